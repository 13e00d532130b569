//! The health service's electronic statement to Arbetsförmedlingen, certificate type AF00213
//! (RegisterCertificate 3), and the request that revokes one (RevokeCertificate 2). Serves G2 and
//! A5: evidence arrives as the health service sends it.
//!
//! A message is received whole or refused with one [`StatementFault`] that names its place. The
//! form asks for no diagnosis, no code and no percentage, and none is read. The message's own
//! namespaces decide what an element is; prefixes mean nothing. A SOAP 1.1 envelope is opened.

mod answers;
mod bounds;
mod document;
mod fault;

pub use answers::{Answer, QUESTIONS, Question, QuestionKind, Value};
pub use fault::{Place, Reason, StatementFault};

use document::Part;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

/// The certificate type that is received here.
pub const CERTIFICATE_TYPE: &str = "AF00213";

/// The largest message that is read, in bytes.
pub const MESSAGE_BYTES_MAX: usize = 1 << 20;

/// The longest answer and the longest message of a revocation, in characters.
pub const TEXT_CHARACTERS_MAX: usize = 10_000;

const REGISTER: &str = "urn:riv:clinicalprocess:healthcond:certificate:RegisterCertificateResponder:3";
const REVOKE: &str = "urn:riv:clinicalprocess:healthcond:certificate:RevokeCertificateResponder:2";
const CERTIFICATE: &str = "urn:riv:clinicalprocess:healthcond:certificate:3";
const TYPES: &str = "urn:riv:clinicalprocess:healthcond:certificate:types:3";

/// What a message turned out to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Incoming {
    /// A signed statement about a person.
    Statement(Statement),
    /// The health service takes an earlier statement back.
    Revocation(Revocation),
}

impl Incoming {
    /// The personal number of whom the message is about, twelve digits.
    pub fn patient(&self) -> &str {
        match self {
            Incoming::Statement(statement) => &statement.patient,
            Incoming::Revocation(revocation) => &revocation.patient,
        }
    }
}

/// The identity of a statement: who numbers it, and its number there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct StatementId {
    /// The care unit or system that gives the number.
    pub root: String,
    /// The number.
    pub extension: String,
}

/// Something that a person who handles the message should know, though it can be received.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Remark {
    /// The patient's number has the right form and a real date, but a wrong check digit.
    CheckDigit,
    /// The statement answers a question that this version of the form does not have.
    UnknownQuestion,
}

impl Remark {
    /// The key of the words for it.
    pub fn key(self) -> &'static str {
        match self {
            Remark::CheckDigit => "statement-remark-check-digit",
            Remark::UnknownQuestion => "statement-remark-unknown-question",
        }
    }
}

/// A signed medical statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Its identity, which a revocation repeats.
    pub id: StatementId,
    /// The version of the form, as written.
    pub version: String,
    /// When the issuer signed it, Swedish time.
    pub signed_at: DateTime,
    /// When the health service sent it, Swedish time.
    pub sent_at: DateTime,
    /// The personal number of the patient: twelve digits that begin with a real date.
    pub patient: String,
    /// The full name of who signed.
    pub issuer: String,
    /// The name of the issuer's care unit.
    pub unit: String,
    /// The name of the care provider that the unit belongs to.
    pub care_provider: String,
    /// The answers in the order of the form; those to unknown questions come last.
    pub answers: Vec<Answer>,
    /// What to know about this statement; empty in the ordinary case.
    pub remarks: Vec<Remark>,
}

impl Statement {
    /// 1.1: whether an illness or injury causes a functional impairment.
    pub fn functional_impairment(&self) -> bool {
        self.yes_no("1.1") == Some(true)
    }

    /// 1.2: the impairments that were observed.
    pub fn functional_impairment_text(&self) -> Option<&str> {
        self.text("1.2")
    }

    /// 2.1: whether the impairment limits activity in relation to work or studies.
    pub fn activity_limitation(&self) -> Option<bool> {
        self.yes_no("2.1")
    }

    /// 2.2: which limitations.
    pub fn activity_limitation_text(&self) -> Option<&str> {
        self.text("2.2")
    }

    /// 3.1: whether an investigation or treatment goes on or is planned.
    pub fn investigation_or_treatment(&self) -> Option<bool> {
        self.yes_no("3.1")
    }

    /// 3.2: how it affects the planning, and until when.
    pub fn investigation_or_treatment_text(&self) -> Option<&str> {
        self.text("3.2")
    }

    /// 4.1: whether some tasks can make the illness or injury worse.
    pub fn work_may_worsen(&self) -> bool {
        self.yes_no("4.1") == Some(true)
    }

    /// 4.2: which tasks.
    pub fn work_may_worsen_text(&self) -> Option<&str> {
        self.text("4.2")
    }

