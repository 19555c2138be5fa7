//! What happens when a person activates a piece of markup, presses a key, or goes back and forward.

use super::gestures::MIDDLE;
use super::live::Kept;
use super::state::{Front, PAUSE, Page};
use super::{embed, filters, others, results, times};
use crate::activity::Point;
use crate::address::framing;
use crate::address::{self, AS_OF, BY, FROM, SCOPE, SINCE, SORT, TEXT, TO, VIEW, View, ViewState};
use crate::browser::{self, Clerk};
use crate::export::{self, Format};
use crate::language::{self, loading, page as words};
use crate::markup::{self, Action, place};
use crate::timeline::{Share, Window};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// Listens for as long as the page lives.
pub fn listen(page: Page) {
    browser::listen("", "click", &move |event| {
        if browser::is_in_menu(event) {
            // Copying must not wait: the browser allows it only while a click is fresh.
            browser::at_desk(|_| ());
            results::tell_citable(page);
        } else {
            browser::close_menu();
        }
        if let Some(action) = browser::clicked(event.unchecked_ref(), Action::ATTRIBUTE)
            && let Some((verb, object)) = action.split_once(' ')
            && act(page, verb, object)
        {
            event.prevent_default();
            // What was activated may not be there any more.
            browser::catch_focus(place::RESULTS);
        }
    });
    browser::listen("", "keydown", &move |event| {
        let pressed: &KeyboardEvent = event.unchecked_ref();
        // In the search box, Escape empties it.
        match pressed.key().as_str() {
            "Escape" if browser::close_menu() => event.prevent_default(),
            "Escape" if !event.default_prevented() && !browser::is_searching() => close_front(page),
            "Enter" if browser::is_searching() => browser::focus(place::RESULTS),
            _ => {}
        }
    });
    browser::listen("", "input", &move |event| {
        if let Some((key, text)) = browser::field(event, "name")
            && key == TEXT
        {
            page.adjust(&|view| view.query.text = text.clone());
        }
        if let Some((facet, words)) = browser::field(event, markup::NARROWS)
            && let Ok(facet) = facet.parse()
        {
            browser::narrow(&markup::values_id(facet), &words);
        }
    });
    browser::listen("", "change", &move |event| {
        if let Some((key, value)) = browser::field(event, "name") {
            changed(page, &key, &value);
        }
    });
    browser::listen("", "popstate", &move |_| {
        page.show(address::decode(&browser::query_string()));
        let _ = browser::return_to_place();
    });
    // WebKit brings a page that was kept whole back with its head on the screen.
    browser::listen("", "pageshow", &|_| {
        let _ = browser::return_to_place();
    });
    let scrolled: Kept<u32> = Kept::new(0);
    browser::listen("", "scroll", &move |_| {
        scrolled.update(|count| *count += 1);
        let count = scrolled.get();
        let if_last = move || {
            if scrolled.get() == count {
                browser::keep_place();
            }
        };
        set_timeout(if_last, PAUSE);
    });
}

/// A control whose name is a key of the address has another value.
fn changed(page: Page, key: &str, value: &str) {
    if let Ok(facet) = key.parse() {
        page.go(&|view| view.query.chosen.toggle(facet, value));
    } else if [FROM, TO, AS_OF, SINCE].contains(&key) {
        times::written(page, key, value);
    } else if key.starts_with(markup::embed::FIELDS) {
        embed::refresh(page);
    } else if [SCOPE, VIEW, BY, SORT].contains(&key) {
        page.go(&|view| address::set(view, key, value));
    }
}

/// Does what the verb of `Action::ATTRIBUTE` says to its object; `false` leaves it to the browser.
fn act(page: Page, verb: &str, object: &str) -> bool {
    match verb {
        Action::OPEN => open(page, object),
        Action::CLOSE => page.go(&|view| view.item = None),
        Action::ABOUT => {
            // What lies over the page would lie over the panel, too.
            if page.front() != Front::Nothing {
                page.go(&|view| view.item = None);
            }
            browser::focus(place::ABOUT);
        }
        Action::REMOVE => {
            page.go(&|view| match object.parse() {
                Ok(place) => view.query.remove(place),
                Err(_) => framing::clear(view),
            });
            browser::focus(place::RESULTS);
        }
        Action::SORT => {
            page.go(&|view| address::set(view, SORT, object));
            browser::focus(&markup::sort_id(object));
        }
        Action::YEAR => choose_year(page, object),
        Action::ZOOM => zoom(page, object),
        Action::FILTERS => filters::call(page, object == "call"),
        Action::OTHERS => others::load(page),
        Action::MORE => {
            if let Ok(facet) = object.parse() {
                browser::show_all(&markup::values_id(facet));
            }
        }
        Action::FOLD => {
            // The button is drawn anew.
            if let Some(button) = browser::focused() {
                browser::focus(&button.id());
            }
            page.folded_lanes.update(|lanes| match lanes.iter().position(|lane| lane == object) {
                Some(place) => drop(lanes.remove(place)),
                None => lanes.push(object.to_owned()),
            });
        }
        Action::CLUSTER => open_cluster(page, object),
        Action::GO => page.go(&|view| {
            let rest = std::mem::take(&mut view.rest);
            *view = ViewState { rest, ..address::decode(object) };
        }),
        Action::SET => {
            let (key, value) = object.split_once('=').unwrap_or((object, ""));
            page.go(&|view| address::set(view, key, value));
        }
        Action::EMBED => embed::open(page, object == "open"),
        Action::EXPORT => save(page, object, None),
        Action::CITE => save(page, object, page.view.with_untracked(|view| view.item.clone())),
        Action::COPY => copy(page, object),
        Action::DISMISS => page.refused.set(String::new()),
        _ => return false,
    }
    true
}

