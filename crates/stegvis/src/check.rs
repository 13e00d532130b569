//! `stegvis check`: is everything as it must be? The store looks at its files row by row; here stand the
//! rules and their texts, and what must hold in every case.

mod case;
mod corrections;
#[cfg(test)]
mod invented;
mod objections;

use crate::args::{Common, Json};
use crate::wiring::Wired;
use crate::{Answer, policy};
use chain::story::IN_FORCE;
use serde_json::{Value, json};
use store::Finding;
use texts::Args;

/// `stegvis check`.
pub fn run(common: &Common, options: &Json) -> anyhow::Result<Answer> {
    let wired = Wired::open(common)?;
    let mut findings = policy_findings(&wired, common)?;
    let of_other_rules = wired.views_are_of_other_rules()?;
    let looked = case::Look { policy: wired.policy.clone(), day: wired.now()?.day };
    let in_store = wired.store().check(&|_, events| looked.at(events))?;
    match of_other_rules {
        None => findings.extend(in_store),
        Some(hash) => {
            // Views of other rules differ in every case; one finding says it.
            findings.extend(in_store.into_iter().filter(|finding| finding.rule != "views"));
            let what = wired.say("cli-check-views-of-other-rules", &Args::new().text("hash", &hash));
            findings.push(Finding { rule: "views", what });
        }
    }
    let cases = wired.store().cases(None, u32::MAX)?.len();
    if options.json {
        let rows: Vec<Value> =
            findings.iter().map(|found| json!({ "rule": found.rule, "what": found.what })).collect();
        let head = wired.store().daily_head()?;
        println!("{}", json!({ "cases": cases, "daily_head": head, "findings": rows }));
    } else {
        for finding in &findings {
            println!("{finding}");
        }
        let args = Args::new()
            .number("cases", i64::try_from(cases).unwrap_or(i64::MAX))
            .number("findings", i64::try_from(findings.len()).unwrap_or(i64::MAX));
        println!("{}", wired.say("cli-check-done", &args));
    }
    Ok(if findings.is_empty() { Answer::Fine } else { Answer::Found })
}

/// The rules in force and each proposal over them: do they load, do their cases hold where these are at
/// hand, and are there words for every row?
fn policy_findings(wired: &Wired, common: &Common) -> anyhow::Result<Vec<Finding>> {
    let mut asked = vec![IN_FORCE.to_owned()];
    match &common.policy_dir {
        None => asked.extend(chain::policy::proposals()),
        Some(_) => asked.extend(policy::proposals_of(&common.policy).into_iter().map(str::to_owned)),
    }
    let mut findings = Vec::new();
    for name in asked {
        let layers = policy::layers(common.policy_dir.as_deref(), &policy::proposals_of(&name))?;
        let found = policy::findings(&layers, wired.texts());
        findings.extend(
            found.into_iter().map(|what| Finding { rule: "policy", what: format!("{name}: {what}") }),
        );
    }
    Ok(findings)
}
