//! The configurations of hosting/, tested with their servers: the response for every file of dist/, and the page in a
//! browser; a host that sends no headers; a release that is deployed while somebody uses the page.

use axum::body::to_bytes;
use axum::http::{HeaderMap, HeaderValue, header};
use e2e::{ApacheBy, Fault, Folder, Host, Server, csp, dist, fixture, media_type, project, run, words};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The policy that a host sends: the page's own, and the sites that may embed it.
fn policy() -> String {
    format!("{}; frame-ancestors 'self'", csp())
}

/// Returns each server with its name.
async fn hosts() -> [(&'static str, Host); 3] {
    [
        ("nginx", Host::nginx(&dist()).await),
        ("Apache by .htaccess", Host::apache(&dist(), ApacheBy::Htaccess).await),
        ("Apache by <Directory>", Host::apache(&dist(), ApacheBy::Directory).await),
    ]
}

/// Returns the paths of all files below a folder that a page can request, separated by `/`.
fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).expect("dist/ is built").flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.push(path.strip_prefix(folder).expect("below it").to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.retain(|name| !name.ends_with(".br") && !name.ends_with(".gz") && !name.contains(".trunk-lock"));
    found.sort();
    found
}

/// Returns the digest in a file's name, if any: trunk's are 16 hexadecimal digits.
fn digest(name: &str) -> Option<&str> {
    let end = name.trim_end_matches(|letter| letter != '.').trim_end_matches('.').trim_end_matches("_bg");
    let digest = end.rsplit_once('-')?.1;
    (digest.len() == 16 && digest.bytes().all(|byte| byte.is_ascii_hexdigit())).then_some(digest)
}

/// A response, not decoded.
struct Answer {
    status: u16,
    headers: HeaderMap,
    bytes: Vec<u8>,
}

impl Answer {
    /// Requests a path as a client that accepts those encodings.
    async fn to(host: &Host, path: &str, encodings: &'static str) -> Answer {
        let accepted = [(header::ACCEPT_ENCODING, HeaderValue::from_static(encodings))];
        Answer::with(host, path, accepted.into_iter().collect()).await
    }

    async fn with(host: &Host, path: &str, headers: HeaderMap) -> Answer {
        let (head, body) = host.answer(path, &headers).await.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("the whole answer").to_vec();
        Answer { status: head.status.as_u16(), headers: head.headers, bytes }
    }

    /// Returns the value of a header; empty if it is missing.
    fn says(&self, name: &str) -> &str {
        let mut values = self.headers.get_all(name).iter();
        let said = values.next().map_or("", |value| value.to_str().expect("letters"));
        assert!(values.next().is_none(), "{name} is said twice");
        said
    }

    /// Returns the decoded file.
    fn decoded(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        match self.says("content-encoding") {
            "br" => brotli::Decompressor::new(&self.bytes[..], 4096).read_to_end(&mut bytes),
            "gzip" => flate2::read::GzDecoder::new(&self.bytes[..]).read_to_end(&mut bytes),
            "" => return self.bytes.clone(),
            other => panic!("{other} was not asked for"),
        }
        .expect("it can be decoded");
        bytes
    }

