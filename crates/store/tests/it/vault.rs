//! Identity, documents, drafts, users, sessions and what is kept by name.

use crate::fixture::*;
use access::{Part, Purpose};
use chain::event::{Event, LetterSent, Role, StreamId};
use chain::id::{DecisionId, DocumentId};
use jiff::SignedDuration;
use store::{Draft, DraftId, MediaType, NewDocument, StoreFault, User};

#[test]
fn nothing_of_the_vault_lies_readable_in_a_raw_file() {
    let home = Home::new();
    home.register(1);
    home.store.append_blocking(plan(1, 2, 10)).unwrap();
    for (name, bytes) in home.raw() {
        for secret in SECRETS.iter().filter(|secret| **secret != "0180") {
            assert!(!contains(&bytes, secret), "{secret} lies in {name}");
        }
    }
}

#[test]
fn a_document_comes_back_as_it_was_with_its_type() {
    let home = Home::new();
    home.register(1);
    let document = DocumentId(uuid(8, 1));
    let mut append = plan(1, 2, 10);
    let sent: Event = LetterSent { decision: DecisionId(uuid(6, 1)), document }.into();
    append.events.push((StreamId::case(case(1)), header(), sent));
    let content = b"%PDF-1.7 letter".to_vec();
    append
        .documents
        .push((case(1), NewDocument { id: document, kind: "letter".into(), content: content.clone() }));
    home.store.append_blocking(append).unwrap();
    let open = |parts: &[Part]| {
        home.store
            .open_case(&officer(), case(1), "/letter", Purpose::Casework, parts, now(), DAY)
            .unwrap()
            .document(document)
            .unwrap()
    };
    let found = open(&[Part::Decisions]).unwrap();
    assert_eq!((found.media, found.content), (MediaType::Pdf, content));
    assert_eq!(open(&[Part::Support]), None);
    assert_eq!(home.findings(), "");
}

#[test]
fn a_draft_can_be_left_resumed_and_is_erased_with_the_act_that_completes_it() {
    let home = Home::new();
    let id = DraftId(uuid(9, 1));
    let draft = Draft {
        id,
        owner: user(50),
        kind: "registration".into(),
        updated_at: now(),
        content: "{\"given_name\":\"Iväg\"}".into(),
    };
    home.store.save_draft(draft.clone()).unwrap();
    let resumed = home.store.draft(id, user(50)).unwrap().unwrap();
    assert_eq!(resumed.content, draft.content);
    assert!(home.store.draft(id, user(51)).unwrap().is_none(), "another's draft");
    let stolen = Draft { owner: user(51), ..draft.clone() };
    assert!(home.store.save_draft(stolen).is_err());
    assert_eq!(home.store.drafts_of(user(50), "registration").unwrap(), [(id, now())]);
    let mut append = registration(1);
    append.delete_draft = Some(id);
    home.store.append_blocking(append).unwrap();
    assert!(home.store.draft(id, user(50)).unwrap().is_none());
    let large = Draft { content: "x".repeat(store::DRAFT_BYTES_MAX + 1), ..draft };
    assert!(matches!(home.store.save_draft(large), Err(StoreFault::TooLarge { .. })));
}

#[test]
fn users_are_found_by_id_role_and_case() {
    let home = Home::new();
    home.register(1);
    let coach = User {
        id: user(60),
        role: Role::Coach,
        name: "Cilla Coach".into(),
        unit: None,
        provider: Some(provider(1)),
        host: None,
        employer: None,
        case: None,
    };
    let seeker = User {
        id: user(50),
        role: Role::JobSeeker,
        name: "Iväg Rosenqvist".into(),
        provider: None,
        case: Some(case(1)),
        ..coach.clone()
    };
    home.store.save_user(coach.clone()).unwrap();
    home.store.save_user(seeker.clone()).unwrap();
    assert_eq!(home.store.user(user(60)).unwrap(), Some(coach.clone()));
    assert_eq!(home.store.users_by_role(Role::Coach).unwrap(), [coach]);
    assert_eq!(home.store.user_of_case(case(1)).unwrap(), Some(seeker));
    assert_eq!(home.store.user(user(61)).unwrap(), None);
}

#[test]
fn a_session_is_found_by_the_hash_of_its_token_until_it_ends() {
    let home = Home::new();
    let (idle, longest) = (SignedDuration::from_mins(30), SignedDuration::from_hours(12));
    let session = |token| home.store.session(token, now(), idle, longest, None).unwrap();
    home.store.start_session(new_session(1, 50), now()).unwrap();
    home.store.touch_session([1; 32], "en", now()).unwrap();
    assert_eq!(session([1; 32]).unwrap().language, "en");
    assert_eq!(session([2; 32]), None);
    home.store.end_session([1; 32], now()).unwrap();
    assert_eq!(session([1; 32]), None);
}

#[test]
fn a_session_that_is_not_used_or_too_old_is_not_found() {
    let home = Home::new();
    let (idle, longest) = (SignedDuration::from_mins(30), SignedDuration::from_mins(50));
    let at = |minutes: i64| now() + SignedDuration::from_mins(minutes);
    let lives = |at| home.store.session([1; 32], at, idle, longest, None).unwrap().is_some();
    home.store.start_session(new_session(1, 50), now()).unwrap();
    assert!(lives(at(30)));
    assert!(!lives(at(31)));
    home.store.touch_session([1; 32], "sv", at(29)).unwrap();
    assert!(lives(at(50)));
    assert!(!lives(at(51)));
}

#[test]
fn settings_registers_and_bundles_are_kept_by_name() {
    let home = Home::new();
    home.store.set_setting("day", "2026-03-02").unwrap();
    home.store.set_setting("day", "2026-03-03").unwrap();
    home.store.save_register("occupations", vec![1, 2]).unwrap();
    home.store.save_bundle("sha256:0f", b"files").unwrap();
    let home = home.reopened(|_| {});
    assert_eq!(home.store.setting("day").unwrap().as_deref(), Some("2026-03-03"));
    assert_eq!(home.store.setting("night").unwrap(), None);
    assert_eq!(home.store.register("occupations").unwrap(), Some(vec![1, 2]));
    assert_eq!(home.store.bundle("sha256:0f").unwrap().as_deref(), Some(&b"files"[..]));
    assert_eq!(home.store.bundle("sha256:ff").unwrap(), None);
}
