//! `stegvis policy diff`: what differs between two sets of rules, file by file and row by row (F2).

use crate::Answer;
use crate::args::{Common, PolicyDiff};
use crate::policy;
use crate::speaker::Speaker;
use anyhow::bail;
use chain::Policy;
use chain::story::IN_FORCE;
use jiff::Zoned;
use rules::Layer;
use serde_json::{Value, json};
use std::path::Path;
use texts::Args;
use web::handbook::Handbook;
use web::handbook::compare::{self, Changed, FileDiff, Way};

/// `stegvis policy diff A B`.
pub fn run(common: &Common, options: &PolicyDiff) -> anyhow::Result<Answer> {
    let speaker = Speaker::new(common)?;
    let load = |name: &str| -> anyhow::Result<Policy> {
        Policy::load(&layers_of(common, &speaker, name)?).map_err(|faults| policy::told(&faults))
    };
    let (a, b) = (load(&options.a)?, load(&options.b)?);
    let files = compare::bundles(&a.bundle, &b.bundle);
    if options.output.json {
        let told: Vec<Value> = files.iter().map(FileDiff::told).collect();
        println!(
            "{}",
            json!({
                "a": { "name": options.a, "bundle": a.hash() },
                "b": { "name": options.b, "bundle": b.hash() },
                "files": told,
            })
        );
    } else {
        let today = Zoned::now().date();
        let book =
            Handbook { texts: &speaker.texts, language: speaker.language, policy: &b, on: None, today };
        for file in &files {
            print(&speaker, book, file);
        }
        let count = i64::try_from(files.len()).unwrap_or(i64::MAX);
        println!("{}", speaker.say("cli-policy-diff-done", &Args::new().number("files", count)));
    }
    Ok(if files.is_empty() { Answer::Fine } else { Answer::Found })
}

/// The layers that a name stands for: the rules in force, a proposal over them, or those of a folder.
fn layers_of(common: &Common, speaker: &Speaker, name: &str) -> anyhow::Result<Vec<Layer>> {
    let dir = common.policy_dir.as_deref();
    let is_named = name == IN_FORCE
        || match dir {
            None => chain::policy::proposals().iter().any(|known| known == name),
            Some(dir) => dir.join("proposals").join(name).is_dir(),
        };
    if is_named {
        return policy::layers(dir, &policy::proposals_of(name));
    }
    let (folder, proposals) = match name.rsplit_once(':') {
        Some((folder, proposals)) if Path::new(folder).is_dir() => (folder, proposals),
        _ => (name, IN_FORCE),
    };
    if !Path::new(folder).is_dir() {
        bail!(speaker.say("cli-policy-diff-unknown", &Args::new().text("name", name)));
    }
    policy::layers(Some(Path::new(folder)), &policy::proposals_of(proposals))
}

fn print(speaker: &Speaker, book: Handbook<'_>, file: &FileDiff) {
    let mark = |way: Way| match way {
        Way::Added => "+",
        Way::Removed => "-",
        Way::Changed => "~",
    };
    let id = file.path.rsplit('/').next().unwrap_or(&file.path);
    println!("{} {} ({})", mark(file.way), file.path, book.name(id));
    let arrow = |old: Option<&str>, new: Option<&str>| {
        let none = speaker.t("rules-none");
        format!("{} → {}", old.unwrap_or(&none), new.unwrap_or(&none))
    };
    let said = |way: Way, Changed { name, old, new }: &Changed| match way {
        Way::Added => format!("{name}: {}", new.as_deref().unwrap_or_default()),
        Way::Removed => format!("{name}: {}", old.as_deref().unwrap_or_default()),
        Way::Changed => match (old, new) {
            (Some(old), Some(new)) if old.contains(", ") && new.contains(", ") && !old.contains(". ") => {
                format!("{name}: {}", words_changed(old, new))
            }
            _ => format!("{name}: {}", arrow(old.as_deref(), new.as_deref())),
        },
    };
    for key in &file.keys {
        println!("  {}", said(file.way, key));
    }
    for table in &file.tables {
        println!("  {} [{}]", mark(table.way), table.name);
        for row in &table.rows {
            println!("    {} {}", mark(row.way), row.id);
            for part in &row.changes {
                println!("        {}", said(row.way, part));
            }
        }
    }
}

/// Which words of a list came and went; both lists when it is only their order.
fn words_changed(old: &str, new: &str) -> String {
    let (before, after): (Vec<&str>, Vec<&str>) = (old.split(", ").collect(), new.split(", ").collect());
    let came = after.iter().filter(|word| !before.contains(word)).map(|word| format!("+ {word}"));
    let went = before.iter().filter(|word| !after.contains(word)).map(|word| format!("- {word}"));
    let changed: Vec<String> = came.chain(went).collect();
    if changed.is_empty() { format!("{old} → {new}") } else { changed.join(", ") }
}
