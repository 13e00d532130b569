//! `stegvis erase`: everything about a person, for good. The history keeps its dates and steps.

use crate::Answer;
use crate::args::{Common, Erase};
use crate::wiring::{Wired, program};
use anyhow::bail;
use texts::Args;

/// `stegvis erase CASE --yes`.
pub fn run(common: &Common, options: &Erase) -> anyhow::Result<Answer> {
    let wired = Wired::open(common)?;
    let case = wired.find_case(&options.case)?;
    let named = Args::new().text("case", &case.to_string());
    if !options.yes {
        bail!(wired.say("cli-erase-say-yes", &named));
    }
    let now = wired.now()?;
    wired.store().erase(case, program().user, now.at, now.day)?;
    println!("{}", wired.say("cli-erase-done", &named));
    Ok(Answer::Fine)
}
