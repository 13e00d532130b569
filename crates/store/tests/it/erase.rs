//! Erasing leaves no fact of the person in any file, and the history still reads.

use crate::fixture::*;
use access::{Part, Purpose, Viewer};
use chain::event::{Event, Role, Sealed};
use store::{AppendFault, Draft, DraftId, NewDocument, User};

fn full_case(home: &Home) {
    home.register(1);
    home.register(2);
    let mut append = plan(1, 2, 10);
    append.documents.push((
        case(1),
        NewDocument {
            id: chain::id::DocumentId(uuid(8, 1)),
            kind: "letter".into(),
            content: "Beslut för Iväg Rosenqvist".as_bytes().to_vec(),
        },
    ));
    home.store.append_blocking(append).unwrap();
    let seeker = User {
        id: user(50),
        role: Role::JobSeeker,
        name: "Iväg Rosenqvist".into(),
        unit: None,
        provider: None,
        host: None,
        case: None,
    };
    home.store.save_user(seeker.clone()).unwrap();
    home.store.save_user(User { case: Some(case(1)), ..seeker }).unwrap();
    home.store
        .save_draft(Draft {
            id: DraftId(uuid(9, 1)),
            owner: user(50),
            kind: "correction".into(),
            updated_at: now(),
            content: "Backstigen".into(),
        })
        .unwrap();
    home.store.start_session([7; 32], user(50), "sv", now()).unwrap();
}

#[test]
fn nothing_of_an_erased_person_is_left_in_any_raw_file() {
    let home = Home::new();
    full_case(&home);
    let seen_before = home.raw().iter().any(|(_, bytes)| contains(bytes, "0180"));
    assert!(seen_before, "the test must be able to see what lies in a file");
    home.store.erase(case(2), user(OFFICER), now(), DAY).unwrap();
    home.store.erase(case(1), user(OFFICER), now(), DAY).unwrap();
    for round in ["while open", "after closing"] {
        for (name, bytes) in home.raw() {
            for secret in SECRETS {
                assert!(!contains(&bytes, secret), "{secret} lies in {name} {round}");
            }
        }
    }
    let home = home.reopened(|_| {});
    for (name, bytes) in home.raw() {
        for secret in SECRETS {
            assert!(!contains(&bytes, secret), "{secret} lies in {name}");
        }
    }
}

#[test]
fn a_destroyed_key_lies_in_no_raw_file() {
    let home = Home::new();
    full_case(&home);
    let keys = rusqlite::Connection::open(home.folder.path().join("stegvis.db.keys")).unwrap();
    let key: Vec<u8> = keys
        .query_row("SELECT secret FROM case_keys WHERE case_id = ?1", [case(1).to_string()], |row| row.get(0))
        .unwrap();
    drop(keys);
    let lies =
        |home: &Home| home.raw().iter().any(|(_, bytes)| bytes.windows(32).any(|window| window == key));
    assert!(lies(&home));
    home.store.erase(case(1), user(OFFICER), now(), DAY).unwrap();
    assert!(!lies(&home));
}

#[test]
fn the_history_of_an_erased_case_still_reads_and_its_chains_hold() {
    let home = Home::new();
    full_case(&home);
    home.store.erase(case(1), user(OFFICER), now(), DAY).unwrap();
    assert_eq!(home.findings(), "");
    let own = Viewer { user: user(50), role: Role::JobSeeker, own_case: Some(case(1)) };
    let open =
        home.store.open_case(&own, case(1), "/my-way", Purpose::OwnWay, &[Part::Whole], now(), DAY).unwrap();
    assert!(open.erased);
    assert_eq!((open.events.len(), open.version), (3, 3));
    let Event::Registered(registered) = &open.events[0].event else { panic!() };
    assert_eq!(registered.sealed, Sealed::Erased);
    assert_eq!(open.identity, None);
    assert_eq!(open.text(text(20)).unwrap(), None);
    assert_eq!(home.store.user(user(50)).unwrap().unwrap().name, "");
    assert_eq!(home.store.session([7; 32]).unwrap(), None);
    assert_eq!(home.store.draft(DraftId(uuid(9, 1)), user(50)).unwrap(), None);
    assert_eq!(home.store.case_by_number(&number(1)).unwrap(), None);
    assert_eq!(home.store.lead_times().unwrap().len(), 2);
    assert_eq!(home.store.append_blocking(plan(1, 3, 11)), Err(AppendFault::Erased { case: case(1) }));
    home.store.append_blocking(plan(2, 2, 12)).unwrap();
    home.store.erase(case(1), user(OFFICER), now(), DAY).unwrap();
    assert_eq!(home.store.erasures().unwrap(), [(case(1), now())]);
    assert_eq!(home.findings(), "");
}

#[test]
fn a_restored_copy_is_erased_again_before_it_serves() {
    let home = Home::new();
    full_case(&home);
    let copy = home.folder.path().join("copy");
    {
        let main = rusqlite::Connection::open(home.path()).unwrap();
        main.execute("VACUUM INTO ?1", [copy.to_str().unwrap()]).unwrap();
    }
    home.store.erase(case(1), user(OFFICER), now(), DAY).unwrap();
    let Home { store, folder } = home;
    drop(store);
    for left in ["stegvis.db-wal", "stegvis.db-shm"] {
        let _ = std::fs::remove_file(folder.path().join(left));
    }
    std::fs::rename(&copy, folder.path().join("stegvis.db")).unwrap();
    let store = store::Store::open(&folder.path().join("stegvis.db"), projector()).unwrap();
    let home = Home { store, folder };
    assert_eq!(home.store.case_by_number(&number(1)).unwrap(), None);
    assert_eq!(home.store.case_by_number(&number(2)).unwrap(), Some(case(2)));
    assert_eq!(home.findings(), "");
}

#[test]
fn a_case_that_does_not_exist_cannot_be_erased() {
    let home = Home::new();
    let nobody = home.store.erase(case(1), user(OFFICER), now(), DAY);
    assert_eq!(nobody, Err(store::OpenFault::NotFound));
}
