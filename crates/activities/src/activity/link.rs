//! Links of a record. Only web and mail addresses are accepted, so that data can never run as a script.

use super::slug::slugs;
use serde::Serialize;
use std::fmt;
use std::str::FromStr;

/// An absolute `https:`, `http:` or `mailto:` address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Url(String);

impl Url {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the address without scheme, `www.` and trailing slash, as one would read it aloud.
    pub fn short(&self) -> &str {
        let rest = self.0.split_once(':').map_or(self.0.as_str(), |(_, rest)| rest);
        let rest = rest.strip_prefix("//").unwrap_or(rest);
        rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/')
    }
}

impl FromStr for Url {
    type Err = ();

    fn from_str(text: &str) -> Result<Url, ()> {
        let (scheme, rest) = text.split_once(':').ok_or(())?;
        let allowed = match scheme.to_ascii_lowercase().as_str() {
            "https" | "http" => {
                rest.strip_prefix("//").is_some_and(|host| !host.is_empty() && !host.starts_with('/'))
            }
            "mailto" => rest.contains('@'),
            _ => false,
        };
        let plain = !text.chars().any(|c| c <= ' ' || c == '\u{7f}');
        if allowed && plain { Ok(Url(text.to_owned())) } else { Err(()) }
    }
}

impl fmt::Display for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

slugs! {
    /// The kind of page or document that a link leads to.
    LinkKind {
        /// ITU's own page of the text.
        Itu = "itu",
        /// A reference given in ITU's overview of 2017.
        Reference = "reference",
        /// The publisher's own page of the text.
        Publisher = "publisher",
        WorkProgramme = "work-programme",
        Page = "page",
        Document = "document",
        TermsOfReference = "terms-of-reference",
        Mandate = "mandate",
        Structure = "structure",
        Summary = "summary",
        News = "news",
        Advisory = "advisory",
        Chapter = "chapter",
        Edition = "edition",
        ContinuedBy = "continued-by",
        /// A copy of the text on another site.
        Copy = "copy",
        /// The page where the record's facts were found.
        Source = "source",
    }
}

/// A link of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Link {
    #[serde(rename = "type")]
    pub kind: LinkKind,
    pub url: Url,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_and_mail_addresses_pass() {
        for text in
            ["https://www.itu.int/", "http://itu.int/a?b=c#d", "HTTPS://itu.int", "mailto:tsb@itu.int"]
        {
            assert!(text.parse::<Url>().is_ok(), "{text}");
        }
        for text in [
            "",
            "itu.int",
            "//itu.int",
            "https:",
            "https://",
            "https:///x",
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "data:text/html,x",
            "https://itu.int/ x",
            "https://itu.int/\n",
            "mailto:",
            "blob:https://itu.int",
        ] {
            assert!(text.parse::<Url>().is_err(), "{text}");
        }
    }
}
