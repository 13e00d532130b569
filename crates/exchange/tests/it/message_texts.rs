//! Every message that this crate can give has words in both languages, with the same variables.

use exchange::jobtech::{ImportFault, What};
use exchange::medical_statement::{Place, QUESTIONS, Reason, Remark, StatementFault};
use exchange::message::Message;

const TEXTS: [(&str, &str); 2] = [
    (include_str!("../../../../texts/sv/statement.ftl"), include_str!("../../../../texts/sv/import.ftl")),
    (include_str!("../../../../texts/en/statement.ftl"), include_str!("../../../../texts/en/import.ftl")),
];

fn check(message: &Message) {
    for (statement, import) in TEXTS {
        let head = format!("{} = ", message.key);
        let lines: Vec<&str> =
            statement.lines().chain(import.lines()).filter_map(|line| line.strip_prefix(&head)).collect();
        let [line] = lines[..] else { panic!("{}: {} lines", message.key, lines.len()) };
        let mut used: Vec<&str> =
            line.split('$').skip(1).filter_map(|rest| rest.split([' ', '}', ')']).next()).collect();
        let mut given: Vec<&str> = message.args.iter().map(|(name, _)| *name).collect();
        used.sort_unstable();
        given.sort_unstable();
        assert_eq!(used, given, "{}: {line}", message.key);
    }
}

#[test]
fn every_fault_of_a_statement_has_words() {
    use Reason::*;
    let text = || "x".to_owned();
    for reason in [
        TooBig { bytes_max: 1 },
        NotUtf8,
        NotXml { detail: text() },
        Dtd,
        Entity,
        TooDeep { depth_max: 1 },
        TooManyParts { parts_max: 1 },
        WrongDocument { found: text() },
        WrongType { found: text() },
        MissingPart { part: text() },
        DuplicatePart { part: text() },
        MissingAnswer,
        DuplicateAnswer,
        MisplacedAnswer,
        NotPlain,
        TextTooLong { characters_max: 1 },
        WrongBoolean,
        BadPersonalNumber,
        BadDate,
    ] {
        check(&StatementFault { place: Place::Document, reason }.message());
    }
    for place in [Place::Document, Place::Position { line: 1, column: 1 }, Place::Question(text())] {
        check(&StatementFault { place, reason: NotUtf8 }.place_message());
    }
}

#[test]
fn every_question_and_every_remark_has_words() {
    for question in QUESTIONS {
        check(&Message::new(question.key));
    }
    for remark in [Remark::CheckDigit, Remark::UnknownQuestion] {
        check(&Message::new(remark.key()));
    }
}

#[test]
fn every_fault_of_an_import_has_words() {
    let (text, column) = (|| "x".to_owned(), "c");
    for what in [
        What::MissingFile,
        What::Unreadable { detail: text() },
        What::TooBig { bytes_max: 1 },
        What::NotUtf8,
        What::WrongHeader { expected: text(), found: text() },
        What::NoRows,
        What::TooManyRows { rows_max: 1 },
        What::WrongFieldCount { expected: 1, found: 2 },
        What::FieldTooLong { column, bytes_max: 1 },
        What::Empty { column },
        What::BadValue { column, found: text() },
        What::Duplicate { column, found: text() },
        What::Dangling { column, found: text() },
    ] {
        let fault = ImportFault { file: "x.csv", line: None, what };
        check(&fault.message());
        check(&fault.place_message());
        check(&ImportFault { line: Some(1), ..fault }.place_message());
    }
}
