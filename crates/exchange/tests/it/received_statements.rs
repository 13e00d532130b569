//! Medical statements (G2): what is received, and what is refused with which words at which place.

use exchange::medical_statement::*;

/// The bytes of a fixture.
pub fn fixture(name: &str) -> Vec<u8> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn statement(bytes: &[u8]) -> Statement {
    match read(bytes) {
        Ok(Incoming::Statement(statement)) => statement,
        other => panic!("no statement: {other:?}"),
    }
}

fn revocation(name: &str) -> Revocation {
    match read(&fixture(name)) {
        Ok(Incoming::Revocation(revocation)) => revocation,
        other => panic!("no revocation: {other:?}"),
    }
}

fn refused(bytes: &[u8]) -> StatementFault {
    read(bytes).expect_err("refused")
}

/// The complete fixture with one piece of its text exchanged.
fn changed(from: &str, to: &str) -> Vec<u8> {
    let text = String::from_utf8(fixture("complete.xml")).expect("UTF-8");
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1).into_bytes()
}

fn question(number: &str, reason: Reason) -> StatementFault {
    StatementFault { place: Place::Question(number.into()), reason }
}

#[test]
fn a_complete_statement_is_received_with_all_that_it_says() {
    let read = statement(&fixture("complete.xml"));
    assert_eq!(read.id.root, "SE0000000001-0001");
    assert_eq!(read.id.extension, "b3f0c2de-0001");
    assert_eq!(read.version, "1");
    assert_eq!(read.signed_at.to_string(), "2026-02-10T09:30:00");
    assert_eq!(read.sent_at.to_string(), "2026-02-10T09:31:12");
    assert_eq!(read.patient.len(), 12);
    assert_eq!(read.issuer, "Karin Lindgren");
    assert_eq!(read.unit, "Påhittade vårdcentralen Eken");
    assert_eq!(read.care_provider, "Region Exempel");
    assert!(read.functional_impairment() && read.work_may_worsen());
    assert_eq!(read.activity_limitation(), Some(true));
    assert_eq!(read.investigation_or_treatment(), Some(true));
    assert!(read.functional_impairment_text().is_some_and(|text| text.contains("ben & nedsatt")));
    assert!(read.activity_limitation_text().is_some_and(|text| text.starts_with("Kan inte")));
    assert!(read.investigation_or_treatment_text().is_some());
    assert!(read.work_may_worsen_text().is_some());
    assert!(read.other_text().is_some());
    assert_eq!(read.remarks, []);
    let numbers: Vec<&str> = read.answers.iter().map(|answer| answer.question.as_str()).collect();
    assert_eq!(numbers, QUESTIONS.map(|question| question.number));
}

#[test]
fn prefixes_mean_nothing_and_namespaces_everything() {
    let read = statement(&fixture("other_prefixes.xml"));
    assert_eq!(read.answers, statement(&fixture("complete.xml")).answers);
    let foreign = changed("healthcond:certificate:3\"", "healthcond:certificate:2\"");
    assert!(matches!(refused(&foreign).reason, Reason::MissingPart { .. }));
}

#[test]
fn a_statement_that_finds_no_impairment_needs_only_two_answers() {
    let read = statement(&fixture("minimal.xml"));
    assert!(!read.functional_impairment() && !read.work_may_worsen());
    assert_eq!(read.activity_limitation(), None);
    assert_eq!(read.answers.len(), 2);
}

#[test]
fn an_answer_to_an_unknown_question_is_kept_last_and_remarked_on() {
    let read = statement(&fixture("unknown_question.xml"));
    assert_eq!(read.remarks, [Remark::UnknownQuestion]);
    let last = read.answers.last().expect("answers");
    assert_eq!((last.question.as_str(), last.known()), ("6.1", None));
    assert!(read.text("6.1").is_some_and(|text| text.contains("inte finns")));
}

#[test]
fn a_wrong_check_digit_is_remarked_on_and_not_refused() {
    let patient = statement(&fixture("complete.xml")).patient;
    let last = patient.as_bytes()[11] - b'0';
    let wrong = format!("{}{}", &patient[..11], (last + 1) % 10);
    let read = statement(&changed(&patient, &wrong));
    assert_eq!((read.patient, read.remarks), (wrong, vec![Remark::CheckDigit]));
}

#[test]
fn a_revocation_is_received_bare_and_in_an_envelope() {
    let read = revocation("revoke.xml");
    let revoked = statement(&fixture("complete.xml"));
    assert_eq!((&read.id, &read.patient), (&revoked.id, &revoked.patient));
    assert_eq!(read.sent_at.to_string(), "2026-02-12T14:05:00");
    assert_eq!(read.message.as_deref(), Some("Utfärdat för fel person."));
    assert_eq!(revocation("revoke_in_envelope.xml"), read);
}

#[test]
fn each_missing_required_answer_is_named() {
    let work = refused(&fixture("missing_work_effect.xml"));
    assert_eq!(work, question("4.1", Reason::MissingAnswer));
    for number in ["1.1", "2.1", "2.2", "4.1"] {
        let without = changed(&format!("id=\"{number}\""), &format!("id=\"{number}.9\""));
        assert_eq!(refused(&without), question(number, Reason::MissingAnswer));
    }
    let blank = changed("Kan inte lyfta mer än ett par kilo. Behöver byta ställning ofta.", " \n ");
    assert_eq!(refused(&blank), question("2.2", Reason::MissingAnswer));
}

