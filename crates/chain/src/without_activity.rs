//! Nobody with an assessed need is without an activity (A12): since when someone is, so that every such
//! day can be counted, alarmed and published.

use crate::case::Case;
use crate::event::AssessmentResult;
use jiff::civil::Date;

/// Since when a person with an assessed need has had nothing going on; none when something goes on,
/// when no need is assessed, or when the spell has closed.
#[must_use]
pub fn idle_since(case: &Case) -> Option<Date> {
    case.open_spell()?;
    let assessment = case.assessment()?;
    if assessment.result == AssessmentResult::OwnSearch || case.has_activity() {
        return None;
    }
    let ends = case
        .participations
        .iter()
        .filter(|participation| participation.started_on.is_some())
        .filter_map(|participation| participation.ended_on.map(|(on, _)| on))
        .chain(case.placements.iter().filter_map(|placement| placement.ended_on.map(|(on, _)| on)))
        .chain(case.works.iter().filter_map(|work| work.ended_on));
    let first_assessed = case
        .assessments
        .iter()
        .filter(|earlier| case.spell().is_some_and(|spell| earlier.on >= spell.registered_on))
        .map(|earlier| earlier.on)
        .min()
        .unwrap_or(assessment.on);
    Some(ends.fold(first_assessed, Date::max))
}
