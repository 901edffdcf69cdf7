//! The files of another program's journal: one, those of a folder, or those of a zip.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use zip::ZipArchive;

use crate::say;

use super::Program;
use super::found::{Spot, Untold};

/// No file of another program's is longer. Bytes.
const LARGEST: u64 = 1 << 29;

/// The files of a journal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    files: Vec<File>,
    others: Vec<String>,
    unread: Vec<Untold>,
}

/// A file, as it was read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct File {
    /// Its name, from the folder on.
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    /// When it was last written.
    pub(super) written: Option<DateTime<Utc>>,
}

impl Source {
    /// The files at `path` that a journal of this program is made of.
    ///
    /// # Errors
    ///
    /// When the file or folder itself cannot be read. A file in it that cannot be is told with what does not come along.
    pub fn open(program: Program, path: &Path) -> io::Result<Self> {
        let mut source = Self::default();
        if fs::metadata(path)?.is_dir() {
            source.folder(program, path)?;
            return Ok(source);
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let archive = (program == Program::DayOne).then(|| fs::File::open(path).map(ZipArchive::new)).transpose()?;
        match archive {
            Some(Ok(archive)) => source.zip(archive),
            _ => source.files.push(File { bytes: whole(fs::File::open(path)?)?, written: written(path), name }),
        }
        Ok(source)
    }

    /// A file by this name that holds this, as if it had been read.
    pub fn of(name: &str, bytes: &[u8]) -> Self {
        let file = File { name: name.to_owned(), bytes: bytes.to_owned(), written: None };
        Self { files: vec![file], ..Self::default() }
    }

    pub(super) fn files(&self) -> &[File] {
        &self.files
    }

    /// What else there is, such as photos.
    pub(super) fn others(&self) -> &[String] {
        &self.others
    }

    pub(super) fn unread(&self) -> &[Untold] {
        &self.unread
    }

    fn folder(&mut self, program: Program, root: &Path) -> io::Result<()> {
        let mut folders = vec![root.to_owned()];
        let mut paths: Vec<PathBuf> = Vec::new();
        while let Some(folder) = folders.pop() {
            let names = match fs::read_dir(&folder) {
                Ok(names) => names,
                Err(error) if folder == root => return Err(error),
                Err(error) => {
                    self.miss(&name_of(root, &folder), say!("import-unread", words = error.to_string()));
                    continue;
                }
            };
            for found in names.filter_map(Result::ok) {
                let (path, kind) = (found.path(), found.file_type());
                if found.file_name().to_string_lossy().starts_with('.') {
                    continue;
                }
                match kind {
                    Ok(kind) if kind.is_dir() => folders.push(path),
                    Ok(kind) if kind.is_file() => paths.push(path),
                    // It may lead out of the folder, or round in a circle, or never end.
                    _ => self.miss(&name_of(root, &path), say!("import-link")),
                }
            }
        }
        paths.sort_unstable();
        for path in paths {
            let name = name_of(root, &path);
            if !is_of(program, &path) {
                self.others.push(name);
                continue;
            }
            match fs::File::open(&path).and_then(whole) {
                Ok(bytes) => self.files.push(File { bytes, written: written(&path), name }),
                Err(error) => self.miss(&name, unread(&error)),
            }
        }
        Ok(())
    }

    fn zip(&mut self, mut archive: ZipArchive<fs::File>) {
        for at in 0..archive.len() {
            let Ok(file) = archive.by_index(at) else {
                self.miss(&(at + 1).to_string(), say!("import-zip-file"));
                continue;
            };
            let name = file.name().map(std::borrow::Cow::into_owned).unwrap_or_default();
            // What a Mac puts beside every file says nothing.
            if file.is_dir() || name.starts_with("__MACOSX") {
                continue;
            }
            if !is_of(Program::DayOne, Path::new(&name)) {
                self.others.push(name);
                continue;
            }
            match whole(file) {
                Ok(bytes) => self.files.push(File { name, bytes, written: None }),
                Err(error) => self.miss(&name, unread(&error)),
            }
        }
    }

    fn miss(&mut self, name: &str, reason: String) {
        self.unread.push(Untold { spot: Spot::whole(name), reason });
    }
}

/// Whether a file of this name holds entries of this program.
fn is_of(program: Program, path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    match program {
        Program::Jrnl => ending == "txt",
        Program::TuiJournal | Program::DayOne => ending == "json",
        Program::Markdown => ["md", "markdown", "mdown"].contains(&ending.as_str()),
    }
}

fn name_of(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).display().to_string()
}

fn whole(from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let length = from.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if u64::try_from(length).is_ok_and(|length| length <= LARGEST) { Ok(bytes) } else { Err(io::ErrorKind::FileTooLarge.into()) }
}

fn unread(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::FileTooLarge => say!("import-too-large", most = LARGEST >> 20),
        _ => say!("import-unread", words = error.to_string()),
    }
}

fn written(path: &Path) -> Option<DateTime<Utc>> {
    fs::metadata(path).and_then(|about| about.modified()).ok().map(DateTime::from)
}
