//! Every sentence a person reads, from `words/en.ftl`. The rest of the code names a sentence and never spells one.

use std::sync::LazyLock;

pub use fluent_bundle::FluentValue as Value;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

/// The file itself, as peer workers and translators see it.
pub const ENGLISH: &str = include_str!("../../words/en.ftl");

static WORDS: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| {
    let mut bundle = FluentBundle::new_concurrent(vec![unic_langid::LanguageIdentifier::default()]);
    // Marks around what is filled in would be drawn as boxes by many terminals.
    bundle.set_use_isolating(false);
    // A broken message is dropped here and found by the test `words`; the rest of the page still speaks.
    let resource = FluentResource::try_new(ENGLISH.to_owned()).unwrap_or_else(|(whole, _)| whole);
    bundle.add_resource_overriding(resource);
    bundle
});

/// The name of a sentence that is said later. Made by [`crate::word!`], so that a test can find it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word(pub &'static str);

impl Word {
    /// The sentence, which has nothing to fill in.
    pub fn say(self) -> String {
        say(self.0, &[])
    }
}

/// The sentence called `id`, with `filled` in its places. A name that is missing says itself; a test finds it first.
pub fn say(id: &str, filled: &[(&'static str, Value<'_>)]) -> String {
    let Some(pattern) = WORDS.get_message(id).and_then(|message| message.value()) else {
        return id.to_owned();
    };
    let args: FluentArgs<'_> = filled.iter().map(|(name, value)| (*name, value.clone())).collect();
    WORDS.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
}

/// Says a sentence of `words/en.ftl`: `say!("home-welcome")`, `say!("prompt-place", at = 2, of = 4)`.
#[macro_export]
macro_rules! say {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::base::words::say($id, &[$((stringify!($name), $crate::base::words::Value::from($value))),*])
    };
}

/// Names a sentence of `words/en.ftl` that is said elsewhere: `word!("key-save")`.
#[macro_export]
macro_rules! word {
    ($id:literal) => {
        $crate::base::words::Word($id)
    };
}
