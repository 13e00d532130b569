//! `stegvis audit`: that nothing recorded has been changed or taken away, and the heads to be kept outside by which
//! it can be shown (issue 5, Build 2).

use crate::Answer;
use crate::args::{AuditHead, AuditVerify, Common};
use crate::wiring::Wired;
use anyhow::{Context, bail};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::fs::File;
use std::io::Read;
use std::path::Path;
use store::{JournalHead, daily_head};
use texts::Args;

/// No file of heads is larger: a journal is opened when the program starts, and takes a hundred bytes here.
const HEADS_BYTES_MAX: u64 = 16 * 1024 * 1024;

/// The heads of all journals as they were on a day.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Heads {
    /// The hash over all of them.
    daily_head: String,
    journals: Vec<JournalHead>,
}

/// `stegvis audit verify`.
pub fn verify(common: &Common, options: &AuditVerify) -> anyhow::Result<Answer> {
    let wired = Wired::open(common)?;
    let mut heads = Vec::new();
    for path in &options.against {
        heads.extend(read(&wired, path)?);
    }
    let findings = wired.store().verify(&heads)?;
    let now = wired.store().heads()?;
    let rows: i64 = now.iter().map(|head| head.position).sum();
    if options.json {
        let told: Vec<Value> =
            findings.iter().map(|found| json!({ "rule": found.rule, "what": found.what })).collect();
        println!("{}", json!({ "rows": rows, "daily_head": daily_head(&now), "findings": told }));
    } else {
        for finding in &findings {
            println!("{finding}");
        }
        let args = Args::new()
            .number("rows", rows)
            .number("findings", i64::try_from(findings.len()).unwrap_or(i64::MAX))
            .text("head", &daily_head(&now));
        println!("{}", wired.say("cli-audit-done", &args));
    }
    Ok(if findings.is_empty() { Answer::Fine } else { Answer::Found })
}

/// `stegvis audit head`.
pub fn head(common: &Common, options: &AuditHead) -> anyhow::Result<Answer> {
    let wired = Wired::open(common)?;
    let journals = wired.store().heads()?;
    let heads = Heads { daily_head: daily_head(&journals), journals };
    let text = serde_json::to_string_pretty(&heads)?;
    match &options.out {
        None => println!("{text}"),
        Some(path) => {
            let place = path.display().to_string();
            let said = || wired.say("cli-audit-cannot-write", &Args::new().text("file", &place));
            std::fs::write(path, text + "\n").with_context(said)?;
            let args = Args::new().text("file", &place).text("head", &heads.daily_head);
            println!("{}", wired.say("cli-audit-head-written", &args));
        }
    }
    Ok(Answer::Fine)
}

/// The heads of a file, all of them or none.
fn read(wired: &Wired, path: &Path) -> anyhow::Result<Vec<JournalHead>> {
    let args = Args::new().text("file", &path.display().to_string());
    let mut text = String::new();
    File::open(path)
        .and_then(|file| file.take(HEADS_BYTES_MAX + 1).read_to_string(&mut text))
        .with_context(|| wired.say("cli-audit-cannot-read", &args))?;
    if text.len() as u64 > HEADS_BYTES_MAX {
        bail!(wired.say("cli-audit-too-large", &args));
    }
    let heads: Heads = serde_json::from_str(&text).with_context(|| wired.say("cli-audit-no-heads", &args))?;
    if heads.daily_head != daily_head(&heads.journals) {
        bail!(wired.say("cli-audit-heads-changed", &args));
    }
    Ok(heads.journals)
}
