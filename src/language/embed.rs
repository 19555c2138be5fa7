//! The words of the dialog that puts a view into another page.

pub const EMBED: &str = "Embed";
pub const TITLE: &str = "Put this view into another page";
pub const HEIGHT: &str = "Height";
pub const AUTOMATIC: &str = "Follows the content";
pub const FIXED: &str = "Fixed";
pub const PIXELS: &str = "Fixed height, in pixels";
pub const THEME: &str = "Colours";
pub const SYSTEM: &str = "As the reader’s system has them";
pub const LIGHT: &str = "Light";
pub const DARK: &str = "Dark";
pub const HIDE: &str = "Hide these, so that readers cannot change them";
pub const PREVIEW: &str = "Preview";
pub const IFRAME: &str = "Frame";
pub const IFRAME_HINT: &str =
    "Works where scripts are taken out, as in the Embed web part of SharePoint. Its height is fixed.";
pub const SCRIPT: &str = "Script";
pub const SCRIPT_HINT: &str =
    "For pages that may load a script of this site: the height follows what is shown.";
pub const FULL_VIEW: &str = "Open the full view";
/// Where the browser may not copy for the reader.
pub const SELECTED: &str = "The browser does not allow copying. The text is selected: press Ctrl+C.";
