//! What a person is told when something did not go as they asked: a sentence, why, and what to do next.

/// A sentence, its causes (outermost first) and a next step. Plain text, in words from [`super::words`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notice {
    /// What happened, and what is safe.
    pub headline: String,
    /// Why, from the nearest cause to the furthest.
    pub causes: Vec<String>,
    /// What to do next.
    pub hint: Option<String>,
}

impl Notice {
    /// A notice that says only `headline`.
    pub fn new(headline: impl Into<String>) -> Self {
        Self { headline: headline.into(), ..Self::default() }
    }

    /// The same notice with what to do next.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The same notice with another headline; what was its headline is the first of its causes.
    #[must_use]
    pub fn beneath(mut self, headline: impl Into<String>) -> Self {
        let cause = std::mem::replace(&mut self.headline, headline.into());
        self.causes.insert(0, cause);
        self
    }

    /// The same notice with `error` and everything beneath it as its causes.
    #[must_use]
    pub fn because(mut self, error: &dyn std::error::Error) -> Self {
        let mut next = Some(error);
        while let Some(cause) = next {
            self.causes.push(cause.to_string());
            next = cause.source();
        }
        self
    }
}
