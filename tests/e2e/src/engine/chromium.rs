//! Chromium, led by chromedriver and, where that has no words, by the DevTools protocol.

use super::process::announced;
use super::{Driver, Reader, downloads};
use base64::Engine;
use serde_json::{Value, json};
use std::path::Path;
use thirtyfour::prelude::*;
use tokio::process::Command;

pub async fn driver(reader: Reader, home: &Path) -> Driver {
    let mut command = Command::new("chromedriver");
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

pub async fn settle(driver: &WebDriver, reader: Reader, home: &Path) {
    tell(
        driver,
        "Browser.setDownloadBehavior",
        json!({"behavior": "allow", "downloadPath": downloads(home)}),
    )
    .await;
    let scheme = if reader.dark { "dark" } else { "light" };
    let colours = if reader.imposed_colours { "active" } else { "none" };
    let features = json!({"features": [
        {"name": "prefers-color-scheme", "value": scheme},
        {"name": "forced-colors", "value": colours},
    ]});
    tell(driver, "Emulation.setEmulatedMedia", features).await;
}

pub async fn resize(driver: &WebDriver, width: u32) {
    let screen = json!({"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false});
    tell(driver, "Emulation.setDeviceMetricsOverride", screen).await;
}

pub async fn as_print(driver: &WebDriver) {
    tell(driver, "Emulation.setEmulatedMedia", json!({"media": "print"})).await;
}

pub async fn console(driver: &WebDriver) -> Vec<String> {
    let entries = driver.browser_log().await.expect("the console can be read");
    entries
        .into_iter()
        .filter(|entry| entry.level == "SEVERE" || entry.message.contains("Content Security Policy"))
        .map(|entry| entry.message)
        .collect()
}

/// What is on the screen, as WebP. Only Chromium makes WebP.
pub async fn picture(driver: &WebDriver) -> Vec<u8> {
    let format = json!({"format": "webp", "quality": 80});
    let taken = tell(driver, "Page.captureScreenshot", format).await;
    let data = taken["data"].as_str().expect("the picture comes as text");
    base64::engine::general_purpose::STANDARD.decode(data).expect("the text is base64")
}

async fn tell(driver: &WebDriver, method: &str, parameters: Value) -> Value {
    let answer = driver.cdp().send_raw(method, parameters).await;
    answer.unwrap_or_else(|error| panic!("{method}: {error}"))
}
