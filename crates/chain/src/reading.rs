//! What the person asks about a line of the read log — "why did Anna open my plan on 3 May?" — and the answer, from someone
//! of the unit who is not the one that had read (A13).

use crate::command::Draft;
use crate::event::*;
use crate::explanation::Reasons;
use crate::id::{QuestionId, UserId};
use crate::refusal::Refusal;
use crate::text::NewText;

/// Ask about a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskReading {
    /// The question.
    pub question: QuestionId,
    /// The line: its journal and its place there.
    pub line: (i64, i64),
    /// Who had opened the case.
    pub reader: UserId,
    /// What is asked.
    pub text: NewText,
}

/// Answer the question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerReading {
    /// Which.
    pub question: QuestionId,
    /// The answer.
    pub text: NewText,
}

pub(crate) fn ask<R: Reasons>(draft: &mut Draft<'_, R>, input: &AskReading) -> Result<(), Refusal> {
    let case = draft.context.case;
    case.spell().ok_or(Refusal::Closed)?;
    if case.questions.iter().any(|question| question.line == input.line) {
        return Err(Refusal::AlreadyDone("reading"));
    }
    let text = draft.text(&input.text, "text")?;
    let (journal, position) = input.line;
    draft.event(ReadingQuestioned {
        question: input.question,
        journal,
        position,
        reader: input.reader,
        text,
    });
    Ok(())
}

pub(crate) fn answer<R: Reasons>(draft: &mut Draft<'_, R>, input: &AnswerReading) -> Result<(), Refusal> {
    let context = draft.context;
    let question = context.case.questions.iter().find(|one| one.id == input.question);
    let question = question.ok_or(Refusal::Unknown("reading"))?;
    if question.answer.is_some() {
        return Err(Refusal::AlreadyDone("reading_answer"));
    }
    if question.reader == context.actor.user {
        return Err(Refusal::NotNow("same_person"));
    }
    let text = draft.text(&input.text, "text")?;
    draft.event(ReadingAnswered { question: input.question, text });
    Ok(())
}
