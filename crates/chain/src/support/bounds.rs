//! How long a support may last and how much a placement may be, by the service's rules: asked when it starts, and again
//! when what was recorded of the start is corrected.

use crate::calendar;
use crate::case::Decision;
use crate::command::Draft;
use crate::decision::{last_of_all, longest};
use crate::explanation::Reasons;
use crate::policy::Service;
use crate::refusal::Refusal;
use jiff::civil::Date;

/// The longest day of a support that starts today. Under the grant that a provider was chosen by, a change of provider
/// does not make the time longer: it runs from the first start.
pub(crate) fn until<R: Reasons>(
    draft: &mut Draft<'_, R>,
    service: &Service,
    chosen_by: Option<&Decision>,
) -> Result<Option<Date>, Refusal> {
    let (case, day) = (draft.context.case, draft.context.day);
    let first = chosen_by.and_then(|granted| {
        let under = case.participations.iter().filter(|held| held.decision == Some(granted.id));
        under.filter_map(|held| held.started_on).min()
    });
    let until = longest(draft, service)?.map(|longest| calendar::after(first.unwrap_or(day), longest));
    Ok([until, last_of_all(draft, service)?].into_iter().flatten().min())
}

/// Refuses a placement that starts today when it is for more of the day, or longer, than the service's rules allow.
pub(crate) fn require_within<R: Reasons>(
    draft: &mut Draft<'_, R>,
    service: &Service,
    extent_percent: u8,
    until: Date,
) -> Result<(), Refusal> {
    let day = draft.context.day;
    draft.require_extent(extent_percent)?;
    if let Some(table) = service.find("extent_max") {
        let max = draft.ask(table)?.as_percent().unwrap_or(100);
        if i64::from(extent_percent) > max {
            return Err(Refusal::OutOfBounds { field: "extent_percent", min: 1, max });
        }
    }
    if until <= day {
        return Err(Refusal::ImpossibleDay { field: "until", bound: day });
    }
    if let Some(longest) = longest(draft, service)? {
        let last = calendar::after(day, longest);
        if until > last {
            return Err(Refusal::ImpossibleDay { field: "until", bound: last });
        }
    }
    Ok(())
}
