//! What is true of the files of SQLite: destroyed keys lie in none of them, and a restored copy is erased again.

use crate::erase::full_case;
use crate::fixture::*;
use store::{Draft, DraftId};

/// The rollback journal of the key file.
fn journal(home: &Home) -> Vec<u8> {
    std::fs::read(home.ground.beside(".keys-journal")).unwrap()
}

fn contains_bytes(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn a_destroyed_key_lies_in_no_raw_file() {
    let home = Home::new();
    full_case(&home);
    home.register(3);
    let of_case = format!("SELECT secret FROM case_keys WHERE case_id = '{}'", case(1));
    let key = home.ground.keys().bytes(&of_case).unwrap();
    let lies =
        |home: &Home| home.raw().iter().any(|(_, bytes)| bytes.windows(32).any(|window| window == key));
    assert!(lies(&home));
    assert!(contains_bytes(&journal(&home), &key), "the journal holds what was before");
    home.store.erase(case(1), user(OFFICER), now(), DAY).unwrap();
    assert!(!lies(&home));
    assert!(journal(&home).iter().all(|byte| *byte == 0), "overwritten in its place");
}

#[test]
fn files_that_a_crash_left_uncleaned_are_cleaned_at_the_next_opening() {
    let home = Home::new();
    full_case(&home);
    home.store.erase(case(1), user(OFFICER), now(), DAY).unwrap();
    let left = home.ground.beside(".keys-journal");
    let home = home.reopened(|main| {
        main.run("UPDATE erasures SET cleaned = 0");
        let mut journal = vec![0; 512];
        journal.extend([7; 32]);
        std::fs::write(&left, journal).unwrap();
    });
    assert!(journal(&home).iter().all(|byte| *byte == 0));
    assert_eq!(home.ground.main().number("SELECT cleaned FROM erasures"), 1);
    assert_eq!(home.findings(), "");
}

#[test]
fn a_restored_copy_is_erased_again_before_it_serves() {
    let home = Home::new();
    full_case(&home);
    let about = Draft {
        id: DraftId(uuid(9, 2)),
        owner: user(OFFICER),
        kind: "registration".into(),
        updated_at: now(),
        content: "18900101-9802".into(),
    };
    home.store.save_draft(about).unwrap();
    let copy = home.ground.beside(".copy");
    home.ground.main().run(&format!("VACUUM INTO '{}'", copy.display()));
    home.store.erase(case(1), user(OFFICER), now(), DAY).unwrap();
    let Home { store, ground } = home;
    drop(store);
    for left in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(ground.beside(left));
    }
    std::fs::rename(&copy, ground.path()).unwrap();
    let store = store::Store::open(ground.place(), projector()).unwrap();
    let home = Home { store, ground };
    assert_eq!(home.store.drafts_of(user(OFFICER), "registration").unwrap(), []);
    assert_eq!(home.store.case_by_number(&number(1)).unwrap(), None);
    assert_eq!(home.store.case_by_number(&number(2)).unwrap(), Some(case(2)));
    assert_eq!(home.findings(), "");
}
