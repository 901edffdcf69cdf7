//! E-mail addresses, addresses on the web, and what people are called online.

use linkify::{LinkFinder, LinkKind};

use super::Kind;
use super::scan::{Cursor, Scan, What};
use super::text::{Shape, Token};

/// What an address on the web ends in where nothing else says that it is one. ("today.She" is a full stop without its space.)
const ENDINGS: [&str; 30] = [
    "com", "org", "net", "edu", "gov", "info", "biz", "io", "co", "au", "uk", "nz", "ie", "ca", "us", "eu", "de", "fr", "app",
    "dev", "me", "tv", "blog", "health", "online", "site", "social", "page", "link", "gg",
];

/// Takes the addresses out of `scan`.
pub(super) fn addresses(scan: &mut Scan<'_>) {
    let mut finder = LinkFinder::new();
    finder.url_must_have_scheme(false);
    for link in finder.links(scan.text) {
        let kind = if *link.kind() == LinkKind::Email { Kind::Email } else { Kind::Link };
        if kind == Kind::Email || is_address(link.as_str()) {
            let range = link.start()..link.end();
            scan.take_bytes(scan.tokens_in(&range), range, kind.likely());
        }
    }
}

/// Whether what might be a link is one: it has a scheme, begins with `www.`, or its host ends as hosts do.
fn is_address(link: &str) -> bool {
    let host = link.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let ending = host.rsplit('.').next().unwrap_or_default();
    link.contains("://") || host.starts_with("www.") || ENDINGS.contains(&ending) && !host.starts_with('.')
}

/// Takes `@somebody` out of `scan`.
pub(super) fn handles(scan: &mut Scan<'_>) {
    for at in 0..scan.tokens.len() {
        let Some(mark) = scan.tokens.get(at).filter(|token| token.is_mark('@') && scan.is_free(at)) else { continue };
        let behind_word = mark.gap == super::text::Gap::None
            && at.checked_sub(1).and_then(|at| scan.tokens.get(at)).is_some_and(|token| token.shape != Shape::Mark);
        let start = mark.range.start;
        let name = scan.text.get(start + 1..).unwrap_or_default();
        let length = name.find(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '.' | '-')).unwrap_or(name.len());
        let name = name.get(..length).unwrap_or_default().trim_end_matches(['.', '-']);
        if !behind_word && name.chars().count() > 1 {
            let range = start..start + 1 + name.len();
            scan.take_bytes(scan.tokens_in(&range), range, Kind::Handle.likely());
        }
    }
}

/// What somebody is called behind "u/" or "/u/".
pub(super) fn users<'t, 'a>(here: Cursor<'t, 'a>) -> Option<(Cursor<'t, 'a>, What)> {
    let letter = here.maybe(|here| here.mark('/')).one(|token| token.text == "u")?;
    let name = |token: &Token<'_>| token.shape != Shape::Mark && token.text.chars().count() > 2;
    let mut end = letter.glued_mark("/")?.glued(name)?;
    while let Some(next) = end.glued(|token| token.shape != Shape::Mark || matches!(token.text, "_" | "-")) {
        end = next;
    }
    Some((end, Kind::Handle.likely()))
}

#[cfg(test)]
mod tests {
    use super::super::find::found;
    use super::*;

    #[test]
    fn what_leads_to_somebody_online_is_found() {
        let check = |text, kind, expect: &[&str]| assert_eq!(found(text, kind), expect, "{text}");
        check("k.doyle67@bigpond.net.au. They", Kind::Email, &["k.doyle67@bigpond.net.au"]);
        check("https://beesgarden.example.org/stories. She's", Kind::Link, &["https://beesgarden.example.org/stories"]);
        check("see beesgarden.com/x or www.bee.garden.", Kind::Link, &["beesgarden.com/x", "www.bee.garden"]);
        check("It was today.She left at 2.40pm e.g. now...then", Kind::Link, &[]);
        check("on insta, @jas.on.the.bellarine, and", Kind::Handle, &["@jas.on.the.bellarine"]);
        check("@ home, a@b", Kind::Handle, &[]);
        check("it was u/throwaway_12 and /u/bee-keeper.", Kind::Handle, &["u/throwaway_12", "/u/bee-keeper"]);
        check("a u/s scan, the u/a, you/they", Kind::Handle, &[]);
    }
}
