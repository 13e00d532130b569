//! A14, first half: the individual action plan (handlingsplan). Made within the law's time after
//! registration and renewed when needed, at the latest at the law's interval (2000:628 § 6); the clocks
//! stand in `steps/plan.toml`.

use crate::command::Draft;
use crate::event::ActionPlanMade;
use crate::explanation::Reasons;
use crate::refusal::Refusal;
use crate::text::NewText;

/// Make or renew the action plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MakeActionPlan {
    /// The goal: occupation and place.
    pub goal: NewText,
    /// What the service and the person will do.
    pub activities: NewText,
}

pub(crate) fn make<R: Reasons>(draft: &mut Draft<'_, R>, input: &MakeActionPlan) -> Result<(), Refusal> {
    draft.require_open()?;
    let goal = draft.text(&input.goal, "goal")?;
    let activities = draft.text(&input.activities, "activities")?;
    draft.event(ActionPlanMade { goal, activities });
    Ok(())
}