#[test]
fn the_words_that_the_form_leaves_free_may_be_left_out() {
    for number in ["1.2", "3.1", "3.2", "4.2", "5.1"] {
        statement(&changed(&format!("id=\"{number}\""), &format!("id=\"{number}.9\"")));
    }
}

#[test]
fn answers_that_do_not_fit_their_question_are_refused_at_the_question() {
    for (from, to, fault) in [
        (">true<", ">ja<", question("1.1", Reason::WrongBoolean)),
        (">true<", "><", question("1.1", Reason::WrongBoolean)),
        (">true<", "><c:b>true</c:b><", question("1.1", Reason::NotPlain)),
        ("id=\"1.2\"", "id=\"1.1\"", question("1.1", Reason::DuplicateAnswer)),
        ("id=\"1.2\"", "id=\"5.2\"", question("5.2", Reason::MisplacedAnswer)),
    ] {
        assert_eq!(refused(&changed(from, to)), fault, "{from} → {to}");
    }
}

#[test]
fn a_text_of_ten_thousand_characters_is_received_and_one_more_is_refused() {
    let long = |count| changed("Tunga lyft", &format!("{}Tunga lyft", "å".repeat(count)));
    let own = statement(&fixture("complete.xml")).work_may_worsen_text().map(|text| text.chars().count());
    let rest = TEXT_CHARACTERS_MAX - own.expect("an answer");
    statement(&long(rest));
    let reason = Reason::TextTooLong { characters_max: TEXT_CHARACTERS_MAX };
    assert_eq!(refused(&long(rest + 1)), question("4.2", reason));
}

#[test]
fn what_a_statement_must_say_once_is_refused_when_missing_empty_or_doubled() {
    for (from, to, part) in [
        ("<c:version>1</c:version>", "", "version"),
        ("<t:code>AF00213</t:code>", "<t:code/>", "code"),
        ("Karin Lindgren", "  ", "fullstandigtNamn"),
        ("Region Exempel", "", "vardgivarnamn"),
    ] {
        let fault = refused(&changed(from, to));
        assert_eq!(fault.reason, Reason::MissingPart { part: part.into() }, "{from}");
        assert!(matches!(fault.place, Place::Position { line: 3.., .. }), "{fault:?}");
    }
    let double = changed("<c:version>1</c:version>", "<c:version>1</c:version><c:version>2</c:version>");
    assert_eq!(refused(&double).reason, Reason::DuplicatePart { part: "version".into() });
}

#[test]
fn bad_numbers_and_times_are_refused_without_being_repeated() {
    let patient = statement(&fixture("complete.xml")).patient;
    for wrong in ["19871340", "1987134012345", "198713401234", "abc", "8713401234"] {
        let fault = refused(&changed(&patient, wrong));
        assert_eq!(fault.reason, Reason::BadPersonalNumber);
        assert!(!fault.to_string().contains(wrong), "{fault}");
    }
    for wrong in ["2026-02-30T09:30:00", "2026-02-10", "10 februari", "2026-02-10T25:00:00"] {
        assert_eq!(refused(&changed("2026-02-10T09:30:00", wrong)).reason, Reason::BadDate);
    }
}

#[test]
fn other_documents_and_other_certificates_are_refused() {
    let fault = refused(&fixture("not_a_statement.xml"));
    assert_eq!(fault.reason, Reason::WrongDocument { found: "note".into() });
    assert_eq!(fault.place, Place::Position { line: 2, column: 1 });
    let fault = refused(&fixture("wrong_type.xml"));
    assert_eq!(fault.reason, Reason::WrongType { found: "FK7804".into() });
}

#[test]
fn messages_that_try_to_grow_or_to_reach_out_are_refused() {
    for (name, reason) in [
        ("billion_laughs.xml", Reason::Dtd),
        ("external_entity.xml", Reason::Dtd),
        ("undefined_entity.xml", Reason::Entity),
        ("deep_nesting.xml", Reason::TooDeep { depth_max: 32 }),
    ] {
        let fault = refused(&fixture(name));
        assert_eq!(fault.reason, reason, "{name}");
        assert!(matches!(fault.place, Place::Position { .. }), "{name}");
    }
    let big = vec![b' '; MESSAGE_BYTES_MAX + 1];
    assert!(matches!(refused(&big).reason, Reason::TooBig { .. }));
    assert!(matches!(refused(&changed("</c:svar>", "")).reason, Reason::NotXml { .. }));
    assert!(matches!(refused(b"").reason, Reason::NotXml { .. }));
    let mut latin = fixture("complete.xml");
    latin.iter_mut().filter(|byte| **byte == 0xc3).for_each(|byte| *byte = 0xe5);
    assert_eq!(refused(&latin).reason, Reason::NotUtf8);
}

#[test]
fn the_largest_message_that_keeps_the_bounds_is_answered_quickly() {
    let declarations: String =
        (0..190).map(|at| format!(" xmlns:n{at}=\"urn:{}\"", "x".repeat(at))).collect();
    let part = format!("<a{declarations}/>");
    let many = format!("<a>{}</a>", part.repeat((MESSAGE_BYTES_MAX - 10) / part.len()));
    let began = std::time::Instant::now();
    assert!(read(many.as_bytes()).is_err());
    assert!(began.elapsed() < std::time::Duration::from_secs(5), "{:?}", began.elapsed());
}
