//! The runs one after another, each on all threads. What is done already is taken as it is, and one that was
//! broken off goes on from the month that it had come to.

use super::folder::Folder;
use super::{Asked, Shard, ask, events};
use crate::args::Simulate;
use crate::progress;
use crate::speaker::Speaker;
use anyhow::anyhow;
use simulator::laboratory::Prepared;
use simulator::results::Summary;
use simulator::run::Going;
use std::time::{Duration, Instant};
use texts::Args;

/// Writing a state down may take at most this part of the time.
const WRITING_SHARE: u32 = 20;

pub(super) fn all(
    speaker: &Speaker,
    folder: &Folder,
    asked: &Asked,
    shard: Shard,
    options: &Simulate,
) -> anyhow::Result<()> {
    let mine = asked.inputs.runs().filter(|(_, replication)| shard.has(*replication));
    let (done, left): (Vec<_>, Vec<_>) =
        mine.partition(|(id, replication)| folder.is_done(id, *replication) && !options.keep_events);
    if !done.is_empty() {
        let args =
            Args::new().number("done", whole(done.len())).number("all", whole(done.len() + left.len()));
        eprintln!("{}", speaker.say("cli-simulate-taken", &args));
    }
    let bar = progress::bar(1, speaker.t("cli-simulate-running"));
    for (place, (id, replication)) in left.iter().enumerate() {
        one(speaker, folder, asked, (id, *replication), options, &|month, of| {
            let months = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
            bar.set_length(months(of * left.len()));
            bar.set_position(months(place * of + month));
        })?;
    }
    bar.finish_and_clear();
    Ok(())
}

fn one(
    speaker: &Speaker,
    folder: &Folder,
    asked: &Asked,
    (id, replication): (&str, u32),
    options: &Simulate,
    tell: &dyn Fn(usize, usize),
) -> anyhow::Result<()> {
    let told = |fault| ask::told(speaker, &fault);
    let scenario = asked.inputs.scenario(id).ok_or_else(|| anyhow!("{id}"))?;
    let frame = &asked.inputs.frame;
    let prepared = Prepared::new(scenario, frame, &asked.parameters, replication).map_err(told)?;
    // Events are kept in memory and not with the state: such a run begins anew.
    let from = if options.keep_events { None } else { folder.half_done(id, replication) };
    if let Some(state) = &from {
        let args = Args::new()
            .text("scenario", id)
            .number("replication", replication.into())
            .number("month", whole(state.months_done()));
        eprintln!("{}", speaker.say("cli-simulate-goes-on", &args));
    }
    let mut pace = Pace::new(Duration::from_secs(options.checkpoint_seconds));
    let mut fault = None;
    let ran = prepared.run(from, options.keep_events, &mut |month, of, state| {
        tell(month, of);
        let written = if options.keep_events || month == of {
            Ok(())
        } else {
            pace.write(|| folder.going(id, replication, state))
        };
        written.map_or_else(
            |error| {
                fault = Some(error);
                Going::Stop
            },
            |()| Going::On,
        )
    });
    let (outcome, kept) = ran.ok_or_else(|| fault.unwrap_or_else(|| anyhow!("{id}")))?;
    if let Some(kept) = kept {
        events::write(speaker, &folder.events(id, replication), &prepared, frame, kept)?;
    }
    folder.done(&Summary::of(scenario, frame, &prepared, replication, &outcome).map_err(told)?)
}

/// When it is time to write down how far a run has come.
struct Pace {
    least: Duration,
    wait: Duration,
    last: Instant,
}

impl Pace {
    fn new(least: Duration) -> Pace {
        Pace { least, wait: least, last: Instant::now() }
    }

    fn write(&mut self, write: impl FnOnce() -> anyhow::Result<()>) -> anyhow::Result<()> {
        if self.last.elapsed() < self.wait {
            return Ok(());
        }
        let began = Instant::now();
        write()?;
        let took = began.elapsed();
        if !self.least.is_zero() {
            self.wait = self.least.max(took * WRITING_SHARE);
        }
        self.last = Instant::now();
        Ok(())
    }
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
