//! `stegvis sensitivity`: which assumptions carry a result, or the difference between two scenarios (F2).

use crate::Answer;
use crate::args::{Common, Sensitivity as Options};
use crate::progress;
use crate::speaker::Speaker;
use anyhow::{Context, anyhow};
use simulator::laboratory::{Frame, LaboratoryFault};
use simulator::parameters::Parameters;
use simulator::results::measure_of;
use simulator::run::Going;
use simulator::scenario::Scenario;
use simulator::sensitivity::{
    Effect, Extreme, OUTCOMES, ParameterGroup, Sensitivity, SensitivityPlan, extremes, groups, sensitivity,
};
use std::fmt::Write;
use std::path::Path;
use texts::Args;

/// The most trajectories that can be asked for.
const TRAJECTORIES_MAX: u32 = 1000;
/// How many groups are listed on screen for each figure.
const LISTED: usize = 10;
const NUMBER: usize = 14;

/// `stegvis sensitivity`.
pub fn run(common: &Common, options: &Options) -> anyhow::Result<Answer> {
    let speaker = Speaker::new(common)?;
    if !(1..=TRAJECTORIES_MAX).contains(&options.trajectories) {
        let args = Args::new().number("min", 1).number("max", i64::from(TRAJECTORIES_MAX));
        return Err(anyhow!(speaker.say("cli-sensitivity-trajectories", &args)));
    }
    let base = Parameters::embedded().map_err(LaboratoryFault::from)?;
    let usual = Frame::usual()?;
    let mut plan = SensitivityPlan {
        scenario: scenario(&speaker, &options.scenario)?,
        beside: options.beside.as_deref().map(|name| scenario(&speaker, name)).transpose()?,
        frame: Frame { size: options.size, seed: options.seed, years: options.years, ..usual },
        groups: chosen(&speaker, groups(&base, options.by), &options.only)?,
        trajectories: options.trajectories,
    };
    plan.frame.check()?;
    std::fs::create_dir_all(&options.out).with_context(|| options.out.display().to_string())?;
    let far = groups(&base, simulator::sensitivity::By::Family);
    let far = chosen(&speaker, far, &options.extreme)?;
    let far_runs = if options.extreme.is_empty() { 0 } else { (1 + 2 * far.len()) * plan.runs_a_point() };
    let length = u64::try_from(plan.runs() + far_runs).unwrap_or(u64::MAX);
    let bar = progress::bar(length, speaker.t("cli-sensitivity-running"));
    let mut done = |runs: usize| bar.inc(u64::try_from(runs).unwrap_or(0));
    let Some(found) = sensitivity(&plan, &base, &mut || Going::On, &mut done)? else {
        return Ok(Answer::Found);
    };
    let mut lines = told(&speaker, &plan, &found);
    let path = options.out.join("effects.csv");
    write(&path, &effects_csv(&found))?;
    lines.extend([String::new(), written(&speaker, "cli-sensitivity-written", &path)]);
    if !options.extreme.is_empty() {
        plan.groups = far;
        let far = extremes(&plan, &base, &mut || Going::On, &mut done)?.unwrap_or_default();
        let path = options.out.join("extremes.csv");
        write(&path, &extremes_csv(&far))?;
        lines.push(written(&speaker, "cli-sensitivity-extremes-written", &path));
    }
    bar.finish_and_clear();
    println!("{}", lines.join("\n"));
    Ok(Answer::Fine)
}

/// A scenario by name, or from a file.
fn scenario(speaker: &Speaker, name: &str) -> anyhow::Result<Scenario> {
    let path = Path::new(name);
    if path.extension().is_some_and(|ending| ending == "toml") {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        let text = std::fs::read_to_string(path).with_context(|| name.to_owned())?;
        return Ok(Scenario::read(stem, &text).map_err(LaboratoryFault::from)?);
    }
    let all: Vec<&str> = simulator::files::scenarios().iter().map(|(id, _)| *id).collect();
    if !all.contains(&name) {
        let args = Args::new().text("name", name).text("all", &all.join(", "));
        return Err(anyhow!(speaker.say("cli-simulate-no-scenario", &args)));
    }
    Ok(Scenario::embedded(name).map_err(LaboratoryFault::from)?)
}

