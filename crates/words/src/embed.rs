//! The texts of the dialog that generates the code for embedding a view in another page.

use crate::Words;

impl Words {
    pub fn embed(self) -> &'static str {
        "Embed"
    }
    pub fn embed_title(self) -> &'static str {
        "Embed this view"
    }
    /// The hint in the export menu of small screens, below [`embed_title`](Words::embed_title).
    pub fn embed_hint(self) -> &'static str {
        "Code for SharePoint and other pages"
    }

    pub fn embed_where(self) -> &'static str {
        "Where"
    }
    pub fn embed_sharepoint(self) -> &'static str {
        "SharePoint"
    }
    pub fn embed_sharepoint_hint(self) -> &'static str {
        "Edit the page, add the Embed web part, and paste this code."
    }
    pub fn embed_iframe(self) -> &'static str {
        "Any page (iframe)"
    }
    pub fn embed_iframe_hint(self) -> &'static str {
        "Paste this code into the page’s HTML. It works wherever scripts are not allowed."
    }
    pub fn embed_script(self) -> &'static str {
        "Script"
    }
    pub fn embed_script_hint(self) -> &'static str {
        "For pages that may load a script of this site: the height can follow what is shown."
    }

    pub fn embed_height(self) -> &'static str {
        "Height"
    }
    /// The unit shown after the height.
    pub fn embed_pixels(self) -> &'static str {
        "px"
    }
    pub fn embed_automatic(self) -> &'static str {
        "Fit content"
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

    /// The heading of the controls that are kept in the embedded view.
    pub fn embed_changes(self) -> &'static str {
        "Readers may change"
    }
    pub fn embed_search(self) -> &'static str {
        "Search"
    }
    pub fn embed_filters(self) -> &'static str {
        "Filters"
    }
    pub fn embed_view(self) -> &'static str {
        "View"
    }
    pub fn embed_order(self) -> &'static str {
        "Order and grouping"
    }
    /// The button that opens the list of filters to choose from.
    pub fn embed_each_filter(self) -> &'static str {
        "Choose filters one by one"
    }
    pub fn embed_scope(self) -> &'static str {
        "ITU-T, others or all"
    }
    pub fn embed_years(self) -> &'static str {
        "Years"
    }
    pub fn embed_times(self) -> &'static str {
        "Past date and changes"
    }

    pub fn embed_code(self) -> &'static str {
        "Code"
    }
    pub fn copy_code(self) -> &'static str {
        "Copy code"
    }
    pub fn embed_preview(self) -> &'static str {
        "Preview"
    }
}