    /// 5.1: anything else.
    pub fn other_text(&self) -> Option<&str> {
        self.text("5.1")
    }

    /// The answer to a yes-or-no question such as `"1.1"`.
    pub fn yes_no(&self, question: &str) -> Option<bool> {
        answers::yes_no(&self.answers, question)
    }

    /// The answer to a question that asks for words, such as `"1.2"`.
    pub fn text(&self, question: &str) -> Option<&str> {
        answers::text(&self.answers, question)
    }
}

/// The health service takes a statement back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revocation {
    /// The identity of the statement that no longer holds.
    pub id: StatementId,
    /// The personal number of the patient: twelve digits that begin with a real date.
    pub patient: String,
    /// When the request was sent, Swedish time.
    pub sent_at: DateTime,
    /// Why, in the issuer's words.
    pub message: Option<String>,
    /// What to know about this request; empty in the ordinary case.
    pub remarks: Vec<Remark>,
}

/// Reads one message.
///
/// # Errors
/// A [`StatementFault`] with its place: the message is refused whole, and nothing of it is kept.
pub fn read(bytes: &[u8]) -> Result<Incoming, StatementFault> {
    let text = bounds::within(bytes)?;
    let tree = document::parse(text)?;
    let root = document::payload(&tree)?;
    if root.is(REGISTER, "RegisterCertificate") {
        statement(root).map(Incoming::Statement)
    } else if root.is(REVOKE, "RevokeCertificate") {
        revocation(root).map(Incoming::Revocation)
    } else {
        Err(root.fault(Reason::WrongDocument { found: root.name() }))
    }
}

fn statement(root: Part<'_, '_>) -> Result<Statement, StatementFault> {
    let body = root.one(REGISTER, "intyg")?;
    let code = body.one(CERTIFICATE, "typ")?.one(TYPES, "code")?;
    if code.text()? != CERTIFICATE_TYPE {
        return Err(code.fault(Reason::WrongType { found: code.text()? }));
    }
    let issued_by = body.one(CERTIFICATE, "skapadAv")?;
    let unit = issued_by.one(CERTIFICATE, "enhet")?;
    let person = body.one(CERTIFICATE, "patient")?.one(CERTIFICATE, "person-id")?;
    let mut remarks = Vec::new();
    let patient = patient(person, &mut remarks)?;
    let answers = answers::read(body, CERTIFICATE)?;
    if answers.iter().any(|answer| answer.known().is_none()) {
        remarks.push(Remark::UnknownQuestion);
    }
    Ok(Statement {
        id: identity(body.one(CERTIFICATE, "intygs-id")?)?,
        version: body.one(CERTIFICATE, "version")?.text()?,
        signed_at: body.one(CERTIFICATE, "signeringstidpunkt")?.swedish_time()?,
        sent_at: body.one(CERTIFICATE, "skickatTidpunkt")?.swedish_time()?,
        patient,
        issuer: issued_by.one(CERTIFICATE, "fullstandigtNamn")?.text()?,
        unit: unit.one(CERTIFICATE, "enhetsnamn")?.text()?,
        care_provider: unit.one(CERTIFICATE, "vardgivare")?.one(CERTIFICATE, "vardgivarnamn")?.text()?,
        answers,
        remarks,
    })
}

fn revocation(root: Part<'_, '_>) -> Result<Revocation, StatementFault> {
    let mut remarks = Vec::new();
    Ok(Revocation {
        id: identity(root.one(REVOKE, "intygs-id")?)?,
        patient: patient(root.one(REVOKE, "patientPersonId")?, &mut remarks)?,
        sent_at: root.one(REVOKE, "skickatTidpunkt")?.swedish_time()?,
        message: match root.at_most_one(REVOKE, "meddelande")? {
            Some(part) => part.long_text(None)?,
            None => None,
        },
        remarks,
    })
}

fn identity(part: Part<'_, '_>) -> Result<StatementId, StatementFault> {
    Ok(StatementId {
        root: part.one(TYPES, "root")?.text()?,
        extension: part.one(TYPES, "extension")?.text()?,
    })
}

/// The patient's number. A wrong check digit is remarked on and not refused, because the published
/// test messages have one; a number that is nobody's then finds no case.
fn patient(part: Part<'_, '_>, remarks: &mut Vec<Remark>) -> Result<String, StatementFault> {
    let extension = part.one(TYPES, "extension")?;
    let number = chain::person::PersonalNumber::read(&extension.text()?)
        .map_err(|_| extension.fault(Reason::BadPersonalNumber))?;
    if !number.check_digit_holds() {
        remarks.push(Remark::CheckDigit);
    }
    Ok(number.as_str().to_owned())
}
