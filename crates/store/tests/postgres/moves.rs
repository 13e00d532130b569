//! From SQLite to PostgreSQL and back: the same to the last byte.

use crate::fixture::*;
use crate::ground::Ground;
use crate::lived_in::lived_in;
use store::{Place, Store, TransferFault, move_to};

#[test]
fn what_moves_from_sqlite_to_postgresql_and_back_has_the_same_digests() {
    let folder = tempfile::tempdir().unwrap();
    let (first, last) =
        (Place::from(folder.path().join("first.db")), Place::from(folder.path().join("last.db")));
    let ground = Ground::new();
    // Lived in on PostgreSQL, brought to a file, and from there round.
    let home = lived_in();
    let begun = move_to(&home.place(), &first, &mut |_, _| {}).unwrap();
    let there = move_to(&first, &ground.place(), &mut |_, _| {}).unwrap();
    let back = move_to(&ground.place(), &last, &mut |_, _| {}).unwrap();
    assert_eq!(begun, there);
    assert_eq!(there, back);
    assert!(back.rows > 40, "{}", back.rows);
    for place in [first, ground.place(), last] {
        let store = Store::open(place, projector()).unwrap();
        assert_eq!(store.heads().unwrap(), begun.heads);
        assert_eq!(store.check(&|_, _| Vec::new()).unwrap(), []);
        store.append_blocking(plan(1, 4, 20)).unwrap();
        store.save_bundle("sha256:later", b"later rules").unwrap();
        assert_eq!(store.check(&|_, _| Vec::new()).unwrap(), []);
    }
}

#[test]
fn nothing_is_moved_from_where_nothing_is() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = Place::from(folder.path().join("none.db"));
    let ground = Ground::new();
    let refused = move_to(&nowhere, &ground.place(), &mut |_, _| {});
    assert!(matches!(refused, Err(TransferFault::Missing(_))), "{refused:?}");
    assert!(nowhere.file().is_some_and(|file| !file.exists()));
}
