//! Each fault is told once, with its exact line and what to do; all faults of a bundle are told together.
//!
//! In the small faulty files `#!` marks the line at which the one fault is expected.

use rules::{Bundle, Fault, Layer, file_hash};

use crate::world::{FACTS, VALID, layer, load, schema, with_rows};

const TAIL: &str =
    "\n[[eligibility]]\nid = \"otherwise\"\nfrom = 2024-01-01\nthen = \"not_entitled\"\n";

fn marked_line(text: &str) -> usize {
    text.lines().position(|l| l.contains("#!")).expect("a mark") + 1
}

fn expect_one(faults: Result<Bundle, Vec<Fault>>, file: &str, line: usize, what: &str) {
    let faults = faults.expect_err(what);
    let [fault] = faults.as_slice() else {
        panic!("{what}: {faults:#?}")
    };
    assert!(fault.what.contains(what), "expected {what:?}, got {fault}");
    assert_eq!((fault.file.as_str(), fault.line), (file, line), "{fault}");
}

/// A valid first row with its lines replaced: each pair is the beginning of a line and the line instead.
fn row(changes: &[(&str, &str)]) -> String {
    let mut lines: Vec<String> = [
        "[[eligibility]]",
        "id = \"x\"",
        "from = 2024-01-01",
        "when = { age = \"> 24\" }",
        "then = \"entitled\"",
    ]
    .map(str::to_owned)
    .to_vec();
    for (start, instead) in changes {
        match lines.iter_mut().find(|l| l.starts_with(start)) {
            Some(line) => *line = (*instead).to_owned(),
            None => lines.push((*instead).to_owned()),
        }
    }
    with_rows(&(lines.join("\n") + TAIL))
}

#[test]
fn a_faulty_row_is_refused_at_its_line() {
    for (changes, what) in [
        (vec![("id", "id = \"X y\" #!")], "`id` must be one word"),
        (vec![("id", "id = 7 #!")], "`id` must be one word"),
        (vec![("[[", "[[eligibility]] #!"), ("id", "")], "lacks `id`"),
        (
            vec![("[[", "[[eligibility]] #!"), ("from", "")],
            "lacks `from`",
        ),
        (
            vec![("[[", "[[eligibility]] #!"), ("then", "")],
            "lacks `then`",
        ),
        (
            vec![("[[", "[[eligibility]] #!"), ("when", "")],
            "has no `when`",
        ),
        (
            vec![("from", "from = \"2024-01-01\" #!")],
            "`from` must be a day",
        ),
        (
            vec![("from", "from = 2024-01-01T10:00:00 #!")],
            "`from` must be a day",
        ),
        (vec![("to", "to = 2024-01-01 #!")], "must be after `from`"),
        (vec![("to", "to = 2023-01-01 #!")], "must be after `from`"),
        (vec![("wish", "wish = 1 #!")], "a row has no key `wish`"),
        (
            vec![("source", "source = { title = \"T\" } #!")],
            "`source` lacks `at`",
        ),
        (
            vec![("source", "source = \"T\" #!")],
            "`source` must be written",
        ),
        (
            vec![(
                "source",
                "source = { title = \"T\", at = \"1\", page = 2 } #!",
            )],
            "`source` has no key `page`",
        ),
        (
            vec![("source", "source = { title = \" \", at = \"1\" } #!")],
            "`title` must be text",
        ),
        (
            vec![("assumption", "assumption = 3 #!")],
            "`assumption` must be text",
        ),
        (
            vec![("then", "then = \"maybe\" #!")],
            "`then` must be \"entitled\" or \"not_entitled\"",
        ),
        (vec![("then", "then = true #!")], "`then` must be"),
        (
            vec![("when", "when = \"always\" #!")],
            "`when` must be written",
        ),
        (vec![("when", "when = {} #!")], "`when` must be written"),
        (
            vec![("when", "when = { moons = 1 } #!")],
            "there is no fact `moons`",
        ),
        (
            vec![("when", "when = { age = 1.5 } #!")],
            "the test of `age` must be",
        ),
        (
            vec![("when", "when = { age = [] } #!")],
            "the test of `age` must be",
        ),
        (
            vec![("when", "when = { age = true } #!")],
            "`age` is a whole number",
        ),
        (
            vec![("when", "when = { age = \"> 24 months\" } #!")],
            "`age` is a whole number",
        ),
        (
            vec![("when", "when = { age = \"> 99999999999999999999\" } #!")],
            "`age` is a whole number",
        ),
        (vec![("when", "when = { age = \"\" } #!")], "empty place"),
        (
            vec![("when", "when = { age = \"1,,2\" } #!")],
            "empty place",
        ),
        (
            vec![("when", "when = { age = \"[65..25]\" } #!")],
            "can never hold",
        ),
        (
            vec![("when", "when = { age = \"(25..26)\" } #!")],
            "can never hold",
        ),
        (
            vec![("when", "when = { age = \"[25-65]\" } #!")],
            "not written like",
        ),
        (
            vec![("when", "when = { age = \"[å\" } #!")],
            "not written like",
        ),
        (
            vec![("when", "when = { age = \"[\" } #!")],
            "not written like",
        ),
        (
            vec![("when", "when = { age = \"not(> 24\" } #!")],
            "does not end with )",
        ),
        (
            vec![("when", "when = { age = \"not(> 24, <= 24)\" } #!")],
            "can never hold",
        ),
        (
            vec![("when", "when = { age = \"> 9223372036854775807\" } #!")],
            "can never hold",
        ),
        (
            vec![("when", "when = { has_disability = \"yes\" } #!")],
            "`has_disability` is true or false",
        ),
        (
            vec![(
                "when",
                "when = { has_disability = \"not(true, false)\" } #!",
            )],
            "can never hold",
        ),
        (
            vec![("when", "when = { education = \"secondary\" } #!")],
            "not one of its words: none, primary",
        ),
        (
            vec![("when", "when = { education = \"> none\" } #!")],
            "not one of its words",
        ),
        (
            vec![("when", "when = { education = [\"none\", \"none\"] } #!")],
            "twice",
        ),
        (
            vec![(
                "when",
                "when = { education = \"not(none, primary, upper_secondary, tertiary)\" } #!",
            )],
            "can never hold",
        ),
        (
            vec![("when", "when = { needs = \"money\" } #!")],
            "not one of its words",
        ),
        (
            vec![("when", "when = { registered_on = \"> 2024\" } #!")],
            "`registered_on` is a day",
        ),
        (
            vec![("when", "when = { registered_on = \"2024-02-30\" } #!")],
            "`registered_on` is a day",
        ),
    ] {
        let text = row(&changes);
        expect_one(
            load(&text),
            "base/services/support.toml",
            marked_line(&text),
            what,
        );
    }
}

