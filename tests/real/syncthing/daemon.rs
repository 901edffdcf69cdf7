//! A Syncthing daemon for a folder, on the loopback, with one other to talk to. It is asked for its events, which come when there are any.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::home::put;

const KEY: &str = "loopback";

/// What the folder is called between the two.
const FOLDER: &str = "journal";

/// One machine's Syncthing, running or not.
pub(super) struct Syncthing {
    home: TempDir,
    folder: PathBuf,
    device: String,
    /// Where others reach it, and where it is asked.
    ports: [u16; 2],
    /// The daemon, and what it says: it would end if nobody could hear it.
    running: Option<(Child, BufReader<ChildStdout>)>,
    last_event: u64,
}

impl Syncthing {
    /// Whether there is one here.
    pub(super) fn is_here() -> bool {
        Command::new("syncthing").arg("--version").stdout(Stdio::null()).status().is_ok_and(|status| status.success())
    }

    /// One for `folder`, which is not running yet.
    pub(super) fn of(folder: &Path) -> Self {
        let home = TempDir::new().unwrap();
        let asked = |words: &[&str]| {
            let output = command(home.path()).args(words).arg("--home").arg(home.path()).output().unwrap();
            assert!(output.status.success(), "{output:?}");
            String::from_utf8(output.stdout).unwrap().trim().to_owned()
        };
        asked(&["generate", "--no-default-folder"]);
        let device = asked(&["--device-id"]);
        // Without this folder in it, it takes the disk to be gone.
        put(&folder.join(".stfolder/here"), "");
        // Held until both are known, so that they are not the same.
        let held = [(); 2].map(|()| TcpListener::bind("127.0.0.1:0").unwrap());
        let ports = held.map(|port| port.local_addr().unwrap().port());
        Self { home, folder: folder.to_owned(), device, ports, running: None, last_event: 0 }
    }

    /// Tells it of the other.
    pub(super) fn meet(&self, other: &Self) {
        let [to, asked] = self.ports;
        let device = |of: &Self| {
            let (id, port) = (&of.device, of.ports[0]);
            format!("<device id=\"{id}\" compression=\"never\"><address>tcp://127.0.0.1:{port}</address></device>")
        };
        let (ours, theirs, folder) = (device(self), device(other), self.folder.display());
        let (our_id, their_id) = (&self.device, &other.device);
        put(
            &self.home.path().join("config.xml"),
            format!(
                "<configuration version=\"35\">
                <folder id=\"{FOLDER}\" path=\"{folder}\" type=\"sendreceive\" rescanIntervalS=\"3600\" fsWatcherEnabled=\"true\"
                    fsWatcherDelayS=\"1\"><maxConflicts>-1</maxConflicts><device id=\"{our_id}\"/><device id=\"{their_id}\"/></folder>
                {ours}{theirs}
                <gui enabled=\"true\" tls=\"false\"><address>127.0.0.1:{asked}</address><apikey>{KEY}</apikey></gui>
                <options><listenAddress>tcp://127.0.0.1:{to}</listenAddress><globalAnnounceEnabled>false</globalAnnounceEnabled>
                <localAnnounceEnabled>false</localAnnounceEnabled><relaysEnabled>false</relaysEnabled><natEnabled>false</natEnabled>
                <startBrowser>false</startBrowser><urAccepted>-1</urAccepted><crashReportingEnabled>false</crashReportingEnabled>
                <autoUpgradeIntervalH>0</autoUpgradeIntervalH><reconnectionIntervalS>1</reconnectionIntervalS></options>
                </configuration>"
            ),
        );
    }

    /// Starts it.
    pub(super) fn start(&mut self) {
        let mut serve = command(self.home.path());
        serve.args(["serve", "--no-browser", "--no-restart", "--no-upgrade", "--home"]).arg(self.home.path());
        let mut running = serve.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut says = BufReader::new(running.stdout.take().unwrap());
        let mut said = Vec::new();
        while !said.last().is_some_and(|line: &String| line.contains("GUI and API listening")) {
            said.extend(says.by_ref().lines().map(Result::unwrap).next());
            assert!(running.try_wait().unwrap().is_none(), "Syncthing ended: {said:#?}");
        }
        self.running = Some((running, says));
        self.last_event = 0;
    }

    /// Ends it, and everything it does.
    pub(super) fn stop(&mut self) {
        if let Some((mut running, _)) = self.running.take() {
            let _ends = self.ask("POST", "/rest/system/shutdown");
            let _ended = running.wait();
        }
    }

    /// Has it look at every file, and gives whether it then has all that the other has, and the other all that it has.
    pub(super) fn has_caught_up(&self, other: &Self) -> bool {
        let scan = format!("/rest/db/scan?folder={FOLDER}");
        if self.ask("POST", &scan).is_none() {
            return false;
        }
        let is_idle = |daemon: &Self| {
            let status = daemon.get(&format!("/rest/db/status?folder={FOLDER}"));
            status.is_some_and(|status| status["state"] == "idle" && status["needTotalItems"] == 0)
        };
        let theirs = self.get(&format!("/rest/db/completion?folder={FOLDER}&device={}", other.device));
        let connections = self.get("/rest/system/connections");
        let is_connected = connections.is_some_and(|all| all["connections"][&other.device]["connected"] == true);
        is_connected && is_idle(self) && theirs.is_some_and(|all| all["needItems"] == 0 && all["needDeletes"] == 0)
    }

    /// Waits for what `holds`, looking whenever something has happened, and once a second.
    pub(super) fn until(&mut self, holds: impl Fn(&Self) -> bool) {
        for _ in 0..600 {
            if holds(self) {
                return;
            }
            let events = self.get(&format!("/rest/events?since={}&timeout=1&limit=100", self.last_event));
            if let Some(last) = events.as_ref().and_then(|events| events.as_array()?.last()?["id"].as_u64()) {
                self.last_event = last;
            }
        }
        panic!("Syncthing never came so far");
    }

    fn get(&self, path: &str) -> Option<Value> {
        self.ask("GET", path).and_then(|body| serde_json::from_str(&body).ok())
    }

    /// What it answers, if it does.
    fn ask(&self, method: &str, path: &str) -> Option<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.ports[1])).ok()?;
        write!(stream, "{method} {path} HTTP/1.0\r\nHost: localhost\r\nX-API-Key: {KEY}\r\n\r\n").ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).ok()?;
        let (head, body) = answer.split_once("\r\n\r\n")?;
        head.lines().next()?.contains(" 200 ").then(|| body.to_owned())
    }
}

impl Drop for Syncthing {
    fn drop(&mut self) {
        self.stop();
    }
}

fn command(home: &Path) -> Command {
    let mut command = Command::new("syncthing");
    command.env("HOME", home).env("STNOUPGRADE", "1").stdin(Stdio::null());
    command
}
