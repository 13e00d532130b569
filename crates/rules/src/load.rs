//! Reads the layers to a bundle: facts first, then each layer over those beneath, and all faults at once.

pub(crate) mod document;
mod facts;
mod policy;
mod row;
mod shadow;
mod timeline;

use std::collections::{BTreeMap, BTreeSet};

use facts::FactsRead;
use policy::Place;

use crate::bundle::{Bundle, CasesFile, Layer, file_hash, layers_hash};
use crate::fault::{Fault, Report};
use crate::file::PolicyFile;
use crate::schema::Schema;
use crate::then::is_word;

const FACTS_PATH: &str = "facts.toml";

/// Loads all layers, or tells every fault.
pub(crate) fn bundle(layers: &[Layer], schema: &Schema) -> Result<Bundle, Vec<Fault>> {
    let mut loading = Loading {
        schema,
        facts: FactsRead::default(),
        faults: Vec::new(),
        ids: BTreeMap::new(),
        files: BTreeMap::new(),
        hashes: BTreeMap::new(),
        raw: BTreeMap::new(),
        cases: BTreeMap::new(),
    };
    loading.read_facts(layers);
    let mut names = BTreeSet::new();
    for (index, layer) in layers.iter().enumerate() {
        if !names.insert(&layer.name) {
            loading.fault(&layer.name, "two layers have this name; rename one");
        }
        loading.read_layer(layer, index == 0);
    }
    loading.check_cases_have_files();
    loading.finish(layers)
}

struct Loading<'a> {
    schema: &'a Schema,
    facts: FactsRead,
    faults: Vec<Fault>,
    /// Folder and label of each id, for ids that stand in two folders.
    ids: BTreeMap<String, (String, String)>,
    files: BTreeMap<(String, String), PolicyFile>,
    /// Hash of the policy file in effect at each path.
    hashes: BTreeMap<String, String>,
    raw: BTreeMap<String, String>,
    /// Cases in effect by the path of their policy file.
    cases: BTreeMap<String, CasesFile>,
}

