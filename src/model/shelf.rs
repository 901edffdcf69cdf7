//! What there is to choose from: the frameworks and the packs, as this person has arranged them.

use super::{FirstPage, Framework, Lens, Pack, Statement, Unreadable};

/// The frameworks and packs there are to choose from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shelf {
    /// Every framework, in order of id.
    pub frameworks: Vec<Framework>,
    /// Every pack, in the order they are offered, with the person's changes applied.
    pub packs: Vec<Pack>,
    /// The ids of those that were installed; the others are built in.
    pub installed: Vec<String>,
    /// The ids of those the person changed with an overlay.
    pub adapted: Vec<String>,
    /// Pack and overlay files in the journal that could not be used, and why.
    pub broken: Vec<Unreadable>,
    /// Places in overlays that do not fit their pack any more; the rest of each overlay holds.
    pub stale: Vec<Unreadable>,
    /// What the person changed about the first page.
    pub first_page: FirstPage,
    /// The language the person likes best, where a pack comes in more than one.
    pub language: Option<String>,
}

impl Shelf {
    /// The pack called `id`.
    pub fn pack(&self, id: &str) -> Option<&Pack> {
        self.packs.iter().find(|pack| pack.id == id)
    }

    /// Whether a pack called `id` came with the program.
    pub fn is_built_in(&self, id: &str) -> bool {
        self.pack(id).is_some() && !self.installed.iter().any(|installed| installed == id)
    }

    /// What a list calls the pack: its title, with its id where another has the same title.
    pub fn name(&self, pack: &Pack) -> String {
        let alike = |other: &Pack| other.id != pack.id && other.title.to_lowercase() == pack.title.to_lowercase();
        if self.packs.iter().any(alike) {
            crate::say!("pack-name", title = pack.title.as_str(), id = pack.id.as_str())
        } else {
            pack.title.clone()
        }
    }

    /// The packs that stand on the first page: those the person put there, and those that begin there and were not taken off. Where packs
    /// translate one another, the one in the person's language stands in for the others, in the place of the first of them.
    pub fn near(&self) -> impl Iterator<Item = &Pack> {
        let is_near = |pack: &Pack| {
            let put = self.first_page.shown.contains(&pack.id);
            put || (!self.first_page.hidden.contains(&pack.id) && self.begins_near(pack))
        };
        let mut near: Vec<&Pack> = self.packs.iter().filter(|pack| is_near(pack)).collect();
        near.sort_by_key(|pack| self.place(pack));
        near.into_iter()
    }

    /// Where a pack comes among the others.
    fn place(&self, pack: &Pack) -> Option<usize> {
        let stands_for = |other: &Pack| {
            let language = self.language.as_ref();
            language.is_some_and(|language| pack.speaks(language)) && other.starred && pack.is_kin(other)
        };
        self.packs.iter().position(|other| other.id == pack.id || stands_for(other))
    }

    /// Whether a pack stands on the first page when the person has said nothing of it.
    fn begins_near(&self, pack: &Pack) -> bool {
        let mut kin = self.packs.iter().filter(|other| pack.is_kin(other) && !self.first_page.hidden.contains(&other.id));
        match &self.language {
            Some(language) if pack.speaks(language) => pack.starred || kin.any(|other| other.starred && !other.speaks(language)),
            Some(language) => pack.starred && !kin.any(|other| other.speaks(language)),
            None => pack.starred,
        }
    }

    /// The statement called `id`, as a reader meets it: under the title of the lens it belongs to.
    pub fn lens(&self, id: &str) -> Option<Lens> {
        self.frameworks.iter().find_map(|framework| {
            let (top, statement) = framework.find(id)?;
            Some(Lens { statement: statement.id.clone(), title: top.title.clone(), source: framework.short.clone() })
        })
    }

    /// The statement called `id`, with its framework.
    pub fn statement(&self, id: &str) -> Option<(&Framework, &Statement)> {
        self.frameworks.iter().find_map(|framework| Some((framework, framework.find(id)?.1)))
    }
}
