//! Every row of every layer rests on a source of its own or its file's. The files are read here as plain TOML:
//! the loader gives each row a source, so it could not tell that one is lacking.

use crate::policies;
use toml_edit::{Document, Item, TableLike};

/// Rows, and those of them that nobody could check.
#[derive(Default)]
struct Count {
    rows: usize,
    unfounded: Vec<String>,
}

impl Count {
    fn add(&mut self, label: &str, text: &str) {
        let document = Document::parse(text.to_owned()).unwrap_or_else(|error| panic!("{label}: {error}"));
        let founded = is_founded(document.as_table());
        for (name, item) in document.as_table() {
            for (place, row) in item.as_array_of_tables().into_iter().flatten().enumerate() {
                self.rows += 1;
                if !founded && !is_founded(row) {
                    self.unfounded.push(format!("{label}: row {} of {name}", place + 1));
                }
            }
        }
        if !founded && !document.contains_key("source") {
            self.unfounded.push(format!("{label}: the file"));
        }
    }
}

/// Whether a source with title and place stands in the table.
fn is_founded(table: &dyn TableLike) -> bool {
    let source = table.get("source").and_then(Item::as_table_like);
    let says = |part: &str| {
        source.and_then(|source| source.get(part)?.as_str()).is_some_and(|text| !text.trim().is_empty())
    };
    says("title") && says("at")
}

#[test]
fn no_row_of_any_layer_is_without_a_source() {
    let mut count = Count::default();
    for (_, layers) in policies() {
        for layer in &layers {
            for (path, text) in layer.files.iter().filter(|(path, _)| path != "facts.toml") {
                count.add(&format!("{}/{path}", layer.name), text);
            }
        }
    }
    assert!(count.rows > 200, "only {} rows were read", count.rows);
    assert!(count.unfounded.is_empty(), "without source:\n{}", count.unfounded.join("\n"));
}

#[test]
fn every_row_that_is_loaded_names_a_text_and_a_place() {
    for (name, layers) in policies() {
        let policy = chain::Policy::load(&layers).unwrap_or_else(|faults| panic!("{name}: {faults:#?}"));
        let mut blank = Vec::new();
        for file in policy.bundle.all_files() {
            for row in file.tables().iter().flat_map(|table| table.rows()) {
                let source = row.source();
                if source.title.trim().is_empty() || source.at.trim().is_empty() {
                    blank.push(format!("{}:{}", file.label(), row.line()));
                }
            }
        }
        assert!(blank.is_empty(), "{name}: a blank source:\n{}", blank.join("\n"));
    }
}

#[test]
fn a_row_without_source_is_found() {
    let mut count = Count::default();
    count.add(
        "a",
        "id = \"a\"\n[[t]]\nid = \"x\"\nsource = { title = \"T\", at = \"1\" }\n[[t]]\nid = \"y\"\n",
    );
    count.add("b", "source = { title = \"T\", at = \" \" }\n[[t]]\nid = \"x\"\n");
    assert_eq!(
        (count.rows, count.unfounded),
        (3, vec!["a: row 2 of t".into(), "a: the file".into(), "b: row 1 of t".into()])
    );
}