impl Loading<'_> {
    fn fault(&mut self, file: &str, what: impl Into<String>) {
        self.faults.push(Fault { file: file.to_owned(), line: 1, what: what.into() });
    }

    fn read_facts(&mut self, layers: &[Layer]) {
        let text = layers.first().and_then(|base| base.files.iter().find(|(path, _)| path == FACTS_PATH));
        let Some((_, text)) = text else {
            self.fault(
                FACTS_PATH,
                "the first layer lacks facts.toml; add it with every fact that rules ask for",
            );
            self.facts = FactsRead::unreadable();
            return;
        };
        let mut report = Report::new(FACTS_PATH.to_owned(), text);
        let mut ids = facts::Ids::new();
        for (path, _) in layers.iter().flat_map(|layer| &layer.files) {
            if let Some((folder, stem)) = path.strip_suffix(".toml").and_then(|path| path.split_once('/'))
                && !stem.ends_with(".cases")
            {
                ids.entry(folder.to_owned()).or_default().insert(stem.to_owned());
            }
        }
        self.facts = facts::read(text, &ids, &mut report);
        self.faults.extend(report.into_faults());
    }

    fn read_layer(&mut self, layer: &Layer, is_base: bool) {
        let mut files: Vec<&(String, String)> = layer.files.iter().collect();
        // A policy file is read before its cases.
        files.sort_by_key(|(path, _)| (path.ends_with(".cases.toml"), path.as_str()));
        let mut seen = BTreeSet::new();
        for (path, text) in files {
            let label = format!("{}/{path}", layer.name);
            if !seen.insert(path) {
                self.fault(&label, "the layer has two files with this path; remove one");
                continue;
            }
            if path == FACTS_PATH {
                if !is_base {
                    self.fault(&label, "only the first layer has facts.toml; move the facts there");
                }
                continue;
            }
            self.read_file(layer, path, text, label);
        }
    }

    fn read_file(&mut self, layer: &Layer, path: &str, text: &str, label: String) {
        let Some((folder, name)) = path.split_once('/') else {
            if !path.ends_with(".md") {
                self.fault(&label, "a policy file stands in a folder such as steps/code.toml; move it");
            }
            return;
        };
        if self.schema.raw_folders.contains(&folder) {
            self.raw.insert(path.to_owned(), text.to_owned());
            return;
        }
        if name.ends_with(".md") {
            return;
        }
        if self.schema.folder(folder).is_none() {
            let known: Vec<&str> = self.schema.folders.iter().map(|f| f.folder).collect();
            self.fault(
                &label,
                format!("there is no folder `{folder}` for policy files; use {}", known.join(", ")),
            );
            return;
        }
        let cases = name.strip_suffix(".cases.toml");
        let Some(stem) = cases.or_else(|| name.strip_suffix(".toml")).filter(|stem| is_word(stem)) else {
            self.fault(&label, "a policy file is named with small letters, digits and _, then .toml or .cases.toml; rename it");
            return;
        };
        if cases.is_some() {
            let of = format!("{folder}/{stem}.toml");
            let cases =
                CasesFile { label, folder: folder.to_owned(), id: stem.to_owned(), text: text.to_owned() };
            self.cases.insert(of, cases);
        } else {
            self.read_policy(&Place { path, stem, layer: &layer.name }, folder, text, label);
        }
    }

    fn read_policy(&mut self, place: &Place<'_>, folder: &str, text: &str, label: String) {
        let Some(schema) = self.schema.folder(folder) else {
            return;
        };
        let mut report = Report::new(label, text);
        let read = policy::read(text, place, schema, &self.facts, &mut report);
        let beneath = self.hashes.insert(place.path.to_owned(), file_hash(text));
        // The cases beneath speak of the file that is now replaced.
        self.cases.remove(place.path);
        if let Some(read) = read {
            match (&read.replaces, beneath) {
                (None, Some(hash)) => report.at_line(1, format!("a file beneath has this path; write replaces = \"{hash}\" if this one replaces it")),
                (Some((_, line)), None) => report.at_line(*line, "`replaces` names a file, but no layer beneath has this path; remove it or correct the path"),
                (Some((written, line)), Some(hash)) if *written != hash => {
                    report.at_line(*line, format!("the file beneath has changed; compare, then write replaces = \"{hash}\""));
                }
                _ => {}
            }
            let claimed = self
                .ids
                .entry(place.stem.to_owned())
                .or_insert_with(|| (folder.to_owned(), report.file().to_owned()));
            if claimed.0 != folder {
                report.at_line(
                    read.id_line,
                    format!("{} has the same id; an id is used in one folder only, so rename one", claimed.1),
                );
            }
            if let Some(file) = read.file {
                self.files.insert((folder.to_owned(), place.stem.to_owned()), file);
            }
        }
        self.faults.extend(report.into_faults());
    }

    fn check_cases_have_files(&mut self) {
        let lonely: Vec<String> = self
            .cases
            .iter()
            .filter(|(of, _)| !self.hashes.contains_key(*of))
            .map(|(_, c)| c.label.clone())
            .collect();
        for label in lonely {
            self.fault(&label, "these cases have no policy file beside them; add it or rename the cases");
        }
    }

    fn finish(mut self, layers: &[Layer]) -> Result<Bundle, Vec<Fault>> {
        if !self.faults.is_empty() {
            self.faults.sort();
            self.faults.dedup();
            return Err(self.faults);
        }
        let mut changes: Vec<_> = self
            .files
            .values()
            .flat_map(|f| f.tables().iter().flat_map(|t| t.changes().iter().copied()))
            .collect();
        changes.sort_unstable();
        changes.dedup();
        Ok(Bundle {
            hash: layers_hash(layers),
            layers: layers.iter().map(|l| l.name.clone()).collect(),
            facts: self.facts.registry,
            files: self.files,
            raw: self.raw,
            cases: self.cases.into_values().collect(),
            changes,
        })
    }
}
