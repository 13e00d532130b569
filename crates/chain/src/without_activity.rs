//! Nobody with an assessed need is without an activity (A12): since when someone is, so that every such
//! day can be counted, alarmed and published.

use crate::case::Case;
use crate::event::{AssessmentResult, NextStep};
use jiff::civil::Date;

/// Since when a person with an assessed need has had nothing going on; none when something goes on,
/// when no need is assessed, when own search was decided as the next step, or when the spell has closed.
#[must_use]
pub fn idle_since(case: &Case, day: Date) -> Option<Date> {
    let spell = case.open_spell()?;
    let assessment = case.assessment()?;
    let unreadable = case.is_erased() || case.read_only;
    if unreadable || assessment.result == AssessmentResult::OwnSearch || case.has_activity(day) {
        return None;
    }
    // The need begins with the first assessment since own search was last enough.
    let mut assessed = assessment.on;
    for earlier in case.assessments.iter().rev().filter(|earlier| earlier.on >= spell.registered_on) {
        if earlier.result == AssessmentResult::OwnSearch {
            break;
        }
        assessed = earlier.on;
    }
    let participations = case
        .participations
        .iter()
        .filter(|participation| participation.started_on.is_some())
        .filter_map(|participation| participation.ended_on.map(|(on, _)| on));
    let placements = case
        .placements
        .iter()
        .filter_map(|placement| placement.ended_on.map(|(on, _)| on).or(Some(placement.until)))
        .filter(|end| *end <= day);
    let works = case.works.iter().filter_map(|work| work.ended_on);
    let since = participations.chain(placements).chain(works).fold(assessed, Date::max);
    let manages_alone =
        case.next_steps.last().is_some_and(|(on, next)| *on >= assessed && *next == NextStep::OwnSearch);
    (!manages_alone).then_some(since)
}
