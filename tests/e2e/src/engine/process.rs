//! The processes of a test's own: a driver that says where it listens, and a folder that goes with them.

use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};

/// A folder of the test's own; it is removed with what was written into it.
pub struct Folder(pub PathBuf);

impl Folder {
    /// A new one, which is not there yet.
    pub fn temporary() -> Folder {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("dlt-activities-e2e-{}-{count}", std::process::id());
        Folder(std::env::temp_dir().join(name))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A browser that is just ending may still write; what it leaves is in the temporary folder.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A port on which nobody listens now, for a program that does not choose one itself.
pub fn free_port() -> u16 {
    let free = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr());
    free.expect("a free port").port()
}

/// Starts a program that does not say when it listens on that port, so it is asked.
pub async fn listening(command: &mut Command, port: u16) -> Child {
    let name = command.as_std().get_program().to_string_lossy().into_owned();
    let mut process = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap_or_else(|error| panic!("{name} ({error}): scripts/bootstrap.sh test installs it"));
    while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        let ended = process.try_wait().expect("it can be asked");
        assert!(ended.is_none(), "{name} did not start: {ended:?}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    process
}

/// A program looks for a free port itself, and may find that another has taken it when it comes to listen there; chromedriver
/// wants the same one twice, of IPv4 and of IPv6. Then it ends, and is started again, at most so many times.
const STARTS: usize = 5;

/// Starts a program that tells on its output where it listens: what stands after the mark, up to the line's end.
pub async fn announced(command: &mut Command, mark: &str) -> (Child, String) {
    for _ in 0..STARTS {
        if let Some(started) = started(command, mark).await {
            return started;
        }
    }
    panic!("{:?} did not start", command.as_std().get_program());
}

/// The same once; `None` if it ended without a word of where it listens.
async fn started(command: &mut Command, mark: &str) -> Option<(Child, String)> {
    let name = command.as_std().get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap_or_else(|error| panic!("{name} ({error}): scripts/bootstrap.sh test installs it"));
    let mut lines = BufReader::new(child.stdout.take().expect("its output is piped")).lines();
    while let Some(line) = lines.next_line().await.expect("it can be read") {
        if let Some((_, place)) = line.split_once(mark) {
            let place = place.trim().trim_end_matches('.').to_owned();
            // It must not stop for want of a reader.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return Some((child, place));
        }
    }
    None
}
