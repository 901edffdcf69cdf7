//! What stands in a file, however it is packed: the parts of a Word document or a backup, the streams of a PDF.

use std::io::Read;
use std::process::{Command, Stdio};

use flate2::read::{DeflateDecoder, ZlibDecoder};

/// The bytes of a file, and everything that is packed into it, one after the other.
pub(crate) fn everything(file: &std::path::Path) -> Vec<u8> {
    let bytes = std::fs::read(file).unwrap();
    let mut all = bytes.clone();
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("docx" | "zip") => all.extend(parts(&bytes)),
        Some("pdf") => {
            all.extend(streams(&bytes));
            all.extend(read_by_another(file));
        }
        _ => {}
    }
    all
}

/// The names and the content of every part of a zip file.
fn parts(zip: &[u8]) -> Vec<u8> {
    const LOCAL: &[u8] = b"PK\x03\x04";
    let number = |at: usize, len: usize| zip[at..at + len].iter().rev().fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte));
    let mut all = Vec::new();
    let mut found = 0;
    for at in (0..zip.len().saturating_sub(30)).filter(|at| zip[*at..].starts_with(LOCAL)) {
        let (method, name, extra) = (number(at + 8, 2), number(at + 26, 2), number(at + 28, 2));
        let content = &zip[at + 30 + name + extra..];
        all.extend_from_slice(&zip[at + 30..at + 30 + name]);
        match method {
            0 => {}
            8 => drop(DeflateDecoder::new(content).read_to_end(&mut all).unwrap()),
            other => panic!("a part is packed in a way this test cannot look into: {other}"),
        }
        found += 1;
    }
    assert!(found > 0, "a Word document has parts");
    all
}

/// The content of every stream of a PDF that can be unpacked.
fn streams(pdf: &[u8]) -> Vec<u8> {
    let mut all = Vec::new();
    for at in (0..pdf.len()).filter(|at| pdf[*at..].starts_with(b"stream")) {
        let content = pdf[at + b"stream".len()..].trim_ascii_start();
        // Most that begins so is a stream; what is none unpacks to nothing.
        let _unpacked = ZlibDecoder::new(content).read_to_end(&mut all);
    }
    all
}

/// The words of a PDF as another program reads them, where there is one: in the file itself they are numbers of signs.
fn read_by_another(file: &std::path::Path) -> Vec<u8> {
    let read = Command::new("pdftotext").arg(file).arg("-").stderr(Stdio::null()).output();
    read.map(|output| output.stdout).unwrap_or_default()
}

#[test]
fn what_is_packed_is_seen() {
    use flate2::Compression;
    use flate2::write::{DeflateEncoder, ZlibEncoder};
    use std::io::Write;

    let mut part = DeflateEncoder::new(Vec::new(), Compression::best());
    part.write_all(b"Marmalade in a part").unwrap();
    let part = part.finish().unwrap();
    let mut zip = b"PK\x03\x04\x14\0\0\0\x08\0".to_vec();
    zip.extend([0; 16]);
    zip.extend(b"\x05\0\0\0a.xml");
    zip.extend(part);
    zip.extend([0; 30]);
    assert!(String::from_utf8_lossy(&parts(&zip)).contains("a.xmlMarmalade in a part"));
    let mut stream = ZlibEncoder::new(Vec::new(), Compression::best());
    stream.write_all(b"Marmalade in a stream").unwrap();
    let pdf = [b"%PDF-1.7\n1 0 obj\nstream\n".to_vec(), stream.finish().unwrap(), b"\nendstream\n".to_vec()].concat();
    assert!(String::from_utf8_lossy(&streams(&pdf)).contains("Marmalade in a stream"));
}
