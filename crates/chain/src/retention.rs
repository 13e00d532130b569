//! How long what is known of a person is kept (A13; lag 2002:546, 16 §). The period stands in `steps/rights`; the
//! history of the case stays when its facts are erased, and with it the figures.

use crate::calendar;
use crate::case::Case;
use crate::policy::Policy;
use crate::refusal::Refusal;
use crate::step::Step;
use jiff::civil::Date;
use rules::{Facts, NoTrace};

/// What is to be done with what is known of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retention {
    /// It is kept: the case is open, or something in it is not settled.
    Kept(Unsettled),
    /// It is to be erased on `by` at the latest; the last thing happened in the case on `ended`.
    Erased {
        /// The day of the last event.
        ended: Date,
        /// The last day on which it may be kept.
        by: Date,
    },
}

/// Why a case that could be over is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsettled {
    /// The person is registered.
    Spell,
    /// The person is in work with support.
    Work,
    /// An appeal, or a request because of delay, has no answer.
    Answer,
    /// Money waits to be paid.
    Pay,
}

impl Unsettled {
    /// The word for it in texts.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Unsettled::Spell => "spell",
            Unsettled::Work => "work",
            Unsettled::Answer => "answer",
            Unsettled::Pay => "pay",
        }
    }
}

/// How long what is known of the person of a case is kept, by the rules that hold on a day.
///
/// # Errors
/// [`Refusal::PolicySilent`] when no rule says how long: then nothing is erased by the rules.
pub fn retention(case: &Case, policy: &Policy, day: Date) -> Result<Retention, Refusal> {
    let supported = case.current_work().is_some_and(|work| work.decision.is_some());
    let unanswered = case.appeals.iter().any(|appeal| appeal.decided.is_none())
        || case.delay_remedies.iter().any(|remedy| remedy.answered.is_none());
    let unsettled = [
        (case.open_spell().is_some(), Unsettled::Spell),
        (supported, Unsettled::Work),
        (unanswered, Unsettled::Answer),
        (case.ledger.has_unsettled(), Unsettled::Pay),
    ];
    if let Some((_, why)) = unsettled.into_iter().find(|(is_so, _)| *is_so) {
        return Ok(Retention::Kept(why));
    }
    let ended = case.last_event_on.unwrap_or(day);
    Ok(Retention::Erased { ended, by: erased_by(ended, policy, day)? })
}

/// The last day on which what is known of someone may be kept, whose case ended on a day: so long after the end of
/// that year.
///
/// # Errors
/// [`Refusal::PolicySilent`].
pub fn erased_by(ended: Date, policy: &Policy, day: Date) -> Result<Date, Refusal> {
    let table = policy.step(Step::Rights)?.table("erased_after")?;
    let facts = Facts::new(policy.bundle.facts());
    let period = table.decide(&facts, day, &mut NoTrace).then().and_then(|then| then.as_period());
    let period =
        period.ok_or_else(|| Refusal::PolicySilent(format!("steps/rights.erased_after on {day}")))?;
    Ok(calendar::after(ended.last_of_year(), period))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_is_known_may_be_kept_three_years_after_the_end_of_the_year() {
        let policy = Policy::embedded(&[]).unwrap();
        let by = |ended| erased_by(ended, &policy, date(2026, 1, 1)).unwrap();
        assert_eq!(by(date(2022, 1, 1)), date(2025, 12, 31));
        assert_eq!(by(date(2022, 12, 31)), date(2025, 12, 31));
        assert_eq!(by(date(2023, 1, 1)), date(2026, 12, 31));
    }

    #[test]
    fn nothing_is_erased_by_rules_that_do_not_say_how_long() {
        let policy = Policy::embedded(&[]).unwrap();
        let early = date(1999, 1, 1);
        assert!(matches!(retention(&Case::default(), &policy, early), Err(Refusal::PolicySilent(_))));
    }
}
