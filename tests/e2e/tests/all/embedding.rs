//! The page embedded in a page of another site, under that site's strict policy.

use axum::Router;
use axum::http::header;
use axum::response::Html;
use axum::routing::get;
use e2e::{Engine, Fault, Page, Pages, Reader, Server, dist, run, run_as, words};
use serde_json::Value;
use thirtyfour::prelude::*;

/// Serves the page like a host that lets other sites embed it.
async fn site() -> Server {
    Server::strict(dist()).await
}

/// A page that embeds the view. It is on another site than the view, since one uses `localhost` and the other
/// `127.0.0.1`.
struct Around {
    address: String,
    _pages: Pages,
}

async fn host(site: &Server, content: &str) -> Around {
    let ours = site.address.split("/some/").next().unwrap_or_default().to_owned();
    let policy = format!("default-src 'none'; frame-src {ours}; script-src {ours}");
    let text = format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Host</title></head><body><h1>A page of the intranet</h1>{content}<p id=after>What stands below</p></body></html>"
    );
    let answer = move || async move { ([(header::CONTENT_SECURITY_POLICY, policy)], Html(text)) };
    let pages = Pages::serve(Router::new().route("/", get(answer)));
    Around { address: pages.origin.replace("127.0.0.1", "localhost"), _pages: pages }
}

async fn enter(page: &Page) {
    enter_at(page, "iframe", "embed=1").await;
}

/// Enters the frame whose address has this part, and waits there for the view.
async fn enter_at(page: &Page, frame: &str, part: &str) {
    let frame = format!("{frame}[src*='{part}']");
    page.until(&format!("document.querySelector({frame:?})")).await;
    let frame = page.driver.find(By::Css(&frame)).await.expect("there is a frame");
    frame.enter_frame().await.expect("it can be entered");
    let there =
        format!("location.search.includes('{part}') && document.documentElement?.dataset.app == 'on'");
    page.until(&there).await;
}

async fn leave(page: &Page) {
    page.driver.enter_parent_frame().await.expect("the frame can be left");
}

/// Returns the content of the clipboard, pasted into the search box.
async fn pasted(page: &Page) -> String {
    let field =
        page.driver.find(By::Css("input[type=search][name=q]")).await.expect("the search box is there");
    field.click().await.expect("it can be clicked into");
    field.clear().await.expect("it can be emptied");
    field.send_keys(Key::Control + "v").await.expect("it takes keys");
    let value = "document.querySelector('input[type=search][name=q]').value";
    page.until(value).await;
    page.value(value).await.as_str().unwrap_or_default().to_owned()
}

/// The code that the dialog generates.
const CODE: &str = "#embed .code pre";

const HEIGHT: &str = "document.querySelector('iframe').getBoundingClientRect().height";
const CONTENT: &str = "Math.ceil(document.getElementById('page').getBoundingClientRect().height)";

#[test]
fn a_frame_alone_shows_the_view() {
    run(async |page| {
        let site = site().await;
        let source =
            format!("{}?body=sg17&kind=recommendation&embed=1&theme=dark&lock=body,kind", site.address);
        let host =
            host(&site, &format!("<iframe src='{source}' title='DLT' width='100%' height='600'></iframe>"))
                .await;
        page.driver.goto(&host.address).await.expect("the host opens");
        enter(page).await;
        page.until_total(24).await;
        // There is no masthead, figures or footer, and no control for a locked choice.
        for gone in
            [".brand", ".site", ".figures", "#about", "#facet-body", "#facet-kind", "#chips", "#open-embed"]
        {
            let shown = format!("!!document.querySelector('{gone}')?.checkVisibility()");
            assert_eq!(page.value(&shown).await, false, "{gone}");
        }
        assert_eq!(page.value("getComputedStyle(document.documentElement).colorScheme").await, "dark");
        assert_eq!(page.violations().await, Vec::<String>::new());
        // Additional choices can be cleared; locked ones stay.
        let counted = "(badge => badge.checkVisibility() ? badge.textContent : '')(document.querySelector('#call-filters .badge'))";
        assert_eq!(page.value(counted).await, "");
        page.search("identity").await;
        page.until("document.querySelector('main').dataset.total < 24").await;
        assert_eq!(page.value(counted).await, "1");
        page.click("button", words().clear_all()).await;
        page.until_total(24).await;
        let full = page.value("document.querySelector('.source-line a').href").await;
        assert_eq!(full, format!("{}?kind=recommendation&body=sg17", site.address));
        // The copied link is the same one.
        page.click("summary", words().export()).await;
        page.click("button", words().copy_link()).await;
        page.until(&format!(
            "document.querySelector('.app > [role=status]').textContent == {:?}",
            words().copied()
        ))
        .await;
        assert_eq!(pasted(page).await, full);
    });
}

