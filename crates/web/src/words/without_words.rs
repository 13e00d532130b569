//! What a bundle of rules would say to a person and has no words for: a fault of the policy, found by
//! `stegvis check` and by test.

use rules::Bundle;
use std::collections::BTreeSet;
use texts::{Language, Texts};

/// The keys that lack a message, as `sv: policy-…`. A row needs words of its own or those of its table;
/// a fact needs its label; a service its name and what it is.
#[must_use]
pub fn without_words(texts: &Texts, bundle: &Bundle) -> Vec<String> {
    let mut wanted: BTreeSet<(String, Option<String>)> = BTreeSet::new();
    for file in bundle.all_files() {
        for table in file.tables() {
            wanted.insert((format!("table-{}", table.name()), None));
            for row in table.rows() {
                let own = format!("policy-{}-{}-{}", file.id(), table.name(), row.id());
                wanted.insert((own, Some(format!("table-{}-row", table.name()))));
            }
        }
    }
    for file in bundle.files("services") {
        wanted.insert((format!("service-{}", file.id()), None));
        wanted.insert((format!("service-{}-what", file.id()), None));
        for track in file.words("tracks") {
            wanted.insert((format!("track-{}-{track}", file.id()), None));
        }
        for part in file.words("phases") {
            wanted.insert((format!("phase-{}-{part}", file.id()), None));
        }
    }
    wanted.extend(bundle.facts().iter().map(|(_, def)| (format!("fact-{}", def.name), None)));
    let lacks = |language: Language, (own, shared): &(String, Option<String>)| {
        !texts.has(language, own) && !shared.as_ref().is_some_and(|shared| texts.has(language, shared))
    };
    Language::all()
        .iter()
        .flat_map(|language| wanted.iter().map(move |keys| (*language, keys)))
        .filter(|(language, keys)| lacks(*language, keys))
        .map(|(language, (own, _))| format!("{}: {own}", language.code()))
        .collect()
}
