//! `stegvis simulate merge`: the parts of a comparison, made by several processes or machines, become the whole.
//! The files are the same as if one process had made them all.

use super::close;
use super::folder::{self, Folder};
use crate::Answer;
use crate::args::{Common, SimulateMerge};
use crate::speaker::Speaker;
use anyhow::{anyhow, bail};
use simulator::compare::{CompareFault, Inputs, run_name};
use std::collections::BTreeMap;
use std::path::Path;
use texts::Args;

/// `stegvis simulate merge`.
pub fn merge(common: &Common, options: &SimulateMerge) -> anyhow::Result<Answer> {
    let speaker = Speaker::new(common)?;
    let out = &options.out;
    let mut whole: Option<(&Path, (Inputs, String))> = None;
    let mut runs = BTreeMap::new();
    for part in &options.parts {
        let shown = part.display().to_string();
        let inputs = folder::read_inputs(part)
            .map_err(|fault| {
                let args = Args::new().text("out", &shown).text("fault", &fault.to_string());
                anyhow!(speaker.say("cli-simulate-unreadable-inputs", &args))
            })?
            .ok_or_else(|| {
                anyhow!(speaker.say("cli-simulate-no-inputs", &Args::new().text("part", &shown)))
            })?;
        match &whole {
            None => whole = Some((part, inputs)),
            Some((first, (known, text))) if *text != inputs.1 => {
                let parts = known.differing(&inputs.0).into_iter();
                let parts: Vec<String> = parts
                    .map(|part| speaker.t(&format!("cli-simulate-part-{}", part.replace('.', "-"))))
                    .collect();
                let args = Args::new()
                    .text("first", &first.display().to_string())
                    .text("part", &shown)
                    .text("parts", &parts.join(", "));
                bail!(speaker.say("cli-simulate-merge-other", &args));
            }
            Some(_) => {}
        }
        for (summary, bytes) in folder::runs(part)? {
            let name = run_name(&summary.scenario, summary.replication);
            // The same run in two parts is the same run; another of the same name is none that was asked for.
            if let Some((_, known)) = runs.insert(name.clone(), (summary, bytes.clone()))
                && known != bytes
            {
                return Err(close::told(&speaker, &CompareFault::Unasked(name)));
            }
        }
    }
    let (_, (inputs, text)) = whole.ok_or_else(|| anyhow!("DIR"))?;
    let missing: Vec<String> = inputs
        .runs()
        .map(|(id, replication)| run_name(id, replication))
        .filter(|name| !runs.contains_key(name))
        .collect();
    if !missing.is_empty() {
        return Err(close::told(&speaker, &CompareFault::Missing(missing)));
    }
    let folder = Folder::open(&speaker, out, &inputs, &text)?;
    for (summary, bytes) in runs.values() {
        folder.take(summary, bytes)?;
    }
    close::write(&speaker, &folder)
}
