//! Policy files: those built in or those of a folder, and the commands that work with them (F2).

pub mod diff;
pub mod docs;
pub mod export;
pub mod impact;
pub mod list;

use crate::Answer;
use crate::args::{Common, PolicyFolder};
use crate::speaker::Speaker;
use anyhow::{Context, anyhow, bail};
use chain::Policy;
use chain::policy::{embedded_layers, schema};
use chain::story::IN_FORCE;
use rules::{Bundle, Fault, Layer, cases};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use texts::{Args, Texts};
use web::words::without_words;

/// The proposals that `--policy` names: none, one, or several with commas between.
pub fn proposals_of(policy: &str) -> Vec<&str> {
    policy.split(',').map(str::trim).filter(|name| !name.is_empty() && *name != IN_FORCE).collect()
}

/// The layers of files: of a folder when one is given, else those built in.
pub fn layers(dir: Option<&Path>, proposals: &[&str]) -> anyhow::Result<Vec<Layer>> {
    let Some(dir) = dir else {
        return embedded_layers(proposals).map_err(|faults| told(&faults));
    };
    let mut base = layer(IN_FORCE, &dir.join(IN_FORCE))?;
    let facts = dir.join("facts.toml");
    let text = fs::read_to_string(&facts).with_context(|| facts.display().to_string())?;
    base.files.push(("facts.toml".into(), text));
    let mut layers = vec![base];
    for name in proposals {
        layers.push(layer(name, &dir.join("proposals").join(name))?);
    }
    Ok(layers)
}

/// Every file beneath a folder, by its path there.
fn layer(name: &str, root: &Path) -> anyhow::Result<Layer> {
    let mut files = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "toml") {
                let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
                let name = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
                files.push((name, text));
            }
        }
    }
    files.sort();
    Ok(Layer { name: name.to_owned(), files })
}

/// The rules that the options choose.
pub fn chosen(common: &Common) -> anyhow::Result<Policy> {
    let layers = layers(common.policy_dir.as_deref(), &proposals_of(&common.policy))?;
    Policy::load(&layers).map_err(|faults| told(&faults))
}

/// Faults as one error, a line each.
pub fn told(faults: &[Fault]) -> anyhow::Error {
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    anyhow!("{}", lines.join("\n"))
}

/// What is wrong with the layers, a line each: faults of files, cases that fail, texts that are missing.
pub fn findings(layers: &[Layer], texts: &Texts) -> Vec<String> {
    let policy = match Policy::load(layers) {
        Ok(policy) => policy,
        Err(faults) => return faults.iter().map(ToString::to_string).collect(),
    };
    let mut found = failing_cases(layers);
    found.extend(lacking(&policy, texts));
    found
}

/// The cases beside the files that do not come out as they say, a line each.
pub fn failing_cases(layers: &[Layer]) -> Vec<String> {
    match Bundle::load(layers, &schema()) {
        Ok(bundle) => cases::run(&bundle).into_iter().filter_map(|case| case.outcome.err()).collect(),
        Err(faults) => faults.iter().map(ToString::to_string).collect(),
    }
}

/// The messages that the rules lack, a line each.
pub fn lacking(policy: &Policy, texts: &Texts) -> Vec<String> {
    let lacking = without_words(texts, &policy.bundle);
    lacking.into_iter().map(|key| format!("texts: there is no message {key}")).collect()
}

/// `stegvis policy check DIR`.
pub fn check(common: &Common, options: &PolicyFolder) -> anyhow::Result<Answer> {
    let speaker = Speaker::new(common)?;
    if !options.dir.is_dir() {
        bail!("{}: there is no such folder", options.dir.display());
    }
    let base = layers(Some(&options.dir), &[])?;
    let mut tried = vec![(IN_FORCE.to_owned(), base)];
    let proposals = options.dir.join("proposals");
    if proposals.is_dir() {
        let mut names: Vec<String> = fs::read_dir(&proposals)?
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .collect();
        names.sort();
        for name in names {
            tried.push((name.clone(), layers(Some(&options.dir), &[&name])?));
        }
    }
    let mut all = Vec::new();
    for (name, layers) in &tried {
        all.extend(findings(layers, &speaker.texts).into_iter().map(|what| (name.clone(), what)));
    }
    if options.output.json {
        let rows: Vec<Value> =
            all.iter().map(|(policy, what)| json!({ "policy": policy, "what": what })).collect();
        println!(
            "{}",
            json!({ "checked": tried.iter().map(|(name, _)| name).collect::<Vec<_>>(), "findings": rows })
        );
    } else {
        for (policy, what) in &all {
            println!("{policy}: {what}");
        }
        let args = Args::new()
            .number("policies", i64::try_from(tried.len()).unwrap_or(i64::MAX))
            .number("findings", i64::try_from(all.len()).unwrap_or(i64::MAX));
        println!("{}", speaker.say("cli-policy-checked", &args));
    }
    Ok(if all.is_empty() { Answer::Fine } else { Answer::Found })
}
