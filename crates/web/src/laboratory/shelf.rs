//! Where comparisons are kept: a folder beside the database, with one folder for each comparison. They hold
//! figures about modelled people and nothing about anyone; who asked is kept as a digest that only the same user
//! gives again.

use crate::laboratory::{LaboratoryTrouble, Order, RunId};
use chain::id::UserId;
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use simulator::compare::Comparison;
use simulator::results::Summary;
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

const ASKED: &str = "asked.json";
const COMPARISON: &str = "comparison.json";
const FAILED: &str = "failed.txt";
/// How the names of single runs begin.
const RUN: &str = "run-";

/// A comparison that has been asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// What for.
    pub order: Order,
    /// Its place among all that have been asked for.
    pub number: u64,
    /// The day it was asked for.
    pub on: Date,
    owner: String,
}

impl Asked {
    /// What a user asks for.
    #[must_use]
    pub fn by(user: UserId, id: &RunId, order: Order, number: u64, on: Date) -> Asked {
        Asked { order, number, on, owner: mark(user, id) }
    }

    /// Whether it was this user who asked.
    #[must_use]
    pub fn is_by(&self, user: UserId, id: &RunId) -> bool {
        self.owner == mark(user, id)
    }
}

fn mark(user: UserId, id: &RunId) -> String {
    let mut hasher = blake3::Hasher::new_derive_key("stegvis 2026 who asked for a comparison");
    hasher.update(user.0.as_bytes());
    hasher.update(id.as_str().as_bytes());
    hasher.finalize().to_hex()[..32].to_owned()
}

/// How far a comparison on the shelf has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It is to be made.
    Unmade,
    /// It is there.
    Made,
    /// It could not be made.
    Failed,
}

/// The folder of all comparisons. It is made when the first is asked for.
#[derive(Clone, Debug)]
pub struct Shelf {
    folder: PathBuf,
}

impl Shelf {
    /// The shelf in a folder.
    #[must_use]
    pub fn beside(folder: &Path) -> Shelf {
        Shelf { folder: folder.to_owned() }
    }

    fn of(&self, id: &RunId) -> PathBuf {
        self.folder.join(id.as_str())
    }

    /// Keeps what has been asked for.
    ///
    /// # Errors
    /// The disk.
    pub fn put(&self, id: &RunId, asked: &Asked) -> Result<(), LaboratoryTrouble> {
        self.clear(id, FAILED)?;
        self.write(id, ASKED, asked)
    }

    /// What has been asked for under an address; none when nothing has.
    ///
    /// # Errors
    /// The disk, or a file that is damaged.
    pub fn asked(&self, id: &RunId) -> Result<Option<Asked>, LaboratoryTrouble> {
        self.read(id, ASKED)
    }

    /// How far it has come.
    #[must_use]
    pub fn stage(&self, id: &RunId) -> Stage {
        let folder = self.of(id);
        if folder.join(COMPARISON).exists() {
            Stage::Made
        } else if folder.join(FAILED).exists() {
            Stage::Failed
        } else {
            Stage::Unmade
        }
    }

    /// Everything that has been asked for, the latest first. What is damaged is passed over and told in the log.
    ///
    /// # Errors
    /// The disk.
    pub fn all(&self) -> Result<Vec<(RunId, Asked)>, LaboratoryTrouble> {
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(fault) if fault.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(fault) => return Err(fault.into()),
        };
        let mut all = Vec::new();
        for entry in entries {
            let name = entry?.file_name();
            let Some(id) = name.to_str().and_then(|name| name.parse::<RunId>().ok()) else { continue };
            match self.asked(&id) {
                Ok(Some(asked)) => all.push((id, asked)),
                Ok(None) => {}
                Err(fault) => tracing::warn!(%fault, %id, "a comparison is passed over"),
            }
        }
        all.sort_by_key(|(_, asked)| std::cmp::Reverse(asked.number));
        Ok(all)
    }

    /// Keeps what came of it. The single runs, which are held in it together, are no longer needed.
    ///
    /// # Errors
    /// The disk.
    pub fn finish(&self, id: &RunId, made: &Comparison) -> Result<(), LaboratoryTrouble> {
        self.write(id, COMPARISON, made)?;
        for entry in fs::read_dir(self.of(id))? {
            let entry = entry?;
            if entry.file_name().to_str().is_some_and(|name| name.starts_with(RUN)) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }

    /// What came of it; none when it is not made.
    ///
    /// # Errors
    /// The disk, or a file that is damaged.
    pub fn made(&self, id: &RunId) -> Result<Option<Comparison>, LaboratoryTrouble> {
        self.read(id, COMPARISON)
    }

    /// Keeps why it could not be made.
    ///
    /// # Errors
    /// The disk.
    pub fn fail(&self, id: &RunId, why: &str) -> Result<(), LaboratoryTrouble> {
        self.write_bytes(id, FAILED, why.as_bytes())
    }

    /// Keeps one run that is done, so that a server that was stopped need not do it again.
    ///
    /// # Errors
    /// The disk.
    pub fn put_run(&self, id: &RunId, run: &str, summary: &Summary) -> Result<(), LaboratoryTrouble> {
        self.write(id, &format!("{RUN}{run}.json"), summary)
    }

    /// A run that was done before; none when it was not, or when it cannot be read.
    #[must_use]
    pub fn run(&self, id: &RunId, run: &str) -> Option<Summary> {
        self.read(id, &format!("{RUN}{run}.json")).unwrap_or_default()
    }

    /// Takes it away.
    ///
    /// # Errors
    /// The disk.
    pub fn remove(&self, id: &RunId) -> Result<(), LaboratoryTrouble> {
        match fs::remove_dir_all(self.of(id)) {
            Err(fault) if fault.kind() != ErrorKind::NotFound => Err(fault.into()),
            _ => Ok(()),
        }
    }

    fn clear(&self, id: &RunId, name: &str) -> Result<(), LaboratoryTrouble> {
        match fs::remove_file(self.of(id).join(name)) {
            Err(fault) if fault.kind() != ErrorKind::NotFound => Err(fault.into()),
            _ => Ok(()),
        }
    }

    fn read<T: DeserializeOwned>(&self, id: &RunId, name: &str) -> Result<Option<T>, LaboratoryTrouble> {
        match fs::read(self.of(id).join(name)) {
            Ok(bytes) => serde_json::from_slice(&bytes).map(Some).map_err(LaboratoryTrouble::unreadable),
            Err(fault) if fault.kind() == ErrorKind::NotFound => Ok(None),
            Err(fault) => Err(fault.into()),
        }
    }

    fn write(&self, id: &RunId, name: &str, what: &impl Serialize) -> Result<(), LaboratoryTrouble> {
        self.write_bytes(id, name, &serde_json::to_vec(what).map_err(LaboratoryTrouble::unreadable)?)
    }

    /// Whole or not at all: a file that is cut off by a stop of the machine is never taken for one that is done.
    fn write_bytes(&self, id: &RunId, name: &str, bytes: &[u8]) -> Result<(), LaboratoryTrouble> {
        let folder = self.of(id);
        fs::create_dir_all(&folder)?;
        let unfinished = folder.join(format!("{name}.unfinished"));
        let mut file = File::create(&unfinished)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&unfinished, folder.join(name))?;
        Ok(())
    }
}
