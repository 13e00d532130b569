//! A store with rows of every kind that is recorded.

use crate::fixture::*;
use access::{Part, Purpose, StatedReason, Viewer, Weighty, draw_sample};
use chain::event::Role;
use chain::id::DocumentId;
use chain::money::Ore;
use jiff::ToSpan;
use store::{Append, NewDocument, User};

/// So many cases with people and texts; the first has a document and has been opened.
pub fn with_a_case_opened(cases: u128) -> Home {
    let home = Home::new();
    for n in 1..=cases {
        home.register(n);
    }
    home.store.append_blocking(plan(1, 2, 10)).unwrap();
    let document = NewDocument {
        id: DocumentId(uuid(6, 1)),
        kind: "letter".into(),
        content: b"%PDF-1.7 a letter".to_vec(),
    };
    let with_document = Append { documents: vec![(case(1), document)], ..plan(1, 3, 11) };
    home.store.append_blocking(with_document).unwrap();
    let parts = [Part::Whole];
    home.store.open_case(&officer(), case(1), "/case", Purpose::Casework, &parts, now(), DAY).unwrap();
    home
}

/// Two cases with people, texts and documents, one of them erased, a case opened, rules, a setting and a register.
pub fn lived_in() -> Home {
    let home = with_a_case_opened(2);
    for (n, role, case) in [(OFFICER, Role::Officer, None), (50, Role::JobSeeker, Some(case(1)))] {
        let name = "Iris".to_owned();
        let known =
            User { id: user(n), role, name, unit: None, provider: None, host: None, employer: None, case };
        home.store.save_user(known).unwrap();
    }
    let works = home.store.user(user(OFFICER)).unwrap().unwrap();
    for name in ["iris", "iris2"] {
        home.store.grant_account("staff", name, works.clone(), user(OFFICER), now()).unwrap();
    }
    let second = home.store.account_hash("staff", "iris2");
    assert!(home.store.end_account("staff", &second, now()).unwrap());
    home.store.save_bundle("sha256:kept", b"rules").unwrap();
    home.store.set_setting("day", "2026-03-02").unwrap();
    home.store.save_register("places", b"0180".to_vec()).unwrap();
    home.store.set_head(user(OFFICER), "Arbetsförmedlingen Prov").unwrap();
    home.store.recognise_staff(user(OFFICER), &number(9), Some("411 01")).unwrap();
    let controller = Viewer { user: user(7), role: Role::Controller, own_case: None };
    let until = DAY.checked_add(30.days()).unwrap();
    let sample = draw_sample(&controller, "Fel i samlade bedömningar", DAY, until).unwrap();
    home.store.draw(&controller, uuid(8, 1), &sample, "ab12", 1, now()).unwrap();
    let why = StatedReason::new("Utbetalning för mars").unwrap();
    let what = (Weighty::Payment, "{}".to_owned(), Ore(500));
    home.store.propose(&controller, uuid(8, 2), what, &why, now()).unwrap();
    home.store.erase(case(2), user(OFFICER), now(), DAY).unwrap();
    home
}
