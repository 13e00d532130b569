//! The order that days must have in a case, so that no correction tells what cannot be: nothing ends before it begins,
//! nobody is in two places that had one after the other. What stood in another order before the correction is let be.

use crate::case::{Case, Participation, Placement, Work};
use crate::refusal::Refusal;
use jiff::civil::Date;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Refuses a case that has come out of order.
pub(super) fn require_order(before: &Case, after: &Case) -> Result<(), Refusal> {
    let known: BTreeSet<(Uuid, Rule)> = broken(before).into_iter().map(|one| (one.about, one.rule)).collect();
    match broken(after).into_iter().find(|one| !known.contains(&(one.about, one.rule))) {
        None => Ok(()),
        Some(one) => Err(Refusal::ImpossibleDay { field: "on", bound: one.bound }),
    }
}

/// An order that days must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rule {
    AfterRegistration,
    AfterChoice,
    BeforeEnd,
    AroundWhatHappened,
    BesideAnother,
}

/// A place where they do not, and the day that is in the way.
struct Broken {
    about: Uuid,
    rule: Rule,
    bound: Date,
}

fn broken(case: &Case) -> Vec<Broken> {
    let mut found = Found(Vec::new());
    let registered = case.spells.first().map_or(Date::MIN, |spell| spell.registered_on);
    for held in &case.participations {
        of_participation(&mut found, held, registered);
    }
    for placement in &case.placements {
        of_placement(&mut found, placement, registered);
    }
    for work in &case.works {
        found.order(work.id.0, Rule::AfterRegistration, registered, work.started_on);
        of_work(&mut found, work);
    }
    beside(
        &mut found,
        case.participations
            .iter()
            .filter(|held| !held.frame)
            .filter_map(|held| Some((held.id.0, held.started_on?, held.ended_on.map(|(on, _)| on)))),
    );
    beside(
        &mut found,
        case.placements.iter().map(|held| {
            let end = held.ended_on.map_or(held.until, |(on, _)| on.min(held.until));
            (held.id.0, held.started_on, Some(end))
        }),
    );
    beside(&mut found, case.works.iter().map(|work| (work.id.0, work.started_on, work.ended_on)));
    found.0
}

struct Found(Vec<Broken>);

impl Found {
    /// Notes that `later` comes before `earlier`, when it does.
    fn order(&mut self, about: Uuid, rule: Rule, earlier: Date, later: Date) {
        if later < earlier {
            // The one that is not being corrected is the bound; which one that is shows by the rule.
            let bound =
                if rule == Rule::AfterRegistration || rule == Rule::AfterChoice { earlier } else { later };
            self.0.push(Broken { about, rule, bound });
        }
    }
}

fn of_participation(found: &mut Found, held: &Participation, registered: Date) {
    let (id, ended) = (held.id.0, held.ended_on.map(|(on, _)| on));
    let Some(started) = held.started_on else { return };
    found.order(id, Rule::AfterRegistration, registered, started);
    if held.way.is_some() {
        found.order(id, Rule::AfterChoice, held.chosen_on, started);
    }
    // Contacts may come before the start: one meets to agree on it.
    for (on, ..) in &held.contacts {
        found.order(id, Rule::AfterChoice, held.chosen_on.min(started), *on);
        if let Some(ended) = ended {
            found.order(id, Rule::BeforeEnd, *on, ended);
        }
    }
    let happened = held.phases.iter().map(|(on, _)| *on).chain(held.plans.iter().map(|(on, ..)| *on));
    for on in happened {
        found.order(id, Rule::AroundWhatHappened, started, on);
        if let Some(ended) = ended {
            found.order(id, Rule::BeforeEnd, on, ended);
        }
    }
    if let Some(ended) = ended {
        found.order(id, Rule::BeforeEnd, started, ended);
    }
}

fn of_placement(found: &mut Found, placement: &Placement, registered: Date) {
    let (id, started) = (placement.id.0, placement.started_on);
    found.order(id, Rule::AfterRegistration, registered, started);
    if let Some(confirmed) = placement.confirmed_on {
        found.order(id, Rule::AroundWhatHappened, started, confirmed);
    }
    if let Some((ended, _)) = placement.ended_on {
        found.order(id, Rule::BeforeEnd, started, ended);
    }
}

fn of_work(found: &mut Found, work: &Work) {
    let id = work.id.0;
    for pair in work.extents.windows(2) {
        if let [(earlier, _), (later, _)] = pair {
            found.order(id, Rule::AroundWhatHappened, *earlier, *later);
        }
    }
    let last = work.extents.last().map_or(work.started_on, |(on, _)| *on);
    if let Some(ended) = work.ended_on {
        found.order(id, Rule::BeforeEnd, last, ended);
    }
}

/// Notes who is in two of the same at once.
fn beside(found: &mut Found, held: impl Iterator<Item = (Uuid, Date, Option<Date>)> + Clone) {
    for (place, (_, _, ended)) in held.clone().enumerate() {
        for (id, started, _) in held.clone().skip(place.saturating_add(1)) {
            if ended.is_none_or(|ended| started < ended) {
                let bound = ended.unwrap_or(started);
                found.0.push(Broken { about: id, rule: Rule::BesideAnother, bound });
            }
        }
    }
}