#[test]
fn a_faulty_table_is_refused_at_its_line() {
    let r = |id: &str, from: &str, to: &str, mark: &str| {
        let when = if id == "otherwise" {
            ""
        } else {
            "when = { age = 1 }\n"
        };
        let to = if to.is_empty() {
            String::new()
        } else {
            format!("to = {to}\n")
        };
        format!(
            "[[eligibility]] {mark}\nid = \"{id}\"\nfrom = {from}\n{to}{when}then = \"entitled\"\n"
        )
    };
    for (rows, what) in [
        (
            [
                r("x", "2024-01-01", "", ""),
                r("x", "2024-05-01", "", "#!"),
                r("otherwise", "2024-01-01", "", ""),
            ]
            .concat(),
            "two rows `x` are in force on 2024-05-01",
        ),
        (
            [
                r("x", "2024-01-01", "2024-05-02", ""),
                r("x", "2024-05-01", "", "#!"),
                r("otherwise", "2024-01-01", "", ""),
            ]
            .concat(),
            "two rows `x`",
        ),
        (
            [
                r("otherwise", "2024-01-01", "", ""),
                r("otherwise", "2024-05-01", "", "#!"),
            ]
            .concat(),
            "two rows `otherwise`",
        ),
        (
            [r("x", "2024-01-01", "", ""), r("y", "2024-01-01", "", "#!")].concat(),
            "lacks a last row `otherwise`",
        ),
        (
            [
                r("x", "2024-01-01", "", "#!"),
                r("otherwise", "2024-02-01", "", ""),
            ]
            .concat(),
            "no row `otherwise` in force on 2024-01-01",
        ),
        (
            [
                r("otherwise", "2024-01-01", "2024-02-01", "#!"),
                r("otherwise", "2024-03-01", "", ""),
            ]
            .concat(),
            "no row `otherwise` in force on 2024-02-01",
        ),
        (
            [
                r("x", "2024-01-01", "", ""),
                r("otherwise", "2024-01-01", "2025-01-01", "#!"),
            ]
            .concat(),
            "no row `otherwise` in force on 2025-01-01",
        ),
        (
            [
                r("x", "2024-01-01", "2026-01-01", ""),
                r("otherwise", "2024-01-01", "2025-01-01", "#!"),
            ]
            .concat(),
            "no row `otherwise` in force on 2025-01-01",
        ),
        (
            [
                r("otherwise", "2024-01-01", "", ""),
                r("x", "2024-05-01", "", "#!"),
            ]
            .concat(),
            "can not be reached because `otherwise` on line 4",
        ),
        (
            "[eligibility] #!\nid = \"x\"\n".to_owned(),
            "write each row beneath [[eligibility]]",
        ),
        (
            r("otherwise", "2024-01-01", "", "") + "[[wishes]] #!\nid = \"x\"\n",
            "has no table `wishes`",
        ),
        (
            r("otherwise", "2024-01-01", "", "")
                + "[[lead_time]]\nid = \"otherwise\"\nfrom = 2024-01-01\nthen = \"6 moons\" #!\n",
            "`then` must be a period",
        ),
        (
            r("otherwise", "2024-01-01", "", "")
                + "[[pay]]\nid = \"otherwise\"\nfrom = 2024-01-01\nthen = 365 #!\n",
            "`then` must be an amount",
        ),
        (
            r("otherwise", "2024-01-01", "", "")
                + "[[pay]]\nid = \"otherwise\"\nfrom = 2024-01-01\nthen = \"12,5 kr\" #!\n",
            "`then` must be an amount",
        ),
        (
            r("otherwise", "2024-01-01", "", "")
                + "[[share]]\nid = \"otherwise\"\nfrom = 2024-01-01\nthen = \"0.8\" #!\n",
            "`then` must be whole percent",
        ),
        (
            r("otherwise", "2024-01-01", "", "")
                + "[[reports]]\nid = \"otherwise\"\nfrom = 2024-01-01\nthen = [\"a\", \"a\"] #!\n",
            "`then` must be a list",
        ),
    ] {
        let text = with_rows(&rows);
        expect_one(
            load(&text),
            "base/services/support.toml",
            marked_line(&text),
            what,
        );
    }
}