#[test]
fn a_frame_with_half_a_page_is_quiet() {
    run(async |page| {
        let site = site().await;
        let whole = std::fs::read_to_string(dist().join("index.html")).expect("the page is built");
        let half = whole.split("<body").next().unwrap_or_default();
        assert!(half.len() < whole.len());
        // Not every driver reports errors in a frame of another site, so the frame records them itself.
        let notes = "addEventListener('unhandledrejection', event => document.documentElement.dataset.fault = event.reason);
            addEventListener('load', () => setTimeout(() => document.documentElement.dataset.settled = ''))";
        site.spoil("embed.js", Fault::Text(notes.to_owned()));
        site.spoil(
            "index.html",
            Fault::Text(half.replacen("<head>", "<head><script src='embed.js'></script>", 1)),
        );
        let frame = format!("<iframe src='{}?embed=1' title='DLT'></iframe>", site.address);
        let host = host(&site, &frame).await;
        page.driver.goto(&host.address).await.expect("the host opens");
        page.driver.find(By::Css("iframe")).await.unwrap().enter_frame().await.unwrap();
        page.until("document.documentElement.dataset.settled == ''").await;
        assert_eq!(page.value("document.documentElement.dataset.fault ?? null").await, Value::Null);
        assert_eq!(page.value("document.getElementById('page')").await, Value::Null);
    });
}

#[test]
fn the_element_follows_the_content_and_tells_what_is_chosen() {
    run(async |page| {
        let site = site().await;
        let element = format!(
            "<script src='{0}embed.js' async></script><dlt-activities query='body=sg17&amp;view=table' max-height='700'></dlt-activities>",
            site.address
        );
        let host = host(&site, &element).await;
        page.driver.goto(&host.address).await.expect("the host opens");
        enter(page).await;
        page.until_total(58).await;
        // The content is higher than the maximum height.
        leave(page).await;
        page.until(&format!("{HEIGHT} == 700")).await;
        let listen =
            "window.items = []; addEventListener('dlt-item', event => window.items.push(event.detail))";
        page.driver.execute(listen, vec![]).await.unwrap();
        // Fewer records take less height.
        page.value(
            "document.querySelector('dlt-activities').setAttribute('query', 'q=X.1401&view=catalogue')",
        )
        .await;
        enter_at(page, "iframe", "X.1401").await;
        page.until("document.querySelector('main').dataset.total < 10").await;
        let content = page.value(CONTENT).await;
        leave(page).await;
        page.until(&format!("{HEIGHT} == Math.max(160, {content})")).await;
        assert!(content.as_f64().unwrap() < 700.0);
        let frame = page.driver.find(By::Css("iframe")).await.unwrap();
        frame.enter_frame().await.unwrap();
        let record = page.driver.find(By::Css("[data-record=rec-x-1401-201911] a")).await.unwrap();
        record.click().await.unwrap();
        leave(page).await;
        page.until("window.items.some(it => it.item)").await;
        let chosen = page.value("window.items.find(it => it.item)").await;
        let id = chosen["item"].as_str().unwrap();
        assert_eq!(chosen["href"], format!("{}record/{id}/", site.address));
        // Messages from other windows or origins than the frame's are ignored.
        let forge = "window.heard = null; addEventListener('message', ({ data }) => {
                if (data.dltActivities?.height == 1234) window.heard = document.querySelector('iframe').height;
            });
            window.postMessage({ dltActivities: { height: 1234, item: 'forged' } }, '*')";
        page.driver.execute(forge, vec![]).await.unwrap();
        page.until("window.heard").await;
        assert_ne!(page.value("window.heard").await, "1234");
        assert_eq!(page.value("window.items.some(it => it.item == 'forged')").await, false);
        page.value("document.querySelector('dlt-activities').setAttribute('height', '333')").await;
        page.until(&format!("{HEIGHT} == 333")).await;
    });
}

