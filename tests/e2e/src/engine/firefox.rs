//! Firefox, controlled by geckodriver and, for what WebDriver cannot do, by privileged scripts in the browser.

use super::process::{announced, leashed};
use super::{Driver, Level, Message, Reader, downloads};
use axum::http::Method;
use serde_json::{Value, json};
use std::path::Path;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::prelude::*;
use thirtyfour::{RequestData, SessionId};

pub async fn driver(reader: Reader, home: &Path) -> Driver {
    let mut command = leashed(home, "geckodriver");
    command.args(["--port=0", "--websocket-port=0", "--allow-system-access"]);
    let (process, address) = announced(&mut command, "Listening on ").await;
    let wanted = json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "args": ["-headless", "--width=1280", "--height=900"],
            "prefs": {
                "browser.download.alwaysOpenPanel": false,
                "browser.download.dir": downloads(home),
                "browser.download.folderList": 2,
                "font.size.variable.x-western": reader.text,
                "ui.prefersReducedMotion": 1,
                // Overlay scrollbars, so that the width is the same with and without one.
                "ui.useOverlayScrollbars": 1,
            },
        },
    });
    Driver { processes: vec![process], address: format!("http://{address}"), wanted }
}

pub async fn forget(driver: &WebDriver) {
    let script = "const done = arguments[0];
        Services.console.reset();
        Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, done)";
    privileged(driver, script, vec![], true).await;
}

pub async fn colours(driver: &WebDriver, reader: Reader) {
    let script = "const shown = gBrowser.selectedBrowser.browsingContext;
        [shown.prefersColorSchemeOverride, shown.forcedColorsOverride] = arguments;";
    let scheme = if reader.dark { "dark" } else { "light" };
    let colours = if reader.imposed_colours { "active" } else { "none" };
    privileged(driver, script, vec![json!(scheme), json!(colours)], false).await;
}

pub async fn resize(driver: &WebDriver, width: u32, height: u32) {
    // A window cannot be as narrow as a phone, but the page's viewport can.
    let script = "for (const [name, size] of [['width', arguments[0]], ['height', arguments[1]]])
        for (const bound of ['min', 'max']) gBrowser.selectedBrowser.style.setProperty(`${bound}-${name}`, `${size}px`)";
    privileged(driver, script, vec![json!(width), json!(height)], false).await;
}

pub async fn as_print(driver: &WebDriver) {
    privileged(driver, "gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print'", vec![], false)
        .await;
}

/// Returns the errors and warnings. Messages that a page itself writes to the console stay in the process of the page,
/// out of reach.
pub async fn console(driver: &WebDriver) -> Vec<Message> {
    // The browser's own scripts have messages here, too; the page's messages are those from its server. Policy
    // violations count as errors.
    let script = "const told = Services.console.getMessageArray()
            .filter(it => it instanceof Ci.nsIScriptError && it.sourceName.startsWith('http'))
            .map(it => [!(it.flags & Ci.nsIScriptError.warningFlag) || it.category.startsWith('CSP'),
                `${it.sourceName}:${it.lineNumber} ${it.category}: ${it.errorMessage}`]);
        Services.console.reset();
        return told";
    let messages = privileged(driver, script, vec![], false).await;
    let messages: Vec<(bool, String)> = serde_json::from_value(messages).expect("a list of texts");
    let level = |is_error| if is_error { Level::Error } else { Level::Warning };
    messages.into_iter().map(|(is_error, text)| Message { level: level(is_error), text }).collect()
}

/// Runs a privileged script in the browser's window; if it `waits`, until it calls its last argument.
async fn privileged(driver: &WebDriver, script: &str, arguments: Vec<Value>, waits: bool) -> Value {
    driver.cmd(Rank("chrome")).await.expect("the driver was started with --allow-system-access");
    let answer = match waits {
        true => driver.execute_async(script, arguments).await,
        false => driver.execute(script, arguments).await,
    };
    driver.cmd(Rank("content")).await.expect("scripts have the page's rank again");
    answer.unwrap_or_else(|error| panic!("{script}: {error}")).json().clone()
}

/// Geckodriver's command that switches scripts to the context of the browser, `chrome`, or of the page, `content`.
#[derive(Debug)]
struct Rank(&'static str);

impl FormatRequestData for Rank {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let path = format!("/session/{session}/moz/context");
        RequestData::new(Method::POST, path).add_body(json!({"context": self.0}))
    }
}
