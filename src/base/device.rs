//! Names that cannot be a file's on Windows, because they open a device there.

/// Whether a file called `name` would open a device, whatever ending follows the first full stop.
pub fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let port = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    let is_port = port.is_some_and(|number| matches!(number, "¹" | "²" | "³") || matches!(number.as_bytes(), [b'0'..=b'9']));
    is_port || matches!(stem.as_str(), "aux" | "con" | "nul" | "prn")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_known_by_its_whole_name() {
        for name in ["con", "NUL.ron", "prn.tar.gz", "com1", "lpt0.ron", "Com\u{b2}"] {
            assert!(is_device(name), "{name}");
        }
        for name in ["", "common", "comb", "com-", "com10", "con-1.ron", "lpt", "a.con"] {
            assert!(!is_device(name), "{name}");
        }
    }
}
