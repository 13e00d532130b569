//! `stegvis lead-times`: count, median and ninth decile of each step, from the registration and from the
//! step before.

use crate::Answer;
use crate::args::{Common, Json};
use crate::wiring::Wired;
use evaluation::LeadTimes;
use texts::Args;

/// `stegvis lead-times`.
pub fn run(common: &Common, options: &Json) -> anyhow::Result<Answer> {
    let wired = Wired::open(common)?;
    wired.bring_views_up_to_date()?;
    let mut times = LeadTimes::default();
    wired.store().each_lead_time(&mut |row| times.add(row))?;
    let report = times.report();
    if options.json {
        println!("{}", serde_json::to_string(&report)?);
        return Ok(Answer::Fine);
    }
    if report.is_empty() {
        println!("{}", wired.t("cli-lead-times-none"));
        return Ok(Answer::Fine);
    }
    println!("{}", wired.t("cli-lead-times-heading"));
    for step in report {
        let args = Args::new()
            .text("step", &wired.t(&format!("step-{}", step.step.id())))
            .number("count", i64::try_from(step.count).unwrap_or(i64::MAX))
            .number("median", step.from_registration.median)
            .number("ninth", step.from_registration.p90)
            .number("median_before", step.from_previous.median)
            .number("ninth_before", step.from_previous.p90);
        println!("{}", wired.say("cli-lead-times-row", &args));
    }
    Ok(Answer::Fine)
}
