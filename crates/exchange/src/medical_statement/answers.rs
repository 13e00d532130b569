//! The questions of the form and the answers of one statement. Which answers are required follows
//! the form: 1.1 and 4.1 always, 2.1 when 1.1 is yes, and the words of 2.2 when 2.1 is yes.

use super::document::Part;
use super::fault::{Place, Reason, StatementFault};
use serde::{Deserialize, Serialize};

/// The longest number of a question, in characters.
const QUESTION_CHARACTERS_MAX: usize = 20;

/// What a question asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionKind {
    /// Yes or no.
    YesNo,
    /// Words.
    Text,
}

/// One question of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its number, such as `1.1`.
    pub number: &'static str,
    /// What it asks for.
    pub kind: QuestionKind,
    /// The key of its words in `texts/`.
    pub key: &'static str,
}

const fn question(number: &'static str, kind: QuestionKind, key: &'static str) -> Question {
    Question { number, kind, key }
}

/// The questions in the order of the form.
pub const QUESTIONS: [Question; 9] = [
    question("1.1", QuestionKind::YesNo, "statement-q-1-1"),
    question("1.2", QuestionKind::Text, "statement-q-1-2"),
    question("2.1", QuestionKind::YesNo, "statement-q-2-1"),
    question("2.2", QuestionKind::Text, "statement-q-2-2"),
    question("3.1", QuestionKind::YesNo, "statement-q-3-1"),
    question("3.2", QuestionKind::Text, "statement-q-3-2"),
    question("4.1", QuestionKind::YesNo, "statement-q-4-1"),
    question("4.2", QuestionKind::Text, "statement-q-4-2"),
    question("5.1", QuestionKind::Text, "statement-q-5-1"),
];

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// Yes or no.
    YesNo(bool),
    /// Words, not blank.
    Text(String),
}

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The question's number as the message writes it, such as `1.1`.
    pub question: String,
    /// What was answered; always words for a question that the form does not have.
    pub value: Value,
}

impl Answer {
    /// The question of the form, or none when the form has no such question.
    pub fn known(&self) -> Option<&'static Question> {
        known(&self.question)
    }
}

fn known(number: &str) -> Option<&'static Question> {
    QUESTIONS.iter().find(|question| question.number == number)
}

pub(super) fn yes_no(answers: &[Answer], question: &str) -> Option<bool> {
    answers.iter().find_map(|answer| match answer.value {
        Value::YesNo(value) if answer.question == question => Some(value),
        _ => None,
    })
}

pub(super) fn text<'a>(answers: &'a [Answer], question: &str) -> Option<&'a str> {
    answers.iter().find_map(|answer| match &answer.value {
        Value::Text(text) if answer.question == question => Some(text.as_str()),
        _ => None,
    })
}

/// Reads every answer of a statement, in the order of the form.
pub(super) fn read(body: Part<'_, '_>, namespace: &str) -> Result<Vec<Answer>, StatementFault> {
    let mut answers: Vec<Answer> = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    for group in body.elements().filter(|part| part.is(namespace, "svar")) {
        let group_number = number(group)?;
        for part in group.elements().filter(|part| part.is(namespace, "delsvar")) {
            let question = number(part)?;
            if !belongs(&question, &group_number) {
                return Err(at(&question, Reason::MisplacedAnswer));
            }
            if seen.contains(&question) {
                return Err(at(&question, Reason::DuplicateAnswer));
            }
            if let Some(value) = value(part, &question)? {
                answers.push(Answer { question: question.clone(), value });
            }
            seen.push(question);
        }
    }
    require(&answers)?;
    answers.sort_by_key(|answer| {
        QUESTIONS.iter().position(|question| question.number == answer.question).unwrap_or(QUESTIONS.len())
    });
    Ok(answers)
}

/// The number of a question or of a group of questions.
fn number(part: Part<'_, '_>) -> Result<String, StatementFault> {
    let id = part.attribute("id").unwrap_or("").trim();
    if id.is_empty() {
        return Err(part.fault(Reason::MissingPart { part: "id".into() }));
    }
    if id.chars().count() > QUESTION_CHARACTERS_MAX {
        return Err(part.fault(Reason::TextTooLong { characters_max: QUESTION_CHARACTERS_MAX }));
    }
    Ok(id.to_owned())
}

/// Whether a question such as `1.2` lies in a group such as `1`.
fn belongs(question: &str, group: &str) -> bool {
    question.strip_prefix(group).is_some_and(|rest| rest.starts_with('.'))
}

fn value(part: Part<'_, '_>, number: &str) -> Result<Option<Value>, StatementFault> {
    let Some(question) = known(number) else {
        return Ok(part.long_text(Some(number))?.map(Value::Text));
    };
    if part.elements().next().is_some() {
        return Err(at(number, Reason::NotPlain));
    }
    match question.kind {
        QuestionKind::Text => Ok(part.long_text(Some(number))?.map(Value::Text)),
        QuestionKind::YesNo => match part.words().as_str() {
            "true" | "1" => Ok(Some(Value::YesNo(true))),
            "false" | "0" => Ok(Some(Value::YesNo(false))),
            _ => Err(at(number, Reason::WrongBoolean)),
        },
    }
}

fn require(answers: &[Answer]) -> Result<(), StatementFault> {
    let yes = |question| yes_no(answers, question);
    let missing = |question| Err(at(question, Reason::MissingAnswer));
    if yes("1.1").is_none() {
        return missing("1.1");
    }
    if yes("1.1") == Some(true) && yes("2.1").is_none() {
        return missing("2.1");
    }
    if yes("2.1") == Some(true) && text(answers, "2.2").is_none() {
        return missing("2.2");
    }
    if yes("4.1").is_none() {
        return missing("4.1");
    }
    Ok(())
}

fn at(question: &str, reason: Reason) -> StatementFault {
    StatementFault { place: Place::Question(question.to_owned()), reason }
}
