//! Everything out of one place and into another, whole or not at all, and the same.

use crate::fixture::*;
use crate::ground::Ground;
use crate::lived_in::lived_in;
use std::path::PathBuf;
use store::{Store, TransferFault, Transferred, move_to, restore};

fn quiet() -> impl FnMut(u64, u64) {
    |_, _| {}
}

/// A folder with a backup of a store.
fn backed_up(home: &Home) -> (tempfile::TempDir, PathBuf, PathBuf, Transferred) {
    let folder = tempfile::tempdir().unwrap();
    let (main, keys) = (folder.path().join("backup"), folder.path().join("backup.keys"));
    let written = home.store.backup(&main, &mut quiet()).unwrap();
    (folder, main, keys, written)
}

#[test]
fn a_backup_restored_elsewhere_is_the_same_to_the_last_byte_and_serves() {
    let home = lived_in();
    let (_folder, main, keys, written) = backed_up(&home);
    let ground = Ground::new();
    let mut last = (0, 0);
    let restored = restore(&main, &keys, &ground.place(), &mut |done, all| last = (done, all)).unwrap();
    assert_eq!(restored, written);
    assert_eq!(last, (written.rows, written.rows));
    let there = Home { store: Store::open(ground.place(), projector()).unwrap(), ground };
    assert_eq!(there.store.heads().unwrap(), home.store.heads().unwrap());
    assert_eq!(there.findings(), "");
    there.store.append_blocking(plan(1, 4, 20)).unwrap();
    assert_eq!(there.findings(), "");
}

#[test]
fn what_was_erased_after_the_backup_is_erased_again_when_the_newest_keys_are_restored_with_it() {
    let home = lived_in();
    let (_old, main, _, _) = backed_up(&home);
    home.store.erase(case(1), user(OFFICER), now(), DAY).unwrap();
    let (_new, _, keys, _) = backed_up(&home);
    let ground = Ground::new();
    restore(&main, &keys, &ground.place(), &mut quiet()).unwrap();
    let there = Home { store: Store::open(ground.place(), projector()).unwrap(), ground };
    assert_eq!(there.store.case_by_number(&number(1)).unwrap(), None);
    assert_eq!(there.store.erasures().unwrap().len(), 2);
    assert_eq!(there.findings(), "");
}

#[test]
fn a_place_that_is_not_empty_is_refused_and_left_as_it_is() {
    let home = lived_in();
    let (_folder, main, keys, written) = backed_up(&home);
    let other = Home::new();
    other.register(7);
    let heads = other.store.heads().unwrap();
    let refused = restore(&main, &keys, &other.place(), &mut quiet());
    assert!(matches!(refused, Err(TransferFault::NotEmpty(_))), "{refused:?}");
    let refused = move_to(&home.place(), &other.place(), &mut quiet());
    assert!(matches!(refused, Err(TransferFault::NotEmpty(_))), "{refused:?}");
    assert_eq!(other.store.heads().unwrap(), heads);
    assert_eq!(other.findings(), "");
    assert!(matches!(home.store.backup(&main, &mut quiet()), Err(TransferFault::NotEmpty(_))));
    assert_eq!(home.store.heads().unwrap(), written.heads);
}

#[test]
fn a_backup_that_is_cut_short_or_changed_anywhere_restores_nothing() {
    let home = lived_in();
    let (folder, main, keys, _) = backed_up(&home);
    let ground = Ground::new();
    let whole = std::fs::read(&main).unwrap();
    let broken = folder.path().join("broken");
    let step = whole.len() / 12;
    for at in (0..whole.len()).step_by(step) {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        for bytes in [&changed[..], &whole[..at]] {
            std::fs::write(&broken, bytes).unwrap();
            let refused = restore(&broken, &keys, &ground.place(), &mut quiet());
            assert!(refused.is_err(), "byte {at}");
        }
    }
    assert!(matches!(restore(&keys, &main, &ground.place(), &mut quiet()), Err(TransferFault::NoBackup(..))));
    // Nothing of all that was kept.
    restore(&main, &keys, &ground.place(), &mut quiet()).unwrap();
}
