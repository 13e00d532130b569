//! Words by which files and the chain know the same thing: a process that the facts do not name, or a misspelt
//! kind of evidence, code or point of verification, would silently never be found.

use super::fault;
use crate::event::EvidenceKind;
use crate::facts::FactIds;
use crate::work;
use rules::{Bundle, Fault};

pub(super) fn check(bundle: &Bundle, ids: &FactIds, faults: &mut Vec<Fault>) {
    let processes = bundle.facts().def(ids.process);
    for file in bundle.files("processes").filter(|file| processes.word_index(file.id()).is_none()) {
        let what = format!(
            "the fact `process` has no word `{}`, so no rule could ask for this process; add it in facts.toml",
            file.id()
        );
        faults.push(fault(file, 1, what));
    }
    let codes = bundle.facts().def(ids.codes);
    for file in bundle.files("steps") {
        for table in file.tables() {
            for row in table.rows() {
                let unknown = |known: &dyn Fn(&str) -> bool| {
                    let words = row.then().as_words().unwrap_or_default();
                    words.iter().find(|word| !known(word))
                };
                let (unknown, instead) = match table.name() {
                    "accepted_kinds" => (
                        unknown(&|word| EvidenceKind::from_id(word).is_some()),
                        EvidenceKind::ALL.iter().map(|kind| kind.id()).collect::<Vec<_>>().join(", "),
                    ),
                    "codes_in_force" => (
                        unknown(&|word| codes.word_index(word).is_some()),
                        format!("a word of the fact `{}`", codes.name),
                    ),
                    "verified_after" => (
                        unknown(&|word| work::point(word).is_some()),
                        "a number of months such as months_6".to_owned(),
                    ),
                    _ => continue,
                };
                if let Some(word) = unknown {
                    faults.push(fault(
                        file,
                        row.then_line(),
                        format!("`{}` has the unknown word `{word}`; use {instead}", table.name()),
                    ));
                }
            }
        }
    }
}
