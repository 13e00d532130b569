//! Drafts and their keys, also when something fails between the commits of the two files.

use crate::fixture::*;
use chain::id::UserId;
use store::{Draft, DraftId, Store};

const DRAFT: DraftId = DraftId(uuid::Uuid::from_u128(77));

fn draft(owner: UserId) -> Draft {
    Draft {
        id: DRAFT,
        owner,
        kind: "registration".into(),
        updated_at: now(),
        content: "[[\"given_name\",\"Iväg\"]]".into(),
    }
}

/// A store with one draft.
fn begun() -> Home {
    let home = Home::new();
    home.store.save_draft(draft(user(50))).unwrap();
    home
}

fn draft_key(home: &Home) -> Option<Vec<u8>> {
    home.ground.keys().bytes("SELECT secret FROM draft_keys")
}

fn lies(home: &Home, key: &[u8]) -> bool {
    home.raw().iter().any(|(_, bytes)| bytes.windows(32).any(|window| window == key))
}

#[test]
fn an_act_that_could_not_be_committed_leaves_its_draft_to_be_resumed() {
    let home = begun();
    home.ground.break_commits("INSERT ON streams");
    let mut append = registration(1);
    append.delete_draft = Some(DRAFT);
    assert!(home.store.append_blocking(append.clone()).is_err());
    assert_eq!(home.store.draft(DRAFT, user(50)).unwrap(), Some(draft(user(50))));
    home.ground.mend_commits();
    let key = draft_key(&home).unwrap();
    home.store.append_blocking(append).unwrap();
    assert_eq!(home.store.draft(DRAFT, user(50)).unwrap(), None);
    assert_eq!(draft_key(&home), None);
    assert!(!lies(&home, &key));
    assert_eq!(home.findings(), "");
}

#[test]
fn a_draft_whose_deletion_could_not_be_committed_is_still_there() {
    let home = begun();
    home.ground.break_commits("DELETE ON drafts");
    assert!(home.store.delete_draft(DRAFT, user(50)).is_err());
    assert_eq!(home.store.draft(DRAFT, user(50)).unwrap(), Some(draft(user(50))));
    home.ground.mend_commits();
    home.store.delete_draft(DRAFT, user(51)).unwrap();
    assert!(home.store.draft(DRAFT, user(50)).unwrap().is_some(), "it is another's");
    let key = draft_key(&home).unwrap();
    assert!(lies(&home, &key));
    home.store.delete_draft(DRAFT, user(50)).unwrap();
    assert_eq!(home.store.drafts_of(user(50), "registration").unwrap(), []);
    assert!(!lies(&home, &key));
}

#[test]
fn a_key_whose_draft_went_before_a_crash_is_destroyed_at_the_next_opening_and_no_other() {
    let home = begun();
    let key = draft_key(&home).unwrap();
    let other = DraftId(uuid(9, 2));
    home.store.save_draft(Draft { id: other, ..draft(user(51)) }).unwrap();
    let home = home.reopened(|main| {
        main.run(&format!("DELETE FROM drafts WHERE id = '{DRAFT}'"));
    });
    assert!(!lies(&home, &key));
    assert!(home.store.draft(other, user(51)).unwrap().is_some());
}

#[test]
fn drafts_kept_while_another_process_opens_the_files_can_all_be_read() {
    let home = Home::new();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for n in 0..40 {
                let id = DraftId(uuid(9, n));
                home.store.save_draft(Draft { id, ..draft(user(50)) }).unwrap();
            }
        });
        for _ in 0..8 {
            Store::open(home.place(), projector()).unwrap();
        }
    });
    for n in 0..40 {
        assert!(home.store.draft(DraftId(uuid(9, n)), user(50)).unwrap().is_some());
    }
}
