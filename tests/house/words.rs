//! The words: every sentence a person reads stands in `words/en.ftl`, is said somewhere, and gets what it is to be filled with.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::{ParserError, parse};

use crate::source::{Source, Token, after_bracket, root, sources};

/// Words that do not stand in what a person reads (docs/product.md, section 2), each whole or as the beginning of a longer one.
const AVOIDED: [&str; 17] = [
    "client",
    "patient",
    "complian",
    "risk",
    "treatment",
    "streak",
    "badge",
    "score",
    "fail",
    "required",
    "mandatory",
    "incomplete",
    "overdue",
    "missed",
    "anonym",
    "confidential",
    "invalid",
];

/// Literals in the faces and the shell that look like sentences and are none, with the reason.
const NOT_SENTENCES: &[(&str, &str)] = &[
    ("let go", "a value in JSON, which programs read and nobody translates"),
    ("long text", "a value in JSON"),
    ("short text", "a value in JSON"),
    ("choose one", "a value in JSON"),
    ("choose many", "a value in JSON"),
    ("yes or no", "a value in JSON"),
];

/// A sentence of the file: what it is filled with, and the other sentences it is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Sentence {
    filled: BTreeSet<String>,
    names: BTreeSet<String>,
    words: String,
}

/// The sentences of a Fluent file, and what is wrong with it.
fn sentences(file: &str) -> (BTreeMap<String, Sentence>, Vec<String>) {
    let (resource, errors) = match parse(file) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let line_of = |error: &ParserError| file.bytes().take(error.pos.start).filter(|byte| *byte == b'\n').count() + 1;
    let mut wrong: Vec<String> = errors.iter().map(|error| format!("line {}: {}", line_of(error), error.kind)).collect();
    let mut sentences = BTreeMap::new();
    for entry in &resource.body {
        let (id, value) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.value.as_ref()),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value)),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => continue,
        };
        let mut sentence = Sentence::default();
        if let Some(pattern) = value {
            look(pattern, &mut sentence);
        }
        for avoided in AVOIDED.iter().filter(|avoided| has_word(&sentence.words, avoided)) {
            wrong.push(format!("`{id}` says \"{avoided}\", a word to avoid: say what it means for the person"));
        }
        if sentences.insert(id.clone(), sentence).is_some() {
            wrong.push(format!("`{id}` stands there twice: keep one"));
        }
    }
    (sentences, wrong)
}

fn look(pattern: &Pattern<&str>, sentence: &mut Sentence) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                sentence.words.push_str(value);
                sentence.words.push(' ');
            }
            PatternElement::Placeable { expression } => look_inside(expression, sentence),
        }
    }
}

fn look_inside(expression: &Expression<&str>, sentence: &mut Sentence) {
    match expression {
        Expression::Inline(inline) => look_at(inline, sentence),
        Expression::Select { selector, variants } => {
            look_at(selector, sentence);
            for variant in variants {
                look(&variant.value, sentence);
            }
        }
    }
}

fn look_at(inline: &InlineExpression<&str>, sentence: &mut Sentence) {
    match inline {
        InlineExpression::VariableReference { id } => {
            sentence.filled.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            sentence.names.insert(id.name.to_owned());
        }
        InlineExpression::TermReference { id, .. } => {
            sentence.names.insert(format!("-{}", id.name));
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|inline| look_at(inline, sentence));
        }
        InlineExpression::Placeable { expression } => look_inside(expression, sentence),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
    }
}

/// Whether a word of `text` begins with `beginning`.
fn has_word(text: &str, beginning: &str) -> bool {
    text.to_lowercase().split(|c: char| !c.is_alphabetic()).any(|word| word.starts_with(beginning))
}

/// One `say!` or `word!`: where, which sentence, and what it is filled with.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Said {
    place: String,
    id: String,
    filled: BTreeSet<String>,
}

/// Every `say!` and `word!` of a file.
fn said(source: &Source) -> Vec<Said> {
    let tokens = source.tokens();
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        let is_call = matches!(tokens[at].name(), Some("say" | "word"))
            && tokens.get(at + 1).is_some_and(|next| next.is('!'))
            && tokens.get(at + 2).is_some_and(|next| next.is('(') || next.is('[') || next.is('{'));
        if !is_call {
            continue;
        }
        let place = format!("{}:{}", source.path, tokens[at].line);
        let inside = &tokens[at + 3..after_bracket(&tokens, at + 2) - 1];
        let id = inside.first().and_then(Token::text).unwrap_or_else(|| panic!("{place}: the sentence is named by a literal"));
        found.push(Said { place, id: id.to_owned(), filled: filled(inside) });
    }
    found
}

/// The names before each `=` of `"id", name = value, name = value`, whatever stands in the values.
fn filled(inside: &[Token]) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut at = 0;
    while at < inside.len() {
        let begins = inside[at].is(',') && inside.get(at + 2).is_some_and(|mark| mark.is('='));
        let compares = inside.get(at + 3).is_some_and(|mark| mark.is('='));
        if begins && !compares {
            names.extend(inside[at + 1].name().map(str::to_owned));
        }
        let opens = inside[at].is('(') || inside[at].is('[') || inside[at].is('{');
        at = if opens { after_bracket(inside, at) } else { at + 1 };
    }
    names
}

