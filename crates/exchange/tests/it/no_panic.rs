//! No reader panics, whatever the bytes.

use crate::imported_taxonomy::{import, small};
use crate::received_statements::fixture;
use chain::person::PersonalNumber;
use exchange::jobtech::Taxonomy;
use exchange::medical_statement::{Incoming, read};
use exchange::register::Register;
use proptest::prelude::*;

/// Exchanges, drops or doubles a piece of the bytes.
fn mutated(mut bytes: Vec<u8>, changes: &[(usize, usize, Vec<u8>)]) -> Vec<u8> {
    for (at, length, with) in changes {
        let start = at % (bytes.len() + 1);
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, with.iter().copied());
    }
    bytes
}

fn changes() -> impl Strategy<Value = Vec<(usize, usize, Vec<u8>)>> {
    let pieces = prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..8),
        prop::sample::select(vec![
            "<",
            ">",
            "&",
            "\"",
            "'",
            ",",
            "\n",
            "<![CDATA[",
            "]]>",
            "<!--",
            "<?",
            "</",
            "/>",
            "xmlns:c=\"\"",
            "&#0;",
            "&#xD800;",
            "å",
            "\u{feff}",
            "#",
            "true",
            "1.1",
        ])
        .prop_map(|piece| piece.as_bytes().to_vec()),
    ];
    proptest::collection::vec((any::<usize>(), 0usize..40, pieces), 1..6)
}

proptest! {
    #[test]
    fn no_bytes_make_the_statement_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(read(&bytes).is_err());
    }

    #[test]
    fn no_mutated_statement_makes_the_reader_panic_or_break_its_promises(
        name in prop::sample::select(vec![
            "complete.xml", "minimal.xml", "unknown_question.xml", "revoke.xml",
            "revoke_in_envelope.xml", "billion_laughs.xml", "deep_nesting.xml",
        ]),
        changes in changes(),
    ) {
        match read(&mutated(fixture(name), &changes)) {
            Ok(Incoming::Statement(statement)) => {
                prop_assert!(PersonalNumber::read(&statement.patient).is_ok());
                prop_assert!(statement.yes_no("1.1").is_some() && statement.yes_no("4.1").is_some());
                let asked = statement.activity_limitation();
                prop_assert!(asked != Some(true) || statement.activity_limitation_text().is_some());
                prop_assert!(!statement.functional_impairment() || asked.is_some());
            }
            Ok(Incoming::Revocation(revocation)) => {
                prop_assert!(PersonalNumber::read(&revocation.patient).is_ok());
            }
            Err(fault) => prop_assert!(!fault.to_string().is_empty()),
        }
    }

    #[test]
    fn no_bytes_make_the_taxonomy_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(Taxonomy::from_files(|_| Ok(bytes.clone())).is_err());
    }

    #[test]
    fn no_mutated_taxonomy_makes_the_reader_panic(
        file in prop::sample::select(small().into_keys().collect::<Vec<_>>()),
        changes in changes(),
    ) {
        let mut files = small();
        let bytes = mutated(files[file].clone().into_bytes(), &changes);
        files.insert(file, String::from_utf8_lossy(&bytes).into_owned());
        if let Err(fault) = import(&files) {
            prop_assert!(!fault.to_string().is_empty());
        }
    }

    #[test]
    fn no_text_makes_the_search_or_the_number_reader_panic(text in "\\PC{0,40}", limit in 0usize..10) {
        let _ = PersonalNumber::read(&text);
        prop_assert!(Register::built_in().search_occupations(&text, limit).len() <= limit);
    }
}
