//! Chromium, controlled by chromedriver and, for what WebDriver cannot do, by the DevTools protocol.

use super::process::{announced, leashed};
use super::{Driver, Level, Message, Reader, downloads};
use base64::Engine;
use serde_json::{Value, json};
use std::path::Path;
use thirtyfour::prelude::*;

pub async fn driver(reader: Reader, home: &Path) -> Driver {
    let mut command = leashed(home, "chromedriver");
    let (process, port) = announced(command.arg("--port=0"), "started successfully on port ").await;
    let wanted = json!({
        "browserName": "chrome",
        "goog:loggingPrefs": {"browser": "ALL"},
        "goog:chromeOptions": {
            "args": [
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--force-prefers-reduced-motion",
                "--window-size=1280,900",
                format!("--user-data-dir={}", home.join("profile").display()),
            ],
            "prefs": {
                "webkit": {"webprefs": {"default_font_size": reader.text}},
                // 1 allows, 2 blocks.
                "profile": {
                    "managed_default_content_settings": {"javascript": 1 + u8::from(reader.without_scripts)},
                    "default_content_setting_values": {"cookies": 1 + u8::from(reader.without_storage)},
                },
            },
        },
    });
    Driver { processes: vec![process], address: format!("http://127.0.0.1:{port}"), wanted }
}

pub async fn forget(driver: &WebDriver, home: &Path) {
    let saved = json!({"behavior": "allow", "downloadPath": downloads(home)});
    tell(driver, "Browser.setDownloadBehavior", saved).await;
    tell(driver, "Network.clearBrowserCookies", json!({})).await;
    tell(driver, "Storage.clearDataForOrigin", json!({"origin": "*", "storageTypes": "all"})).await;
    console(driver).await;
}

pub async fn colours(driver: &WebDriver, reader: Reader) {
    let scheme = if reader.dark { "dark" } else { "light" };
    let colours = if reader.imposed_colours { "active" } else { "none" };
    let features = json!({"features": [
        {"name": "prefers-color-scheme", "value": scheme},
        {"name": "forced-colors", "value": colours},
    ]});
    tell(driver, "Emulation.setEmulatedMedia", features).await;
}

pub async fn resize(driver: &WebDriver, width: u32, height: u32) {
    let screen = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
    tell(driver, "Emulation.setDeviceMetricsOverride", screen).await;
}

pub async fn as_print(driver: &WebDriver) {
    tell(driver, "Emulation.setEmulatedMedia", json!({"media": "print"})).await;
}

pub async fn console(driver: &WebDriver) -> Vec<Message> {
    let entries = driver.browser_log().await.expect("the console can be read");
    let messages = entries.into_iter().filter_map(|entry| {
        let level = match entry.level.as_str() {
            "SEVERE" => Level::Error,
            _ if entry.message.contains("Content Security Policy") => Level::Error,
            "WARNING" => Level::Warning,
            _ => return None,
        };
        Some(Message { level, text: entry.message })
    });
    messages.collect()
}

/// The file format of a screenshot. Only Chromium writes WebP.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Form {
    WebP,
    Png,
}

impl Form {
    /// Returns the file extension.
    pub fn ending(self) -> &'static str {
        match self {
            Form::WebP => "webp",
            Form::Png => "png",
        }
    }

    fn parameters(self) -> Value {
        match self {
            Form::WebP => json!({"format": "webp", "quality": 80}),
            Form::Png => json!({"format": "png"}),
        }
    }
}

/// Takes a screenshot of the screen, as WebP.
pub async fn picture(driver: &WebDriver) -> Vec<u8> {
    taken(driver, Form::WebP.parameters()).await
}

/// Takes a screenshot of the screen or, with a height, of the page from its top to at most that many CSS pixels.
pub async fn picture_of(driver: &WebDriver, form: Form, height: Option<u32>) -> Vec<u8> {
    let mut parameters = form.parameters();
    if let Some(height) = height {
        let size = tell(driver, "Page.getLayoutMetrics", json!({})).await["cssContentSize"].clone();
        let high = size["height"].as_f64().expect("pixels").min(f64::from(height));
        parameters["captureBeyondViewport"] = json!(true);
        parameters["clip"] = json!({"x": 0, "y": 0, "width": size["width"], "height": high, "scale": 1});
    }
    taken(driver, parameters).await
}

async fn taken(driver: &WebDriver, parameters: Value) -> Vec<u8> {
    let taken = tell(driver, "Page.captureScreenshot", parameters).await;
    let data = taken["data"].as_str().expect("the picture comes as text");
    base64::engine::general_purpose::STANDARD.decode(data).expect("the text is base64")
}

pub(super) async fn tell(driver: &WebDriver, method: &str, parameters: Value) -> Value {
    let answer = driver.cdp().send_raw(method, parameters).await;
    answer.unwrap_or_else(|error| panic!("{method}: {error}"))
}
