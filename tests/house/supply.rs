//! What the program is built from: nothing that opens a socket, and no licence that we could not pass on.

use std::process::Command;

use crate::source::root;

/// Licences (SPDX) that a person may pass on with the program.
const ALLOWED: [&str; 13] = [
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    // File by file: `option-ext` comes unchanged, and its source is on crates.io.
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Crates that open sockets, speak to servers or are there to (promise 5: no network code).
const DENIED: &[&str] = &[
    "actix-web",
    "async-net",
    "async-std",
    "attohttpc",
    "aws-lc-rs",
    "axum",
    "curl",
    "curl-sys",
    "h2",
    "h3",
    "hickory-proto",
    "hickory-resolver",
    "hyper",
    "hyper-util",
    "isahc",
    "libp2p",
    "minreq",
    "native-tls",
    "openssl",
    "openssl-sys",
    "quinn",
    "reqwest",
    "rustls",
    "smol",
    "socket2",
    "surf",
    "tiny_http",
    "tokio",
    "trust-dns-proto",
    "trust-dns-resolver",
    "tungstenite",
    "ureq",
    "warp",
    "websocket",
    "zbus",
];

/// Crates that can do without sockets, and the feature that must stay off.
///
/// `mio` is not here: `signal-hook-mio`, which crossterm needs, turns its `net` on for the pair of Unix sockets by which a signal
/// wakes the reader. That none of the rest is linked is seen in the binary: `.ci/run` looks for `connect` and its kin.
const DENIED_FEATURES: &[(&str, &str)] = &[("rustix", "net"), ("nix", "net"), ("nix", "socket")];

/// A crate of the tree.
#[derive(Debug, PartialEq, Eq)]
struct Package {
    name: String,
    licence: String,
    features: Vec<String>,
}

/// The tree on every system, along `edges`. (`cargo metadata` would also list what no feature turns on.)
fn tree(edges: &str) -> Vec<Package> {
    let words = ["tree", "--locked", "--target", "all", "--edges", edges, "--prefix", "none", "--format", "{p}|{l}|{f}|"];
    let answer = Command::new(env!("CARGO")).args(words).current_dir(root()).output().unwrap();
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    let mut packages: Vec<Package> = String::from_utf8(answer.stdout).unwrap().lines().map(package).collect();
    packages.dedup();
    assert!(packages.len() > 20, "the tree was not read");
    packages
}

fn package(line: &str) -> Package {
    let mut parts = line.split('|');
    let mut part = || parts.next().unwrap_or_default();
    let (name, licence, features) = (part(), part(), part());
    Package {
        name: name.split(' ').next().unwrap_or_default().to_owned(),
        licence: licence.to_owned(),
        features: features.split(',').map(str::to_owned).collect(),
    }
}

/// Whether a licence can be chosen that is allowed: any side of an `OR`, every side of an `AND`.
fn is_allowed(licence: &str) -> bool {
    let licence = licence.replace('/', " OR ");
    let licence = licence.trim();
    if let Some((left, right)) = split_outside(licence, " OR ") {
        return is_allowed(left) || is_allowed(right);
    }
    if let Some((left, right)) = split_outside(licence, " AND ") {
        return is_allowed(left) && is_allowed(right);
    }
    match licence.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inside) => is_allowed(inside),
        None => ALLOWED.contains(&licence),
    }
}

/// The two sides of the first `word` that stands in no brackets.
fn split_outside<'a>(text: &'a str, word: &str) -> Option<(&'a str, &'a str)> {
    let mut sides = text.match_indices(word).map(|(at, _)| (text.split_at(at).0, text.split_at(at + word.len()).1));
    sides.find(|(left, _)| left.matches('(').count() == left.matches(')').count())
}

/// Why a package may not be in the program.
fn denied(package: &Package) -> Option<String> {
    let Package { name, features, .. } = package;
    if DENIED.contains(&name.as_str()) {
        return Some(format!("{name} is there to reach a network"));
    }
    let is_on = |feature: &str| features.iter().any(|on| on == feature);
    let (_, feature) = DENIED_FEATURES.iter().find(|(denied, feature)| denied == name && is_on(feature))?;
    Some(format!("{name} has its feature `{feature}` on, which opens sockets"))
}

#[test]
fn nothing_in_the_program_opens_a_socket() {
    let found: Vec<String> = tree("normal,build").iter().filter_map(denied).collect();
    assert!(found.is_empty(), "promise 5, no network code:\n{}", found.join("\n"));
}

#[test]
fn every_licence_can_be_passed_on() {
    let tree = tree("normal,build,dev");
    let odd = tree.iter().filter(|package| !is_allowed(&package.licence));
    let found: Vec<String> = odd.map(|package| format!("{}: {:?}", package.name, package.licence)).collect();
    assert!(found.is_empty(), "look at these, then allow them here and in deny.toml or do without:\n{}", found.join("\n"));
}

#[test]
fn a_licence_is_read_as_it_is_meant() {
    for allowed in
        ["MIT", "GPL-3.0 OR MIT", "Apache-2.0/MIT", "(MIT OR GPL-3.0) AND Unicode-3.0", "Apache-2.0 WITH LLVM-exception OR X"]
    {
        assert!(is_allowed(allowed), "{allowed}");
    }
    for not in ["", "GPL-3.0", "MIT AND GPL-3.0", "(MIT OR Apache-2.0) AND GPL-3.0", "LGPL-2.1 OR GPL-3.0"] {
        assert!(!is_allowed(not), "{not}");
    }
}

#[test]
fn a_crate_that_opens_sockets_is_found() {
    let found = |line: &str| denied(&package(line)).is_some();
    assert!(found("reqwest v0.12.0|MIT|default|"));
    assert!(found("rustix v1.1.6|MIT|fs,net|"));
    assert!(!found("rustix v1.1.6|MIT|fs,std| (*)"));
    assert!(!found("ron v0.12.3|MIT||"));
}
