//! `stegvis erase`: everything about a person, for good. The history keeps its dates and steps.

use crate::Answer;
use crate::args::{Common, Erase};
use crate::wiring::{Wired, program};
use anyhow::bail;
use chain::case::{Case, Seen};
use chain::event::{Actor, Header, Role};
use chain::holdings::releases;
use chain::id::{CaseId, CommandId};
use store::Append;
use texts::Args;
use uuid::Uuid;
use web::clock::Now;

/// `stegvis erase CASE --yes`.
pub fn run(common: &Common, options: &Erase) -> anyhow::Result<Answer> {
    let wired = Wired::open(common)?;
    let case = wired.find_case(&options.case)?;
    let named = Args::new().text("case", &case.to_string());
    if !options.yes {
        bail!(wired.say("cli-erase-say-yes", &named));
    }
    erase(&wired, case, wired.now()?)?;
    println!("{}", wired.say("cli-erase-done", &named));
    Ok(Answer::Fine)
}

/// Erases everything about the person of a case, after what it holds has been given back.
pub fn erase(wired: &Wired, case: CaseId, now: Now) -> anyhow::Result<()> {
    give_back(wired, case, now)?;
    Ok(wired.store().erase(case, program().user, now.at, now.day)?)
}

/// Gives back the seats, places and money that the case holds: afterwards no act can.
fn give_back(wired: &Wired, case: CaseId, now: Now) -> anyhow::Result<()> {
    // A case that is erased already holds nothing more.
    let Ok(open) = wired.open_case(case, "erase") else { return Ok(()) };
    let world = wired.store().world();
    let folded = Case::fold(&open.events, Seen::NOW);
    if folded.ledger.has_unsettled() {
        bail!(wired.t("cli-erase-unsettled"));
    }
    let released = releases(&folded, &world.world);
    if released.is_empty() {
        return Ok(());
    }
    let command = CommandId(Uuid::now_v7());
    let mut append = Append::new(command, now.day);
    for (stream, event) in released {
        let header = Header {
            recorded_at: now.at,
            holds_on: now.day,
            received_on: None,
            actor: Actor { user: program().user, role: Role::System },
            on_behalf_of: None,
            command,
            digest: None,
            corrects: None,
            bundle: wired.policy.hash().to_owned(),
        };
        if !append.relies_on.iter().any(|(known, _)| *known == stream) {
            append.relies_on.push((stream.clone(), world.version(&stream)));
        }
        append.events.push((stream, header, event));
    }
    wired.store().append_blocking(append)?;
    Ok(())
}
