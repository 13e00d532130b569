//! `stegvis policy docs`: the handbook of rules as one HTML file, the same as on the public pages (F2).

use crate::Answer;
use crate::args::{Common, PolicyDocs};
use crate::policy;
use crate::speaker::Speaker;
use anyhow::Context;
use jiff::Zoned;
use std::fs;
use texts::Args;
use web::handbook::{Handbook, document};

/// `stegvis policy docs --out FILE.html`.
pub fn run(common: &Common, options: &PolicyDocs) -> anyhow::Result<Answer> {
    let speaker = Speaker::new(common)?;
    let policy = policy::chosen(common)?;
    let today = Zoned::now().date();
    let book =
        Handbook { texts: &speaker.texts, language: speaker.language, policy: &policy, on: None, today };
    let written = document(book);
    fs::write(&options.out, written).with_context(|| options.out.display().to_string())?;
    let services = i64::try_from(policy.services().count()).unwrap_or(i64::MAX);
    let args = Args::new().text("file", &options.out.display().to_string()).number("services", services);
    println!("{}", speaker.say("cli-policy-docs-done", &args));
    Ok(Answer::Fine)
}
