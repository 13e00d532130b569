//! What a placement that goes on will pay its host (C7): the lines of the months to come, by the same rule as pay
//! itself. It is a forecast: nothing is declared, and a placement that ends earlier pays less.

use super::line::{ComputedLine, LineKind};
use super::lines;
use crate::case::{Case, Participation, Placement};
use crate::explanation::Silent;
use crate::id::{ParticipationId, ProviderId};
use crate::policy::Policy;
use crate::refusal::Refusal;
use jiff::civil::Date;
use uuid::Uuid;

/// The host's lines of one placement for whole months and the last part, from a day and up to another, as they
/// will be if it goes on as planned. Who arranged the place stands in the placement; which provider it is does
/// not matter for the amounts, and a host need not know it. A rule that asks for more of the participation
/// gives a line with no amount.
///
/// # Errors
/// [`Refusal::Unknown`] when the policy no longer has the service.
pub fn host_forecast<'p>(
    placement: &Placement,
    policy: &'p Policy,
    from: Date,
    through: Date,
) -> Result<Vec<ComputedLine<'p>>, Refusal> {
    let participation = ParticipationId(Uuid::nil());
    let placement = Placement { participation: Some(participation), ..placement.clone() };
    let stand_in = Participation {
        id: participation,
        // Not in the policy's hands: without a start it is paid for by no rule of its own.
        service: placement.service.clone(),
        track: None,
        provider: placement.by_provider.then_some(ProviderId(Uuid::nil())),
        decision: None,
        way: None,
        chosen_on: placement.started_on,
        started_on: None,
        until: None,
        frame: false,
        version: placement.version,
        phases: Vec::new(),
        coaches: Vec::new(),
        plans: Vec::new(),
        contacts: Vec::new(),
        reports: Vec::new(),
        ended_on: None,
    };
    let case = Case { participations: vec![stand_in], placements: vec![placement], ..Case::default() };
    let lines = lines::<Silent>(&case, policy, through)?;
    Ok(lines.into_iter().filter(|line| line.key.kind == LineKind::Host && line.to > from).collect())
}
