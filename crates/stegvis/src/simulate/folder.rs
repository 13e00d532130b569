//! The folder of a comparison: what was asked for, each run that is done, and those that are going. A file is there
//! whole or not at all.

use crate::speaker::Speaker;
use anyhow::{Context, anyhow, bail};
use simulator::checkpoint;
use simulator::compare::{Inputs, run_name};
use simulator::results::Summary;
use simulator::run::State;
use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use texts::Args;

const INPUTS: &str = "inputs.json";
const DONE: &str = "replications";
const GOING: &str = ".going";

/// A folder whose inputs are known.
pub(super) struct Folder {
    root: PathBuf,
}

impl Folder {
    /// Makes the folder, or takes up one that was made for the same inputs.
    pub(super) fn open(
        speaker: &Speaker,
        root: &Path,
        inputs: &Inputs,
        text: &str,
    ) -> anyhow::Result<Folder> {
        let shown = root.display().to_string();
        let folder = Folder { root: root.to_owned() };
        fs::create_dir_all(root).with_context(|| shown.clone())?;
        match read_inputs(root) {
            Ok(Some((_, there))) if there == text => {}
            Ok(Some((there, _))) => {
                let parts = there.differing(inputs).into_iter();
                let parts: Vec<String> = parts
                    .map(|part| speaker.t(&format!("cli-simulate-part-{}", part.replace('.', "-"))))
                    .collect();
                let args = Args::new().text("out", &shown).text("parts", &parts.join(", "));
                bail!(speaker.say("cli-simulate-other-inputs", &args));
            }
            Ok(None) if fs::read_dir(root)?.next().is_some() => {
                bail!(speaker.say("cli-simulate-not-empty", &Args::new().text("out", &shown)));
            }
            Ok(None) => folder.write(INPUTS, text.as_bytes())?,
            Err(fault) => {
                let args = Args::new().text("out", &shown).text("fault", &fault.to_string());
                bail!(speaker.say("cli-simulate-unreadable-inputs", &args));
            }
        }
        for name in [DONE, GOING] {
            fs::create_dir_all(root.join(name)).with_context(|| shown.clone())?;
        }
        // What cannot be written to is told now and not after an hour's work.
        folder.write(&format!("{GOING}/tried-{}", std::process::id()), b"")?;
        fs::remove_file(root.join(GOING).join(format!("tried-{}", std::process::id())))?;
        Ok(folder)
    }

    /// Writes a file: whole, or not at all.
    pub(super) fn write(&self, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
        self.write_with(name, |file| Ok(file.write_all(bytes)?))
    }

    fn write_with(
        &self,
        name: &str,
        write: impl FnOnce(&mut BufWriter<File>) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let path = self.root.join(name);
        let shown = || path.display().to_string();
        let new = path.with_file_name(format!(
            ".{}.{}",
            path.file_name().and_then(|name| name.to_str()).unwrap_or("new"),
            std::process::id()
        ));
        let file = File::create(&new).with_context(shown)?;
        let mut file = BufWriter::new(file);
        write(&mut file).with_context(shown)?;
        file.into_inner().map_err(|fault| anyhow!("{}", fault.error())).with_context(shown)?.sync_all()?;
        fs::rename(&new, &path).with_context(shown)?;
        // The new name must survive a loss of power too, where the system can promise it.
        if let Some(parent) = path.parent().and_then(|parent| File::open(parent).ok()) {
            let _ = parent.sync_all();
        }
        Ok(())
    }

    /// Where the events of a run are kept.
    pub(super) fn events(&self, scenario: &str, replication: u32) -> PathBuf {
        self.root.join("events").join(format!("{}.db", run_name(scenario, replication)))
    }

    /// Whether a run is done.
    pub(super) fn is_done(&self, scenario: &str, replication: u32) -> bool {
        self.summary(scenario, replication).is_ok()
    }

