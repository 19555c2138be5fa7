//! The address of the deployed site.

use activities::activity::Url;
use std::str::FromStr;

/// The absolute address of the site's folder: `https://host/folder/`.
///
/// ```
/// use site::SiteAddress;
/// let site: SiteAddress = "https://example.org/dlt".parse().unwrap();
/// assert_eq!(site.of("record/sg17/"), "https://example.org/dlt/record/sg17/");
/// assert!("example.org".parse::<SiteAddress>().is_err());
/// assert!("https://example.org/?page=dlt".parse::<SiteAddress>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteAddress(String);

impl SiteAddress {
    /// Returns the address of a file of the site.
    pub fn of(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }
}

impl FromStr for SiteAddress {
    /// A description of the expected form.
    type Err = &'static str;

    fn from_str(text: &str) -> Result<SiteAddress, &'static str> {
        const HOW: &str =
            "expected the address of a folder, such as https://host/folder/, without query or fragment";
        let url: Url = text.parse().map_err(|()| HOW)?;
        let plain = url.as_str().starts_with("http") && !text.contains(['?', '#', '"', '<', '>']);
        if plain { Ok(SiteAddress(format!("{}/", text.trim_end_matches('/')))) } else { Err(HOW) }
    }
}
