//! `stegvis explain`: why something was decided, in the same words as the pages and the letters. The
//! rules that are told are those of the day of the decision, as the record of bundles keeps them. With
//! `--person` it tells what the rules answer to the facts of a file instead.

mod person;

pub use person::source_told;

use crate::Answer;
use crate::args::{Common, Explain};
use crate::wiring::Wired;
use anyhow::bail;
use chain::Case;
use chain::event::{Event, Recorded};
use chain::explanation::Explanation;
use serde_json::{Value, json};
use texts::Args;
use web::words::reasons_lines;

/// `stegvis explain CASE [DECISION]` and `stegvis explain --person FILE`.
pub fn run(common: &Common, options: &Explain) -> anyhow::Result<Answer> {
    match (&options.person, &options.case) {
        (Some(person), _) => person::run(common, options, person),
        (None, Some(case)) => of_case(common, options, case),
        (None, None) => bail!("CASE or --person is needed"),
    }
}

fn of_case(common: &Common, options: &Explain, case: &str) -> anyhow::Result<Answer> {
    let wired = Wired::open(common)?;
    let case = wired.find_case(case)?;
    let open = wired.open_case(case, "explain")?;
    if open.erased {
        bail!(wired.t("cli-case-erased"));
    }
    let folded = Case::from(open.events.as_slice());
    let mut told = Vec::new();
    for recorded in &open.events {
        let Some(reasoned) = reasoned(recorded) else { continue };
        if options.decision.as_ref().is_some_and(|asked| reasoned.decision.as_ref() != Some(asked)) {
            continue;
        }
        let name = wired.t(reasoned.key);
        let matter = reasoned.matter.map(|matter| wired.t(&format!("said-matter-{matter}")));
        let answer = reasoned.answer.map(|(set, answer)| wired.t(&format!("said-{set}-{answer}")));
        let service = reasoned.service.map(|service| wired.t(&format!("service-{service}")));
        let reasons = match reasoned.text {
            Some(text) => open.text(text)?,
            None => None,
        };
        let policy = wired.app.policy_of(&recorded.header.bundle).unwrap_or_else(|| wired.policy.clone());
        let on = recorded.header.holds_on;
        let lines = reasoned
            .explanation
            .map(|explanation| reasons_lines(wired.texts(), wired.language, &policy, explanation, on))
            .unwrap_or_default();
        if !options.output.json {
            let said: Vec<String> =
                [matter.clone(), answer.clone(), service.clone()].into_iter().flatten().collect();
            println!(
                "{}",
                wired.say("cli-explain-heading", &Args::new().date("date", on).text("what", &name))
            );
            if !said.is_empty() {
                println!("  {}", said.join(" – "));
            }
            if let Some(decision) = &reasoned.decision {
                println!("  {}", wired.say("cli-explain-id", &Args::new().text("id", decision)));
            }
            if let Some(reasons) = &reasons {
                println!("  {}", wired.say("cli-explain-reasons", &Args::new().text("reasons", reasons)));
            }
            for line in &lines {
                println!("  {line}");
            }
            println!();
        }
        told.push(json!({
            "on": on.to_string(),
            "what": recorded.event.kind(),
            "decision": reasoned.decision,
            "matter": reasoned.matter,
            "answer": reasoned.answer.map(|(_, answer)| answer),
            "service": reasoned.service,
            "reasons": reasons,
            "lines": lines,
            "bundle": recorded.header.bundle,
        }));
    }
    if let (Some(asked), true) = (&options.decision, told.is_empty()) {
        bail!(wired.say("cli-explain-no-decision", &Args::new().text("id", asked)));
    }
    if options.output.json {
        println!("{}", json!({ "case": case, "version": folded.version, "explained": Value::Array(told) }));
    } else if told.is_empty() {
        println!("{}", wired.t("cli-explain-nothing"));
    }
    Ok(Answer::Fine)
}

/// An event that carries reasons.
struct Reasoned<'e> {
    key: &'static str,
    decision: Option<String>,
    matter: Option<&'static str>,
    /// The set of words and the word.
    answer: Option<(&'static str, &'static str)>,
    service: Option<&'e str>,
    text: Option<chain::id::TextId>,
    explanation: Option<&'e Explanation>,
}

fn reasoned(recorded: &Recorded) -> Option<Reasoned<'_>> {
    Some(match &recorded.event {
        Event::AssessmentMade(made) => Reasoned {
            key: "cli-explain-assessment",
            decision: None,
            matter: None,
            answer: Some(("result", made.result.id())),
            service: made.service.as_deref(),
            text: Some(made.reasons),
            explanation: made.sealed.known(),
        },
        Event::DecisionMade(made) => Reasoned {
            key: "cli-explain-decision",
            decision: Some(made.decision.to_string()),
            matter: Some(made.matter.id()),
            answer: Some(("answer", made.answer.id())),
            service: made.service.as_deref(),
            text: Some(made.reasons),
            explanation: made.sealed.known(),
        },
        Event::ProviderChosen(chosen) if chosen.sealed.known().is_some_and(|why| !why.tables.is_empty()) => {
            Reasoned {
                key: "cli-explain-choice",
                decision: None,
                matter: None,
                answer: Some(("way", chosen.way.id())),
                service: Some(&chosen.service),
                text: None,
                explanation: chosen.sealed.known(),
            }
        }
        _ => return None,
    })
}
