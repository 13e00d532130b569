//! What specialists do: the overall assessment with the officer, statements, and the review of a code.

use super::Came;
use crate::dice::Throw;
use crate::run::Run;
use crate::run::county::County;
use crate::run::days::DayNo;
use crate::run::resident::Resident;
use chain::code::ReviewCode;
use chain::due::About;
use chain::event::{Profession, Role};
use chain::id::{InquiryId, ProposalId};
use chain::mapping::AnswerInquiry;
use chain::overall_assessment::AssessOverall;

impl County {
    /// Resources and limits in relation to work: who has an impairment has reduced capacity.
    pub(super) fn assess_overall(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) -> Came {
        let assess = AssessOverall {
            team: vec![Profession::OccupationalTherapist],
            resources: resident.text("simulated-resources"),
            limits: resident.text("simulated-limits"),
            reduced: resident.life.traits.impairment.is_some(),
        };
        self.try_to(run, resident, Role::Officer, day, assess)
    }

    pub(super) fn review_code(
        &mut self,
        run: &Run<'_>,
        resident: &mut Resident,
        about: Option<About>,
        day: DayNo,
    ) -> Came {
        let Some(proposal) = about.and_then(About::id).map(ProposalId) else { return Came::Done };
        let settings = &run.settings(day).evidence;
        let confirmed = run.dice.happens(settings.confirmed, resident.life.id.0, Throw::Specialist, 1);
        let review = ReviewCode { proposal, confirmed, statement: resident.text("simulated-statement") };
        self.try_to(run, resident, Role::Specialist, day, review)
    }

    pub(super) fn answer_inquiry(
        &mut self,
        run: &Run<'_>,
        resident: &mut Resident,
        about: Option<About>,
        day: DayNo,
    ) -> Came {
        let Some(inquiry) = about.and_then(About::id).map(InquiryId) else { return Came::Done };
        let answer = AnswerInquiry { inquiry, statement: resident.text("simulated-statement") };
        self.try_to(run, resident, Role::Specialist, day, answer)
    }
}
