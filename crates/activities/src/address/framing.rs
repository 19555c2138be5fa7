//! Keys of the address that control how the page is embedded in another page. They say nothing about the records, and
//! the reader's choices do not change them.

use super::{AS_OF, FROM, SINCE, TEXT, TO, ViewState};
use crate::query::Criterion;

/// `1` hides the page's header and footer.
pub const EMBED: &str = "embed";
/// `light` or `dark`, overriding the reader's system setting. `boot.js` reads it before the first paint.
pub const THEME: &str = "theme";
/// The keys of the choices that the reader cannot change: `lock=kind,body`.
pub const LOCK: &str = "lock";

/// Returns true if the page is shown without its header and footer.
pub fn is_embedded(view: &ViewState) -> bool {
    view.rest.iter().any(|(key, value)| key == EMBED && value == "1")
}

/// Returns the keys of the locked choices.
pub fn locked(view: &ViewState) -> impl Iterator<Item = &str> {
    let locks = view.rest.iter().filter(|(key, _)| key == LOCK);
    locks.flat_map(|(_, keys)| keys.split(',')).map(str::trim).filter(|key| !key.is_empty())
}

/// Returns true if the criterion is locked and cannot be removed.
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

/// Removes all criteria that are not locked.
pub fn clear(view: &mut ViewState) {
    let criteria = view.query.criteria();
    for place in (0..criteria.len()).rev() {
        if !is_locked(view, &criteria[place]) {
            view.query.remove(place);
        }
    }
}

/// Returns the same view as a standalone page, for copied links and exports: without embedding keys and trackers.
pub fn unframed(view: &ViewState) -> ViewState {
    let mut view = without_trackers(view);
    view.rest.retain(|(key, _)| ![EMBED, THEME, LOCK].contains(&key.as_str()));
    view
}

/// Returns the same view without the keys that track readers of shared links. They stay in the reader's address bar,
/// but are never written anywhere else.
pub fn without_trackers(view: &ViewState) -> ViewState {
    let mut view = view.clone();
    view.rest.retain(|(key, _)| !is_tracker(key));
    view
}

/// Returns true if the key is a known tracker: of campaigns (`utm_`, Matomo's `mtm_` and `pk_`), of advertising
/// networks, or of newsletters.
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
