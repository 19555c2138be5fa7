//! How the page stands in another page: keys of the address that say nothing of the records, and that stay as they are
//! whatever the reader chooses.

use super::{AS_OF, FROM, SINCE, TEXT, TO, ViewState};
use crate::query::Criterion;

/// `1`: without the page's header and footer.
pub const EMBED: &str = "embed";
/// `light` or `dark`, whatever the reader's system prefers. `boot.js` reads it, before the first paint.
pub const THEME: &str = "theme";
/// The keys of what the reader cannot change: `lock=kind,body`.
pub const LOCK: &str = "lock";

/// Whether the page is to stand without its header and footer.
pub fn is_embedded(view: &ViewState) -> bool {
    view.rest.iter().any(|(key, value)| key == EMBED && value == "1")
}

/// The keys of what cannot be changed.
pub fn locked(view: &ViewState) -> impl Iterator<Item = &str> {
    let locks = view.rest.iter().filter(|(key, _)| key == LOCK);
    locks.flat_map(|(_, keys)| keys.split(',')).map(str::trim).filter(|key| !key.is_empty())
}

/// Whether what is asked for cannot be taken away.
pub fn is_locked(view: &ViewState, criterion: &Criterion) -> bool {
    let key = match criterion {
        Criterion::Text(_) => TEXT,
        Criterion::Value(facet, _) => facet.slug(),
        Criterion::From(_) => FROM,
        Criterion::To(_) => TO,
        Criterion::AsOf(_) => AS_OF,
        Criterion::Since(_) => SINCE,
    };
    locked(view).any(|locked| locked == key)
}

/// Takes away all that is asked for and is not locked.
pub fn clear(view: &mut ViewState) {
    let criteria = view.query.criteria();
    for place in (0..criteria.len()).rev() {
        if !is_locked(view, &criteria[place]) {
            view.query.remove(place);
        }
    }
}

/// The same view as a page of its own, for copied links and exports: without how it is framed, and without trackers.
pub fn unframed(view: &ViewState) -> ViewState {
    let mut view = without_trackers(view);
    view.rest.retain(|(key, _)| ![EMBED, THEME, LOCK].contains(&key.as_str()));
    view
}

/// The same view without the keys by which senders of links follow their readers. They stay in the reader's address bar, and
/// are written into nothing else.
pub fn without_trackers(view: &ViewState) -> ViewState {
    let mut view = view.clone();
    view.rest.retain(|(key, _)| !is_tracker(key));
    view
}

/// Whether a key is one of the known trackers: of campaigns (`utm_`, Matomo's `mtm_` and `pk_`), of advertising networks, and of
/// newsletters.
fn is_tracker(key: &str) -> bool {
    const PREFIXES: [&str; 4] = ["utm_", "mtm_", "pk_", "mc_"];
    const KEYS: [&str; 10] =
        ["fbclid", "gclid", "gbraid", "wbraid", "dclid", "msclkid", "yclid", "igshid", "twclid", "_hsenc"];
    PREFIXES.iter().any(|prefix| key.starts_with(prefix)) || KEYS.contains(&key)
}

#[cfg(test)]
mod tests {
    use super::super::{decode, encode};
    use super::*;

    #[test]
    fn what_is_locked_stays_when_all_is_cleared() {
        let mut view =
            decode("q=trust&kind=recommendation&body=sg17&from=2017&lock=body,from,colour&embed=1");
        clear(&mut view);
        assert_eq!(encode(&view), "body=sg17&from=2017&lock=body,from,colour&embed=1");
        assert!(is_embedded(&view));
    }

    #[test]
    fn the_full_view_is_the_same_view() {
        let view = decode("embed=1&body=sg17&theme=dark&lock=body&utm_source=x&item=sg17");
        assert_eq!(encode(&unframed(&view)), "body=sg17&item=sg17");
        assert!(!is_embedded(&unframed(&view)));
    }
}
