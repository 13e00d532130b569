//! A6 Overall assessment (samlad bedömning). Resources and limits in relation to work and work
//! environment, documented, by a team of professions where needed. It gates codes and subsidies only:
//! a code cannot be set without it, so that the 44 % of cases with a documented assessment becomes all.

use crate::Sealed;
use crate::command::Draft;
use crate::event::{CapacityFacts, OverallAssessmentMade, Profession};
use crate::explanation::Reasons;
use crate::refusal::{Missing, Refusal};
use crate::step::Step;
use crate::text::NewText;

/// Document the overall assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssessOverall {
    /// The professions in the team; may be empty.
    pub team: Vec<Profession>,
    /// Resources in relation to work.
    pub resources: NewText,
    /// Limits in relation to work and work environment.
    pub limits: NewText,
    /// Whether a disability reduces the work capacity.
    pub reduced: bool,
}

pub(crate) fn assess<R: Reasons>(draft: &mut Draft<'_, R>, input: &AssessOverall) -> Result<(), Refusal> {
    draft.require_steps_before(Step::OverallAssessment)?;
    if draft.context.case.accepted_evidence().next().is_none() {
        return Err(Refusal::Missing(vec![Missing::Evidence]));
    }
    let resources = draft.text(&input.resources, "resources")?;
    let limits = draft.text(&input.limits, "limits")?;
    draft.event(OverallAssessmentMade {
        team: input.team.clone(),
        resources,
        limits,
        sealed: Sealed::Known(CapacityFacts { reduced: input.reduced }),
    });
    Ok(())
}
