//! A4 Mapping (kartläggning). An officer and the person start from competence: what can and does the
//! person want to do, in which work, with which adaptation. A deeper mapping by specialists runs
//! inside the support; here it is only asked for.

use crate::command::Draft;
use crate::event::*;
use crate::explanation::Reasons;
use crate::id::InquiryId;
use crate::refusal::Refusal;
use crate::step::Step;
use crate::text::NewText;

/// Make the mapping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map {
    /// What the person can and wants to do, and in which work.
    pub competence: NewText,
    /// Which adaptations.
    pub adaptations: Option<NewText>,
    /// Whether subsidised employment may come into question.
    pub subsidy_considered: bool,
    /// Specialists to map deeper, each with the id of the question.
    pub deeper: Vec<(InquiryId, Profession)>,
}

/// Ask a specialist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskSpecialist {
    /// The question's id.
    pub inquiry: InquiryId,
    /// Which profession.
    pub profession: Profession,
    /// What for.
    pub purpose: InquiryPurpose,
    /// The question.
    pub question: NewText,
}

/// Answer as a specialist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerInquiry {
    /// Which question.
    pub inquiry: InquiryId,
    /// The statement.
    pub statement: NewText,
}

pub(crate) fn map<R: Reasons>(draft: &mut Draft<'_, R>, input: &Map) -> Result<(), Refusal> {
    draft.require_steps_before(Step::Mapping)?;
    let competence = draft.text(&input.competence, "competence")?;
    let adaptations = draft.optional_text(input.adaptations.as_ref(), "adaptations")?;
    draft.event(MappingMade {
        competence,
        adaptations,
        subsidy_considered: input.subsidy_considered,
        deeper: input.deeper.iter().map(|(_, profession)| *profession).collect(),
    });
    for (inquiry, profession) in &input.deeper {
        draft.event(SpecialistAsked {
            inquiry: *inquiry,
            profession: *profession,
            purpose: InquiryPurpose::DeeperMapping,
            question: competence,
        });
    }
    Ok(())
}

pub(crate) fn ask<R: Reasons>(draft: &mut Draft<'_, R>, input: &AskSpecialist) -> Result<(), Refusal> {
    draft.require_open()?;
    let question = draft.text(&input.question, "question")?;
    draft.event(SpecialistAsked {
        inquiry: input.inquiry,
        profession: input.profession,
        purpose: input.purpose,
        question,
    });
    Ok(())
}

pub(crate) fn answer<R: Reasons>(draft: &mut Draft<'_, R>, input: &AnswerInquiry) -> Result<(), Refusal> {
    draft.require_open()?;
    let inquiries = &draft.context.case.inquiries;
    let inquiry = inquiries.iter().find(|inquiry| inquiry.id == input.inquiry);
    if inquiry.ok_or(Refusal::Unknown("inquiry"))?.answer.is_some() {
        return Err(Refusal::AlreadyDone("answer"));
    }
    let statement = draft.text(&input.statement, "statement")?;
    draft.event(SpecialistAnswered { inquiry: input.inquiry, statement });
    Ok(())
}
