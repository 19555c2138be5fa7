//! Tests of the test infrastructure: controls are found by role and name, and a test does not see the state of another.

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use e2e::{Engine, Fault, Level, Page, Pages, run};

/// Opens a page with this body.
async fn open(page: &Page, body: &'static str) -> Pages {
    let text = format!(
        "<!doctype html><html lang=en><title>Tools</title><link rel=icon href=data:,><body>{body}</body></html>"
    );
    let pages = Pages::serve(Router::new().route("/", get(async || Html(text))));
    page.driver.goto(&pages.origin).await.expect("it opens");
    pages
}

#[test]
fn controls_have_the_roles_and_names_that_a_person_hears() {
    run(async |page| {
        let _pages = open(
            page,
            "<h2 id=title>All <b>records</b></h2>
            <section aria-labelledby=title><p>Text</p></section><section>No name, no region</section>
            <button>Zoom<span hidden>never</span> <span aria-hidden=true>+</span>in</button>
            <button aria-label=Close>×</button>
            <button title=Earlier><svg></svg></button>
            <button><svg role=img aria-label=Later></svg></button>
            <button hidden>Away</button><button style='visibility: hidden'>Unseen</button>
            <div inert><button>Behind</button></div>
            <a href=#x><div>Two</div><div>lines</div></a><a>No link</a>
            <a href=#y role=button>Pressed</a>
            <nav aria-label=Views><a href=#z aria-current=page>Table</a></nav>
            <label><input type=checkbox> SG17 <span>58</span></label>
            <label>Sort by <select><option>Newest first<option>Title</select></label>
            <label for=q>Search</label><input id=q type=search placeholder='A word'>
            <input placeholder='A date'>
            <details><summary>More</summary><button>Folded</button></details>
            <svg><a href=#s aria-label=Mark><text y=20>X</text></a></svg>",
        )
        .await;
        for (role, names) in [
            ("heading", &["All records"][..]),
            ("button", &["Zoom in", "Close", "Earlier", "Later", "Pressed"]),
            ("link", &["Two lines", "Table", "Mark"]),
            ("navigation", &["Views"]),
            ("checkbox", &["SG17 58"]),
            ("combobox", &["Sort by"]),
            ("searchbox", &["Search"]),
            ("textbox", &["A date"]),
            ("summary", &["More"]),
            ("field", &["SG17 58", "Sort by", "Search", "A date"]),
        ] {
            assert_eq!(page.names(role).await, names, "{role}");
        }
        assert_eq!(page.names("region").await, ["All records"]);
        assert_eq!(page.names_in("nav", "link").await, ["Table"]);
        // Nothing behind a modal dialog can be used.
        page.value("document.body.append(Object.assign(document.createElement('dialog'), { innerHTML: '<button>Copy</button>' }))").await;
        page.value("document.querySelector('dialog').showModal()").await;
        assert_eq!(page.names("button").await, ["Copy"]);
        page.until_gone("button", "Close").await;
    });
}

/// Checks that there is no state that a page can leave behind, and then leaves some.
async fn nothing_is_left(page: &Page) {
    page.driver.goto(&page.server.address).await.expect("it opens");
    assert_eq!(page.value("localStorage.left ?? sessionStorage.left ?? document.cookie").await, "");
    assert_eq!(page.driver.windows().await.expect("windows").len(), 1);
    assert_eq!(page.value("matchMedia('print').matches").await, false);
    assert_eq!(page.value("matchMedia('(prefers-color-scheme: dark)').matches").await, false);
    assert_eq!(page.value("innerWidth > 1000").await, true);
    let stored = "localStorage.setItem('left', 'behind'); sessionStorage.setItem('left', 'behind'); document.cookie = 'left=behind'";
    page.driver.execute(stored, vec![]).await.expect("it can be stored");
    page.driver.new_tab().await.expect("another window");
    page.resize(400).await;
    page.as_print().await;
}

#[test]
fn a_test_finds_nothing_of_another() {
    // In the same browser, one after the other, unless another test borrows it in between.
    for _ in 0..2 {
        run(nothing_is_left);
    }
}

#[test]
fn what_goes_wrong_is_heard() {
    if Engine::chosen() == Engine::Firefox {
        return Engine::Firefox
            .skip("what a page writes to the console", "it stays in the process of the page");
    }
    run(async |page| {
        // By a script of the page, not of the driver, since browsers treat the messages of drivers differently.
        let wrong = "console.warn('careful'); console.error('broken'); console.info('nothing');
            fetch('not-there.json').finally(() => document.documentElement.dataset.asked = '')";
        page.server.spoil("wrong.js", Fault::Text(wrong.to_owned()));
        page.go("").await;
        let run =
            "document.head.append(Object.assign(document.createElement('script'), { src: 'wrong.js' }))";
        page.driver.execute(run, vec![]).await.expect("it runs");
        page.until("document.documentElement.dataset.asked == ''").await;
        let heard =
            async |level: Level, text: &str| page.console(level).await.iter().any(|it| it.contains(text));
        assert!(heard(Level::Warning, "careful").await && !heard(Level::Error, "careful").await);
        assert!(heard(Level::Error, "broken").await && !heard(Level::Warning, "nothing").await);
        assert_eq!(page.failures(), [(404, "/some/folder/not-there.json".to_owned())]);
        page.expect_failure("not-there.json");
        page.assert_served();
        for expected in ["careful", "broken", "not-there.json"] {
            page.expect_console(expected);
        }
        page.assert_silent().await;
    });
}
