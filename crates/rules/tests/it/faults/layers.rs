//! Faults of places, ids, layers and hashes.

use rules::{Bundle, Layer, file_hash};

use super::expect_one;
use crate::world::{FACTS, VALID, layer, schema};

fn layers(over: &str) -> [Layer; 2] {
    [
        layer("base", &[("facts.toml", FACTS), ("services/support.toml", VALID)]),
        layer("proposal", &[("services/support.toml", over)]),
    ]
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
        let base = layer("base", &[("facts.toml", FACTS), ("services/support.toml", VALID), (path, text)]);
        expect_one(Bundle::load(&[base], &schema()), &format!("base/{path}"), 1, what);
    }
    expect_one(Bundle::load(&[layer("base", &[])], &schema()), "facts.toml", 1, "lacks facts.toml");
    expect_one(Bundle::load(&[], &schema()), "facts.toml", 1, "lacks facts.toml");
}

#[test]
fn an_id_in_two_folders_is_refused() {
    let order = "source = { title = \"T\", at = \"1\" }\nid = \"support\"\n[[order]]\nid = \"otherwise\"\nfrom = 2024-01-01\nthen = \"x\"\n";
    let base = layer(
        "base",
        &[("facts.toml", FACTS), ("services/support.toml", VALID), ("steps/support.toml", order)],
    );
    expect_one(
        Bundle::load(&[base], &schema()),
        "base/steps/support.toml",
        2,
        "base/services/support.toml has the same id",
    );
}

#[test]
fn an_overlay_must_name_the_hash_of_the_file_it_replaces() {
    let with = |hash: &str| format!("replaces = \"{hash}\"\n{}", VALID.replace("\"lov\"", "\"own\""));
    let file = "proposal/services/support.toml";
    expect_one(Bundle::load(&layers(VALID), &schema()), file, 1, &file_hash(VALID));
    expect_one(Bundle::load(&layers(&with("sha256:00")), &schema()), file, 1, "has changed");
    let bundle = Bundle::load(&layers(&with(&file_hash(VALID))), &schema()).expect("valid");
    let support = bundle.file("services", "support").expect("the file");
    assert_eq!((support.layer(), support.word("delivered_by")), ("proposal", Some("own")));
    assert_eq!(bundle.layers(), ["base", "proposal"]);
    let facts_too = [layers(VALID)[0].clone(), layer("proposal", &[("facts.toml", FACTS)])];
    expect_one(Bundle::load(&facts_too, &schema()), "proposal/facts.toml", 1, "only the first layer");
    let same_name = [layers(VALID)[0].clone(), layer("base", &[])];
    expect_one(Bundle::load(&same_name, &schema()), "base", 1, "two layers");
}

#[test]
fn the_cases_of_a_replaced_file_no_longer_apply() {
    let mut both = layers(&format!("replaces = \"{}\"\n{VALID}", file_hash(VALID)));
    both[0].files.push(("services/support.cases.toml".into(), "not even TOML".into()));
    let bundle = Bundle::load(&both, &schema()).expect("valid");
    assert_eq!(rules::cases::run(&bundle), []);
    both[1].files.insert(0, ("services/support.cases.toml".into(), "not even TOML".into()));
    let bundle = Bundle::load(&both, &schema()).expect("valid");
    assert_eq!(rules::cases::run(&bundle).len(), 1);
}

#[test]
fn all_faults_of_all_files_are_told_in_order() {
    let text = "id = \"x\"\nwish = 1\n[[eligibility]]\nid = \"otherwise\"\nfrom = 1\nthen = 2\n";
    let base = layer("base", &[("facts.toml", "[x]\n"), ("services/support.toml", text), ("a/b.toml", "")]);
    let faults = Bundle::load(&[base], &schema()).expect_err("faulty");
    let places: Vec<String> = faults.iter().map(|f| format!("{}:{}", f.file, f.line)).collect();
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
    let hash = |layers: &[Layer]| Bundle::load(layers, &schema()).expect("valid").hash().to_owned();
    let files =
        [("facts.toml", FACTS), ("services/support.toml", VALID), ("services/support.cases.toml", "a")];
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
    assert_eq!(file_hash(""), "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}
