//! `stegvis retention run`: erases everyone whose case ended so long ago that nothing of them may be kept (issue 5,
//! Build 4). How long is a rule; here it is only carried out.

use crate::args::{Common, RetentionRun};
use crate::wiring::Wired;
use crate::{Answer, erase, progress};
use anyhow::{anyhow, bail};
use chain::case::{Case, Seen};
use chain::id::CaseId;
use chain::retention::{Retention, Unsettled, erased_by, retention};
use jiff::civil::Date;
use serde_json::{Value, json};
use texts::Args;

/// What was found of a case.
struct Found {
    case: CaseId,
    /// When it ended, and by when it is to be erased; or why it is kept.
    what: Result<(Date, Date), Unsettled>,
}

/// `stegvis retention run`.
pub fn run(common: &Common, options: &RetentionRun) -> anyhow::Result<Answer> {
    let wired = Wired::open_to_act(common)?;
    wired.bring_views_up_to_date()?;
    let now = wired.now()?;
    let on = options.on.unwrap_or(now.day);
    if on > now.day && !options.dry_run {
        let args = Args::new().date("on", on).date("today", now.day);
        bail!(wired.say("cli-retention-ahead", &args));
    }
    let found = found(&wired, on)?;
    if !options.dry_run {
        let over: Vec<CaseId> =
            found.iter().filter(|found| found.what.is_ok()).map(|found| found.case).collect();
        let bar = progress::bar(over.len() as u64, wired.t("cli-retention-erasing"));
        for case in over {
            erase::erase(&wired, case, now)?;
            bar.inc(1);
        }
        bar.finish_and_clear();
    }
    tell(&wired, options, on, &found);
    Ok(Answer::Fine)
}

/// The cases that ended so long ago that their facts may be kept no longer on a day, in order of id.
fn found(wired: &Wired, on: Date) -> anyhow::Result<Vec<Found>> {
    let policy = &wired.policy;
    let mut found = Vec::new();
    for (case, last) in wired.store().cases_ended(on)? {
        let by = erased_by(last, policy, on).map_err(|refusal| anyhow!("{refusal}"))?;
        if by > on {
            continue;
        }
        let open = wired.open_case(case, "retention")?;
        let folded = Case::fold(&open.events, Seen::NOW);
        match retention(&folded, policy, on).map_err(|refusal| anyhow!("{refusal}"))? {
            Retention::Erased { ended, by } if by <= on => found.push(Found { case, what: Ok((ended, by)) }),
            Retention::Erased { .. } => {}
            Retention::Kept(why) => found.push(Found { case, what: Err(why) }),
        }
    }
    Ok(found)
}

fn tell(wired: &Wired, options: &RetentionRun, on: Date, found: &[Found]) {
    let over = found.iter().filter(|found| found.what.is_ok()).count();
    if options.json {
        let rows: Vec<Value> = found
            .iter()
            .map(|found| match found.what {
                Ok((ended, by)) => json!({ "case": found.case, "ended": ended, "by": by }),
                Err(why) => json!({ "case": found.case, "kept": why.id() }),
            })
            .collect();
        println!("{}", json!({ "on": on, "erased": !options.dry_run, "count": over, "cases": rows }));
        return;
    }
    for found in found {
        let named = Args::new().text("case", &found.case.to_string());
        let line = match found.what {
            Ok((ended, by)) => wired.say("cli-retention-row", &named.date("ended", ended).date("by", by)),
            Err(why) => wired.say(&format!("cli-retention-kept-{}", why.id()), &named),
        };
        println!("{line}");
    }
    let key = if options.dry_run { "cli-retention-would" } else { "cli-retention-done" };
    let args = Args::new().number("count", i64::try_from(over).unwrap_or(i64::MAX)).date("on", on);
    println!("{}", wired.say(key, &args));
}
