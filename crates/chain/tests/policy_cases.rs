//! Every case beside a policy file is one named test (F2; architecture, "Policy files"). The cases of
//! `in_force` are asked of the rules in force, those of a proposal of the rules with it laid over them.
//! Beside them stand the few things that must hold for all files: each has cases, each case a sentence of
//! its own, each row and fact its words in every language.

#![allow(clippy::disallowed_methods, reason = "a test of files reads them")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chain::Policy;
use chain::policy::{proposals, schema};
use libtest_mimic::{Arguments, Trial};
use rules::cases::CaseResult;
use rules::{Bundle, Layer, cases};

fn main() -> ExitCode {
    let mut trials = Vec::new();
    let mut asked = vec![Asked { proposal: None }];
    asked.extend(proposals().into_iter().map(|name| Asked { proposal: Some(name) }));
    for asked in asked {
        let label = asked.label().to_owned();
        match asked.bundle() {
            Ok(bundle) => {
                trials.extend(case_trials(&label, &bundle));
                trials.extend(whole_trials(&label, asked));
            }
            Err(what) => trials.push(Trial::test(format!("{label}: the files load"), || Err(what.into()))),
        }
    }
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

/// The rules in force, or those rules with one proposal.
struct Asked {
    proposal: Option<String>,
}

impl Asked {
    fn label(&self) -> &str {
        self.proposal.as_deref().unwrap_or("in_force")
    }

    fn folder(&self) -> PathBuf {
        match &self.proposal {
            Some(name) => policy().join("proposals").join(name),
            None => policy().join("in_force"),
        }
    }

    fn layers(&self) -> Result<Vec<Layer>, String> {
        let mut base = layer("in_force", &policy().join("in_force"))?;
        base.files.push(("facts.toml".into(), read(&policy().join("facts.toml"))?));
        let mut layers = vec![base];
        if let Some(name) = &self.proposal {
            layers.push(layer(name, &self.folder())?);
        }
        Ok(layers)
    }

    fn bundle(&self) -> Result<Bundle, String> {
        let told =
            |faults: Vec<rules::Fault>| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        let layers = self.layers()?;
        // The chain's own checks come first: they see what single files cannot.
        Policy::load(&layers).map_err(told)?;
        Bundle::load(&layers, &schema()).map_err(told)
    }
}

/// One trial for each case of the layer; the cases beneath a proposal have their own run.
fn case_trials(label: &str, bundle: &Bundle) -> Vec<Trial> {
    let of_layer = format!("{label}/");
    cases::run(bundle)
        .into_iter()
        .filter(|result| result.file.starts_with(&of_layer))
        .map(|result| {
            let file = result.file.trim_end_matches(".cases.toml").to_owned();
            Trial::test(format!("{file}: {}", result.name), || result.outcome.map_err(Into::into))
        })
        .collect()
}

fn whole_trials(label: &str, asked: Asked) -> Vec<Trial> {
    let Ok(bundle) = asked.bundle() else { return Vec::new() };
    let results = cases::run(&bundle);
    let keys = bundle.text_keys();
    let folder = asked.folder();
    vec![
        Trial::test(format!("{label}: every policy file with a table has cases"), move || {
            none_of("has no cases beside it", files_without_cases(&folder)?)
        }),
        Trial::test(format!("{label}: every case has a sentence of its own"), move || {
            none_of("stands twice in its file", repeated(&results))
        }),
        Trial::test(format!("{label}: every row and fact has its words in every language"), move || {
            none_of("has no message", unsaid(&keys)?)
        }),
    ]
}

fn none_of(what: &str, found: Vec<String>) -> Result<(), libtest_mimic::Failed> {
    if found.is_empty() { Ok(()) } else { Err(format!("{what}:\n{}", found.join("\n")).into()) }
}

fn files_without_cases(folder: &Path) -> Result<Vec<String>, String> {
    let files = files(folder)?;
    Ok(files
        .iter()
        .filter(|(path, text)| is_policy(path) && text.contains("[["))
        .map(|(path, _)| path.replace(".toml", ".cases.toml"))
        .filter(|cases| files.iter().all(|(path, _)| path != cases))
        .collect())
}

fn repeated(results: &[CaseResult]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    results
        .iter()
        .filter(|result| !seen.insert((&result.file, &result.name)))
        .map(|result| format!("{}:{}: {}", result.file, result.line, result.name))
        .collect()
}

/// The keys that a language lacks. The files are read as text: the chain knows no language.
fn unsaid(keys: &[String]) -> Result<Vec<String>, String> {
    let texts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../texts");
    let mut missing = Vec::new();
    for language in entries(&texts)?.into_iter().filter(|path| path.is_dir()) {
        let mut said = String::new();
        for file in entries(&language)? {
            said += &read(&file)?;
        }
        let said: BTreeSet<&str> =
            said.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key).collect();
        // A row without words of its own is said in the words of its table.
        let shared =
            |key: &str| Some(format!("table-{}-row", key.strip_prefix("policy-")?.split('-').nth(1)?));
        let is_said = |key: &str| {
            said.contains(key) || shared(key).is_some_and(|shared| said.contains(shared.as_str()))
        };
        let lacking = keys.iter().filter(|key| !is_said(key));
        missing.extend(lacking.map(|key| format!("{}: {key}", language.display())));
    }
    Ok(missing)
}

fn policy() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../policy")
}

fn is_policy(path: &str) -> bool {
    path.ends_with(".toml") && !path.ends_with(".cases.toml")
}

fn layer(name: &str, folder: &Path) -> Result<Layer, String> {
    Ok(Layer { name: name.to_owned(), files: files(folder)? })
}

/// Every `.toml` of the folders in a layer: its path in the layer, and its text.
fn files(layer: &Path) -> Result<Vec<(String, String)>, String> {
    let mut files = Vec::new();
    for folder in entries(layer)?.into_iter().filter(|path| path.is_dir()) {
        for file in entries(&folder)? {
            let path = file.strip_prefix(layer).map_err(|error| error.to_string())?;
            let path = path.to_string_lossy().replace('\\', "/");
            if path.ends_with(".toml") {
                files.push((path, read(&file)?));
            }
        }
    }
    Ok(files)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let told = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .map_err(told)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()
        .map_err(told)?;
    paths.sort();
    Ok(paths)
}

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}
