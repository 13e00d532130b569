//! What was asked for on the command line, read and checked as a whole before any work, with the faults in the
//! reader's words.

use super::Asked;
use crate::args::Simulate;
use crate::population;
use crate::speaker::Speaker;
use anyhow::{Context, anyhow};
use rules::Fault;
use simulator::compare::{Inputs, assume};
use simulator::laboratory::{Frame, LaboratoryFault, YEARS_MAX};
use simulator::parameters::Parameters;
use simulator::scenario::{Change, Scenario};
use std::collections::BTreeSet;
use std::path::Path;
use texts::Args;

/// The usual frame with the size, seed, years and replications that were asked for, when it can be run.
pub fn frame(
    (size, seed, years, replications): (Option<u32>, Option<u64>, Option<i16>, Option<u32>),
) -> Result<Frame, LaboratoryFault> {
    let usual = Frame::usual()?;
    let frame = Frame {
        size: size.unwrap_or(usual.size),
        seed: seed.unwrap_or(usual.seed),
        years: years.unwrap_or(usual.years),
        replications: replications.unwrap_or(usual.replications),
        ..usual
    };
    frame.check()?;
    Ok(frame)
}

pub(super) fn read(speaker: &Speaker, options: &Simulate) -> anyhow::Result<Asked> {
    let told = |fault: LaboratoryFault| told(speaker, &fault);
    let frame = frame((options.size, options.seed, options.years, options.replications)).map_err(told)?;
    let scenarios = scenarios(speaker, &options.scenarios)?;
    let parameters = Parameters::embedded().map_err(|faults| told(faults.into()))?;
    let assumed: anyhow::Result<Vec<Change>> =
        options.assume.iter().map(|text| assumed(speaker, &parameters, text)).collect();
    let inputs = Inputs::new(&frame, scenarios, assumed?, &parameters).map_err(told)?;
    Ok(Asked { inputs, parameters })
}

/// The scenarios by name, or from files; none twice.
fn scenarios(speaker: &Speaker, names: &[String]) -> anyhow::Result<Vec<Scenario>> {
    let mut known = BTreeSet::new();
    let mut scenarios = Vec::new();
    for name in names {
        let path = Path::new(name);
        let is_file = path.extension().is_some_and(|ending| ending == "toml");
        let read = match path.file_stem().and_then(|stem| stem.to_str()) {
            Some(stem) if is_file => {
                Scenario::read(stem, &std::fs::read_to_string(path).with_context(|| name.clone())?)
            }
            _ if simulator::files::scenarios().iter().any(|(known, _)| known == name) => {
                Scenario::embedded(name)
            }
            _ => {
                let all: Vec<&str> = simulator::files::scenarios().iter().map(|(id, _)| *id).collect();
                let args = Args::new().text("name", name).text("all", &all.join(", "));
                return Err(anyhow!(speaker.say("cli-simulate-no-scenario", &args)));
            }
        };
        let scenario = read.map_err(|faults| lines(&faults))?;
        if !known.insert(scenario.id.clone()) {
            let args = Args::new().text("name", &scenario.id);
            return Err(anyhow!(speaker.say("cli-simulate-twice", &args)));
        }
        scenarios.push(scenario);
    }
    Ok(scenarios)
}

/// `name=value`: the parameter that is to be another.
fn assumed(speaker: &Speaker, parameters: &Parameters, text: &str) -> anyhow::Result<Change> {
    let say = |key: &str, args: Args| anyhow!(speaker.say(key, &args.text("text", text)));
    let (name, value) = text.split_once('=').ok_or_else(|| say("cli-simulate-assume-form", Args::new()))?;
    let name = name.trim();
    let value: f64 = value.trim().parse().map_err(|_| say("cli-simulate-assume-form", Args::new()))?;
    let Some(known) = parameters.get(name) else {
        let stem = name.split('.').next().unwrap_or_default();
        let near: Vec<&str> = parameters
            .iter()
            .map(|known| known.name.as_str())
            .filter(|known| known.starts_with(stem))
            .collect();
        let near = if near.is_empty() {
            let all: BTreeSet<&str> =
                parameters.iter().filter_map(|known| known.name.split('.').next()).collect();
            all.into_iter().map(|process| format!("{process}.…")).collect::<Vec<_>>().join(", ")
        } else {
            near.join(", ")
        };
        return Err(say("cli-simulate-assume-unknown", Args::new().text("name", name).text("near", &near)));
    };
    let measure = speaker.t(&format!("cli-simulate-measure-{}", known.measure.id()));
    let args = || Args::new().text("name", name).text("measure", &measure);
    if !value.is_finite() {
        return Err(say("cli-simulate-assume-form", Args::new()));
    }
    assume(parameters, name, value).map_err(|_| say("cli-simulate-assume-cannot", args()))
}

/// Why nothing can be run, in the reader's words.
pub fn told(speaker: &Speaker, fault: &LaboratoryFault) -> anyhow::Error {
    match fault {
        LaboratoryFault::Files(faults) => lines(faults),
        LaboratoryFault::Population(fault) => population::told(speaker, fault),
        LaboratoryFault::OutOfBounds { what, min, max } => {
            let what = speaker.t(&format!("cli-simulate-what-{what}"));
            let args = Args::new().text("what", &what).number("min", *min).number("max", *max);
            anyhow!(speaker.say("cli-simulate-out-of-bounds", &args))
        }
        LaboratoryFault::MeasuredFrom(day) => {
            anyhow!(speaker.say("cli-simulate-measured-from", &Args::new().text("day", &day.to_string())))
        }
        LaboratoryFault::Until(day) => {
            let args = Args::new().text("day", &day.to_string()).number("years", YEARS_MAX.into());
            anyhow!(speaker.say("cli-simulate-until", &args))
        }
    }
}

fn lines(faults: &[Fault]) -> anyhow::Error {
    crate::policy::told(faults)
}
