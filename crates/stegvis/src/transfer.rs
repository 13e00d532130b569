//! `stegvis backup`, `restore` and `move`: everything out of one place and into another, compared by its digest before
//! it is kept, with the time that it took (issue 5, Build 5).

use crate::args::{Backup, Common, Move, Restore};
use crate::speaker::Speaker;
use crate::wiring::Wired;
use crate::{Answer, progress};
use anyhow::anyhow;
use indicatif::ProgressBar;
use serde_json::json;
use std::time::{Duration, Instant};
use store::{TransferFault, Transferred, daily_head};
use texts::Args;

/// `stegvis backup`.
pub fn backup(common: &Common, options: &Backup) -> anyhow::Result<Answer> {
    let speaker = Speaker::new(common)?;
    // Opened as every command opens it, so that its layout is that of the program.
    let wired = Wired::open(common)?;
    let (written, took) =
        timed(&speaker, "cli-transfer-backing-up", |told| wired.store().backup(&options.out, told))?;
    tell(
        &speaker,
        "cli-transfer-backed-up",
        &options.out.display().to_string(),
        &written,
        took,
        options.json,
    );
    Ok(Answer::Fine)
}

/// `stegvis restore`.
pub fn restore(common: &Common, options: &Restore) -> anyhow::Result<Answer> {
    let speaker = Speaker::new(common)?;
    let keys = options.keys.clone().unwrap_or_else(|| {
        let mut name = options.from.as_os_str().to_owned();
        name.push(".keys");
        name.into()
    });
    let (restored, took) = timed(&speaker, "cli-transfer-restoring", |told| {
        store::restore(&options.from, &keys, &common.database, told)
    })?;
    // Opening carries out every erasure that the keys know of, before anyone is served.
    Wired::open(common)?;
    tell(&speaker, "cli-transfer-restored", &common.database.to_string(), &restored, took, options.json);
    Ok(Answer::Fine)
}

/// `stegvis move`.
pub fn run_move(common: &Common, options: &Move) -> anyhow::Result<Answer> {
    let speaker = Speaker::new(common)?;
    let (moved, took) =
        timed(&speaker, "cli-transfer-moving", |told| store::move_to(&options.from, &options.to, told))?;
    tell(&speaker, "cli-transfer-moved", &options.to.to_string(), &moved, took, options.json);
    Ok(Answer::Fine)
}

/// Does it with a bar, and measures it.
fn timed(
    speaker: &Speaker,
    words: &str,
    work: impl FnOnce(&mut dyn FnMut(u64, u64)) -> Result<Transferred, TransferFault>,
) -> anyhow::Result<(Transferred, Duration)> {
    let begun = Instant::now();
    let bar: ProgressBar = progress::bar(0, speaker.t(words));
    let done = work(&mut |done, all| {
        bar.set_length(all);
        bar.set_position(done);
    });
    bar.finish_and_clear();
    let done = done.map_err(|fault| anyhow!("{}", said(speaker, &fault)))?;
    Ok((done, begun.elapsed()))
}

/// Why nothing was carried over, in the reader's language.
fn said(speaker: &Speaker, fault: &TransferFault) -> String {
    let place = |key: &str, place: &str| speaker.say(key, &Args::new().text("place", place));
    match fault {
        TransferFault::NotEmpty(what) => place("cli-transfer-not-empty", what),
        TransferFault::Missing(what) => place("cli-transfer-missing", what),
        TransferFault::NoBackup(path, _) => place("cli-transfer-no-backup", &path.display().to_string()),
        TransferFault::OtherLayout { found, known } => {
            let number = |number: &usize| i64::try_from(*number).unwrap_or(i64::MAX);
            let args = Args::new().number("found", number(found)).number("known", number(known));
            speaker.say("cli-transfer-other-layout", &args)
        }
        TransferFault::Differs => speaker.t("cli-transfer-differs"),
        TransferFault::File(path, error) => {
            let args = Args::new().text("file", &path.display().to_string()).text("why", &error.to_string());
            speaker.say("cli-transfer-file", &args)
        }
        TransferFault::Store(fault) => fault.to_string(),
    }
}

fn tell(speaker: &Speaker, key: &str, place: &str, what: &Transferred, took: Duration, as_json: bool) {
    let head = daily_head(&what.heads);
    if as_json {
        println!(
            "{}",
            json!({
                "place": place,
                "rows": what.rows,
                "digest": what.digest,
                "keys_digest": what.keys_digest,
                "daily_head": head,
                "seconds": took.as_secs_f64(),
            })
        );
        return;
    }
    let args = Args::new()
        .text("place", place)
        .number("rows", i64::try_from(what.rows).unwrap_or(i64::MAX))
        .decimal("seconds", took.as_secs_f64(), 1);
    println!("{}", speaker.say(key, &args));
    let args = Args::new().text("digest", &what.digest).text("keys", &what.keys_digest).text("head", &head);
    println!("{}", speaker.say("cli-transfer-digests", &args));
}