/// Everything on which the file of words and the source do not agree.
fn disagreements(file: &str, sources: &[Source]) -> Vec<String> {
    let (sentences, mut wrong) = sentences(file);
    let mut used: BTreeSet<&str> = sentences.values().flat_map(|sentence| &sentence.names).map(String::as_str).collect();
    let calls: Vec<Said> = sources.iter().flat_map(said).collect();
    for call in &calls {
        let Said { place, id, filled } = call;
        used.insert(id);
        match sentences.get(id) {
            None => wrong.push(format!("{place}: words/en.ftl has no `{id}`: write the sentence there")),
            Some(sentence) => {
                let list = |names: &BTreeSet<String>, but: &BTreeSet<String>| {
                    names.difference(but).map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
                };
                let (missing, extra) = (list(&sentence.filled, filled), list(filled, &sentence.filled));
                if !missing.is_empty() {
                    wrong.push(format!("{place}: `{id}` is not given {missing}"));
                }
                if !extra.is_empty() {
                    wrong.push(format!("{place}: `{id}` has no place for {extra}"));
                }
            }
        }
    }
    for id in sentences.keys().filter(|id| !used.contains(id.as_str())) {
        wrong.push(format!("words/en.ftl: nobody says `{id}`: say it or take it out"));
    }
    wrong
}

/// The literals of a face or of the shell that look like sentences: two words or more with a space between.
fn spelled_out(source: &Source) -> Vec<String> {
    let watched = ["tui", "line", "cli"].contains(&source.room()) && source.path != "src/cli/args.rs";
    let tokens = if watched { source.shipped() } else { Vec::new() };
    let looks_so = |text: &str| {
        let is_word = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() >= 2 && !word.contains(['-', '_', '{', '/']);
        text.split_whitespace().filter(is_word).count() >= 2 && !NOT_SENTENCES.iter().any(|(allowed, _)| *allowed == text)
    };
    let found = tokens.iter().filter_map(|token| Some((token.line, token.text().filter(|text| looks_so(text))?)));
    found.map(|(line, text)| format!("{}:{line}: \"{text}\" belongs in words/en.ftl: say it with `say!`", source.path)).collect()
}

#[test]
fn the_words_and_the_program_agree() {
    let file = fs::read_to_string(root().join("words/en.ftl")).unwrap();
    let wrong = disagreements(&file, &sources());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_face_spells_a_sentence_out() {
    let sources = sources();
    let wrong: Vec<String> = sources.iter().flat_map(spelled_out).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let all: String = sources.iter().map(|source| source.text.as_str()).collect();
    for (allowed, reason) in NOT_SENTENCES {
        assert!(all.contains(&format!("\"{allowed}\"")), "\"{allowed}\" ({reason}) is not there any more: take it off the list");
    }
}

#[test]
fn every_disagreement_is_found() {
    let calls = |text: &str| [Source::made_up("src/tui/view.rs", text)];
    let file = "hello = Hello\nplace = { $at } of { $of }\ncount = { $n ->\n    [one] one\n   *[other] { $n } of { $all }\n}\n";
    let good = "fn f() { crate::say!(\n \"place\",\n at = g(a, b == c),\n of = 2, ); word!(\"hello\"); say!(\"count\", n = 1, all = 2) } // say!(\"x\")";
    assert_eq!(disagreements(file, &calls(good)), [""; 0]);
    let one = "hello = Hello { $name }\n";
    let cases = [
        (one, "say!(\"hello\", name = 1); say!(\"other\")", "has no `other`"),
        (one, "say!(\"hello\")", "is not given `name`"),
        (one, "word!(\"hello\")", "is not given `name`"),
        (one, "say!(\"hello\", name = 1, age = f(x, y = 2))", "has no place for `age`"),
        (one, "", "nobody says `hello`"),
        ("hello = Hello\nhello = Again\n", "say!(\"hello\")", "stands there twice"),
        ("hello = Hello\n}{\n", "say!(\"hello\")", "line 2"),
        ("hello = Your Clients\n", "say!(\"hello\")", "\"client\""),
        ("hello = { $n ->\n    [one] The save failed\n   *[other] x\n}\n", "say!(\"hello\", n = 1)", "\"fail\""),
    ];
    for (file, text, expected) in cases {
        let wrong = disagreements(file, &calls(text));
        assert!(wrong.len() == 1 && wrong[0].contains(expected), "{file}{text}\n{wrong:?}");
    }
}

#[test]
fn a_sentence_spelled_out_is_found() {
    let text = "fn f() { say(\"Welcome back. Take your time.\"); g(\"home-start\"); h(\"{left}  {right}\"); i(\"F2 ctrl-p\") }\n\
                #[cfg(test)]\nmod tests { const X: &str = \"Not for you.\"; }";
    assert_eq!(spelled_out(&Source::made_up("src/tui/view.rs", text)).len(), 1);
    assert_eq!(spelled_out(&Source::made_up("src/store/entries.rs", text)).len(), 0);
}
