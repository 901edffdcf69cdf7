//! The project's own source, read as the compiler reads it: tokens in order, with their lines, and no comments.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The folder the project stands in.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// One file of the source.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// The path from the project's folder on, with `/`.
    pub(crate) path: String,
    /// What stands in it.
    pub(crate) text: String,
}

impl Source {
    /// A file that is not on the disk, to try a rule on.
    pub(crate) fn made_up(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// The parts of the path beneath `src`: `["tui", "view"]`, and the folder's own for its `mod.rs`.
    pub(crate) fn module(&self) -> Vec<&str> {
        let name = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        let mut parts: Vec<&str> = name.split('/').collect();
        if matches!(parts.last(), Some(&"mod" | &"lib" | &"main")) {
            parts.pop();
        }
        parts
    }

    /// The room the file is in; the empty word for `lib.rs` and `main.rs`.
    pub(crate) fn room(&self) -> &str {
        self.module().first().copied().unwrap_or_default()
    }

    /// Whether the whole file is there for tests only.
    pub(crate) fn is_test(&self) -> bool {
        self.path.contains("/tests/") || self.path.ends_with("/tests.rs")
    }

    /// Every token, those in brackets after their bracket.
    pub(crate) fn tokens(&self) -> Vec<Token> {
        let stream: TokenStream = self.text.parse().unwrap_or_else(|error| panic!("{}: {error}", self.path));
        let mut tokens = Vec::new();
        flatten(stream, &mut tokens);
        tokens
    }

    /// Every token of what is not for tests only, without attributes.
    pub(crate) fn shipped(&self) -> Vec<Token> {
        if self.is_test() { Vec::new() } else { without_tests(&self.tokens()) }
    }
}

/// Every file of `src/`, in order of path.
pub(crate) fn sources() -> Vec<Source> {
    let read = |path: PathBuf| {
        let name = path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/");
        Source { path: name, text: fs::read_to_string(&path).unwrap() }
    };
    files_beneath(&root().join("src"), "rs").into_iter().map(read).collect()
}

/// Every file beneath `folder` whose name ends in `.ending`, in order of path.
pub(crate) fn files_beneath(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for found in fs::read_dir(folder).unwrap() {
            let path = found.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == ending) {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// One token and the line it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    pub(crate) line: usize,
}

/// What a token is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Name(String),
    Mark(char),
    /// The inside of a string literal, as it is spelled.
    Text(String),
    /// Any other literal.
    Other,
}

impl Token {
    pub(crate) fn name(&self) -> Option<&str> {
        match &self.kind {
            Kind::Name(name) => Some(name),
            _ => None,
        }
    }

    pub(crate) fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn is(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }
}

fn flatten(stream: TokenStream, into: &mut Vec<Token>) {
    for tree in stream {
        let line = tree.span().start().line;
        match tree {
            TokenTree::Ident(name) => into.push(Token { kind: Kind::Name(name.to_string()), line }),
            TokenTree::Punct(mark) => into.push(Token { kind: Kind::Mark(mark.as_char()), line }),
            TokenTree::Literal(literal) => into.push(Token { kind: literal_kind(&literal.to_string()), line }),
            TokenTree::Group(group) => {
                let marks = match group.delimiter() {
                    Delimiter::Parenthesis => Some(('(', ')')),
                    Delimiter::Brace => Some(('{', '}')),
                    Delimiter::Bracket => Some(('[', ']')),
                    Delimiter::None => None,
                };
                let end = group.span_close().end().line;
                into.extend(marks.map(|(open, _)| Token { kind: Kind::Mark(open), line }));
                flatten(group.stream(), into);
                into.extend(marks.map(|(_, close)| Token { kind: Kind::Mark(close), line: end }));
            }
        }
    }
}

fn literal_kind(spelled: &str) -> Kind {
    let inside = spelled.trim_start_matches(['b', 'c', 'r']).trim_matches('#');
    match inside.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(text) => Kind::Text(text.to_owned()),
        None => Kind::Other,
    }
}

/// The place after the bracket that closes the one at `open`.
pub(crate) fn after_bracket(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token.kind {
            Kind::Mark('(' | '[' | '{') => depth += 1,
            Kind::Mark(')' | ']' | '}') => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    tokens.len()
}

/// Leaves out attributes, and each item that stands under `#[cfg(test)]`.
fn without_tests(tokens: &[Token]) -> Vec<Token> {
    let mut kept = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let inner = usize::from(tokens.get(at + 1).is_some_and(|next| next.is('!')));
        if !(token.is('#') && tokens.get(at + 1 + inner).is_some_and(|next| next.is('['))) {
            kept.push(token.clone());
            at += 1;
            continue;
        }
        let end = after_bracket(tokens, at + 1 + inner);
        let names: Vec<&str> = tokens[at..end].iter().filter_map(Token::name).collect();
        at = if names == ["cfg", "test"] { after_item(tokens, end) } else { end };
    }
    kept
}

/// The place after the item that begins at `at`: its braces, or its semicolon.
fn after_item(tokens: &[Token], mut at: usize) -> usize {
    while let Some(token) = tokens.get(at) {
        match token.kind {
            Kind::Mark(';') => return at + 1,
            Kind::Mark('{') => return after_bracket(tokens, at),
            Kind::Mark('(' | '[') => at = after_bracket(tokens, at),
            _ => at += 1,
        }
    }
    at
}

#[test]
fn a_file_is_read_without_its_comments_tests_and_attributes() {
    let text = "//! use crate::a;\n#[cfg(unix)]\nfn f() { \"so\" } // crate::b\n\
                #[cfg(test)]\n#[expect(x, reason = \"y\")]\nmod tests { use crate::c; }\n#[cfg(test)]\nuse d;\nfn g() {}";
    let names: Vec<String> = Source::made_up("src/x/y.rs", text)
        .shipped()
        .iter()
        .map(|token| match &token.kind {
            Kind::Name(name) | Kind::Text(name) => format!("{name} {}", token.line),
            _ => String::new(),
        })
        .filter(|name| !name.is_empty())
        .collect();
    assert_eq!(names, ["fn 3", "f 3", "so 3", "fn 9", "g 9"]);
}