#[test]
fn the_height_settles_in_two_messages() {
    run(async |page| {
        let site = site().await;
        let element = format!(
            "<script src='{0}embed.js' async></script><dlt-activities query='body=sg17&amp;view=table' max-height='5000'></dlt-activities>",
            site.address
        );
        let host = host(&site, &element).await;
        page.driver.goto(&host.address).await.expect("the host opens");
        enter(page).await;
        leave(page).await;
        let listen = "window.heights = [];
            addEventListener('message', ({ data }) => data.dltActivities?.height && heights.push(data.dltActivities.height));
            document.querySelector('dlt-activities').setAttribute('query', 'body=sg13')";
        page.driver.execute(listen, vec![]).await.unwrap();
        enter_at(page, "iframe", "sg13").await;
        page.until("document.querySelector('.drawing a')").await;
        page.until_drawn().await;
        let content = page.value(CONTENT).await;
        leave(page).await;
        page.until(&format!("{HEIGHT} == {content}")).await;
        // The height of the page while it loads, and then that of the view.
        let heights = page.value("window.heights").await;
        assert!(heights.as_array().is_some_and(|heights| heights.len() <= 2), "{heights}");
    });
}

#[test]
fn no_size_follows_from_the_height_of_the_frame() {
    run(async |page| {
        let site = site().await;
        let opened = [
            "",
            "view=catalogue&",
            "view=table&",
            "view=lineage&",
            "view=changes&since=2024&",
            "view=matrix&",
            "view=part&",
        ];
        for query in opened.into_iter().chain(["item=rec-x-1401-201911&", "q=nothing-has-this&"]) {
            let frame = format!(
                "<iframe src='{}?{query}embed=1' title='DLT' width=900 height=300></iframe>",
                site.address
            );
            let host = host(&site, &frame).await;
            page.driver.goto(&host.address).await.expect("the host opens");
            enter(page).await;
            page.until_ready().await;
            page.until_drawn().await;
            let content = page.value(CONTENT).await;
            leave(page).await;
            page.value("document.querySelector('iframe').height = 1500").await;
            enter(page).await;
            page.until("innerHeight == 1500").await;
            page.until_drawn().await;
            assert_eq!(page.value(CONTENT).await, content, "{query}");
            leave(page).await;
        }
    });
}

#[test]
fn the_view_answers_only_the_page_around_it() {
    run(async |page| {
        let site = site().await;
        let source = format!("{}?embed=1&view=catalogue", site.address);
        let host =
            host(&site, &format!("<iframe src='{source}' title='DLT' width='100%' height='600'></iframe>"))
                .await;
        page.driver.goto(&host.address).await.expect("the host opens");
        let listen = "window.told = []; addEventListener('message', event => window.told.push(event.data))";
        page.driver.execute(listen, vec![]).await.unwrap();
        enter(page).await;
        let itself = "window.told = []; addEventListener('message', event => window.told.push(event.data));
            window.postMessage({ dltActivities: 'hello' }, '*')";
        page.driver.execute(itself, vec![]).await.unwrap();
        page.until("window.told.length > 0").await;
        leave(page).await;
        assert_eq!(page.value("window.told.some(it => it.dltActivities?.height)").await, false);
        let ask =
            "document.querySelector('iframe').contentWindow.postMessage({ dltActivities: 'hello' }, '*')";
        page.driver.execute(ask, vec![]).await.unwrap();
        page.until("window.told.some(it => it.dltActivities?.height > 0)").await;
        enter(page).await;
        assert_eq!(page.value("window.told.some(it => it.dltActivities?.height)").await, false);
    });
}

