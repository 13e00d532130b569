//! `stegvis statement`: the health service's medical statement AF00213, read question by question, and
//! received into the case of the person it is about (G2, A5).

use crate::Answer;
use crate::args::{Common, StatementFile};
use crate::import::said;
use crate::wiring::{Wired, program};
use anyhow::Context;
use chain::event::EvidenceKind;
use chain::evidence::{ElectronicStatement, ReceiveEvidence, RevokeEvidence};
use chain::id::{CommandId, DocumentId, EvidenceId};
use chain::person::PersonalNumber;
use chain::story::ids;
use chain::{Case, Command, Refusal};
use exchange::medical_statement::{self, Incoming, MESSAGE_BYTES_MAX, Statement, StatementFault, Value};
use serde_json::json;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use store::NewDocument;
use texts::Args;
use web::desk::DeskFault;
use web::{Deed, Done, perform};

/// `stegvis statement read FILE`: nothing is kept.
pub fn read(common: &Common, options: &StatementFile) -> anyhow::Result<Answer> {
    let texts = texts::Texts::embedded().map_err(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("{}", lines.join("\n"))
    })?;
    let say = |message: &exchange::message::Message| {
        let args = message.args.iter().fold(Args::new(), |args, (name, value)| match value {
            exchange::message::Arg::Text(text) => args.text(name, text),
            exchange::message::Arg::Number(number) => args.number(name, *number),
        });
        texts.say(common.language, message.key, &args)
    };
    let plain = |key: &str| texts.plain(common.language, key);
    match medical_statement::read(&bytes(&options.file)?) {
        Err(fault) => {
            let (place, what) = (say(&fault.place_message()), say(&fault.message()));
            if options.output.json {
                println!("{}", refused(&fault, &place, &what));
            } else {
                println!("{}\n{place}: {what}", plain("statement-fault-title"));
            }
            Ok(Answer::Found)
        }
        Ok(Incoming::Statement(statement)) => {
            if options.output.json {
                println!(
                    "{}",
                    json!({ "receivable": true, "kind": "statement", "statement": statement, "answers": answers(&statement) })
                );
            } else {
                println!("{} ({})", plain("statement-title"), medical_statement::CERTIFICATE_TYPE);
                println!("{}: {}, {}", plain("statement-issuer"), statement.issuer, statement.unit);
                for answer in &statement.answers {
                    let key = format!("statement-q-{}", answer.question.replace('.', "-"));
                    let question = if texts.has(common.language, &key) {
                        plain(&key)
                    } else {
                        texts.say(
                            common.language,
                            "statement-q-unknown",
                            &Args::new().text("question", &answer.question),
                        )
                    };
                    let words = match &answer.value {
                        Value::YesNo(true) => plain("cli-yes"),
                        Value::YesNo(false) => plain("cli-no"),
                        Value::Text(text) => text.clone(),
                    };
                    println!("{} {question}\n    {words}", answer.question);
                }
                for remark in &statement.remarks {
                    println!("{}", plain(remark.key()));
                }
            }
            Ok(Answer::Fine)
        }
        Ok(Incoming::Revocation(revocation)) => {
            if options.output.json {
                println!("{}", json!({ "receivable": true, "kind": "revocation", "revocation": revocation }));
            } else {
                println!("{}", plain("statement-revoked"));
            }
            Ok(Answer::Fine)
        }
    }
}

fn refused(fault: &StatementFault, place: &str, what: &str) -> serde_json::Value {
    json!({ "receivable": false, "place": place, "reason": what, "fault": fault })
}

/// The answers by question: `true`, `false` or words.
fn answers(statement: &Statement) -> serde_json::Value {
    statement
        .answers
        .iter()
        .map(|answer| {
            let value = match &answer.value {
                Value::YesNo(yes) => json!(yes),
                Value::Text(text) => json!(text),
            };
            (answer.question.to_string(), value)
        })
        .collect::<serde_json::Map<_, _>>()
        .into()
}

