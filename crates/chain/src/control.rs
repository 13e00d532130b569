//! A14, second half: the activity report (aktivitetsrapport, 2000:628 § 6a). Warnings and sanctions are
//! decisions like others ([`crate::decision`]): communicated first, by a human, with reasons and appeal.

use crate::command::Draft;
use crate::event::ActivityReported;
use crate::explanation::Reasons;
use crate::refusal::Refusal;
use crate::text::NewText;
use jiff::civil::Date;

/// Report a month's activities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportActivity {
    /// Any day of the month.
    pub month: Date,
    /// What the person did.
    pub text: NewText,
}

pub(crate) fn report<R: Reasons>(draft: &mut Draft<'_, R>, input: &ReportActivity) -> Result<(), Refusal> {
    draft.require_open()?;
    let month = input.month.first_of_month();
    let context = draft.context;
    if month > context.day {
        return Err(Refusal::ImpossibleDay { field: "month", bound: context.day.first_of_month() });
    }
    if let Some(spell) = context.case.spell() {
        let first = spell.registered_on.first_of_month();
        if month < first {
            return Err(Refusal::ImpossibleDay { field: "month", bound: first });
        }
    }
    if context.case.activity_reports.contains_key(&month) {
        return Err(Refusal::AlreadyDone("activity_report"));
    }
    let text = draft.text(&input.text, "text")?;
    draft.event(ActivityReported { month, text });
    Ok(())
}