#[test]
fn rows_of_one_id_that_follow_each_other_and_a_table_that_ends_are_accepted() {
    let text = with_rows(
        "[[eligibility]]\nid = \"otherwise\"\nfrom = 2024-01-01\nto = 2024-02-01\nthen = \"entitled\"\n\
         [[eligibility]]\nid = \"late\"\nfrom = 2024-02-01\nto = 2024-03-01\nwhen = { age = 1 }\nthen = \"entitled\"\n\
         [[eligibility]]\nid = \"otherwise\"\nfrom = 2024-02-01\nto = 2024-03-01\nthen = \"not_entitled\"\n",
    );
    load(&text).expect("valid");
}

#[test]
fn a_faulty_head_of_a_file_is_refused_at_its_line() {
    let head = |id: &str, source: &str, more: &str| format!("{id}\n{source}\n{more}{TAIL}");
    let (id, source, by) = (
        "id = \"support\"",
        "source = { title = \"T\", at = \"1\" }",
        "delivered_by = \"lov\"",
    );
    for (text, what) in [
        (
            head("id = \"other\" #!", source, by),
            "`id` must be the file's name",
        ),
        (head("#!", source, by), "lacks the key `id`"),
        (
            head("id = \"support\" #!", "", by),
            "lacks the key `source`",
        ),
        (
            head("id = \"support\" #!", source, ""),
            "lacks the key `delivered_by`",
        ),
        (
            format!("{id} #!\n{source}\n{by}\n"),
            "lacks the table `eligibility`",
        ),
        (
            head(id, "source = { at = \"1\" } #!", by),
            "`source` lacks `title`",
        ),
        (
            head(id, source, "delivered_by = \"moon\" #!"),
            "one of the words lov, own",
        ),
        (
            head(
                id,
                source,
                "delivered_by = \"lov\"\ntracks = [\"a\", \"a\"] #!",
            ),
            "each once",
        ),
        (
            head(id, source, "delivered_by = \"lov\"\nopen = \"yes\" #!"),
            "`open` must be true or false",
        ),
        (
            head(id, source, "delivered_by = \"lov\"\nsince = 2024 #!"),
            "`since` must be a day",
        ),
        (
            head(id, source, "delivered_by = \"lov\"\nlabel = \"\" #!"),
            "`label` must be text",
        ),
        (
            head(id, source, "delivered_by = \"lov\"\nwish = 1 #!"),
            "has no key `wish`",
        ),
        (
            head(
                id,
                source,
                "delivered_by = \"lov\"\ndelivered_by = \"own\" #!",
            ),
            "not valid TOML",
        ),
        (head(id, source, "delivered_by = = 3 #!"), "not valid TOML"),
        (
            head(
                id,
                source,
                "delivered_by = \"lov\"\nreplaces = \"sha256:00\" #!",
            ),
            "no layer beneath has this path",
        ),
        (
            head(
                id,
                source,
                "delivered_by = \"lov\"\ntracks = [[[[[[[[[[1]]]]]]]]]] #!",
            ),
            "nested deeper",
        ),
    ] {
        expect_one(
            load(&text),
            "base/services/support.toml",
            marked_line(&text),
            what,
        );
    }
}

