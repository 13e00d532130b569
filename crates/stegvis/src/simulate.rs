//! `stegvis simulate`: scenarios tried on a synthetic country and held beside each other (F1–F4; issue 4, Build 4
//! and 7). Everything is checked before any work; a run that is broken off goes on where it was; the files hold
//! no clock, host, path or number of threads.

mod ask;
mod close;
mod events;
mod folder;
mod merge;
mod parquet;
mod running;

pub use ask::{frame, told};
pub use merge::merge;

use crate::Answer;
use crate::args::{Common, Simulate};
use crate::speaker::Speaker;
use anyhow::anyhow;
use folder::Folder;
use simulator::compare::Inputs;
use std::num::NonZeroU32;
use texts::Args;

/// A part of the replications: number so and so of so many parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    number: u32,
    of: NonZeroU32,
}

impl Shard {
    /// All of them.
    const WHOLE: Shard = Shard { number: 1, of: NonZeroU32::MIN };

    /// Reads `2/4`.
    ///
    /// # Errors
    /// In words: it is not of that form, or there is no such part.
    pub fn read(text: &str) -> Result<Shard, String> {
        let wrong = || format!("`{text}` is no part: write for example 2/4, the second of four");
        let (number, of) = text.split_once('/').ok_or_else(wrong)?;
        let number: u32 = number.parse().map_err(|_| wrong())?;
        let of: NonZeroU32 = of.parse().map_err(|_| wrong())?;
        if (1..=of.get()).contains(&number) { Ok(Shard { number, of }) } else { Err(wrong()) }
    }

    /// Whether a replication is in this part.
    const fn has(self, replication: u32) -> bool {
        replication % self.of.get() == self.number - 1
    }
}

/// `stegvis simulate`.
pub fn run(common: &Common, options: &Simulate) -> anyhow::Result<Answer> {
    let speaker = Speaker::new(common)?;
    if common.policy_dir.is_some() {
        return Err(anyhow!(speaker.t("cli-simulate-no-policy-dir")));
    }
    let threads = options.threads.map_or(0, usize::from);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build()?;
    pool.install(|| simulate(&speaker, options))
}

fn simulate(speaker: &Speaker, options: &Simulate) -> anyhow::Result<Answer> {
    let asked = ask::read(speaker, options)?;
    let out = options.out.as_deref().ok_or_else(|| anyhow!("--out DIR"))?;
    let folder = Folder::open(speaker, out, &asked.inputs, &asked.inputs.text())?;
    let shard = options.shard.unwrap_or(Shard::WHOLE);
    running::all(speaker, &folder, &asked, shard, options)?;
    if shard.of.get() > 1 {
        let mine = asked.inputs.runs().filter(|(_, replication)| shard.has(*replication));
        let summaries = mine.map(|(id, replication)| folder.summary(id, replication));
        let summaries = summaries.collect::<anyhow::Result<Vec<_>>>()?;
        let args = Args::new()
            .number("number", shard.number.into())
            .number("of", shard.of.get().into())
            .text("out", &out.display().to_string());
        println!("{}", speaker.say("cli-simulate-shard-done", &args));
        return Ok(close::checks(speaker, &close::checks_of(&summaries)));
    }
    close::write(speaker, &folder)
}

/// What was asked for, read and checked.
struct Asked {
    inputs: Inputs,
    parameters: simulator::parameters::Parameters,
}
