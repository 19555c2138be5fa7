//! Processes started by the tests: each ends when its owner is dropped, and when the tests end, in whatever way.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Write;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};

/// A temporary folder of a test; it is removed with its content.
pub struct Folder(pub PathBuf);

impl Folder {
    /// Returns the path of a new one, which does not exist yet.
    pub fn temporary() -> Folder {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("dlt-activities-e2e-{}-{count}", std::process::id());
        Folder(std::env::temp_dir().join(name))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A browser that is just ending may still write; any leftovers are in the temporary folder.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A program that runs until this is dropped or the process of the tests ends: then it is killed with all its children.
pub struct Process {
    child: Child,
    leash: File,
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.leash.write_all(b"end\n");
    }
}

/// Returns a command for a program whose files are in that folder, and which ends even if this process is killed.
pub fn leashed(folder: &Path, program: &str) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", include_str!("leash.sh"), "leash"]).arg(folder).arg(program).env("TMPDIR", folder);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    command
}

fn spawned(command: &mut Command) -> (Process, impl AsyncBufReadExt + Send + Unpin + 'static) {
    let mut child = command.spawn().expect("sh can be run");
    let output = child.stdout.take().expect("its output is piped");
    let leash = child.stdin.take().and_then(|input| input.into_owned_fd().ok());
    (Process { child, leash: leash.expect("its input is piped").into() }, BufReader::new(output))
}

/// Opens a port that no test of this process has used, so that no test uses an origin for which another one stored
/// data.
pub fn new_listener() -> TcpListener {
    static HAD: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    // Rejected ports stay open until a new one is found, so that the system does not offer them again.
    let mut old = Vec::new();
    loop {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        if HAD.lock().expect("no test panics here").insert(port) {
            return listener;
        }
        old.push(listener);
    }
}

/// Returns a free port, for a program that does not choose one itself.
pub fn free_port() -> u16 {
    new_listener().local_addr().expect("an address").port()
}

/// Starts a program that does not report when it listens on that port, and polls the port until it does.
pub async fn listening(command: &mut Command, port: u16) -> Process {
    let (mut process, _) = spawned(command);
    while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        let ended = process.child.try_wait().expect("it can be asked");
        assert!(ended.is_none(), "{} did not start: {ended:?}", described(command));
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    process
}

/// The maximum number of attempts to start a program. A program that looks for a free port itself may find that another
/// has taken it before it listens there; chromedriver wants the same port twice, for IPv4 and for IPv6. Then it ends,
/// and is started again.
const STARTS: usize = 5;

/// Starts a program that prints its address, and returns the text after the mark, up to the end of the line.
pub async fn announced(command: &mut Command, mark: &str) -> (Process, String) {
    for _ in 0..STARTS {
        if let Some(started) = started(command, mark).await {
            return started;
        }
    }
    panic!("{} did not start", described(command));
}

/// Tries it once; `None` if the program ended without printing its address.
async fn started(command: &mut Command, mark: &str) -> Option<(Process, String)> {
    let (process, output) = spawned(command);
    let mut lines = output.lines();
    while let Some(line) = lines.next_line().await.expect("it can be read") {
        if let Some((_, place)) = line.split_once(mark) {
            let place = place.trim().trim_end_matches('.').to_owned();
            // Its output must be read to the end, or the program would block.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return Some((process, place));
        }
    }
    None
}

/// Returns the program of a leashed command, and how to install it if it is missing.
fn described(command: &Command) -> String {
    let arguments: Vec<_> = command.as_std().get_args().skip(4).map(|it| it.to_string_lossy()).collect();
    format!("{} (scripts/bootstrap.sh test installs it)", arguments.join(" "))
}
