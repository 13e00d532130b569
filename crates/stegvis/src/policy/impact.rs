//! `stegvis policy impact`: what if this one row said something else (F2; issue 4, Build 6). At once for the
//! synthetic population, for the decisions of a database when one is given, and in time by pairs of runs.

mod decisions;
mod lines;
mod options;
mod simulated;
mod told;

pub use options::PolicyImpact;

use crate::args::Common;
use crate::speaker::Speaker;
use crate::{Answer, policy, simulate};
use anyhow::{Context, anyhow};
use chain::Policy;
use decisions::Decisions;
use jiff::Zoned;
use jiff::civil::Date;
use rules::Fault;
use simulator::compare::Comparison;
use simulator::dice::Dice;
use simulator::impact::{People, TableImpact, impact};
use simulator::laboratory::{Frame, Prepared};
use simulator::parameters::Parameters;
use simulator::rule_change::{Changed, RuleChange, changed, read_file};
use simulator::scenario::Scenario;
use std::io::Write;
use texts::Args;

/// Everything that was found.
struct Found {
    on: Date,
    frame: Frame,
    before: Policy,
    made: Changed,
    people: People,
    tables: Vec<TableImpact>,
    decisions: Option<Decisions>,
    compared: Option<Comparison>,
}

/// `stegvis policy impact RULE-CHANGE…`.
pub fn run(common: &Common, options: &PolicyImpact) -> anyhow::Result<Answer> {
    let speaker = Speaker::new(common)?;
    let on = options.on.unwrap_or_else(|| Zoned::now().date());
    let names = policy::proposals_of(&common.policy);
    let layers = policy::layers(common.policy_dir.as_deref(), &names)?;
    let before = Policy::load(&layers).map_err(|faults| policy::told(&faults))?;
    let changes = asked(options, on)?;
    let made = changed(&layers, &changes, "").map_err(|faults| refused(&speaker, &faults))?;
    let frame = frame(&speaker, options)?;
    if options.years.is_some() && common.policy_dir.is_some() {
        return Err(anyhow!(speaker.t("cli-policy-impact-no-policy-dir")));
    }
    let scenario = Scenario {
        id: "rules_now".to_owned(),
        about: "The rules as they are.".to_owned(),
        policy: names.iter().map(|&name| name.to_owned()).collect(),
        rows: Vec::new(),
        changes: Vec::new(),
    };
    let fault = |fault| simulate::told(&speaker, &fault);
    let parameters = Parameters::embedded().map_err(|faults| fault(faults.into()))?;
    let prepared =
        Prepared::with(&scenario, &frame, before.clone(), parameters.clone(), Dice::new(frame.seed, 0))
            .map_err(fault)?;
    let people = People::of(&prepared, on);
    let tables = impact(&people, &before, &made.policy, &made.applied);
    let decisions = decisions::tried(common, options, &before, &made.policy)?;
    let compared = match options.years {
        None => None,
        Some(_) => Some(simulated::pairs(&speaker, &frame, &parameters, scenario, changes)?),
    };
    let found = Found { on, frame, before, made, people, tables, decisions, compared };
    if options.output.json {
        println!("{}", told::all(&speaker, &found));
    } else {
        print(&speaker, &found)?;
    }
    Ok(match &found.compared {
        Some(compared) if !compared.checks.hold() => Answer::Found,
        _ => Answer::Fine,
    })
}

/// The changes of the command line, and those of the file.
fn asked(options: &PolicyImpact, on: Date) -> anyhow::Result<Vec<RuleChange>> {
    let read = |text: &String| RuleChange::parse(text, on).map_err(|what| anyhow!(what));
    let mut changes = options.changes.iter().map(read).collect::<anyhow::Result<Vec<_>>>()?;
    if let Some(path) = &options.file {
        let name = path.display().to_string();
        let text = std::fs::read_to_string(path).with_context(|| name.clone())?;
        let of_file = read_file(&name, &text).map_err(|faults| policy::told(&faults))?;
        changes.extend(of_file.into_iter().map(|change| RuleChange { on: change.on.or(Some(on)), ..change }));
    }
    Ok(changes)
}

/// Why the rules cannot be changed so.
fn refused(speaker: &Speaker, faults: &[Fault]) -> anyhow::Error {
    let line = |fault: &Fault| {
        // What is wrong with the change itself stands in no file.
        if fault.file.is_empty() { fault.what.clone() } else { fault.to_string() }
    };
    let lines: Vec<String> = faults.iter().map(line).collect();
    anyhow!("{}\n{}", speaker.t("cli-policy-impact-refused"), lines.join("\n"))
}

fn frame(speaker: &Speaker, options: &PolicyImpact) -> anyhow::Result<Frame> {
    simulate::frame((options.size, options.seed, options.years, options.replications))
        .map_err(|fault| simulate::told(speaker, &fault))
}

fn print(speaker: &Speaker, found: &Found) -> anyhow::Result<()> {
    let mut lines = lines::changes(speaker, found);
    let args = Args::new()
        .date("date", found.on)
        .number("persons", i64::try_from(found.people.count()).unwrap_or(i64::MAX))
        .decimal("weight", found.people.weight, 1)
        .date("figures", found.frame.population_on);
    lines.extend([String::new(), speaker.say("cli-policy-impact-people", &args)]);
    lines.push(speaker.t("cli-policy-impact-note"));
    for table in &found.tables {
        lines.push(String::new());
        lines.extend(lines::table(speaker, table, found.people.weight));
    }
    if let Some(compared) = &found.compared {
        lines.push(String::new());
        lines.extend(simulated::lines(speaker, compared, found));
    }
    // Whoever reads only the first lines has broken nothing.
    match writeln!(std::io::stdout(), "{}", lines.join("\n")) {
        Err(fault) if fault.kind() == std::io::ErrorKind::BrokenPipe => return Ok(()),
        written => written?,
    }
    if let Some(decisions) = &found.decisions {
        println!();
        decisions.print();
    }
    Ok(())
}
