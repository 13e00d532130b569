//! Erasing leaves no fact of the person in any file, and the history still reads.

use crate::fixture::*;
use access::{Part, Purpose, Viewer};
use chain::event::{Event, Role, Sealed};
use jiff::SignedDuration;
use store::{AppendFault, Draft, DraftId, NewDocument, User};

pub fn full_case(home: &Home) {
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
    home.store.save_user(User { case: None, ..seeker(1) }).unwrap();
    home.store.save_user(seeker(1)).unwrap();
    home.store
        .save_draft(Draft {
            id: DraftId(uuid(9, 1)),
            owner: user(50),
            kind: "correction".into(),
            updated_at: now(),
            content: "Backstigen".into(),
        })
        .unwrap();
    home.store.start_session(new_session(7, 50), now()).unwrap();
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
fn a_clean_that_a_reader_kept_from_its_end_is_said_and_named_until_it_is_done() {
    let home = Home::new();
    full_case(&home);
    home.store.erase(case(1), user(OFFICER), now(), DAY).unwrap();
    home.ground.main().run("UPDATE erasures SET cleaned = 0");
    let found = home.findings();
    assert!(found.contains("is erased but the files are not cleaned of it"), "{found}");
    home.store.erase(case(1), user(OFFICER), now(), DAY).unwrap();
    assert_eq!(home.findings(), "");
}

#[test]
fn anyones_draft_that_mentions_the_erased_persons_number_goes_with_the_person() {
    let home = Home::new();
    full_case(&home);
    let draft = |n: u128, content: &str| Draft {
        id: DraftId(uuid(9, n)),
        owner: user(OFFICER),
        kind: "registration".into(),
        updated_at: now(),
        content: content.into(),
    };
    let (about, other) = (draft(2, "[[\"number\",\"900101-9802\"]]"), draft(3, "1890 01 01 9803"));
    home.store.save_draft(about.clone()).unwrap();
    home.store.save_draft(other.clone()).unwrap();
    home.store.erase(case(1), user(OFFICER), now(), DAY).unwrap();
    assert_eq!(home.store.draft(about.id, user(OFFICER)).unwrap(), None);
    assert_eq!(home.store.drafts_of(user(OFFICER), "registration").unwrap(), [(other.id, now())]);
    assert_eq!(home.store.draft(other.id, user(OFFICER)).unwrap(), Some(other));
    assert_eq!(home.ground.keys().number("SELECT count(*) FROM draft_keys"), 1);
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
    let left = home.store.user(user(50)).unwrap().unwrap();
    assert_eq!((left.name.as_str(), left.unit), ("", None));
    assert_eq!(home.store.users_by_role(Role::JobSeeker).unwrap(), []);
    assert_eq!(
        home.store.session([7; 32], now(), SignedDuration::MAX, SignedDuration::MAX, None).unwrap(),
        None
    );
    assert_eq!(home.store.draft(DraftId(uuid(9, 1)), user(50)).unwrap(), None);
    assert_eq!(home.store.case_by_number(&number(1)).unwrap(), None);
    let mut times = 0;
    home.store.each_lead_time(&mut |_| times += 1).unwrap();
    assert_eq!(times, 2);
    assert_eq!(home.store.append_blocking(plan(1, 3, 11)), Err(AppendFault::Erased { case: case(1) }));
    home.store.append_blocking(plan(2, 2, 12)).unwrap();
    home.store.erase(case(1), user(OFFICER), now(), DAY).unwrap();
    assert_eq!(home.store.erasures().unwrap(), [(case(1), now())]);
    assert_eq!(home.findings(), "");
}

#[test]
fn a_case_that_does_not_exist_cannot_be_erased() {
    let home = Home::new();
    let nobody = home.store.erase(case(1), user(OFFICER), now(), DAY);
    assert_eq!(nobody, Err(store::OpenFault::NotFound));
}
