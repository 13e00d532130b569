//! Sessions, begun sign-ins and accounts.

use crate::fixture::*;
use chain::event::Role;
use jiff::SignedDuration;
use store::{NewSession, SessionProof, SignInAttempt, User};

fn with_proof(token: u8, of: u128, subject: u8, sid: Option<u8>) -> NewSession {
    let proof = SessionProof {
        provider: "staff".into(),
        subject_hash: [subject; 32],
        sid_hash: sid.map(|sid| [sid; 32]),
        authenticated: now(),
        level: Some("loa3".into()),
        sealed: Some(vec![1, 2, 3]),
    };
    NewSession { proof: Some(proof), ..new_session(token, of) }
}

fn living(home: &Home) -> Vec<u8> {
    let long = SignedDuration::from_hours(1);
    (1..=9)
        .filter(|token| home.store.session([*token; 32], now(), long, long, None).unwrap().is_some())
        .collect()
}

#[test]
fn a_session_ends_alone_with_all_others_or_by_its_provider() {
    let home = Home::new();
    for (token, of, subject, sid) in
        [(1, 50, 1, Some(1)), (2, 50, 1, Some(2)), (3, 50, 1, None), (4, 51, 2, Some(4)), (5, 51, 2, Some(5))]
    {
        home.store.start_session(with_proof(token, of, subject, sid), now()).unwrap();
    }
    let ended = |subject: Option<u8>, sid: Option<u8>, provider: &str| {
        let hash = |byte: Option<u8>| byte.map(|byte| [byte; 32]);
        home.store.end_sessions_by_provider(provider, hash(subject), hash(sid), now()).unwrap()
    };
    assert_eq!(ended(Some(1), Some(1), "other"), 0);
    assert_eq!(ended(Some(1), Some(1), "staff"), 1);
    assert_eq!(living(&home), [2, 3, 4, 5]);
    assert!(!home.store.end_session_named(user(50), "session-4", now()).unwrap(), "someone else's");
    assert!(home.store.end_session_named(user(51), "session-4", now()).unwrap());
    assert_eq!(home.store.end_sessions_of(user(50), Some("session-3"), now()).unwrap(), 1);
    assert_eq!(living(&home), [3, 5]);
    assert_eq!(ended(Some(2), None, "staff"), 1);
    assert_eq!(ended(None, None, "staff"), 0);
    assert_eq!(living(&home), [3]);
    assert_eq!(home.store.end_all_sessions(now()).unwrap(), 1);
    assert!(living(&home).is_empty());
    let all = home.store.sessions_of(user(50), now()).unwrap();
    assert_eq!(all.len(), 3);
    assert!(all.iter().all(|session| session.ended.is_some() && session.sealed.is_none()));
    home.store.forget_sessions(now() + SignedDuration::from_secs(1)).unwrap();
    assert_eq!(home.store.sessions_of(user(50), now()).unwrap(), []);
}

#[test]
fn a_begun_sign_in_is_answered_once() {
    let home = Home::new();
    let attempt = SignInAttempt {
        state_hash: [1; 32],
        browser_hash: [2; 32],
        provider: "staff".into(),
        user: Some(user(1)),
        back: "/my".into(),
        created: now(),
    };
    home.store.keep_attempt(attempt.clone(), now()).unwrap();
    assert_eq!(home.store.take_attempt([3; 32]).unwrap(), None);
    assert_eq!(home.store.take_attempt([1; 32]).unwrap(), Some(attempt.clone()));
    assert_eq!(home.store.take_attempt([1; 32]).unwrap(), None);
    home.store.keep_attempt(attempt.clone(), now()).unwrap();
    let other = SignInAttempt { state_hash: [4; 32], ..attempt };
    home.store.keep_attempt(other, now() + SignedDuration::from_secs(1)).unwrap();
    assert_eq!(home.store.take_attempt([1; 32]).unwrap(), None, "too old, and forgotten");
}

#[test]
fn a_token_is_fresh_once() {
    let home = Home::new();
    assert!(home.store.note_token([1; 32], now(), now()).unwrap());
    assert!(!home.store.note_token([1; 32], now(), now()).unwrap());
    assert!(home.store.note_token([2; 32], now(), now()).unwrap());
}

#[test]
fn an_account_is_found_by_its_name_at_its_provider_until_it_is_taken_away_with_its_sessions() {
    let home = Home::new();
    let works = User {
        id: user(7),
        role: Role::Officer,
        name: "Iris".into(),
        unit: Some("Luleå".into()),
        provider: None,
        host: None,
        employer: None,
        case: None,
    };
    home.store.grant_account("staff", "iris", works.clone(), user(1), now()).unwrap();
    home.store.start_session(new_session(1, 7), now()).unwrap();
    let account = home.store.account("staff", "iris").unwrap().unwrap();
    assert_eq!((account.user, account.ended_at), (user(7), None));
    assert_eq!(home.store.account("other", "iris").unwrap(), None);
    assert_eq!(home.store.user(user(7)).unwrap(), Some(works));
    assert!(home.store.end_account("staff", &account.account, now()).unwrap());
    assert!(!home.store.end_account("staff", &account.account, now()).unwrap());
    assert!(home.store.account("staff", "iris").unwrap().unwrap().ended_at.is_some());
    assert!(living(&home).is_empty());
    assert_eq!(home.findings(), "");
    for (name, bytes) in home.raw() {
        assert!(!contains(&bytes, "iris"), "the account's name lies in {name}");
    }
}

#[test]
fn whoever_is_not_registered_is_the_same_next_time_and_a_row_alone_gives_no_other_role() {
    let home = Home::new();
    let number = "189001019802";
    let forget = now() - SignedDuration::from_hours(1);
    let visitor = |fresh| home.store.visitor(number, user(fresh), now(), forget).unwrap();
    assert_eq!(visitor(60), user(60));
    assert_eq!(visitor(61), user(60));
    assert_eq!(home.store.is_number_of_visitor(user(60), number).unwrap(), Some(true));
    assert_eq!(home.store.is_number_of_visitor(user(60), "189001029801").unwrap(), Some(false));
    assert_eq!(home.store.is_number_of_visitor(user(61), number).unwrap(), None);
    let officer = User { role: Role::Officer, ..home.store.user(user(60)).unwrap().unwrap() };
    home.store.save_user(officer).unwrap();
    assert_eq!(visitor(62), user(62));
    for (name, bytes) in home.raw() {
        assert!(!contains(&bytes, number), "the personal number lies in {name}");
    }
}
