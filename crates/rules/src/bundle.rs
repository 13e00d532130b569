//! A bundle: the layers of policy files laid over each other, known by one hash.

use std::collections::BTreeMap;

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::fact::FactRegistry;
use crate::fault::Fault;
use crate::file::PolicyFile;
use crate::load;
use crate::schema::Schema;

/// One layer of files. The first is the base and also holds `facts.toml`; each further one is laid over those beneath.
#[derive(Debug, Clone)]
pub struct Layer {
    /// Name: `in_force`, `almega_2023`.
    pub name: String,
    /// Path in the layer (`steps/code.toml`) and text of each file.
    pub files: Vec<(String, String)>,
}

/// All policy in effect: facts, files and tables, compiled.
#[derive(Debug, Clone)]
pub struct Bundle {
    pub(crate) hash: String,
    pub(crate) layers: Vec<String>,
    pub(crate) facts: FactRegistry,
    /// By folder and id.
    pub(crate) files: BTreeMap<(String, String), PolicyFile>,
    /// Files of raw folders by path.
    pub(crate) raw: BTreeMap<String, String>,
    /// Cases in effect: label for messages, folder and id of the policy file, text.
    pub(crate) cases: Vec<CasesFile>,
    pub(crate) changes: Vec<Date>,
}

/// A file of cases that speaks of a policy file in effect.
#[derive(Debug, Clone)]
pub(crate) struct CasesFile {
    pub(crate) label: String,
    pub(crate) folder: String,
    pub(crate) id: String,
    pub(crate) text: String,
}

impl Bundle {
    /// Reads and compiles all files.
    ///
    /// # Errors
    /// Every fault of every file, in the order of file and line; then nothing is loaded.
    pub fn load(layers: &[Layer], schema: &Schema) -> Result<Self, Vec<Fault>> {
        load::bundle(layers, schema)
    }

    /// `sha256:` and 64 hexadecimal digits over every file of every layer, in order of layer and path.
    #[must_use]
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// Names of the layers, base first.
    #[must_use]
    pub fn layers(&self) -> &[String] {
        &self.layers
    }

    /// The facts that rules may ask for.
    #[must_use]
    pub fn facts(&self) -> &FactRegistry {
        &self.facts
    }

    /// The policy file in effect with that folder and id.
    #[must_use]
    pub fn file(&self, folder: &str, id: &str) -> Option<&PolicyFile> {
        self.files.get(&(folder.to_owned(), id.to_owned()))
    }

    /// The policy files of a folder in the order of their ids.
    pub fn files<'b>(&'b self, folder: &str) -> impl Iterator<Item = &'b PolicyFile> + use<'b> {
        let start = (folder.to_owned(), String::new());
        let folder = folder.to_owned();
        self.files.range(start..).map(|(_, file)| file).take_while(move |file| file.folder == folder)
    }

    /// All policy files in the order of folder and id.
    pub fn all_files(&self) -> impl Iterator<Item = &PolicyFile> {
        self.files.values()
    }

    /// Text of a file in a raw folder.
    #[must_use]
    pub fn raw(&self, path: &str) -> Option<&str> {
        self.raw.get(path).map(String::as_str)
    }

    /// First day after `day` on which any row of any table begins or ends.
    #[must_use]
    pub fn next_change_after(&self, day: Date) -> Option<Date> {
        self.changes.get(self.changes.partition_point(|d| *d <= day)).copied()
    }

    /// Key of each message that a person may be shown: `policy-<file>-<table>-<row>` and `fact-<name>`, in order.
    #[must_use]
    pub fn text_keys(&self) -> Vec<String> {
        let rows = self.files.values().flat_map(|file| {
            file.tables.iter().flat_map(|table| {
                table.rows().iter().map(|row| format!("policy-{}-{}-{}", file.id, table.name(), row.id()))
            })
        });
        let facts = self.facts.iter().map(|(_, def)| format!("fact-{}", def.name));
        let mut keys: Vec<String> = rows.chain(facts).collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    }
}

/// `sha256:` and 64 hexadecimal digits of a file's text, as an overlay names it in `replaces`.
#[must_use]
pub fn file_hash(text: &str) -> String {
    hex(Sha256::new().chain_update(text.as_bytes()))
}

/// Hash over names, paths and texts; each is led by its length, so no two bundles run into each other.
pub(crate) fn layers_hash(layers: &[Layer]) -> String {
    fn add(hash: &mut Sha256, text: &str) {
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text.as_bytes());
    }
    let mut hash = Sha256::new();
    hash.update((layers.len() as u64).to_be_bytes());
    for layer in layers {
        add(&mut hash, &layer.name);
        let mut files: Vec<&(String, String)> = layer.files.iter().collect();
        files.sort_unstable();
        hash.update((files.len() as u64).to_be_bytes());
        for (path, text) in files {
            add(&mut hash, path);
            add(&mut hash, text);
        }
    }
    hex(hash)
}

fn hex(hash: Sha256) -> String {
    use std::fmt::Write as _;
    let mut text = String::from("sha256:");
    for byte in hash.finalize() {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
