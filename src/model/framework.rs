//! Published sets of values, and the statements they are made of.

/// A framework in one edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Framework {
    /// Small letters and digits, such as `waamh`.
    pub id: String,
    /// Its full name.
    pub title: String,
    /// How a page cites it in a few words, such as "WAAMH Peer Work Strategic Framework, 2014".
    pub short: String,
    /// The edition these statements follow.
    pub edition: String,
    /// Who published it.
    pub publisher: String,
    /// The full citation.
    pub citation: String,
    /// What its words may be used for, as far as we know.
    pub licence: String,
    /// The families its statements come in, in order.
    pub parts: Vec<Part>,
}

/// A family of statements, such as "Principles".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its id, such as `principles`.
    pub id: String,
    /// What the family is called.
    pub title: String,
    /// Its top-level statements: the lenses a person can pick.
    pub statements: Vec<Statement>,
}

/// One named idea, in our own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its id, such as `waamh.hope.setbacks`.
    pub id: String,
    /// A short name.
    pub title: String,
    /// The idea in our own words.
    pub words: String,
    /// The work it rests on where that is not the framework itself, such as "Clay, 2005".
    pub citation: Option<String>,
    /// The points it is made of.
    pub points: Vec<Self>,
}

impl Framework {
    /// Every statement and every point beneath one, in order.
    pub fn statements(&self) -> impl Iterator<Item = &Statement> {
        fn with_points(statement: &Statement) -> Box<dyn Iterator<Item = &Statement> + '_> {
            Box::new(std::iter::once(statement).chain(statement.points.iter().flat_map(with_points)))
        }
        self.parts.iter().flat_map(|part| &part.statements).flat_map(with_points)
    }

    /// The top-level statement that `id` is or belongs to, with the statement itself.
    pub fn find(&self, id: &str) -> Option<(&Statement, &Statement)> {
        let tops = self.parts.iter().flat_map(|part| &part.statements);
        tops.filter(|top| id == top.id || id.starts_with(&format!("{}.", top.id))).find_map(|top| {
            fn inside<'a>(statement: &'a Statement, id: &str) -> Option<&'a Statement> {
                if statement.id == id { Some(statement) } else { statement.points.iter().find_map(|point| inside(point, id)) }
            }
            Some((top, inside(top, id)?))
        })
    }
}
