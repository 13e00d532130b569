//! The published files themselves, which are not part of the project: the folder that
//! `STEGVIS_SHARED_DATA` names.

use exchange::jobtech::{Counts, Taxonomy};
use exchange::medical_statement::*;
use exchange::register::Register;
use std::path::PathBuf;

fn shared() -> Option<PathBuf> {
    let folder = std::env::var_os("STEGVIS_SHARED_DATA").map(PathBuf::from);
    if folder.is_none() {
        println!("skipped: STEGVIS_SHARED_DATA is not set");
    }
    folder
}

#[test]
fn the_published_taxonomy_is_imported_whole() {
    let Some(shared) = shared() else { return };
    let taxonomy = Taxonomy::from_dir(&shared.join("jobtech-taxonomy")).expect("imported");
    let expected = Counts {
        occupations: 2_412,
        ssyk4: 400,
        skills: 6_657,
        regions: 21,
        municipalities: 290,
        links: 17_517,
        substitutions: 8_324,
    };
    assert_eq!(taxonomy.counts(), expected);
}

#[test]
fn the_built_in_register_says_what_the_published_taxonomy_says() {
    let Some(shared) = shared() else { return };
    let taxonomy = Taxonomy::from_dir(&shared.join("jobtech-taxonomy")).expect("imported");
    let imported = Register::from_taxonomy(&taxonomy);
    let built_in = Register::built_in();
    assert_eq!(built_in.regions(), imported.regions());
    assert_eq!(built_in.municipalities(), imported.municipalities());
    for occupation in built_in.occupations() {
        assert_eq!(Some(occupation), imported.occupation(&occupation.id));
    }
}

#[test]
fn the_published_samples_are_received_and_the_one_that_must_be_refused_is_refused() {
    let Some(shared) = shared() else { return };
    let sample = |name: &str| std::fs::read(shared.join("inera-af/samples").join(name)).expect(name);
    for (name, answers) in [("pass-complete.xml", 9), ("pass-minimal.xml", 4)] {
        let Ok(Incoming::Statement(statement)) = read(&sample(name)) else { panic!("{name}") };
        assert_eq!(statement.answers.len(), answers, "{name}");
        assert_eq!(statement.remarks, [Remark::CheckDigit], "{name}");
    }
    let fault = read(&sample("fail-arbetetsPaverkanSaknas.xml")).expect_err("refused");
    let place = Place::Question("4.1".into());
    assert_eq!(fault, StatementFault { place, reason: Reason::MissingAnswer });
}
