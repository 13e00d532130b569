//! `stegvis policy export`: the decision tables of a day as DMN, for others' tools (F2, G).

use crate::Answer;
use crate::args::{Common, PolicyExport};
use crate::policy;
use crate::speaker::Speaker;
use anyhow::Context;
use jiff::Zoned;
use std::fs;
use texts::Args;

/// `stegvis policy export --dmn --out DIR`.
pub fn run(common: &Common, options: &PolicyExport) -> anyhow::Result<Answer> {
    let speaker = Speaker::new(common)?;
    let policy = policy::chosen(common)?;
    let day = options.on.unwrap_or_else(|| Zoned::now().date());
    fs::create_dir_all(&options.out).with_context(|| options.out.display().to_string())?;
    let files = exchange::dmn::export(&policy.bundle, day);
    for (name, text) in &files {
        let path = options.out.join(name);
        fs::write(&path, text).with_context(|| path.display().to_string())?;
    }
    let args = Args::new()
        .number("files", i64::try_from(files.len()).unwrap_or(i64::MAX))
        .text("folder", &options.out.display().to_string())
        .date("date", day);
    println!("{}", speaker.say("cli-policy-export-done", &args));
    Ok(Answer::Fine)
}
