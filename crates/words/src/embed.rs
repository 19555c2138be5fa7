//! The words of the dialog that puts a view into another page.

use crate::Words;

impl Words {
    pub fn embed(self) -> &'static str {
        "Embed"
    }
    pub fn embed_title(self) -> &'static str {
        "Embed this view"
    }
    pub fn embed_height(self) -> &'static str {
        "Height"
    }
    pub fn embed_automatic(self) -> &'static str {
        "Fit content"
    }
    pub fn embed_fixed(self) -> &'static str {
        "Fixed"
    }
    pub fn embed_pixels(self) -> &'static str {
        "Fixed height, in pixels"
    }
    pub fn embed_theme(self) -> &'static str {
        "Colours"
    }
    pub fn embed_system(self) -> &'static str {
        "Reader’s setting"
    }
    pub fn embed_light(self) -> &'static str {
        "Light"
    }
    pub fn embed_dark(self) -> &'static str {
        "Dark"
    }
    pub fn embed_hide(self) -> &'static str {
        "Readers may change"
    }
    pub fn embed_preview(self) -> &'static str {
        "Preview"
    }
    pub fn embed_iframe(self) -> &'static str {
        "Frame"
    }
    pub fn embed_iframe_hint(self) -> &'static str {
        "For SharePoint’s Embed web part, and wherever scripts are not allowed."
    }
    pub fn embed_script(self) -> &'static str {
        "Script"
    }
    pub fn embed_script_hint(self) -> &'static str {
        "For pages that may load a script of this site: the height follows what is shown."
    }
    pub fn full_view(self) -> &'static str {
        "Open the full view"
    }
    /// Where the browser may not copy for the reader.
    pub fn embed_selected(self) -> &'static str {
        "Your browser blocked copying. The text is selected; press Ctrl+C."
    }
}
