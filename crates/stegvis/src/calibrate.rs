//! `stegvis calibrate`: the free parameters fitted to the published figures of 2018–2020, and every figure beside
//! what the laboratory came to, also those of 2021 and 2022 that the fit does not see (F2).

mod markdown;
mod screen;

use crate::Answer;
use crate::args::{Calibrate, Common};
use crate::progress;
use crate::speaker::Speaker;
use anyhow::{Context, anyhow};
use simulator::calibration::{
    CalibrationTable, FitPlan, History, Simulated, Targets, calibrate, runs_at_most, with_values,
};
use simulator::laboratory::LaboratoryFault;
use simulator::parameters::Parameters;
use simulator::population::Population;
use simulator::run::Going;
use std::path::Path;
use texts::Args;

/// The most rounds that can be asked for.
const ROUNDS_MAX: u32 = 100;
/// The most runs that figures can be the mean of.
const RUNS_MAX: u32 = 100;

/// `stegvis calibrate`.
pub fn run(common: &Common, options: &Calibrate) -> anyhow::Result<Answer> {
    let speaker = Speaker::new(common)?;
    let mut history = History::embedded()?;
    history.frame.size = options.size.unwrap_or(history.frame.size);
    history.frame.seed = options.seed.unwrap_or(history.frame.seed);
    Population::check_size(history.frame.size).map_err(LaboratoryFault::from)?;
    let bounds = |key: &str, is: u32, max: u32| {
        let args = Args::new().number("min", 1).number("max", i64::from(max));
        if (1..=max).contains(&is) { Ok(()) } else { Err(anyhow!(speaker.say(key, &args))) }
    };
    bounds("cli-calibrate-rounds", options.rounds, ROUNDS_MAX)?;
    bounds("cli-calibrate-runs", options.runs, RUNS_MAX)?;
    let targets = Targets::embedded().map_err(LaboratoryFault::from)?;
    let base = Parameters::embedded().map_err(LaboratoryFault::from)?;
    let parameters = if options.check {
        base.clone()
    } else {
        fitted(&speaker, &history, &targets, &base, options.rounds)?
    };
    if let Some(size) = options.check_size {
        Population::check_size(size).map_err(LaboratoryFault::from)?;
        history.frame.size = size;
    }
    let table = CalibrationTable::of(&targets, &runs(&speaker, &history, &parameters, options.runs)?);
    let mut lines = screen::table(&speaker, &history, options.runs, &table);
    if !options.check {
        lines.extend(screen::changes(&speaker, &base, &parameters));
        lines.push(match &options.write {
            Some(dir) => {
                write_values(dir, &base, &parameters, history.frame.unsure)?;
                speaker.say("cli-calibrate-written", &Args::new().text("dir", &dir.display().to_string()))
            }
            None => speaker.t("cli-calibrate-not-written"),
        });
    }
    if let Some(file) = &options.out {
        markdown::write(&speaker, file, &table)?;
        let args = Args::new().text("file", &file.display().to_string());
        lines.push(speaker.say("cli-calibrate-table-written", &args));
    }
    if options.output.json {
        println!("{}", serde_json::to_string(&table)?);
    } else {
        println!("{}", lines.join("\n"));
    }
    Ok(if table.all_within() { Answer::Fine } else { Answer::Found })
}

fn fitted(
    speaker: &Speaker,
    history: &History,
    targets: &Targets,
    base: &Parameters,
    rounds: u32,
) -> anyhow::Result<Parameters> {
    let plan = FitPlan::usual(base, targets, rounds);
    let length = u64::try_from(runs_at_most(&plan, targets)).unwrap_or(u64::MAX);
    let bar = progress::bar(length, speaker.t("cli-calibrate-running"));
    let done = calibrate(history, targets, base, &plan, &mut || Going::On, &mut || bar.inc(1))?;
    bar.finish_and_clear();
    Ok(done.map_or_else(|| base.clone(), |done| done.parameters))
}

fn runs(
    speaker: &Speaker,
    history: &History,
    parameters: &Parameters,
    runs: u32,
) -> anyhow::Result<Vec<Simulated>> {
    let bar = progress::bar(0, speaker.t("cli-calibrate-holding"));
    let mut all = Vec::new();
    for run in 0..runs {
        let simulated = history.all_years(parameters, run, &mut |done, of| {
            bar.set_length(u64::from(runs) * u64::try_from(of).unwrap_or(0));
            bar.set_position(
                u64::from(run) * u64::try_from(of).unwrap_or(0) + u64::try_from(done).unwrap_or(0),
            );
            Going::On
        })?;
        all.extend(simulated);
    }
    bar.finish_and_clear();
    Ok(all)
}

/// Writes the values into the files of the life processes that lie in a folder.
fn write_values(dir: &Path, base: &Parameters, parameters: &Parameters, unsure: f64) -> anyhow::Result<()> {
    let changed = parameters.iter().zip(base.iter()).filter(|(now, before)| now.value != before.value);
    let mut processes: Vec<&str> = changed.filter_map(|(now, _)| now.name.split('.').next()).collect();
    processes.dedup();
    for process in processes {
        let path = dir.join(format!("{process}.toml"));
        let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let written = with_values(process, &text, parameters, unsure)
            .map_err(|what| anyhow!("{}: {what}", path.display()))?;
        std::fs::write(&path, written).with_context(|| path.display().to_string())?;
    }
    Ok(())
}
