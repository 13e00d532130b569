//! `stegvis redecide`: every decision since a day is tried again with the rules of now, and those whose answer
//! changes are listed, for whom and with what is proposed (F2; Administrative Procedure Act §§ 36–38). Lines of
//! pay whose öre would differ are listed beside them. Nothing changes by itself.

mod money;

use crate::args::{Common, Redecide};
use crate::wiring::Wired;
use crate::{Answer, policy};
use chain::entitlement::Entitlement;
use chain::event::{DecisionMade, Event, Recorded};
use chain::id::CaseId;
use chain::redecide::{Knowledge, Retried, retry};
use chain::{Case, Policy};
use jiff::civil::Date;
use money::LineDiff;
use serde_json::{Value, json};
use std::sync::Arc;
use store::OpenCase;
use texts::Args;
use web::handbook::{self, Handbook};

/// How many cases are listed at a time.
const PAGE: u32 = 100;

/// What is tried, and against what.
pub struct Trial<'a> {
    /// Decisions, and time that is paid for, since this day.
    pub since: Date,
    /// From which moment the facts are seen.
    pub knowledge: Knowledge,
    /// The rules by which pay is reckoned today.
    pub in_use: &'a Policy,
    /// The rules that are tried.
    pub now: &'a Policy,
    /// The rules that a decision is held against, by the hash of those it was made by.
    pub then: &'a dyn Fn(&str) -> Option<Arc<Policy>>,
}

/// What was found.
#[derive(Default)]
pub struct Found {
    tried: usize,
    changed: Vec<Affected>,
    /// What could not be tried, and why.
    untried: Vec<(CaseId, String)>,
    lines: Vec<(CaseId, LineDiff)>,
}

/// A decision whose answer changes.
struct Affected {
    case: CaseId,
    person: String,
    retried: Retried,
    /// The rules that it was made by.
    bundle: String,
}

/// `stegvis redecide --since DATE`.
pub fn run(common: &Common, options: &Redecide) -> anyhow::Result<Answer> {
    // The rules of a folder are only tried here: the database is opened with those built in.
    let wired = Wired::open(&Common { policy_dir: None, ..common.clone() })?;
    let now = match common.policy_dir {
        None => wired.policy.clone(),
        Some(_) => Arc::new(policy::chosen(common)?),
    };
    let trial = Trial {
        since: options.since,
        knowledge: options.knowledge,
        in_use: &wired.policy,
        now: &now,
        then: &|bundle| wired.app.policy_of(bundle),
    };
    let found = find(&wired, &trial)?;
    if options.output.json {
        println!("{}", told(Some(options.since), options.knowledge, &now, &found));
    } else {
        print(&wired, &now, &found, "cli-redecide");
    }
    let is_same = found.changed.is_empty() && found.lines.is_empty() && found.untried.is_empty();
    Ok(if is_same { Answer::Fine } else { Answer::Found })
}

/// Tries every decision of every case. Each case that is read is logged.
pub fn find(wired: &Wired, trial: &Trial<'_>) -> anyhow::Result<Found> {
    let mut found = Found::default();
    let mut after = None;
    loop {
        let cases = wired.store().cases(after, PAGE)?;
        let Some(last) = cases.last() else { break };
        after = Some(*last);
        for case in cases {
            let open = wired.open_case(case, "redecide")?;
            if !open.erased {
                look_at(wired, trial, &open, &mut found)?;
            }
        }
    }
    Ok(found)
}

fn look_at(wired: &Wired, trial: &Trial<'_>, open: &OpenCase, found: &mut Found) -> anyhow::Result<()> {
    let since = |recorded: &&Recorded| recorded.header.holds_on >= trial.since;
    for recorded in open.events.iter().filter(since) {
        let Event::DecisionMade(DecisionMade { decision, service: Some(service), .. }) = &recorded.event
        else {
            continue;
        };
        found.tried += 1;
        let bundle = recorded.header.bundle.clone();
        let retried = (trial.then)(&bundle)
            .and_then(|then| retry(&open.events, *decision, &then, trial.now, trial.knowledge));
        let Some(retried) = retried else {
            let args = Args::new()
                .date("date", recorded.header.holds_on)
                .text("service", &wired.word(&format!("service-{service}"), service));
            found.untried.push((open.case, wired.say("cli-redecide-untried", &args)));
            continue;
        };
        if retried.remedy.is_some() {
            let person = person(wired, open);
            found.changed.push(Affected { case: open.case, person, retried, bundle });
        }
    }
    let case = Case::from(open.events.as_slice());
    match money::differing(&case, trial.in_use, trial.now, wired.now()?.day, trial.since) {
        Ok(lines) => found.lines.extend(lines.into_iter().map(|line| (open.case, line))),
        Err(_) => found.untried.push((open.case, wired.t("cli-redecide-pay-untried"))),
    }
    Ok(())
}

