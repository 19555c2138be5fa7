//! How many records lived in each year, as a small histogram: a picture of what choosing years gives.

use super::writer::Markup;
use super::{Action, parts};
use crate::activity::Day;
use crate::query::Years;

/// One bar a year, marked where it lies within the range; the first and the last year stand below. The two fields
/// beside it say and do the same, so it is hidden from screen readers.
pub fn years(years: &Years, from: Option<Day>, to: Option<Day>) -> String {
    let mut markup = Markup::default();
    let most = years.counts.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
    let wide = years.counts.len().max(1);
    let chosen = from.is_some() || to.is_some();
    let size = format!("0 0 {} 100", wide * 10);
    let picture = [
        ("class", Some("histogram")),
        ("viewBox", Some(size.as_str())),
        ("preserveAspectRatio", Some("none")),
        ("aria-hidden", Some("true")),
    ];
    markup.open("svg", &picture);
    for (place, &(year, count)) in years.counts.iter().enumerate() {
        let within = chosen
            && to.is_none_or(|to| Day::from_ymd(year, 1, 1).is_some_and(|first| first <= to))
            && from.is_none_or(|from| Day::from_ymd(year, 12, 31).is_some_and(|last| last >= from));
        let height = (count * 100).div_ceil(most);
        markup.act("g", Action::YEAR, &year.to_string(), &[]);
        markup.leaf("title", &[], &format!("{year}: {count}"));
        bar(&mut markup, "room", place * 10, 10, 100);
        bar(&mut markup, if within { "bar within" } else { "bar" }, place * 10 + 1, 8, height);
        markup.close();
    }
    markup.close();
    if let (Some((first, _)), Some((last, _))) = (years.counts.first(), years.counts.last()) {
        markup.open("div", &[("class", Some("ends")), ("aria-hidden", Some("true"))]);
        markup.leaf("span", &[], &first.to_string());
        markup.leaf("span", &[], &last.to_string());
    }
    markup.finish()
}

/// A bar that stands on the ground.
fn bar(markup: &mut Markup, class: &str, x: usize, width: usize, height: u32) {
    let (x, y) = (x.to_string(), (100 - height.min(100)).to_string());
    parts::rectangle(markup, class, [&x, &y, &width.to_string(), &height.to_string()], None);
}
