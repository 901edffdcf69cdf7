//! Where the journal and the settings are on this machine, and where a page that leaves is offered to go.

use std::path::PathBuf;

use directories::{ProjectDirs, UserDirs};

use crate::base::Notice;

use super::error::Failure;

/// The three places.
#[derive(Clone, Debug)]
pub(super) struct Places {
    /// The journal's folder.
    pub(super) journal: PathBuf,
    /// The settings file.
    pub(super) settings: PathBuf,
    /// The folder a page is offered to be written to: the person's documents, else their home, else where the shell stands.
    pub(super) documents: PathBuf,
}

impl Places {
    /// Where things are: as said, else as the `XDG_` variables say on any system, else as the platform does.
    pub(super) fn new(journal: Option<PathBuf>, settings: Option<PathBuf>) -> Result<Self, Failure> {
        let usual = ProjectDirs::from("", "", "aftershift");
        let xdg = |name: &str| {
            std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute()).map(|path| path.join("aftershift"))
        };
        let nowhere = || Failure::failed(Notice::new(crate::say!("cli-no-home")).hint(crate::say!("cli-no-home-hint")));
        let journal = journal
            .or_else(|| Some(xdg("XDG_DATA_HOME").or_else(|| Some(usual.as_ref()?.data_dir().to_owned()))?.join("journal")))
            .ok_or_else(nowhere)?;
        let settings = settings
            .or_else(|| Some(xdg("XDG_CONFIG_HOME").or_else(|| Some(usual.as_ref()?.config_dir().to_owned()))?.join("config.ron")))
            .ok_or_else(nowhere)?;
        let user = UserDirs::new();
        let documents = user.as_ref().and_then(UserDirs::document_dir).filter(|folder| folder.is_dir());
        let documents = documents.or_else(|| user.as_ref().map(UserDirs::home_dir)).map_or_else(|| ".".into(), PathBuf::from);
        Ok(Self { journal, settings, documents })
    }
}