    /// What a run came to.
    pub(super) fn summary(&self, scenario: &str, replication: u32) -> anyhow::Result<Summary> {
        let path = self.root.join(done(scenario, replication));
        let text = fs::read(&path).with_context(|| path.display().to_string())?;
        let summary: Summary = serde_json::from_slice(&text).with_context(|| path.display().to_string())?;
        if (summary.scenario.as_str(), summary.replication) != (scenario, replication) {
            bail!("{}", path.display());
        }
        Ok(summary)
    }

    /// Takes over a run that was done elsewhere, byte for byte.
    pub(super) fn take(&self, summary: &Summary, bytes: &[u8]) -> anyhow::Result<()> {
        self.write(&done(&summary.scenario, summary.replication), bytes)
    }

    /// A run is done: what it came to is written, and what it had come to half-way is taken away.
    pub(super) fn done(&self, summary: &Summary) -> anyhow::Result<()> {
        let mut text = serde_json::to_vec(summary)?;
        text.push(b'\n');
        self.write(&done(&summary.scenario, summary.replication), &text)?;
        let _ = fs::remove_file(self.root.join(going(&summary.scenario, summary.replication)));
        self.forget_half_written(&going(&summary.scenario, summary.replication));
        self.forget_half_written(&done(&summary.scenario, summary.replication));
        Ok(())
    }

    /// Takes away what a process that was killed while it wrote a file has left of it.
    fn forget_half_written(&self, name: &str) {
        let path = self.root.join(name);
        let (Some(folder), Some(file)) = (path.parent(), path.file_name()) else { return };
        let half_written = format!(".{}.", file.to_string_lossy());
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(&half_written) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    /// Writes down how far a run has come.
    pub(super) fn going(&self, scenario: &str, replication: u32, state: &State) -> anyhow::Result<()> {
        self.write_with(&going(scenario, replication), |file| {
            Ok(checkpoint::write(file, scenario, replication, state)?)
        })
    }

    /// How far a run had come when it was broken off.
    pub(super) fn half_done(&self, scenario: &str, replication: u32) -> Option<State> {
        let file = File::open(self.root.join(going(scenario, replication))).ok()?;
        checkpoint::read(BufReader::new(file), scenario, replication)
    }

    /// All is done: nothing is going any more.
    pub(super) fn close(&self) {
        // When another process has its runs there too, it stays.
        let _ = fs::remove_dir(self.root.join(GOING));
    }

    /// The inputs as they stand in the folder.
    pub(super) fn inputs(&self) -> anyhow::Result<Inputs> {
        let there = read_inputs(&self.root)?;
        Ok(there.with_context(|| self.shown())?.0)
    }

    /// Its path in the words of whoever asked.
    pub(super) fn shown(&self) -> String {
        self.root.display().to_string()
    }
}

fn done(scenario: &str, replication: u32) -> String {
    format!("{DONE}/{}.json", run_name(scenario, replication))
}

fn going(scenario: &str, replication: u32) -> String {
    format!("{GOING}/{}.state", run_name(scenario, replication))
}

/// The inputs of a folder, and their text; none where there are none.
pub(super) fn read_inputs(root: &Path) -> anyhow::Result<Option<(Inputs, String)>> {
    match fs::read_to_string(root.join(INPUTS)) {
        Ok(text) => Ok(Some((serde_json::from_str(&text)?, text))),
        Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(fault) => Err(fault.into()),
    }
}

/// The runs of a folder that are done, in order of name, with their bytes.
pub(super) fn runs(root: &Path) -> anyhow::Result<Vec<(Summary, Vec<u8>)>> {
    let folder = root.join(DONE);
    let mut paths: Vec<PathBuf> = fs::read_dir(&folder)
        .with_context(|| folder.display().to_string())?
        .map(|entry| Ok(entry?.path()))
        .collect::<anyhow::Result<_>>()?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    paths.sort();
    let read = |path: PathBuf| {
        let bytes = fs::read(&path).with_context(|| path.display().to_string())?;
        let summary = serde_json::from_slice(&bytes).with_context(|| path.display().to_string())?;
        Ok((summary, bytes))
    };
    paths.into_iter().map(read).collect()
}