/// `stegvis statement receive FILE`: into the case, or the reason why not.
pub fn receive(common: &Common, options: &StatementFile) -> anyhow::Result<Answer> {
    let wired = Wired::open_to_act(common)?;
    let content = bytes(&options.file)?;
    let refuse = |reason: String| {
        if options.output.json {
            println!("{}", json!({ "received": false, "reason": reason }));
        } else {
            println!("{}\n{reason}", wired.t("statement-fault-title"));
        }
        Ok(Answer::Found)
    };
    let incoming = match medical_statement::read(&content) {
        Ok(incoming) => incoming,
        Err(fault) => {
            return refuse(format!(
                "{}: {}",
                said(&wired, &fault.place_message()),
                said(&wired, &fault.message())
            ));
        }
    };
    let number = PersonalNumber::read(incoming.patient()).ok();
    let case = match number {
        Some(number) => wired.store().case_by_number(number.as_str())?,
        None => None,
    };
    let Some(case) = case else { return refuse(wired.t("cli-statement-nobody")) };
    let now = wired.now()?;
    let (label, deed) = match &incoming {
        Incoming::Statement(statement) => {
            let id = format!("{}:{}", statement.id.root, statement.id.extension);
            let open = wired.open_case(case, "statement")?;
            let asked = Case::from(open.events.as_slice())
                .evidence
                .iter()
                .find(|evidence| {
                    evidence.kind == EvidenceKind::MedicalStatement && evidence.received_on.is_none()
                })
                .map(|evidence| evidence.id);
            let document: DocumentId = ids::id("statement", &id);
            let receive = ReceiveEvidence {
                evidence: asked.unwrap_or_else(|| ids::id::<EvidenceId>("statement", &id)),
                kind: EvidenceKind::MedicalStatement,
                issuer: format!("{}, {}", statement.issuer, statement.unit),
                document: Some(document),
                received_on: now.day,
                electronic: Some(ElectronicStatement {
                    id: id.clone(),
                    same_person: true,
                    impairment: statement.functional_impairment(),
                }),
            };
            let mut deed = Deed::from(Command::from(receive));
            deed.documents.push(NewDocument { id: document, kind: "medical_statement".into(), content });
            (id, deed)
        }
        Incoming::Revocation(revocation) => {
            let id = format!("{}:{}", revocation.id.root, revocation.id.extension);
            (format!("revoke:{id}"), Deed::from(RevokeEvidence { statement: id }))
        }
    };
    let command: CommandId = ids::id("statement", &label);
    match perform(wired.store(), &wired.policy, &program(), case, command, &deed, "statement", now) {
        Ok(done) => {
            let key = if done == Done::Before { "cli-statement-before" } else { "cli-statement-received" };
            if options.output.json {
                println!("{}", json!({ "received": true, "case": case, "before": done == Done::Before }));
            } else {
                println!("{}", wired.say(key, &Args::new().text("case", &case.to_string())));
            }
            Ok(Answer::Fine)
        }
        Err(DeskFault::Refused(refusal)) => refuse(words_of(&wired, &refusal)),
        Err(fault) => Err(fault.into()),
    }
}

/// Why the chain refused it, in words.
fn words_of(wired: &Wired, refusal: &Refusal) -> String {
    let keys = match refusal {
        Refusal::Missing(missing) => missing.iter().map(|missing| missing.key()).collect(),
        _ => vec![refusal.key().to_owned()],
    };
    let lines: Vec<String> = keys.iter().map(|key| wired.t(key)).collect();
    lines.join("\n")
}

/// A file, read no further than what a message may hold and one byte more.
fn bytes(path: &Path) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MESSAGE_BYTES_MAX as u64 + 1).read_to_end(&mut bytes))
        .with_context(|| path.display().to_string())?;
    Ok(bytes)
}