#[test]
fn a_faulty_declaration_of_a_fact_is_refused_once_at_its_line() {
    for (declaration, what) in [
        (
            "[Age] #!\ntype = \"date\"\nmeaning = \"m\"",
            "must be named with small letters",
        ),
        ("x = 1 #!", "must be a table"),
        ("[x] #!\nmeaning = \"m\"", "lacks `type`"),
        ("[x]\ntype = \"number\" #!\nmeaning = \"m\"", "unknown type"),
        ("[x] #!\ntype = \"date\"", "lacks `meaning`"),
        (
            "[x] #!\ntype = \"integer\"\nmeaning = \"m\"",
            "lacks `unit`",
        ),
        (
            "[x]\ntype = \"integer\"\nunit = \"moons\" #!\nmeaning = \"m\"",
            "unknown unit",
        ),
        (
            "[x]\ntype = \"date\"\nunit = \"days\" #!\nmeaning = \"m\"",
            "has no `unit`",
        ),
        (
            "[x] #!\ntype = \"choice\"\nmeaning = \"m\"",
            "lacks `words`",
        ),
        (
            "[x]\ntype = \"choice\"\nwords = [] #!\nmeaning = \"m\"",
            "list of 1 to 64 words",
        ),
        (
            "[x]\ntype = \"set\"\nwords = [\"a\", \"B\"] #!\nmeaning = \"m\"",
            "list of 1 to 64 words",
        ),
        (
            "[x]\ntype = \"set\"\nwords = [\"a\", \"a\"] #!\nmeaning = \"m\"",
            "has `a` twice",
        ),
        (
            "[x]\ntype = \"date\"\nmeaning = \"m\"\nwish = 1 #!",
            "a fact has no key `wish`",
        ),
        ("[x\ntype #!", "not valid TOML"),
    ] {
        // The rule that asks for the faulty fact gets no fault of its own.
        let policy = row(&[("when", "when = { x = 1 }")]);
        let mut base = layer(
            "base",
            &[
                ("facts.toml", declaration),
                ("services/support.toml", &policy),
            ],
        );
        base.files.truncate(if declaration.starts_with("[Age]") {
            1
        } else {
            2
        });
        let line = if what == "not valid TOML" {
            1
        } else {
            marked_line(declaration)
        };
        expect_one(Bundle::load(&[base], &schema()), "facts.toml", line, what);
    }
}

#[test]
fn a_file_in_the_wrong_place_is_refused() {
    let big = format!("# {}", "x".repeat(1 << 20));
    for (path, text, what) in [
        ("support.toml", "", "stands in a folder"),
        ("wishes/support.toml", "", "no folder `wishes`"),
        ("services/Support.toml", "", "rename it"),
        ("services/support.tml", "", "rename it"),
        ("services/deeper/support.toml", "", "rename it"),
        ("services/other.cases.toml", "", "no policy file beside"),
        ("services/support.toml", "", "two files with this path"),
        ("services/big.toml", &big, "at most 1048576"),
    ] {
        let base = layer(
            "base",
            &[
                ("facts.toml", FACTS),
                ("services/support.toml", VALID),
                (path, text),
            ],
        );
        expect_one(
            Bundle::load(&[base], &schema()),
            &format!("base/{path}"),
            1,
            what,
        );
    }
    expect_one(
        Bundle::load(&[layer("base", &[])], &schema()),
        "facts.toml",
        1,
        "lacks facts.toml",
    );
    expect_one(
        Bundle::load(&[], &schema()),
        "facts.toml",
        1,
        "lacks facts.toml",
    );
}

#[test]
fn an_id_in_two_folders_is_refused() {
    let order = "source = { title = \"T\", at = \"1\" }\nid = \"support\"\n[[order]]\nid = \"otherwise\"\nfrom = 2024-01-01\nthen = \"x\"\n";
    let base = layer(
        "base",
        &[
            ("facts.toml", FACTS),
            ("services/support.toml", VALID),
            ("steps/support.toml", order),
        ],
    );
    expect_one(
        Bundle::load(&[base], &schema()),
        "base/steps/support.toml",
        2,
        "base/services/support.toml has the same id",
    );
}

