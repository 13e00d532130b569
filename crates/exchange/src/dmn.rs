//! The policy as DMN 1.3, which other people's tools open and run (the decision tables of F2; architecture,
//! "Policy files").
//!
//! A policy file becomes one document: an input for each fact that its rows ask for, and a decision with one decision
//! table, hit policy FIRST, for each of its tables. DMN knows no *missing*, so a row that asks for facts becomes two
//! rules: the row itself, and directly after it a guard in which each cell that the row uses is `null, <test>` and the
//! answer is [`NEEDS_HUMAN`]. The guard therefore holds exactly when no test fails and at least one fact is absent.
//!
//! A document is the policy of one day. An absent fact is `null`; words that a fact does not have, and values of
//! another type, must be refused before a table is asked, because a DMN engine may let them fall through to the last
//! row.

mod columns;
mod diagram;
mod document;
mod feel;
mod xml;

use jiff::civil::Date;
use rules::{Bundle, PolicyFile, Table};

/// The answer of a guard: facts are missing, so a person finds them out or decides.
pub const NEEDS_HUMAN: &str = "needs_human";

/// Each policy file with a table in force on the day: the name of its document, `<id>.dmn`, and the document, in the
/// order of folder and id. Ids are unique in a bundle, so the names are too.
#[must_use]
pub fn export(bundle: &Bundle, day: Date) -> Vec<(String, String)> {
    bundle
        .all_files()
        .filter_map(|file| Some((format!("{}.dmn", file.id()), export_file(bundle, file, day)?)))
        .collect()
}

/// The document of one policy file of the bundle on the day; none when no table of it is in force then.
#[must_use]
pub fn export_file(bundle: &Bundle, file: &PolicyFile, day: Date) -> Option<String> {
    document::write(bundle, file, day)
}

/// The namespace of a policy file's document, by which an engine finds its decisions.
#[must_use]
pub fn namespace(file: &PolicyFile) -> String {
    format!("urn:stegvis:policy:{}:{}", file.folder(), file.id())
}

/// The name, which is also the id, of a table's decision: `<file>_<table>`, so that it is never a fact's name too.
#[must_use]
pub fn decision_name(table: &Table) -> String {
    format!("{}_{}", table.file_id(), table.name())
}
