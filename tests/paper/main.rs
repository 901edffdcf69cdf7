//! Pages read back by the programs people will open them with. `.ci/paper` brings these programs and runs it.

#![cfg(test)]

mod foreign;
mod sample;

use std::fs;

use aftershift::document::{Block, Document, Format, WriteError};

use foreign::{Folder, has};
use sample::{LONG, sample};

/// The words of `text`, without spaces and without marks that only say a direction.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}')).collect()
}

/// Fails on any line of the sample that is not in `read`. Arabic is looked for word by word: a program gives it back in the order it
/// is seen.
fn assert_all_is_in(read: &str) {
    let read = bare(read);
    let page = sample();
    for line in page.texts().flat_map(str::lines) {
        let words = if line.is_ascii() { vec![line] } else { line.split([' ', '.', '،']).collect() };
        for words in words {
            assert!(read.contains(&bare(words)), "{words:?} is not in what was read back:\n{read}");
        }
    }
}

#[test]
#[ignore = "LibreOffice reads it: .ci/paper"]
fn a_word_processor_reads_every_word_and_knows_a_heading_from_a_list() {
    if !has("soffice") {
        return;
    }
    let folder = Folder::new();
    let file = folder.put("page.docx", &Format::Docx.write(&sample()).unwrap());
    let profile = format!("-env:UserInstallation=file://{}", folder.path("office").display());
    let convert = |kind: &str| folder.run("soffice", &[&profile, "--headless", "--convert-to", kind, "--outdir", ".", &file]);
    convert("txt:Text (encoded):UTF8");
    assert_all_is_in(&folder.read("page.txt"));

    convert("html");
    let html = folder.read("page.html").to_lowercase();
    assert!(html.contains("<title>reflections for supervision</title>"), "{html}");
    assert!(html.contains("lang=\"en-au\""), "{html}");
    for (element, least) in
        [("<h1", 1), ("<h2", 8), ("<h3", 20), ("<h4", 1), ("<ol", 2), ("<ul", 1), ("<li", 8), ("dir=\"rtl\"", 2)]
    {
        assert!(html.matches(element).count() >= least, "{element}: {html}");
    }
    assert!(!html.contains("name=\"author\""), "{html}");
    for time in ["created", "changed"] {
        assert!(html.contains(&format!("name=\"{time}\" content=\"00:00:00\"")), "LibreOffice's word for no time: {html}");
    }
}

#[test]
#[ignore = "poppler and qpdf read it: .ci/paper"]
fn a_pdf_is_sound_and_tagged_and_says_nothing_of_anyone() {
    let folder = Folder::new();
    let file = folder.put("page.pdf", &Format::Pdf.write(&sample()).unwrap());
    if has("pdftotext") {
        assert_all_is_in(&folder.run("pdftotext", &[&file, "-"]));
        let facts = folder.run("pdfinfo", &[&file]);
        assert!(facts.contains("Reflections for supervision") && facts.contains("A4"), "{facts}");
        assert!(facts.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")), "{facts}");
        for trail in ["Author", "Creator", "Producer", "CreationDate", "ModDate", "Subject", "Keywords"] {
            assert!(!facts.contains(trail), "{trail}: {facts}");
        }
        let tree = folder.run("pdfinfo", &["-struct-text", &file]);
        for element in ["H1 ", "H2 ", "H3 ", "H4 ", "BlockQuote", "Lbl", "LBody", "/ListNumbering /Decimal", "\"1.\"", "\"☐\""] {
            assert!(tree.contains(element), "{element}: {tree}");
        }
        let fonts = folder.run("pdffonts", &[&file]);
        for font in fonts.lines().skip(2) {
            assert!(font.contains("yes yes yes"), "embedded, a part of it, and its text known: {font}");
        }
    }
    if has("qpdf") {
        folder.run("qpdf", &["--check", &file]);
    }
}

#[test]
#[ignore = "what it finds hangs on the fonts of the machine: .ci/paper"]
fn other_scripts_are_shown_in_a_font_of_the_system_or_named() {
    let blocks = vec![Block::Quote("昨日は庭の話をした。漢字".to_owned())];
    let page = Document { title: "庭".to_owned(), language: "ja".to_owned(), blocks };
    let folder = Folder::new();
    match Format::Pdf.write(&page) {
        Ok(pdf) if has("pdftotext") => {
            let file = folder.put("page.pdf", &pdf);
            assert!(bare(&folder.run("pdftotext", &[&file, "-"])).contains("昨日は庭の話をした。漢字"));
            assert!(folder.run("pdffonts", &[&file]).lines().skip(2).all(|font| font.contains("yes yes yes")));
        }
        Ok(_) => {}
        Err(error) => {
            assert!(!fs::exists("/usr/share/fonts/truetype/droid").unwrap(), "this font has all of it");
            assert!(matches!(error, WriteError::NoFace(..)), "{error:?}");
            assert!(error.to_string().contains("Chinese characters"), "{error}");
        }
    }
}

#[test]
#[ignore = "Chromium and axe read it: .ci/paper"]
fn a_browser_finds_nothing_in_anybodys_way() {
    let Some(axe) = std::env::var_os("AXE").filter(|_| has("chromium")) else { return };
    let axe = fs::read_to_string(axe).unwrap();
    let folder = Folder::new();
    let page = String::from_utf8(Format::Html.write(&sample()).unwrap()).unwrap();
    let file = folder.put("page.html", page.as_bytes());

    // The page itself lets nothing run; a copy of it lets axe.
    let (head, rest) = page.split_once("<meta http-equiv").unwrap();
    let (_, rest) = rest.split_once('>').unwrap();
    let report = "axe.run().then(found => { const p = document.createElement('pre'); p.id = 'found'; \
                  p.textContent = JSON.stringify([found.passes.length, found.violations.map(v => [v.id, v.nodes.map(n => n.html)])]); \
                  document.body.append(p); })";
    let looked_over = rest.replace("</body>", &format!("<script>{axe}</script><script>{report}</script></body>"));
    let copy = folder.put("copy.html", format!("{head}{looked_over}").as_bytes());
    let profile = format!("--user-data-dir={}", folder.path("browser").display());
    let quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", profile.as_str()];
    let dom = folder.run("chromium", &[&quiet[..], &["--virtual-time-budget=30000", "--dump-dom", &copy]].concat());
    let found = dom.split_once("<pre id=\"found\">").unwrap_or_else(|| panic!("axe said nothing: {dom}")).1;
    let found = found.split_once("</pre>").unwrap().0;
    let (passes, violations) = found.trim_start_matches('[').split_once(',').unwrap();
    assert!(passes.parse::<usize>().unwrap() > 10, "{found}");
    assert_eq!(violations, "[]]", "{found}");

    folder.run("chromium", &[&quiet[..], &["--no-pdf-header-footer", "--print-to-pdf=printed.pdf", &file]].concat());
    if has("pdftotext") {
        let printed = folder.run("pdftotext", &["printed.pdf", "-"]);
        assert!(bare(&printed).contains(&bare(LONG)), "{printed}");
    }
}
