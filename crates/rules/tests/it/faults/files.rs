//! Faults of the head of a policy file and of `facts.toml`.

use rules::Bundle;

use super::{TAIL, expect_one, marked_line, row};
use crate::world::{layer, load, schema};

#[test]
fn a_faulty_head_of_a_file_is_refused_at_its_line() {
    let head = |id: &str, source: &str, more: &str| format!("{id}\n{source}\n{more}{TAIL}");
    let (id, source, by) =
        ("id = \"support\"", "source = { title = \"T\", at = \"1\" }", "delivered_by = \"lov\"");
    for (text, what) in [
        (head("id = \"other\" #!", source, by), "`id` must be the file's name"),
        (head("#!", source, by), "lacks the key `id`"),
        (head("id = \"support\" #!", "", by), "lacks the key `source`"),
        (head("id = \"support\" #!", source, ""), "lacks the key `delivered_by`"),
        (format!("{id} #!\n{source}\n{by}\n"), "lacks the table `eligibility`"),
        (head(id, "source = { at = \"1\" } #!", by), "`source` lacks `title`"),
        (head(id, source, "delivered_by = \"moon\" #!"), "one of the words lov, own"),
        (head(id, source, "delivered_by = \"lov\"\ntracks = [\"a\", \"a\"] #!"), "each once"),
        (head(id, source, "delivered_by = \"lov\"\ntracks = [] #!"), "one or more words"),
        (head(id, source, "delivered_by = \"lov\"\na.b.c.d.e.f.g.h.i.j = 1 #!"), "nested deeper"),
        (head(id, source, "delivered_by = \"lov\"\nlabel = \"\\u0007\" #!"), "U+0007"),
        (head(id, source, "delivered_by = \"lov\"\nlabel = \"a\u{202e}b\" #!"), "U+202E"),
        (head(id, source, "delivered_by = \"lov\" #!\r"), "carriage return"),
        (head(id, source, "delivered_by = \"lov\" #!\u{feff}"), "byte-order mark"),
        (head(id, source, "delivered_by = \"lov\"\nopen = \"yes\" #!"), "`open` must be true or false"),
        (head(id, source, "delivered_by = \"lov\"\nsince = 2024 #!"), "`since` must be a day"),
        (head(id, source, "delivered_by = \"lov\"\nlabel = \"\" #!"), "`label` must be text"),
        (head(id, source, "delivered_by = \"lov\"\nwish = 1 #!"), "has no key `wish`"),
        (head(id, source, "delivered_by = \"lov\"\ndelivered_by = \"own\" #!"), "not valid TOML"),
        (head(id, source, "delivered_by = = 3 #!"), "not valid TOML"),
        (
            head(id, source, "delivered_by = \"lov\"\nreplaces = \"sha256:00\" #!"),
            "no layer beneath has this path",
        ),
        (head(id, source, "delivered_by = \"lov\"\ntracks = [[[[[[[[[[1]]]]]]]]]] #!"), "nested deeper"),
    ] {
        expect_one(load(&text), "base/services/support.toml", marked_line(&text), what);
    }
}

#[test]
fn a_faulty_declaration_of_a_fact_is_refused_once_at_its_line() {
    for (declaration, what) in [
        ("[Age] #!\ntype = \"date\"\nmeaning = \"m\"", "must be named with small letters"),
        ("x = 1 #!", "must be a table"),
        ("[x] #!\nmeaning = \"m\"", "lacks `type`"),
        ("[x]\ntype = \"number\" #!\nmeaning = \"m\"", "unknown type"),
        ("[x] #!\ntype = \"date\"", "lacks `meaning`"),
        ("[x] #!\ntype = \"integer\"\nmeaning = \"m\"", "lacks `unit`"),
        ("[x]\ntype = \"integer\"\nunit = \"moons\" #!\nmeaning = \"m\"", "unknown unit"),
        ("[x]\ntype = \"date\"\nunit = \"days\" #!\nmeaning = \"m\"", "has no `unit`"),
        ("[x] #!\ntype = \"choice\"\nmeaning = \"m\"", "lacks `words`"),
        ("[x]\ntype = \"choice\"\nwords = [] #!\nmeaning = \"m\"", "list of 1 to 64 words"),
        ("[x]\ntype = \"set\"\nwords = [\"a\", \"B\"] #!\nmeaning = \"m\"", "list of 1 to 64 words"),
        ("[x]\ntype = \"set\"\nwords = [\"a\", \"a\"] #!\nmeaning = \"m\"", "has `a` twice"),
        ("[x]\ntype = \"date\"\nmeaning = \"m\"\nwish = 1 #!", "a fact has no key `wish`"),
        ("[x\ntype #!", "not valid TOML"),
    ] {
        // The rule that asks for the faulty fact gets no fault of its own.
        let policy = row(&[("when", "when = { x = 1 }")]);
        let mut base = layer("base", &[("facts.toml", declaration), ("services/support.toml", &policy)]);
        base.files.truncate(if declaration.starts_with("[Age]") { 1 } else { 2 });
        let line = if what == "not valid TOML" { 1 } else { marked_line(declaration) };
        expect_one(Bundle::load(&[base], &schema()), "facts.toml", line, what);
    }
}

#[test]
fn a_file_tells_its_place_and_the_lines_of_its_keys_and_rows() {
    let bundle = load(crate::world::VALID).expect("valid");
    let file = bundle.file("services", "support").expect("the file");
    assert_eq!(file.label(), "base/services/support.toml");
    assert_eq!((file.key_line("delivered_by"), file.key_line("tracks"), file.key_line("open")), (4, 5, 1));
    let row = &file.table("eligibility").expect("the table").rows()[0];
    assert_eq!((row.line(), row.when_line(), row.then_line()), (7, 10, 11));
    let otherwise = file.table("eligibility").and_then(|table| table.rows().last()).expect("the row");
    assert_eq!((otherwise.line(), otherwise.when_line(), otherwise.then_line()), (28, 28, 31));
}
