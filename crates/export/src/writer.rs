//! Writes HTML and SVG with matching tags and escaped text.

use activities::timeline::Px;

/// Builds a fragment of HTML or SVG.
#[derive(Default)]
pub struct Markup {
    text: String,
    open: Vec<&'static str>,
}

impl Markup {
    /// Closes all open elements and returns the text.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text
    }

    /// Closes the element that was opened last.
    pub fn close(&mut self) {
        if let Some(tag) = self.open.pop() {
            self.text.push_str("</");
            self.text.push_str(tag);
            self.text.push('>');
        }
    }

    /// Begins an element. Its attributes follow, and how it ends.
    pub fn begin(&mut self, tag: &'static str) -> Tag<'_> {
        self.text.push('<');
        self.text.push_str(tag);
        Tag { markup: self, tag }
    }

    /// Inserts a fragment that was written in the same way.
    pub fn piece(&mut self, markup: &str) {
        self.text.push_str(markup);
    }

    /// Writes escaped text.
    pub fn text(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '"' => self.text.push_str("&quot;"),
                '\'' => self.text.push_str("&#39;"),
                other => self.text.push(other),
            }
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.text.push(' ');
        self.text.push_str(name);
        self.text.push_str("=\"");
        self.text(value);
        self.text.push('"');
    }
}

/// An element that is being written: its start, up to its attributes.
#[must_use]
pub struct Tag<'a> {
    markup: &'a mut Markup,
    tag: &'static str,
}

impl<'a> Tag<'a> {
    /// Writes an attribute.
    #[inline(never)]
    pub fn set(self, name: &'static str, value: &str) -> Tag<'a> {
        self.markup.attribute(name, value);
        self
    }

    /// Writes an attribute that may be missing.
    pub fn set_maybe(self, name: &'static str, value: Option<&str>) -> Tag<'a> {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// Writes a position or a length.
    #[inline(never)]
    pub fn px(self, name: &'static str, value: Px) -> Tag<'a> {
        self.set(name, &value.to_string())
    }

    /// Ends the start of the element, whose content follows.
    pub fn open(self) {
        self.markup.text.push('>');
        self.markup.open.push(self.tag);
    }

    /// Ends an SVG element without content.
    pub fn shape(self) {
        self.markup.text.push_str("/>");
    }

    /// Ends an element that contains only text.
    #[inline(never)]
    pub fn leaf(self, text: &str) {
        self.markup.text.push('>');
        self.markup.text(text);
        self.markup.text.push_str("</");
        self.markup.text.push_str(self.tag);
        self.markup.text.push('>');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tags_match_and_absent_attributes_stay_away() {
        let mut markup = Markup::default();
        markup.begin("g").set("class", "a").set_maybe("id", None).open();
        markup.begin("text").px("x", Px(125)).leaf("<");
        markup.begin("path").set("d", "M0 0").shape();
        assert_eq!(markup.finish(), r#"<g class="a"><text x="12.5">&lt;</text><path d="M0 0"/></g>"#);
    }

    proptest! {
        #[test]
        fn no_text_leaves_its_place(text in "\\PC{0,20}|[<>\"'&=a ]{0,20}") {
            let mut markup = Markup::default();
            markup.begin("p").set("title", &text).leaf(&text);
            let written = markup.finish();
            let inner = written.strip_prefix("<p title=\"").unwrap().strip_suffix("</p>").unwrap();
            let (attribute, content) = inner.split_once("\">").unwrap();
            for part in [attribute, content] {
                prop_assert!(!part.contains(['<', '>', '"', '\'']));
                let plain = part.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
                prop_assert_eq!(&plain, &text);
            }
        }
    }
}
