//! Which acts need that whoever does them has shown a short while ago who they are: those that decide about someone,
//! and those that lead to money being paid. How short stands with the configuration of signing in.

use crate::action::Act;

/// Whether an act needs a fresh sign-in.
#[must_use]
pub const fn needs_step_up(act: Act) -> bool {
    match act {
        // Decisions about someone, and what shuts them in or out.
        Act::Decide
        | Act::Reconsider
        | Act::ConfirmCode
        | Act::Close
        | Act::Protect
        | Act::LiftConflict
        // What is recorded is what decisions and pay rest on.
        | Act::CorrectRecord
        | Act::AnswerObjection => true,
        // Money.
        Act::ConfirmPay | Act::ControlPay => true,
        // What opens a whole case to someone else. To shut it again nobody is sent away first.
        Act::GiveMandate | Act::Appoint => true,
        Act::Register
        | Act::Assess
        | Act::Map
        | Act::AnswerInquiry
        | Act::Evidence
        | Act::OverallAssessment
        | Act::ProposeCode
        | Act::AnswerCode
        | Act::Choose
        | Act::SupportWork
        | Act::FinalReport
        | Act::PlacementConfirm
        | Act::Work
        | Act::RaiseConcern
        | Act::HandleConcern
        | Act::Appeal
        | Act::Plan
        | Act::ReportActivity
        | Act::Consent
        | Act::DeclarePay
        | Act::Correct
        | Act::StateConflict
        | Act::EndMandate
        // In an emergency nobody is sent away to sign in again; it is reviewed the next day.
        | Act::OpenInEmergency
        | Act::ReviewEmergency
        | Act::AnswerReading => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_decides_and_what_pays_needs_it_and_what_a_person_asks_for_does_not() {
        for act in [Act::Decide, Act::Reconsider, Act::ControlPay, Act::ConfirmPay] {
            assert!(needs_step_up(act), "{act:?}");
        }
        for act in [Act::GiveMandate, Act::Appoint] {
            assert!(needs_step_up(act), "{act:?}");
        }
        for act in [
            Act::EndMandate,
            Act::Register,
            Act::Appeal,
            Act::RaiseConcern,
            Act::OpenInEmergency,
            Act::Choose,
        ] {
            assert!(!needs_step_up(act), "{act:?}");
        }
    }
}
