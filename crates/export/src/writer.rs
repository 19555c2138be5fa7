//! Writes HTML and SVG with matching tags and escaped text.

/// Builds a fragment of HTML or SVG.
#[derive(Default)]
pub struct Markup {
    text: String,
    open: Vec<&'static str>,
}

/// Attributes by name; `None` leaves the attribute out.
pub type Attributes<'a> = &'a [(&'static str, Option<&'a str>)];

impl Markup {
    /// Closes all open elements and returns the text.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text
    }

    /// Opens an element.
    pub fn open(&mut self, tag: &'static str, attributes: Attributes<'_>) {
        self.start(tag, attributes);
        self.text.push('>');
        self.open.push(tag);
    }

    /// Closes the element that was opened last.
    pub fn close(&mut self) {
        if let Some(tag) = self.open.pop() {
            self.text.push_str("</");
            self.text.push_str(tag);
            self.text.push('>');
        }
    }

    /// Writes an SVG element without content.
    pub fn shape(&mut self, tag: &'static str, attributes: Attributes<'_>) {
        self.start(tag, attributes);
        self.text.push_str("/>");
    }

    /// Writes an element that contains only text.
    pub fn leaf(&mut self, tag: &'static str, attributes: Attributes<'_>, text: &str) {
        self.open(tag, attributes);
        self.text(text);
        self.close();
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

    fn start(&mut self, tag: &'static str, attributes: Attributes<'_>) {
        self.text.push('<');
        self.text.push_str(tag);
        for (name, value) in attributes {
            if let Some(value) = value {
                self.text.push(' ');
                self.text.push_str(name);
                self.text.push_str("=\"");
                self.text(value);
                self.text.push('"');
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tags_match_and_absent_attributes_stay_away() {
        let mut markup = Markup::default();
        markup.open("p", &[("class", Some("a")), ("id", None)]);
        markup.leaf("b", &[], "x < y");
        markup.shape("rect", &[("x", Some("1"))]);
        assert_eq!(markup.finish(), r#"<p class="a"><b>x &lt; y</b><rect x="1"/></p>"#);
    }

    proptest! {
        #[test]
        fn no_text_leaves_its_place(text in "\\PC{0,20}|[<>\"'&=a ]{0,20}") {
            let mut markup = Markup::default();
            markup.leaf("p", &[("title", Some(&text))], &text);
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
