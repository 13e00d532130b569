//! What a case looks like from outside, as rows that the store keeps: dates and ids, never "late" or
//! "days left", so that a row is true until [`Projection::next_look`].

use crate::case::Case;
use crate::due::due;
use crate::event::Role;
use crate::id::UserId;
use crate::lead_time::lead_times;
use crate::policy::Policy;
use crate::step::Step;
use crate::without_activity::idle_since;
use crate::world::World;
use jiff::civil::Date;

/// Everything that views keep of one case. It can be dropped and made again from the events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projection {
    /// What should happen next.
    pub tasks: Vec<TaskRow>,
    /// The first day on which the tasks can change with no event.
    pub next_look: Option<Date>,
    /// Who stands in which relation to the case. An officer is related while named; a specialist once
/// answered; a coach from the day of assignment to a time after the end that the service's file sets.
/// A provider's coaches and a host's people are related through their organisation: the row's user is
/// then the organisation's id. Specialists and reviewers with a task to do are related by the task.
fn relations(case: &Case, policy: &Policy) -> Vec<RelationRow> {
    let mut rows = Vec::new();
    let mut row = |user: UserId, relation: &str, from: Date, until: Option<Date>| {
        rows.push(RelationRow { user, relation: relation.to_owned(), from, until });
    };
    for (place, (from, officer)) in case.officers.iter().enumerate() {
        row(*officer, "officer", *from, case.officers.get(place + 1).map(|(next, _)| *next));
    }
    for inquiry in &case.inquiries {
        match inquiry.answer {
            Some((_, specialist, _)) => row(specialist, "specialist", inquiry.asked_on, None),
            None => row(ANYONE, "specialist", inquiry.asked_on, None),
        }
    }
    for code in case.codes.iter().filter(|code| code.is_open() && code.review.is_none()) {
        row(ANYONE, "specialist", code.proposed_on, None);
    }
    for appeal in case.appeals.iter().filter(|appeal| appeal.decided.is_none()) {
        row(ANYONE, "reviewer", appeal.on, None);
    }
    for participation in &case.participations {
        let until = participation.ended_on.map(|(ended, _)| {
            let after = policy
                .service(&participation.service)
                .ok()
                .and_then(|service| service.find("access_after_end"))
                .and_then(|table| {
                    let facts = rules::Facts::new(policy.bundle.facts());
                    table.decide(&facts, ended, &mut rules::NoTrace).then()?.as_period()
                });
            after.map_or(ended, |after| crate::calendar::after(ended, after))
        });
        if let Some(provider) = participation.provider {
            row(UserId(provider.0), "coach", participation.chosen_on, until);
        }
        for (from, coach) in &participation.coaches {
            row(*coach, "coach", *from, until);
        }
    }
    for placement in &case.placements {
        let until = placement.ended_on.map(|(ended, _)| ended);
        row(UserId(placement.host.0), "host", placement.started_on, until);
    }
    rows
}
