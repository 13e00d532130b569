//! The events of a run as a database, so that simulated cases can be opened and checked like any other (issue 4,
//! Shows 4). Nobody in it has a personal number.

use crate::progress;
use crate::seed::simulated::{Writing, write_kept};
use crate::speaker::Speaker;
use crate::wiring::IS_DEMONSTRATION;
use anyhow::Context;
use simulator::laboratory::{Frame, Prepared};
use simulator::run::Kept;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use web::{App, Clock};

/// Writes what a run has kept to a database of its own; one that is there is made anew.
pub(super) fn write(
    speaker: &Speaker,
    path: &Path,
    prepared: &Prepared,
    frame: &Frame,
    kept: Kept,
) -> anyhow::Result<()> {
    let shown = || path.display().to_string();
    let folder = path.parent().with_context(shown)?;
    fs::create_dir_all(folder).with_context(shown)?;
    for ending in ["", "-wal", "-shm", ".keys", ".keys-wal", ".keys-shm"] {
        match fs::remove_file(format!("{}{ending}", path.display())) {
            Err(fault) if fault.kind() != std::io::ErrorKind::NotFound => {
                return Err(fault).with_context(shown);
            }
            _ => {}
        }
    }
    let last = chain::calendar::days_after(frame.ends(), -1);
    let app = App::open(path, prepared.policy().clone(), Clock::Demonstration(last)).with_context(shown)?;
    app.store.set_setting(IS_DEMONSTRATION, "yes")?;
    let bar = progress::bar(1, speaker.t("cli-simulate-events"));
    let mut tell = |writing: Writing| {
        let (Writing::People(done, all) | Writing::Events(done, all) | Writing::Views(done, all)) = writing;
        bar.set_length(u64::try_from(all).unwrap_or(u64::MAX));
        bar.set_position(u64::try_from(done).unwrap_or(u64::MAX));
    };
    write_kept(&app.store, &speaker.texts, prepared.policy(), kept, &BTreeMap::new(), last, &mut tell)?;
    bar.finish_and_clear();
    Ok(())
}