/// The person's name.
fn person(wired: &Wired, open: &OpenCase) -> String {
    open.identity.as_ref().map_or_else(
        || wired.t("shell-unknown"),
        |identity| format!("{} {}", identity.given_name, identity.family_name).trim().to_owned(),
    )
}

/// Tells it a line each. `words` begins the keys of what was answered (`-then`, `-now`) and of the last line
/// (`-done`).
pub fn print(wired: &Wired, now: &Policy, found: &Found, words: &str) {
    for affected in &found.changed {
        let retried = &affected.retried;
        let matter = wired.t(&format!("said-matter-{}", retried.matter.id()));
        let service = wired.word(&format!("service-{}", retried.service), &retried.service);
        let answer = wired.t(&format!("said-answer-{}", retried.answer.id()));
        let on = texts::date(wired.language, retried.on);
        println!("{on}  {}  {}", affected.case, affected.person);
        println!("  {matter} – {service} – {answer}");
        println!("  {}", wired.say("cli-explain-id", &Args::new().text("id", &retried.decision.to_string())));
        for (key, asked) in [("then", &retried.then), ("now", &retried.now)] {
            let key = format!("{words}-{key}");
            println!(
                "  {}",
                wired.say(&key, &Args::new().text("answer", &in_words(wired, now, retried.on, asked)))
            );
        }
        if let Some(remedy) = retried.remedy {
            println!("  {}", wired.t(&format!("cli-redecide-remedy-{}", remedy.id())));
        }
        println!();
    }
    for (case, line) in &found.lines {
        println!("{case}  {}", line.words(wired));
    }
    for (service, count, difference) in money::by_service(&found.lines) {
        let args = Args::new()
            .text("service", &wired.word(&format!("service-{service}"), &service))
            .number("count", count)
            .ore("difference", difference);
        println!("{}", wired.say("cli-redecide-pay-sum", &args));
    }
    for (case, why) in &found.untried {
        println!("{case}  {why}");
    }
    let count = |length: usize| i64::try_from(length).unwrap_or(i64::MAX);
    let args = Args::new().number("tried", count(found.tried)).number("changed", count(found.changed.len()));
    println!("{}", wired.say(&format!("{words}-done"), &args));
}

/// Answer, amount and time on one line.
fn in_words(wired: &Wired, policy: &Policy, on: Date, asked: &Entitlement) -> String {
    let book = Handbook { texts: wired.texts(), language: wired.language, policy, on: None, today: on };
    let said: Vec<String> = handbook::answer(book, asked).into_iter().map(|(_, words)| words).collect();
    said.join("; ")
}

/// The same for other programs.
pub fn told(since: Option<Date>, knowledge: Knowledge, now: &Policy, found: &Found) -> Value {
    let decisions: Vec<Value> = found
        .changed
        .iter()
        .map(|Affected { case, person, retried, bundle }| {
            json!({
                "case": case,
                "person": person,
                "decision": retried.decision,
                "on": retried.on.to_string(),
                "matter": retried.matter.id(),
                "decided": retried.answer.id(),
                "service": retried.service,
                "then": answered(&retried.then, bundle),
                "now": answered(&retried.now, now.hash()),
                "remedy": retried.remedy.map(|remedy| remedy.id()),
            })
        })
        .collect();
    let lines: Vec<Value> = found.lines.iter().map(|(case, line)| line.told(*case)).collect();
    let sums: Vec<Value> = money::by_service(&found.lines)
        .into_iter()
        .map(|(service, count, difference)| {
            json!({ "service": service, "lines": count, "difference_ore": difference })
        })
        .collect();
    let untried: Vec<Value> =
        found.untried.iter().map(|(case, why)| json!({ "case": case, "why": why })).collect();
    json!({
        "since": since.map(|day| day.to_string()),
        "knowledge": knowledge.id(),
        "bundle": now.hash(),
        "tried": found.tried,
        "changed": found.changed.len(),
        "decisions": decisions,
        "pay": { "lines": lines, "by_service": sums },
        "untried": untried,
    })
}

fn answered(asked: &Entitlement, bundle: &str) -> Value {
    json!({
        "answer": asked.answer.id(),
        "amount_per_month_ore": asked.per_month.map(|amount| amount.0),
        "longest": asked.longest.map(|period| period.to_string()),
        "longest_total": asked.longest_total.map(|period| period.to_string()),
        "missing": asked.missing,
        "bundle": bundle,
    })
}