/// Opens a record. Who steps through the records keeps the focus on the step.
fn open(page: Page, id: &str) {
    let stepping = browser::focused().map(|element| element.id());
    page.go(&|view| view.item = Some(id.to_owned()));
    if let Some(step) = stepping.filter(|id| [markup::PREVIOUS_ID, markup::NEXT_ID].contains(&id.as_str())) {
        browser::focus(&step);
    }
}

/// Shows the days of a cluster; what cannot be told apart on one day, the list does.
fn open_cluster(page: Page, object: &str) {
    let (days, lane) = object.split_once(' ').unwrap_or((object, ""));
    page.folded_lanes.update(|lanes| lanes.retain(|folded| folded != lane));
    let Some((first, last)) = days.split_once('/') else { return };
    let (Ok(first), Ok(last)) = (first.parse::<Point>(), last.parse::<Point>()) else { return };
    if first != last {
        return page.go(&|view| view.zoom = Window::of(first.first(), last.last()));
    }
    page.go(&|view| {
        (view.query.from, view.query.to) = (Some(first), Some(last));
        if let Some(facet) = view.by.facet().filter(|_| !lane.is_empty()) {
            view.query.chosen.choose_only(facet, lane);
        }
        if view.view == View::Timeline {
            view.view = View::Both;
        }
    });
}

/// Moves the timeline's window.
fn zoom(page: Page, how: &str) {
    let window = page.window.get_untracked();
    let moved = match how {
        "in" => window.zoomed(50, MIDDLE),
        "out" => window.zoomed(200, MIDDLE),
        "earlier" => window.panned(Share(-QUARTER)),
        "later" => window.panned(Share(QUARTER)),
        "today" => window.around(browser::today()),
        "filter" => {
            return page.go(&|view| {
                view.query.from = Some(window.from.into());
                view.query.to = Some(window.last().into());
            });
        }
        _ => return page.adjust(&|view| view.zoom = None),
    };
    page.adjust(&|view| view.zoom = Some(moved));
}

/// The part of the window by which a step moves it.
const QUARTER: i32 = 25_000;

/// Saves the records that are shown, or the one with that id, as a file of that format.
fn save(page: Page, format: &str, record: Option<String>) {
    // A PNG file is the SVG drawing in pixels.
    let is_picture = format == export::PNG;
    let Ok(written) = (if is_picture { Ok(Format::Svg) } else { format.parse::<Format>() }) else { return };
    let query = match &record {
        Some(id) => id.clone(),
        None => page.view.with_untracked(address::encode),
    };
    let name = export::file_name(format, &query, browser::today());
    at_desk(page, move |clerk| {
        let text = page.take(clerk, written.slug(), &record.unwrap_or_default());
        clerk.save(&name, if is_picture { "" } else { written.media_type() }, &text);
        page.say(words::saved(&name));
    });
    browser::close_menu();
}

/// Goes to where things to take away are written; says so if that cannot be had.
fn at_desk(page: Page, act: impl FnOnce(&Clerk) + 'static) {
    browser::at_desk(move |clerk| match clerk {
        Some(clerk) => act(&clerk),
        None => page.say(loading::NO_DESK.to_owned()),
    });
}

/// Copies the link to the view, the view as a document, or the words of an element.
fn copy(page: Page, what: &str) {
    match what {
        "link" => put_on_clipboard(page, what, &page.address(), None),
        "document" => at_desk(page, move |clerk| {
            let (text, html) = (page.take(clerk, export::TEXT, ""), page.take(clerk, export::HTML, ""));
            put_on_clipboard(page, "document", &text, Some(&html));
        }),
        id => put_on_clipboard(page, id, &browser::words_of(id), None),
    }
    browser::close_menu();
}

/// Copies a text, and its form in HTML if it has one.
fn put_on_clipboard(page: Page, what: &str, text: &str, html: Option<&str>) {
    if browser::copy(text, html) {
        page.refused.set(String::new());
        page.say(words::COPIED.to_owned());
        return;
    }
    // Who may not copy for the reader can still put it before them, selected.
    if [place::IFRAME, place::ELEMENT].contains(&what) {
        browser::select(what);
        page.say(language::embed::SELECTED.to_owned());
        return;
    }
    page.refused.set(html.map_or_else(|| markup::plain(text), str::to_owned));
    page.say(words::NOT_COPIED.to_owned());
    request_animation_frame(|| browser::select(place::REFUSED));
}

/// The year becomes the range; if it is that already, there is no range any more.
fn choose_year(page: Page, year: &str) {
    let Ok(chosen) = year.parse::<Point>() else { return };
    page.go(&|view| {
        let range = [view.query.from, view.query.to];
        let chosen = Some(chosen).filter(|_| range != [Some(chosen); 2]);
        (view.query.from, view.query.to) = (chosen, chosen);
    });
}

/// Closes what lies over the page, or the record beside it.
fn close_front(page: Page) {
    if page.called.get_untracked() {
        filters::call(page, false);
    } else {
        page.go(&|view| view.item = None);
    }
}