#[test]
fn where_nothing_may_be_stored_the_view_works() {
    if Engine::chosen() != Engine::Chromium {
        return Engine::chosen().skip("a reader who forbids storage", "only Chromium's driver can set it");
    }
    run_as(Reader { without_storage: true, ..Reader::default() }, async |page| {
        let site = site().await;
        let source = format!("{}?body=sg17&embed=1", site.address);
        let host =
            host(&site, &format!("<iframe src='{source}' title='DLT' width='100%' height='600'></iframe>"))
                .await;
        page.driver.goto(&host.address).await.expect("the host opens");
        enter(page).await;
        let refused = "(() => { try { localStorage.length; return false } catch { return true } })()";
        assert_eq!(page.value(refused).await, true);
        page.until_total(58).await;
        page.search("identity").await;
        page.until("document.querySelector('main').dataset.total < 58").await;
    });
}

#[test]
fn the_dialog_gives_what_is_pasted() {
    run(async |page| {
        // Firefox reports a preview that is replaced while it loads.
        page.expect_console("Service Worker Interception");
        page.open("?body=sg17").await;
        let steps_back = page.value("history.length").await;
        page.click("button", words().embed()).await;
        page.until("document.getElementById('embed').open").await;
        assert_eq!(page.violations().await, Vec::<String>::new());
        let folder = page.server.address.clone();
        let said = page.text(CODE).await;
        // Search and order are locked by default.
        assert!(
            said.contains(&format!("src=\"{folder}?body=sg17&amp;lock=q,by,sort&amp;embed=1\"")),
            "{said}"
        );
        enter_at(page, ".preview iframe", "embed=1").await;
        page.until_total(58).await;
        leave(page).await;
        page.choose(words().embed_theme(), words().embed_dark()).await;
        page.click("summary", words().embed_each_filter()).await;
        let group = page.named_in("#embed .changes", "checkbox", words().body()).await;
        group.click().await.unwrap();
        page.until(&format!("document.querySelector('{CODE}').innerText.includes('lock=q,by,sort,body')"))
            .await;
        let frame = page.text(CODE).await;
        page.click("button", words().embed_script()).await;
        page.click("checkbox", words().embed_automatic()).await;
        page.until(&format!("document.querySelector('{CODE}').innerText.includes(' height=')")).await;
        let element = page.text(CODE).await;
        assert_eq!(
            element,
            format!(
                "<script src=\"{folder}embed.js\" async=\"\"></script><dlt-activities src=\"{folder}\" query=\"body=sg17&amp;theme=dark&amp;lock=q,by,sort,body\" height=\"600\"></dlt-activities>"
            )
        );
        enter_at(page, ".preview iframe", "sort,body").await;
        page.until_total(58).await;
        assert_eq!(page.value("document.getElementById('facet-body')").await, Value::Null);
        leave(page).await;
        // Back leads to the same page as before, not through the previews.
        assert_eq!(page.value("history.length").await, steps_back);
        page.click("button", words().embed_iframe()).await;
        page.until(&format!("document.querySelector('{CODE}').innerText.startsWith('<iframe')")).await;
        let said = page.text(CODE).await;
        assert_eq!(said, frame);
        let copied = "document.querySelector('#embed [role=status]').textContent";
        assert_eq!(page.value(copied).await, "");
        page.click("button", words().copy_code()).await;
        page.until(&format!("{copied} == {:?}", words().copied())).await;
        page.press(Key::Escape).await;
        page.until("!document.getElementById('embed').open").await;
        assert_eq!(pasted(page).await, said);
    });
}
