//! Imports of the taxonomy (G1): whole or not at all, and every fault with file and line.

use exchange::jobtech::{Counts, ImportFault, Taxonomy, What};
use exchange::register::Register;
use std::collections::BTreeMap;

/// A small taxonomy that is whole.
pub fn small() -> BTreeMap<&'static str, String> {
    [
        ("regions.csv", "lan_code,concept_id,label_sv\n01,rrrr_001_001,Ettans län\n02,rrrr_001_002,Tvåans län\n"),
        (
            "municipalities.csv",
            "kommun_code,concept_id,label_sv,lan_code,source\n0101,mmmm_001_001,Åby,01,x\n0102,mmmm_001_002,Arby,01,x\n0201,mmmm_001_003,Öby,02,x\n",
        ),
        (
            "ssyk_hierarchy.csv",
            "ssyk_code,level,concept_id,label_sv,parent_code,definition_sv\n9,1,ssss_001_001,Ett,,\n91,2,ssss_001_002,Två,9,\n911,3,ssss_001_003,Tre,91,\n9111,4,ssss_001_004,Städare,911,\"Städar, \"\"noga\"\".\"\n",
        ),
        (
            "occupation_names.csv",
            "concept_id,label_sv,ssyk4_code,ssyk4_concept_id\noooo_001_001,Städare,9111,ssss_001_004\noooo_001_002,\"Städare, tåg\",9111,ssss_001_004\n",
        ),
        ("skills.csv", "concept_id,label_sv\nkkkk_001_001,Fönsterputs\n"),
        (
            "ssyk4_skills.csv",
            "ssyk4_code,ssyk4_concept_id,skill_concept_id,skill_label_sv\n9111,ssss_001_004,kkkk_001_001,Fönsterputs\n",
        ),
        (
            "occupation_substitutability.csv",
            "from_concept_id,to_concept_id,percentage\noooo_001_001,oooo_001_002,75\n",
        ),
    ]
    .into_iter()
    .map(|(name, text)| (name, text.to_owned()))
    .collect()
}

/// Imports files from memory.
pub fn import(files: &BTreeMap<&'static str, String>) -> Result<Taxonomy, ImportFault> {
    Taxonomy::from_files(|name| {
        let missing = || std::io::Error::from(std::io::ErrorKind::NotFound);
        files.get(name).map(|text| text.clone().into_bytes()).ok_or_else(missing)
    })
}

#[test]
fn a_whole_taxonomy_is_imported_and_counted() {
    let taxonomy = import(&small()).expect("whole");
    let counts = Counts {
        occupations: 2,
        ssyk4: 1,
        skills: 1,
        regions: 2,
        municipalities: 3,
        links: 1,
        substitutions: 1,
    };
    assert_eq!(taxonomy.counts(), counts);
    assert_eq!(taxonomy.groups[3].definition, "Städar, \"noga\".");
    assert_eq!(taxonomy.substitutions[0].percent, 75);
    let json = serde_json::to_value(counts).expect("JSON");
    assert_eq!(json["municipalities"], 3);
}

#[test]
fn every_wrong_row_refuses_the_import_with_file_and_line() {
    let bad = |column, found: &str| What::BadValue { column, found: found.into() };
    let twice = |column, found: &str| What::Duplicate { column, found: found.into() };
    let loose = |column, found: &str| What::Dangling { column, found: found.into() };
    for (file, from, to, line, what) in [
        ("regions.csv", "\n02,", "\n2,", 3, bad("lan_code", "2")),
        ("regions.csv", "\n02,", "\n01,", 3, twice("lan_code", "01 ")),
        ("regions.csv", "rrrr_001_002", "rrrr_001_001", 3, twice("concept_id", "rrrr_001_001 ")),
        ("regions.csv", "Tvåans län", " ", 3, What::Empty { column: "label_sv" }),
        ("municipalities.csv", "02,x", "01,x", 4, bad("lan_code", "01")),
        (
            "municipalities.csv",
            "0201,mmmm_001_003,Öby,02",
            "0301,mmmm_001_003,Öby,03",
            4,
            loose("lan_code", "03 "),
        ),
        ("municipalities.csv", "mmmm_001_003", "rrrr_001_001", 4, twice("concept_id", "rrrr_001_001 ")),
        ("ssyk_hierarchy.csv", "91,2,", "91,3,", 3, bad("ssyk_code", "91")),
        (
            "ssyk_hierarchy.csv",
            "911,3,ssss_001_003,Tre,91",
            "921,3,ssss_001_003,Tre,92",
            4,
            loose("parent_code", "92 "),
        ),
        ("ssyk_hierarchy.csv", "Två,9", "Två,8", 3, bad("parent_code", "8")),
        ("occupation_names.csv", "tåg\",9111", "tåg\",9112", 3, loose("ssyk4_code", "9112 ssss_001_004")),
        ("occupation_names.csv", "oooo_001_002", "oooo-001-002", 3, bad("concept_id", "oooo-001-002")),
        ("occupation_names.csv", "oooo_001_002", "oooo_001_001", 3, twice("concept_id", "oooo_001_001 ")),
        (
            "ssyk4_skills.csv",
            "Fönsterputs",
            "Golvvård",
            2,
            loose("skill_concept_id", "kkkk_001_001 Golvvård"),
        ),
        ("occupation_substitutability.csv", "75", "101", 2, bad("percentage", "101")),
        ("occupation_substitutability.csv", "75", "+7", 2, bad("percentage", "+7")),
        (
            "occupation_substitutability.csv",
            "oooo_001_002",
            "oooo_001_009",
            2,
            loose("to_concept_id", "oooo_001_009 "),
        ),
        ("skills.csv", "kkkk_001_001,", "kkkk_001_001;", 2, What::WrongFieldCount { expected: 2, found: 1 }),
    ] {
        let mut files = small();
        let text = files.get_mut(file).expect(file);
        assert!(text.contains(from), "{file}: {from}");
        *text = text.replacen(from, to, 1);
        let fault = import(&files).expect_err(to);
        assert_eq!(fault, ImportFault { file, line: Some(line), what }, "{file}: {from} → {to}");
    }
}

#[test]
fn a_missing_file_or_another_header_refuses_the_import() {
    for file in small().into_keys() {
        let mut files = small();
        files.remove(file);
        let fault = import(&files).expect_err(file);
        assert_eq!((fault.file, fault.line, fault.what), (file, None, What::MissingFile));
        let mut files = small();
        files.insert(file, "concept_id;label_sv\n1;2\n".into());
        let fault = import(&files).expect_err(file);
        assert!(matches!(fault.what, What::WrongHeader { .. }), "{fault}");
        assert_eq!((fault.file, fault.line), (file, Some(1)));
    }
}

#[test]
fn an_imported_register_is_of_the_same_type_and_survives_being_kept_as_json() {
    let register = Register::from_taxonomy(&import(&small()).expect("whole"));
    let names: Vec<_> = register.municipalities_of("01").map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Arby", "Åby"]);
    let near: Vec<_> = register.neighbours_within_region("0101").into_iter().map(|one| &one.code).collect();
    assert_eq!(near, ["0102"]);
    assert!(register.neighbours_within_region("9999").is_empty());
    assert_eq!(register.search_occupations("tåg", 9)[0].label(true), "Städare, tåg");
    let blob = serde_json::to_vec(&register).expect("to JSON");
    assert_eq!(serde_json::from_slice::<Register>(&blob).expect("from JSON"), register);
}