fn layers(over: &str) -> [Layer; 2] {
    [
        layer(
            "base",
            &[("facts.toml", FACTS), ("services/support.toml", VALID)],
        ),
        layer("proposal", &[("services/support.toml", over)]),
    ]
}

#[test]
fn an_overlay_must_name_the_hash_of_the_file_it_replaces() {
    let with = |hash: &str| {
        format!(
            "replaces = \"{hash}\"\n{}",
            VALID.replace("\"lov\"", "\"own\"")
        )
    };
    let file = "proposal/services/support.toml";
    expect_one(
        Bundle::load(&layers(VALID), &schema()),
        file,
        1,
        &file_hash(VALID),
    );
    expect_one(
        Bundle::load(&layers(&with("sha256:00")), &schema()),
        file,
        1,
        "has changed",
    );
    let bundle = Bundle::load(&layers(&with(&file_hash(VALID))), &schema()).expect("valid");
    let support = bundle.file("services", "support").expect("the file");
    assert_eq!(
        (support.layer(), support.word("delivered_by")),
        ("proposal", Some("own"))
    );
    assert_eq!(bundle.layers(), ["base", "proposal"]);
    let facts_too = [
        layers(VALID)[0].clone(),
        layer("proposal", &[("facts.toml", FACTS)]),
    ];
    expect_one(
        Bundle::load(&facts_too, &schema()),
        "proposal/facts.toml",
        1,
        "only the first layer",
    );
    let same_name = [layers(VALID)[0].clone(), layer("base", &[])];
    expect_one(Bundle::load(&same_name, &schema()), "base", 1, "two layers");
}

#[test]
fn the_cases_of_a_replaced_file_no_longer_apply() {
    let mut both = layers(&format!("replaces = \"{}\"\n{VALID}", file_hash(VALID)));
    both[0]
        .files
        .push(("services/support.cases.toml".into(), "not even TOML".into()));
    let bundle = Bundle::load(&both, &schema()).expect("valid");
    assert_eq!(rules::cases::run(&bundle), []);
    both[1].files.insert(
        0,
        ("services/support.cases.toml".into(), "not even TOML".into()),
    );
    let bundle = Bundle::load(&both, &schema()).expect("valid");
    assert_eq!(rules::cases::run(&bundle).len(), 1);
}

#[test]
fn all_faults_of_all_files_are_told_in_order() {
    let text = "id = \"x\"\nwish = 1\n[[eligibility]]\nid = \"otherwise\"\nfrom = 1\nthen = 2\n";
    let base = layer(
        "base",
        &[
            ("facts.toml", "[x]\n"),
            ("services/support.toml", text),
            ("a/b.toml", ""),
        ],
    );
    let faults = Bundle::load(&[base], &schema()).expect_err("faulty");
    let places: Vec<String> = faults
        .iter()
        .map(|f| format!("{}:{}", f.file, f.line))
        .collect();
    let file = "base/services/support.toml";
    let expected = [
        "base/a/b.toml:1".to_owned(),
        format!("{file}:1"),
        format!("{file}:1"),
        format!("{file}:1"),
        format!("{file}:2"),
        format!("{file}:5"),
        format!("{file}:6"),
        "facts.toml:1".to_owned(),
        "facts.toml:1".to_owned(),
    ];
    assert_eq!(places, expected, "{faults:#?}");
}

#[test]
fn the_hash_changes_with_any_text_path_or_layer_and_not_with_the_order_of_files() {
    let hash = |layers: &[Layer]| {
        Bundle::load(layers, &schema())
            .expect("valid")
            .hash()
            .to_owned()
    };
    let files = [
        ("facts.toml", FACTS),
        ("services/support.toml", VALID),
        ("services/support.cases.toml", "a"),
    ];
    let base = hash(&[layer("base", &files)]);
    assert!(base.starts_with("sha256:") && base.len() == 7 + 64);
    let mut turned = files;
    turned.reverse();
    assert_eq!(hash(&[layer("base", &turned)]), base);
    let mut changed = files;
    changed[2].1 = "b";
    assert_ne!(hash(&[layer("base", &changed)]), base);
    assert_ne!(hash(&[layer("other", &files)]), base);
    assert_ne!(hash(&[layer("base", &files), layer("empty", &[])]), base);
    assert_eq!(
        file_hash(""),
        "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    );
}
