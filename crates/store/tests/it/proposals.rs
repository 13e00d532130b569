//! Nothing weighty holds before a second person of the right role has confirmed it.

use crate::fixture::{DAY, Home, now, provider, user, uuid};
use access::{Reason, StatedReason, Viewer, Weighty};
use chain::event::{Role, StreamId};
use chain::money::Ore;
use store::{Answer, Append, Effect, ProposalFault, RoleGrant, User};
use uuid::Uuid;

const ID: Uuid = Uuid::from_u128(11);

fn person(home: &Home, n: u128, role: Role) -> Viewer {
    let user = staff(n, role);
    home.store.save_user(user.clone()).unwrap();
    user.viewer()
}

fn staff(n: u128, role: Role) -> User {
    let name = format!("Prov {n}");
    User { id: user(n), role, name, unit: None, provider: None, host: None, employer: None, case: None }
}

fn why() -> StatedReason {
    StatedReason::new("Ny enhetschef i Göteborg").unwrap()
}

fn answer(confirmed: bool) -> Answer {
    Answer { confirmed, words: "Stämmer med anställningsbeslutet".into(), large_above: Ore(100), at: now() }
}

fn grant(n: u128) -> Effect {
    let head = Some("Arbetsförmedlingen Prov".into());
    Effect::Grant(Box::new(RoleGrant { user: staff(n, Role::Officer), head, account: None }))
}

fn denied(answer: Result<(), ProposalFault>) -> Reason {
    match answer {
        Err(ProposalFault::Denied(reason)) => reason,
        other => panic!("{other:?}"),
    }
}

#[test]
fn rules_that_the_program_was_given_hold_when_an_administrator_confirms_them_against_those_that_held() {
    let home = Home::new();
    let administrator = person(&home, 1, Role::Administrator);
    let program = Viewer::system(user(77));
    assert_eq!(home.store.begin_rules("sha256:first").unwrap(), "sha256:first");
    assert_eq!(home.store.begin_rules("sha256:other").unwrap(), "sha256:first", "the first hold once");
    let holds = || home.store.rules_in_force().unwrap().unwrap();
    let rules = |before: &str, now: &str| Effect::Rules { before: before.into(), now: now.into() };
    let (one, late) = (ID, Uuid::from_u128(12));
    for id in [one, late] {
        let what = (Weighty::PolicyChange, "{}".to_owned(), Ore(0));
        home.store.propose(&program, id, what, &why(), now()).unwrap();
    }
    let by = |viewer: &Viewer, id, effect| home.store.decide_proposal(viewer, id, answer(true), effect);
    let change = || rules("sha256:first", "sha256:second");
    assert_eq!(denied(by(&program, one, change())), Reason::NotThisAct, "the program confirms nothing");
    assert_eq!(holds(), "sha256:first");
    by(&administrator, one, change()).unwrap();
    assert_eq!(holds(), "sha256:second");
    // What was read against other rules than those that hold is no confirmation of what would change.
    let overtaken = by(&administrator, late, rules("sha256:first", "sha256:third"));
    assert!(matches!(overtaken, Err(ProposalFault::Overtaken)), "{overtaken:?}");
    assert_eq!(holds(), "sha256:second");
    assert_eq!(home.findings(), "");
}

#[test]
fn a_role_is_granted_when_another_administrator_confirms_it_and_not_before() {
    let home = Home::new();
    let (first, second) = (person(&home, 1, Role::Administrator), person(&home, 2, Role::Administrator));
    let controller = person(&home, 3, Role::Controller);
    let body = || (Weighty::RoleGrant, "{}".to_owned(), Ore(0));
    assert_eq!(
        denied(home.store.propose(&controller, ID, body(), &why(), now())),
        Reason::NotThisAct,
        "another role proposes nothing"
    );
    home.store.propose(&first, ID, body(), &why(), now()).unwrap();
    home.store.propose(&first, ID, body(), &why(), now()).unwrap();
    assert_eq!(home.store.proposals(&second, 10).unwrap().len(), 1);
    assert_eq!(home.store.proposals(&controller, 10).unwrap(), []);
    assert_eq!(home.store.user(user(9)).unwrap(), None);
    let by = |viewer: &Viewer| home.store.decide_proposal(viewer, ID, answer(true), grant(9));
    assert_eq!(denied(by(&first)), Reason::SamePerson);
    assert_eq!(denied(by(&controller)), Reason::NotThisAct);
    assert_eq!(home.store.user(user(9)).unwrap(), None);
    by(&second).unwrap();
    assert_eq!(home.store.user(user(9)).unwrap().unwrap().role, Role::Officer);
    assert_eq!(home.store.unit_heads().unwrap().len(), 1);
    assert!(matches!(by(&second), Err(ProposalFault::Decided)));
    assert_eq!(home.findings(), "");
}

#[test]
fn what_is_sent_back_does_nothing_and_stays_to_be_read() {
    let home = Home::new();
    let (first, second) = (person(&home, 1, Role::Administrator), person(&home, 2, Role::Administrator));
    home.store.propose(&first, ID, (Weighty::RoleGrant, "{}".into(), Ore(0)), &why(), now()).unwrap();
    home.store.decide_proposal(&second, ID, answer(false), grant(9)).unwrap();
    assert_eq!(home.store.user(user(9)).unwrap(), None);
    let kept = home.store.proposal(&first, ID).unwrap().unwrap();
    let decided = kept.decided.unwrap();
    assert_eq!((decided.confirmed, decided.by), (false, second.user));
    assert_eq!(home.findings(), "");
}

#[test]
fn whoever_has_lost_the_role_meanwhile_has_proposed_nothing() {
    let home = Home::new();
    let (first, second) = (person(&home, 1, Role::Administrator), person(&home, 2, Role::Administrator));
    home.store.propose(&first, ID, (Weighty::RoleGrant, "{}".into(), Ore(0)), &why(), now()).unwrap();
    home.store.save_user(staff(1, Role::Officer)).unwrap();
    let confirmed = home.store.decide_proposal(&second, ID, answer(true), grant(9));
    assert_eq!(denied(confirmed), Reason::NotThisAct);
}

#[test]
fn an_effect_that_cannot_be_stored_leaves_the_proposal_waiting() {
    let home = Home::new();
    let (first, second) = (person(&home, 1, Role::Controller), person(&home, 2, Role::Controller));
    home.store.propose(&first, ID, (Weighty::Exclusion, "{}".into(), Ore(0)), &why(), now()).unwrap();
    let mut append = Append::new(chain::id::CommandId(uuid(4, 77)), DAY);
    append.relies_on.push((StreamId::provider(provider(1)), 5));
    let confirmed = home.store.decide_proposal(&second, ID, answer(true), Effect::Append(Box::new(append)));
    assert!(matches!(confirmed, Err(ProposalFault::Append(_))));
    assert!(home.store.proposal(&second, ID).unwrap().unwrap().decided.is_none());
    assert_eq!(home.findings(), "");
}