    /// Checks the headers that every response must have, including 404 responses.
    fn is_safe(&self, what: &str) {
        assert_eq!(self.says("content-security-policy"), policy(), "{what}");
        assert_eq!(self.says("x-content-type-options"), "nosniff", "{what}");
        assert_eq!(self.says("referrer-policy"), "same-origin", "{what}");
        assert_eq!(self.says("x-frame-options"), "", "{what}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_file_is_sent_as_it_should_be() {
    let names = files(&dist());
    assert!(names.iter().filter(|name| digest(name).is_some()).count() >= 4, "{names:?}");
    for (server, host) in hosts().await {
        for name in &names {
            let file = fs::read(dist().join(name)).unwrap();
            let beside = |ending: &str| dist().join(format!("{name}.{ending}")).exists();
            let encodings = [
                ("gzip, deflate, br, zstd", if beside("br") { "br" } else { "" }),
                ("gzip, deflate", if beside("gz") { "gzip" } else { "" }),
                ("identity", ""),
            ];
            for (accepted, encoding) in encodings {
                let what = format!("{server}: {name}, {accepted}");
                let answer = Answer::to(&host, name, accepted).await;
                assert_eq!(answer.status, 200, "{what}");
                assert_eq!(answer.says("content-type"), media_type(name), "{what}");
                assert_eq!(answer.says("content-encoding"), encoding, "{what}");
                assert!(answer.decoded() == file, "{what}: other bytes than the file's");
                if beside("br") || beside("gz") {
                    assert_eq!(answer.says("vary").to_lowercase(), "accept-encoding", "{what}");
                }
                let kept =
                    if digest(name).is_some() { "public, max-age=31536000, immutable" } else { "no-cache" };
                assert_eq!(answer.says("cache-control"), kept, "{what}");
                answer.is_safe(&what);
            }
        }
    }
}

#[test]
fn what_gets_smaller_has_its_smaller_forms() {
    for name in files(&dist()) {
        let size = fs::metadata(dist().join(&name)).unwrap().len();
        let known = ["html", "css", "js", "wasm", "json", "svg", "atom", "ics", "xml", "webmanifest"];
        if size < 1000 || !known.contains(&name.rsplit('.').next().unwrap()) {
            continue;
        }
        for ending in ["br", "gz"] {
            let smaller = fs::metadata(dist().join(format!("{name}.{ending}")));
            assert!(smaller.is_ok_and(|smaller| smaller.len() < size), "{name}.{ending}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn folders_what_is_the_same_and_what_is_not_there() {
    let folders =
        files(&dist()).into_iter().filter_map(|name| Some(name.strip_suffix("index.html")?.to_owned()));
    let folders: Vec<String> = folders.collect();
    for (server, host) in hosts().await {
        for folder in &folders {
            let answer = Answer::to(&host, folder, "br").await;
            assert_eq!(answer.status, 200, "{server}: {folder}");
            assert_eq!(answer.says("content-type"), "text/html; charset=utf-8", "{server}: {folder}");
            assert_eq!(answer.says("cache-control"), "no-cache", "{server}: {folder}");
            assert_eq!(answer.says("content-encoding"), "br", "{server}: {folder}");
            let page = fs::read(dist().join(folder).join("index.html")).unwrap();
            assert!(answer.decoded() == page, "{server}: {folder}");
            answer.is_safe(&format!("{server}: {folder}"));
        }
        // Without the slash it redirects to the address from which relative addresses work.
        for folder in folders.iter().filter_map(|folder| folder.strip_suffix('/')).take(3) {
            let answer = Answer::to(&host, folder, "br").await;
            assert_eq!(answer.status, 301, "{server}: {folder}");
            let place = answer.says("location");
            assert!(place.ends_with(&format!("/some/folder/{folder}/")), "{server}: {place}");
        }
        // An unchanged file is not sent twice.
        for (name, encodings) in
            [("index.html", "br"), ("data/activities.json", "gzip"), ("index.html", "identity")]
        {
            let first = Answer::to(&host, name, encodings).await;
            let known = HeaderValue::from_str(first.says("etag")).unwrap();
            let asked = [
                (header::ACCEPT_ENCODING, HeaderValue::from_static(encodings)),
                (header::IF_NONE_MATCH, known),
            ];
            let again = Answer::with(&host, name, asked.into_iter().collect()).await;
            assert_eq!((again.status, again.bytes.len()), (304, 0), "{server}: {name}");
        }
        for name in ["no-such-file.html", "no-such-folder/", "dlt-activities-0123456789abcdef.js"] {
            let answer = Answer::to(&host, name, "br").await;
            assert_eq!(answer.status, 404, "{server}: {name}");
            assert!(!answer.says("cache-control").contains("immutable"), "{server}: {name}");
            answer.is_safe(&format!("{server}: {name}"));
        }
    }
}

#[test]
fn the_page_works_on_each_server() {
    run(async |page| {
        for (server, host) in hosts().await {
            page.driver.goto(format!("{}?body=sg17&kind=work-item", host.address)).await.unwrap();
            page.until("document.querySelector('main')?.dataset.state == 'ready'").await;
            page.until_total(14).await;
            // The code was sent compressed, and compiled while it loaded.
            let smaller = "performance.getEntriesByType('resource').filter(it => it.name.endsWith('.wasm'))
                .every(it => it.encodedBodySize > 0 && it.encodedBodySize < it.decodedBodySize)";
            assert_eq!(page.value(smaller).await, true, "{server}");
        }
    });
}

#[test]
fn a_host_that_sends_no_headers_has_the_policy_of_the_page() {
    run(async |page| {
        for words in ["Content Security Policy", "Content-Security-Policy"] {
            page.expect_console(words);
        }
        let server = Server::of(dist(), Vec::new()).await;
        let html = fs::read_to_string(dist().join("index.html")).unwrap();
        let marked = html.replacen("</body>", "<script>document.title = 'inline'</script></body>", 1);
        assert_ne!(marked, html);
        server.spoil("index.html", Fault::Text(marked));
        page.driver.goto(&server.address).await.unwrap();
        page.until("document.querySelector('main')?.dataset.state == 'ready'").await;
        assert_eq!(page.value("document.scripts.length > 1").await, true, "the inline script is in the page");
        assert_ne!(page.value("document.title").await, "inline", "and was not run");
    });
}

/// Creates a release with other digests than those of dist/, in a separate folder.
fn next_release(folder: &Path) {
    let names = files(&dist());
    let other = |text: &str| {
        let digests = names.iter().filter_map(|name| digest(name));
        digests.fold(text.to_owned(), |text, digest| {
            text.replace(digest, &digest.chars().rev().collect::<String>())
        })
    };
    for name in &names {
        for ending in ["", ".br", ".gz"] {
            let Ok(bytes) = fs::read(dist().join(format!("{name}{ending}"))) else { continue };
            let path = folder.join(other(&format!("{name}{ending}")));
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            // The page names other files, so its compressed form is left out here: the one of the last release must be
            // removed.
            if name == "index.html" {
                fs::write(folder.join("index.html"), other(&fs::read_to_string(dist().join(name)).unwrap()))
                    .unwrap();
            } else {
                fs::write(path, bytes).unwrap();
            }
        }
    }
}

/// Runs hosting/publish.sh.
fn publish(from: &Path, to: &Path) {
    let mut script = Command::new(project().join("hosting/publish.sh"));
    let status = script.args([from, to]).status().expect("the script can be run");
    assert!(status.success(), "{status}");
}

#[test]
fn a_new_release_keeps_a_page_that_was_open_working() {
    run(async |page| {
        let host = Host::nginx(&dist()).await;
        let old: Vec<String> = files(&dist()).into_iter().filter(|name| digest(name).is_some()).collect();
        page.driver.goto(&host.address).await.unwrap();
        page.until("document.querySelector('main')?.dataset.state == 'ready'").await;
        let code = "document.getElementById('app-js').href";
        let before = page.value(code).await;

        let release = Folder::temporary();
        next_release(&release.0);
        publish(&release.0, &host.folder);
        for name in &old {
            assert_eq!(Answer::to(&host, name, "br").await.status, 200, "{name}");
        }
        let others = fixture()["other_bodies"]["records"].as_u64().expect("a number") as u32;
        page.click("link", &words().add_others(others)).await;
        page.until_total(392).await;
        assert_eq!(page.value(code).await, before);

        page.driver.refresh().await.unwrap();
        page.until("document.querySelector('main')?.dataset.state == 'ready'").await;
        assert_ne!(page.value(code).await, before, "the next visit has the new release");
    });
}

#[test]
fn the_configuration_for_iis_says_the_same() {
    let text = fs::read_to_string(project().join("hosting/web.config")).unwrap();
    let document = roxmltree::Document::parse(&text).unwrap();
    assert_eq!(document.root_element().tag_name().name(), "configuration");
    let all = |name: &'static str| document.descendants().filter(move |node| node.has_tag_name(name));
    let headers: Vec<(&str, &str)> = all("customHeaders")
        .flat_map(|headers| headers.children().filter(|node| node.has_tag_name("add")))
        .map(|header| (header.attribute("name").unwrap(), header.attribute("value").unwrap()))
        .collect();
    assert_eq!(
        headers,
        [
            ("Cache-Control", "no-cache"),
            ("Content-Security-Policy", policy().as_str()),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "same-origin"),
        ]
    );
    let taken_back = |name| all("remove").any(|node| node.attribute("name") == Some(name));
    assert!(taken_back("X-Frame-Options"));
    for name in files(&dist()) {
        let ending = PathBuf::from(&name).extension().unwrap().to_string_lossy().into_owned();
        let ending = format!(".{ending}");
        let kind = all("mimeMap").find(|kind| kind.attribute("fileExtension") == Some(&ending));
        assert_eq!(kind.and_then(|kind| kind.attribute("mimeType")), Some(media_type(&name)), "{name}");
    }
    // IIS rejects a file type that it already knows, unless it is removed first.
    for kind in all("mimeMap") {
        let before = kind.prev_sibling_element().unwrap();
        assert!(before.has_tag_name("remove"));
        assert_eq!(before.attribute("fileExtension"), kind.attribute("fileExtension"));
    }
}
