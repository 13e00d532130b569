//! A database of an earlier layout, with what was done in it, is brought to the latest when it is opened: nothing is
//! lost, and acts go on (issue 5, Build 5).

use crate::fixture::*;
use crate::ground::LAYOUTS;
use crate::lived_in::with_a_case_opened;
use access::{Part, Purpose};
use chain::event::Role;
use std::fs;
use store::{AppendFault, Store, User};

/// The first layout whose rows can be told from those of the latest: before it, journals began otherwise.
const FIRST: usize = 3;

/// The SQL of every step, in order, as the files of this database have it.
fn layouts() -> Vec<String> {
    let folder = format!("{}/migrations/{LAYOUTS}", env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| fs::read_to_string(file).unwrap()).collect()
}

#[test]
fn a_database_of_each_earlier_layout_is_brought_to_the_latest_with_all_that_was_done_in_it() {
    let layouts = layouts();
    assert!(layouts.len() > FIRST, "there is nothing to bring forward");
    for earlier in FIRST..layouts.len() {
        let home = lived_in_before();
        let (heads, ground) = (home.store.heads().unwrap(), home.ground);
        drop(home.store);
        ground.rewind(&layouts[..earlier]);
        let home = Home { store: Store::open(ground.place(), projector()).unwrap(), ground };
        home.store.rebuild_views(DAY).unwrap();
        assert_eq!(home.findings(), "", "from layout {earlier}");
        assert_eq!(home.store.verify(&heads).unwrap(), []);
        for n in 1..=3 {
            let again = home.store.append_blocking(registration(n));
            assert!(matches!(again, Err(AppendFault::AlreadyDone { .. })), "{again:?}");
        }
        let parts = [Part::Whole];
        let open = home
            .store
            .open_case(&officer(), case(1), "/case", Purpose::Casework, &parts, now(), DAY)
            .unwrap();
        assert_eq!(open.events.len(), 4);
        home.store.append_blocking(registration(4)).unwrap();
        home.store.append_blocking(plan(1, 4, 12)).unwrap();
        assert_eq!(home.findings(), "", "after acts from layout {earlier}");
    }
}

/// What could be done in every one of those layouts.
fn lived_in_before() -> Home {
    let home = with_a_case_opened(3);
    let name = "Iris".to_owned();
    let (id, role) = (user(OFFICER), Role::Officer);
    let works = User { id, role, name, unit: None, provider: None, host: None, employer: None, case: None };
    home.store.save_user(works).unwrap();
    home.store.save_bundle("sha256:kept", b"rules").unwrap();
    home.store.set_setting("day", "2026-03-02").unwrap();
    home.store.erase(case(2), user(OFFICER), now(), DAY).unwrap();
    home
}
