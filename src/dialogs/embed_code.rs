//! The code to paste into another page so that it shows a view. Pure.

use activities::address::framing::EMBED;
use export::Markup;
use words::Words;

/// The script that defines the custom element around the frame.
const SCRIPT: &str = "embed.js";

/// The kind of page that embeds the view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Host {
    #[default]
    SharePoint,
    /// Any page that may contain a frame.
    AnyPage,
    /// A page that may load a script.
    Script,
}

/// The range of heights for a frame, in CSS pixels, and the default height.
pub const HEIGHTS: std::ops::RangeInclusive<u32> = 200..=5000;
pub const HEIGHT: u32 = 600;

/// Returns the height entered by the user, limited to the range; the default if it is not a number.
pub fn height(written: &str) -> u32 {
    let height: Option<u32> = written.trim().parse().ok();
    height.map_or(HEIGHT, |height| height.clamp(*HEIGHTS.start(), *HEIGHTS.end()))
}

/// Returns the code to paste. `folder` is the page's absolute address, `query` the view's query string. Without a height, the
/// script fits the frame to its content.
///
/// ```
/// use dlt_activities::dialogs::embed_code::{Host, code};
/// let words = words::Words::english();
/// assert_eq!(
///     code(words, "https://example.org/dlt/", "body=sg17&theme=dark", Host::AnyPage, Some(600)),
///     r#"<iframe src="https://example.org/dlt/?body=sg17&amp;theme=dark&amp;embed=1" title="ITU-T and distributed ledger technology" width="100%" height="600" loading="lazy" frameborder="0"></iframe>"#
/// );
/// assert_eq!(
///     code(words, "https://example.org/dlt/", "body=sg17", Host::Script, None),
///     r#"<script src="https://example.org/dlt/embed.js" async=""></script><dlt-activities src="https://example.org/dlt/" query="body=sg17"></dlt-activities>"#
/// );
/// ```
pub fn code(words: Words, folder: &str, query: &str, host: Host, height: Option<u32>) -> String {
    match host {
        Host::SharePoint | Host::AnyPage => iframe(words, folder, query, height.unwrap_or(HEIGHT)),
        Host::Script => element(folder, query, height),
    }
}

/// Returns the address of a framed view, relative to the page's folder.
pub fn framed(query: &str) -> String {
    let and = if query.is_empty() { "" } else { "&" };
    format!("?{query}{and}{EMBED}=1")
}

/// A plain frame, which also works where scripts are removed.
fn iframe(words: Words, folder: &str, query: &str, height: u32) -> String {
    let mut markup = Markup::default();
    let (address, height) = (format!("{folder}{}", framed(query)), height.to_string());
    markup
        .begin("iframe")
        .set("src", &address)
        .set("title", words.site_title())
        .set("width", "100%")
        .set("height", &height)
        .set("loading", "lazy")
        .set("frameborder", "0")
        .leaf("");
    markup.finish()
}

/// The script and its custom element, which fits its frame to the content unless a height is given.
fn element(folder: &str, query: &str, height: Option<u32>) -> String {
    let mut markup = Markup::default();
    let (script, height) = (format!("{folder}{SCRIPT}"), height.map(|height| height.to_string()));
    markup.begin("script").set("src", &script).set("async", "").leaf("");
    let query = Some(query).filter(|query| !query.is_empty());
    markup
        .begin("dlt-activities")
        .set("src", folder)
        .set_maybe("query", query)
        .set_maybe("height", height.as_deref())
        .leaf("");
    markup.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_query_leaves_its_attribute() {
        let written =
            code(Words::english(), "https://example.org/", "q=%22%3E&x=<b>\"", Host::Script, Some(333));
        assert!(written.contains(r#"query="q=%22%3E&amp;x=&lt;b&gt;&quot;" height="333""#), "{written}");
        assert_eq!(framed(""), "?embed=1");
    }

    #[test]
    fn a_height_is_one_that_a_frame_can_have() {
        for (written, taken) in
            [("600", 600), (" 333 ", 333), ("", 600), ("tall", 600), ("5", 200), ("99999", 5000)]
        {
            assert_eq!(height(written), taken, "{written}");
        }
    }
}
