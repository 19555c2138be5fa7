//! Real servers, nginx and Apache, with the actual configurations of hosting/. Each serves its own copy of a folder, in
//! a sub-folder of a site on a free port, with the rights of the user who runs the test.

use crate::engine::{Process, free_port, leashed, listening};
use crate::{Folder, project};
use axum::body::Body;
use axum::http::{HeaderMap, Response, header};
use std::fs;
use std::path::{Path, PathBuf};
use tokio::process::Command;

/// The source of Apache's configuration.
#[derive(Clone, Copy, Debug)]
pub enum ApacheBy {
    /// `.htaccess` in the page's folder, which is below that of the site.
    Htaccess,
    /// A `<Directory>` section of its own configuration; the page's folder is elsewhere.
    Directory,
}

/// A running server; it ends with the test.
pub struct Host {
    /// The address of the page's folder, with a trailing slash.
    pub address: String,
    /// The folder that it serves there.
    pub folder: PathBuf,
    client: reqwest::Client,
    /// Never read: it keeps the process alive until the host is dropped, and the folder with all files is removed after
    /// it.
    _process: Process,
    _home: Folder,
}

/// A header of the site that the page's configuration must remove, because it would forbid every frame.
const SITE_HEADER: (&str, &str) = ("X-Frame-Options", "DENY");

impl Host {
    /// Serves a copy of the folder with nginx and hosting/nginx.conf.
    pub async fn nginx(folder: &Path) -> Host {
        Host::nginx_at(folder, free_port()).await
    }

    /// The same on that port.
    pub async fn nginx_at(folder: &Path, port: u16) -> Host {
        let home = Folder::temporary();
        let site = copied(folder, &home.0.join("site"));
        let place = |name: &str| home.0.join(name).display().to_string();
        let ours = read("hosting/nginx.conf")
            .replace("/var/www/dlt-activities/", &format!("{}/", site.display()))
            .replace("location = /dlt ", "location = /some/folder ")
            .replace("/dlt/", "/some/folder/");
        // The first line includes the modules of Debian's packages.
        let configuration = format!(
            "include /etc/nginx/modules-enabled/*.conf;
            daemon off; master_process off; pid {pid}; error_log {log};
            events {{}}
            http {{
                access_log off;
                client_body_temp_path {body}; proxy_temp_path {proxy}; fastcgi_temp_path {fastcgi};
                uwsgi_temp_path {uwsgi}; scgi_temp_path {scgi};
                server {{ listen 127.0.0.1:{port}; add_header {} {}; {ours} }}
            }}",
            SITE_HEADER.0,
            SITE_HEADER.1,
            pid = place("pid"),
            log = place("log"),
            body = place("body"),
            proxy = place("proxy"),
            fastcgi = place("fastcgi"),
            uwsgi = place("uwsgi"),
            scgi = place("scgi"),
        );
        fs::write(home.0.join("nginx.conf"), configuration).expect("a configuration can be written");
        let mut command = leashed(&home.0, "/usr/sbin/nginx");
        command.args(["-e", &place("log"), "-c", &place("nginx.conf")]);
        Host::run(home, site, port, &mut command).await
    }

    /// Serves a copy of the folder with Apache and hosting/apache.htaccess.
    pub async fn apache(folder: &Path, by: ApacheBy) -> Host {
        let (home, port) = (Folder::temporary(), free_port());
        let place = |name: &str| home.0.join(name).display().to_string();
        let (site, ours) = match by {
            ApacheBy::Htaccess => {
                let site = copied(folder, &home.0.join("root/some/folder"));
                fs::write(site.join(".htaccess"), read("hosting/apache.htaccess"))
                    .expect("it can be written");
                (site, "AllowOverride FileInfo".to_owned())
            }
            ApacheBy::Directory => {
                fs::create_dir_all(home.0.join("root")).expect("a folder can be made");
                let file = project().join("hosting/apache.htaccess");
                (copied(folder, &home.0.join("site")), format!("Include {}", file.display()))
            }
        };
        let alias = match by {
            ApacheBy::Htaccess => String::new(),
            ApacheBy::Directory => format!("Alias /some/folder/ {}/", site.display()),
        };
        let modules =
            ["mpm_event", "authz_core", "alias", "deflate", "dir", "filter", "headers", "mime", "rewrite"]
                .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so"))
                .join("\n");
        // As in Debian: .gz has a media type, and text is compressed on the fly.
        let configuration = format!(
            "{modules}
            ServerRoot {home}
            ServerName localhost
            Listen 127.0.0.1:{port}
            User www-data
            Group www-data
            PidFile {pid}
            ErrorLog {log}
            DocumentRoot {root}
            {alias}
            TypesConfig /dev/null
            AddType application/x-gzip .gz .tgz
            AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json application/wasm
            Header always set {} {}
            Header set {} {}
            <Directory {site}>
                Require all granted
                {ours}
            </Directory>",
            SITE_HEADER.0,
            SITE_HEADER.1,
            SITE_HEADER.0,
            SITE_HEADER.1,
            home = home.0.display(),
            pid = place("pid"),
            log = place("log"),
            root = place("root"),
            site = site.display(),
        );
        fs::write(home.0.join("apache.conf"), configuration).expect("a configuration can be written");
        let mut command = leashed(&home.0, "/usr/sbin/apache2");
        command.args(["-X", "-f", &place("apache.conf"), "-E", &place("log")]);
        Host::run(home, site, port, &mut command).await
    }

    async fn run(home: Folder, folder: PathBuf, port: u16, command: &mut Command) -> Host {
        let process = listening(command, port).await;
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build();
        Host {
            address: format!("http://127.0.0.1:{port}/some/folder/"),
            folder,
            client: client.expect("a client"),
            _process: process,
            _home: home,
        }
    }

    /// Returns the response to a request for a path below the page's folder, not decoded.
    pub async fn answer(&self, path: &str, headers: &HeaderMap) -> Response<Body> {
        let mut request = self.client.get(format!("{}{path}", self.address));
        for name in [header::ACCEPT_ENCODING, header::IF_NONE_MATCH, header::IF_MODIFIED_SINCE, header::RANGE]
        {
            if let Some(value) = headers.get(&name) {
                request = request.header(name, value);
            }
        }
        let answer = request.send().await.expect("the server answers");
        let mut response = Response::builder().status(answer.status());
        // The headers of the connection to the host are not passed on.
        let ours =
            |name: &header::HeaderName| *name != header::CONNECTION && *name != header::TRANSFER_ENCODING;
        for (name, value) in answer.headers().iter().filter(|(name, _)| ours(name)) {
            response = response.header(name, value);
        }
        response.body(Body::from(answer.bytes().await.expect("the whole answer"))).expect("a response")
    }
}

fn read(path: &str) -> String {
    fs::read_to_string(project().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Copies a folder and returns the path of the copy.
fn copied(from: &Path, to: &Path) -> PathBuf {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("the folder is there").flatten() {
        let (path, copy) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copied(&path, &copy);
        } else {
            fs::copy(&path, &copy).expect("a file can be copied");
        }
    }
    to.to_owned()
}
