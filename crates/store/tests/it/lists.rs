//! Lists: what each viewer's list shows, in which order, and that it is logged.

use crate::fixture::*;
use access::{Part, Purpose, Viewer};
use chain::Step;
use chain::event::Role;
use chain::id::CaseId;
use jiff::civil::date;
use store::{ListCursor, OpenFault, WorklistFilter};

#[test]
fn a_worklist_pages_by_key_shows_names_and_logs_the_cases_shown() {
    let home = Home::new();
    let cases: Vec<CaseId> = (1..=5).map(|n| home.register(n)).collect();
    let filter = WorklistFilter { mine: true, ..WorklistFilter::default() };
    let page = |after| home.store.list_worklist(&officer(), &filter, after, 2, "/work", now(), DAY).unwrap();
    let mut seen = Vec::new();
    let mut after: Option<ListCursor> = None;
    loop {
        let rows = page(after);
        let Some(last) = rows.last() else { break };
        let link = last.cursor.to_string();
        after = Some(link.parse().unwrap());
        assert_eq!(rows[0].identity.as_ref().unwrap().name(), "Iväg Rosenqvist");
        seen.extend(rows.iter().map(|row| row.case));
    }
    assert_eq!(seen, cases);
    let parts = [Part::ReadLog];
    let open =
        home.store.open_case(&officer(), case(3), "/log", Purpose::Casework, &parts, now(), DAY).unwrap();
    let pages: Vec<String> = open.reads(None, 9).unwrap().into_iter().map(|row| row.page).collect();
    assert_eq!(pages, ["/log", "/work"]);
    assert_eq!(home.findings(), "");
}

#[test]
fn a_worklist_is_narrowed_by_step_place_and_person_and_holds_only_what_can_be_done() {
    let home = Home::new();
    home.register(1);
    let count = |viewer: &Viewer, filter: &WorklistFilter, day| {
        home.store.list_worklist(viewer, filter, None, 10, "/work", now(), day).unwrap().len()
    };
    let all = WorklistFilter::default();
    let other = Viewer { user: user(2), ..officer() };
    assert_eq!(count(&officer(), &all, DAY), 1);
    assert_eq!(count(&other, &all, DAY), 1);
    assert_eq!(count(&other, &WorklistFilter { mine: true, ..all.clone() }, DAY), 0);
    let of = |step| WorklistFilter { step: Some(step), ..WorklistFilter::default() };
    assert_eq!(count(&officer(), &of(Step::Assessment), DAY), 1);
    assert_eq!(count(&officer(), &of(Step::Code), DAY), 0);
    let at = |code: &str| WorklistFilter { municipality: Some(code.into()), ..all.clone() };
    assert_eq!(count(&officer(), &at("0180"), DAY), 1);
    assert_eq!(count(&officer(), &at("1480"), DAY), 0);
    assert_eq!(count(&officer(), &all, DAY.yesterday().unwrap()), 0);
    let coach = Viewer { user: user(3), role: Role::Coach, own_case: None };
    assert_eq!(count(&coach, &all, DAY), 0);
    let seeker = Viewer { user: user(4), role: Role::JobSeeker, own_case: Some(case(1)) };
    let denied = home.store.list_worklist(&seeker, &all, None, 10, "/work", now(), DAY);
    assert!(matches!(denied, Err(OpenFault::Denied(_))));
}

#[test]
fn an_officers_own_cases_are_listed_in_pages() {
    let home = Home::new();
    let cases: Vec<CaseId> = (1..=3).map(|n| home.register(n)).collect();
    let list = |viewer: &Viewer, after| {
        let rows = home.store.list_cases(viewer, after, 2, "/cases", now(), DAY).unwrap();
        rows.into_iter().map(|row| row.case).collect::<Vec<_>>()
    };
    assert_eq!(list(&officer(), None), cases[..2]);
    assert_eq!(list(&officer(), Some(cases[1])), cases[2..]);
    assert!(list(&Viewer { user: user(2), ..officer() }, None).is_empty());
}

#[test]
fn a_case_is_looked_at_again_on_the_day_that_it_named() {
    let home = Home::new();
    home.register(1);
    assert_eq!(home.store.wake(date(2026, 3, 31)).unwrap(), 0);
    assert!(home.store.without_activity().unwrap().is_empty());
    let look = date(2026, 4, 1);
    assert_eq!(home.store.wake(look).unwrap(), 1);
    assert_eq!(home.store.wake(look).unwrap(), 0);
    assert_eq!(home.store.without_activity().unwrap(), [(case(1), look)]);
    assert_eq!(home.store.idle_since().unwrap(), [(look, 1)]);
    let on = |day| home.store.idle_on(day).unwrap();
    assert_eq!((on(DAY), on(look), on(date(2026, 4, 3))), ((0, 0), (1, 1), (1, 3)));
    assert_eq!(home.store.tasks_due(look, None, 10).unwrap().len(), 1);
    assert_eq!(home.findings(), "");
}

#[test]
fn a_coach_has_the_tasks_of_own_participants_and_looks_back_at_earlier_ones() {
    let home = Home::new();
    for n in 1..=5 {
        home.register(n);
    }
    for (n, by) in [(1, 1), (2, 2), (3, 1), (4, 1)] {
        home.store.append_blocking(happened(n, 2, 10 + n, vec![(DAY, support(by))], &[])).unwrap();
    }
    let ended = chain::event::SupportEnded {
        participation: chain::id::ParticipationId(uuid(7, 1)),
        reason: chain::event::EndReason::OwnWish,
    };
    home.store.append_blocking(happened(3, 3, 20, vec![(DAY, ended.into())], &[])).unwrap();
    let coach = store::User { role: Role::Coach, provider: Some(provider(1)), case: None, ..seeker(1) };
    home.store.save_user(coach.clone()).unwrap();
    let viewer = coach.viewer();
    let page = |after| {
        let filter = WorklistFilter::default();
        home.store.list_worklist(&viewer, &filter, after, 1, "/work", now(), DAY).unwrap()
    };
    let first = page(None);
    assert_eq!((first.len(), first[0].case), (1, case(1)));
    let second = page(Some(first[0].cursor));
    assert_eq!((second.len(), second[0].case), (1, case(4)));
    assert_eq!(page(Some(second[0].cursor)), []);
    let list = |after, day| {
        let rows = home.store.list_cases(&viewer, after, 2, "/participants", now(), day).unwrap();
        rows.into_iter().map(|row| row.case).collect::<Vec<_>>()
    };
    assert_eq!(list(None, DAY), [case(1), case(3)]);
    assert_eq!(list(Some(case(3)), DAY), [case(4)]);
    assert_eq!(list(None, date(2026, 4, 1)), [case(1), case(4)]);
}
