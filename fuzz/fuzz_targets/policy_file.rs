//! A file of rules for a service, beside the facts in force: loaded, or refused with file and line; what is loaded
//! answers on any day.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rules::{Bundle, Facts, Layer, NoTrace};
use std::sync::LazyLock;

static FACTS: LazyLock<String> = LazyLock::new(|| {
    let layers = chain::policy::embedded_layers(&[]).unwrap_or_default();
    let files = layers.into_iter().flat_map(|layer| layer.files);
    files.filter(|(path, _)| path == "facts.toml").map(|(_, text)| text).collect()
});

fuzz_target!(|text: &str| {
    let files = vec![
        ("facts.toml".to_owned(), FACTS.clone()),
        ("services/arbetstraning.toml".to_owned(), text.to_owned()),
    ];
    let layer = Layer { name: "in_force".to_owned(), files };
    let Ok(bundle) = Bundle::load(&[layer], &chain::policy::schema()) else { return };
    let facts = Facts::new(bundle.facts());
    for table in bundle.files("services").flat_map(|file| file.tables()) {
        for day in table.rows().iter().map(|row| row.from()) {
            let _ = table.explain(bundle.facts(), &facts, day);
            let _ = table.decide(&facts, day, &mut NoTrace);
        }
    }
});