/// The groups asked for by name; all of them when none is.
fn chosen(
    speaker: &Speaker,
    all: Vec<ParameterGroup>,
    names: &[String],
) -> anyhow::Result<Vec<ParameterGroup>> {
    let unknown = names.iter().find(|name| !all.iter().any(|group| group.name == **name));
    if let Some(name) = unknown {
        let known: Vec<&str> = all.iter().map(|group| group.name.as_str()).collect();
        let args = Args::new().text("name", name).text("all", &known.join(", "));
        return Err(anyhow!(speaker.say("cli-sensitivity-no-group", &args)));
    }
    let wanted = |group: &ParameterGroup| names.is_empty() || names.contains(&group.name);
    Ok(all.into_iter().filter(wanted).collect())
}

fn told(speaker: &Speaker, plan: &SensitivityPlan, found: &Sensitivity) -> Vec<String> {
    let name = |scenario: &Scenario| speaker.word(&format!("scenario-{}", scenario.id), &scenario.id);
    let heading = match &plan.beside {
        None => speaker.say("cli-sensitivity-alone", &Args::new().text("scenario", &name(&plan.scenario))),
        Some(second) => {
            let args = Args::new().text("first", &name(&plan.scenario)).text("second", &name(second));
            speaker.say("cli-sensitivity-beside", &args)
        }
    };
    let how = Args::new().number("trajectories", i64::from(plan.trajectories));
    let mut lines = vec![heading, speaker.say("cli-sensitivity-how", &how)];
    for outcome in OUTCOMES {
        let word = |key: &str| speaker.t(&format!("cli-sensitivity-column-{key}"));
        let (mu_star, mu, sigma) = (word("mu_star"), word("mu"), word("sigma"));
        lines.extend([
            String::new(),
            called(speaker, outcome),
            format!("{mu_star:>NUMBER$}{mu:>NUMBER$}{sigma:>NUMBER$}  {}", word("group")),
        ]);
        let effects: Vec<&Effect> = found.of(outcome).collect();
        let chance = effects.iter().position(|effect| effect.is_chance());
        let listed = effects.iter().enumerate();
        let listed = listed.filter(|(place, _)| *place < LISTED || Some(*place) == chance);
        lines.extend(listed.map(|(_, effect)| line(speaker, effect)));
    }
    lines
}

/// What a figure is called.
fn called(speaker: &Speaker, outcome: &str) -> String {
    let key = measure_of(outcome).map(|(measure, _)| measure.text_key()).unwrap_or_default();
    let what = speaker.t("cli-sensitivity-what-support");
    speaker.say(&key, &Args::new().text("what", &what))
}

fn line(speaker: &Speaker, effect: &Effect) -> String {
    let number =
        |value: f64| texts::decimal(speaker.language, value, if value.abs() < 100.0 { 2 } else { 0 });
    let (mu_star, sigma) = (number(effect.mu_star), number(effect.sigma));
    let mu = effect.mu.map_or_else(|| "–".into(), number);
    let group = if effect.is_chance() { speaker.t("cli-sensitivity-chance") } else { effect.group.clone() };
    let rests_on = if effect.is_chance() { String::new() } else { format!(": {}", effect.rests_on) };
    format!("{mu_star:>NUMBER$}{mu:>NUMBER$}{sigma:>NUMBER$}  {group}{rests_on}")
}

fn written(speaker: &Speaker, key: &str, path: &Path) -> String {
    speaker.say(key, &Args::new().text("file", &path.display().to_string()))
}

fn write(path: &Path, text: &str) -> anyhow::Result<()> {
    std::fs::write(path, text).with_context(|| path.display().to_string())
}

fn effects_csv(found: &Sensitivity) -> String {
    let mut text = String::from("outcome,group,mu_star,mu,sigma,of,rests_on\n");
    for effect in &found.effects {
        let mu = effect.mu.map(|mu| mu.to_string()).unwrap_or_default();
        let rests_on = quoted(&effect.rests_on);
        let (outcome, group, of) = (effect.outcome, &effect.group, effect.of);
        let _ = writeln!(text, "{outcome},{group},{},{mu},{},{of},{rests_on}", effect.mu_star, effect.sigma);
    }
    text
}

fn extremes_csv(found: &[Extreme]) -> String {
    let mut text = String::from("outcome,group,low,central,high,rests_on\n");
    let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    for extreme in found {
        let rests_on = quoted(&extreme.rests_on);
        let (low, central, high) = (number(extreme.low), number(extreme.central), number(extreme.high));
        let _ = writeln!(text, "{},{},{low},{central},{high},{rests_on}", extreme.outcome, extreme.group);
    }
    text
}

fn quoted(words: &str) -> String {
    format!("\"{}\"", words.replace('"', "\"\""))
}
