//! The rules of a folder are read anew while the service runs, on SIGHUP (F2). The whole bundle is checked
//! first: on any fault the rules in use stay, and every fault is told. A service whose rules are built in has
//! nothing to read anew, and keeps the signal's usual meaning. Outside the demonstration what was read waits for a
//! second person (issue 5, Build 2; `web/app/reload.rs`).

use crate::args::Common;
use crate::policy;
use crate::wiring::{make_views_anew, views_are_by_rules_in_use};
use chain::Policy;
use std::sync::Arc;
use std::time::Duration;
use texts::Args;
use web::App;
use web::app::Offered;

/// How often it is looked for rules that hold by now.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// What came of reading the rules anew.
enum Reloaded {
    /// The files are those in use.
    Same,
    /// These were in use until now.
    Replaced(Arc<Policy>),
    /// A second person must confirm them first.
    Waits(String),
    /// Nothing was taken into use, because of this.
    Refused(Vec<String>),
}

/// Reads the rules anew each time the process is told to.
#[cfg(unix)]
pub async fn when_told(app: Arc<App>, common: Common) {
    use tokio::signal::unix::{SignalKind, signal};
    if common.policy_dir.is_none() {
        return;
    }
    let Ok(mut told) = signal(SignalKind::hangup()) else { return };
    while told.recv().await.is_some() {
        let (reading, with) = (app.clone(), common.clone());
        // A fault in one reading must not end the listening for the next.
        if let Err(fault) = tokio::task::spawn_blocking(move || reload(&reading, &with)).await {
            tracing::error!(%fault, "the reading of the rules stopped");
            let args = Args::new().text("fault", &fault.to_string());
            eprintln!("{}", app.texts.say(common.language, "cli-rules-stopped", &args));
        }
    }
}

/// There is no such signal here.
#[cfg(not(unix))]
pub async fn when_told(_app: Arc<App>, _common: Common) {}

/// Reads the rules anew, takes them into use when nothing is wrong, and tells what came of it. The lists are made
/// anew when they were not made by the rules in use, also when it failed or was cut off before.
fn reload(app: &App, common: &Common) {
    let say = |key: &str, args: &Args| eprintln!("{}", app.texts.say(common.language, key, args));
    let before = app.policy.get().hash().to_owned();
    match read_anew(app, common) {
        Reloaded::Same => say("cli-rules-same", &Args::new().text("hash", &before)),
        Reloaded::Replaced(earlier) => {
            let now = app.policy.get();
            let args = Args::new().text("before", earlier.hash()).text("now", now.hash());
            say("cli-rules-replaced", &args);
        }
        Reloaded::Waits(hash) => {
            say("cli-rules-wait", &Args::new().text("hash", &hash).text("holds", &before));
        }
        Reloaded::Refused(faults) => {
            for fault in &faults {
                eprintln!("  {fault}");
            }
            let count = i64::try_from(faults.len()).unwrap_or(i64::MAX);
            say("cli-rules-refused", &Args::new().number("faults", count).text("hash", &before));
        }
    }
    tell_of_views(app, common, finish_views(app, false));
}

fn tell_of_views(app: &App, common: &Common, made: anyhow::Result<bool>) {
    let say = |key: &str, args: &Args| eprintln!("{}", app.texts.say(common.language, key, args));
    match made {
        Ok(false) => {}
        Ok(true) => say("cli-rules-views-made", &Args::new()),
        Err(fault) => {
            tracing::error!(%fault, "the lists could not be made anew");
            say("cli-rules-views-failed", &Args::new().text("fault", &format!("{fault:#}")));
        }
    }
}

/// Looks now and then for rules that a second person has confirmed, here or at another node, and takes them into use.
pub async fn follow(app: Arc<App>, common: Common) {
    loop {
        tokio::time::sleep(LOOK_EVERY).await;
        let (looking, with) = (app.clone(), common.clone());
        if let Err(fault) = tokio::task::spawn_blocking(move || follow_once(&looking, &with)).await {
            tracing::error!(%fault, "the looking for confirmed rules stopped");
        }
    }
}

/// Every node makes the lists anew after it has taken rules into use: what it wrote until then it wrote by the earlier.
fn follow_once(app: &App, common: &Common) {
    let replaced = match app.follow_rules() {
        Ok(replaced) => replaced,
        Err(fault) => {
            tracing::error!(%fault, "the rules that hold could not be taken into use");
            return;
        }
    };
    if let Some(earlier) = &replaced {
        let now = app.policy.get();
        let args = Args::new().text("before", earlier.hash()).text("now", now.hash());
        eprintln!("{}", app.texts.say(common.language, "cli-rules-replaced", &args));
    }
    let made = finish_views(app, replaced.is_some());
    tell_of_views(app, common, made);
}

/// Makes the lists by the rules in use, unless they are; `anew` also then. Says whether they were made.
fn finish_views(app: &App, anew: bool) -> anyhow::Result<bool> {
    if !anew && views_are_by_rules_in_use(app)? {
        return Ok(false);
    }
    make_views_anew(app, app.clock.now(&app.store)?.day)?;
    Ok(true)
}

fn read_anew(app: &App, common: &Common) -> Reloaded {
    let proposals = policy::proposals_of(&common.policy);
    let layers = match policy::layers(common.policy_dir.as_deref(), &proposals) {
        Ok(layers) => layers,
        Err(fault) => return Reloaded::Refused(vec![format!("{fault:#}")]),
    };
    let read = match Policy::load(&layers) {
        Ok(read) => read,
        Err(faults) => return Reloaded::Refused(faults.iter().map(ToString::to_string).collect()),
    };
    let lacking = policy::lacking(&read, &app.texts);
    if !lacking.is_empty() {
        return Reloaded::Refused(lacking);
    }
    // A case beside a file that no longer holds says what the edit changed; it is told, and stops nothing.
    for failing in policy::failing_cases(&layers) {
        eprintln!("  {failing}");
    }
    let hash = read.hash().to_owned();
    match app.offer(read) {
        Ok(Offered::Same) => Reloaded::Same,
        Ok(Offered::Replaced(earlier)) => Reloaded::Replaced(earlier),
        Ok(Offered::Waits | Offered::SentBack) => Reloaded::Waits(hash),
        Err(fault) => Reloaded::Refused(vec![fault.to_string()]),
    }
}
