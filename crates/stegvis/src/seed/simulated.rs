//! A simulated history in a database, so that lists, curves and tables have life (issue 4, Build 8): the laboratory
//! runs a small country up to the demonstration's day with the rules that the pages use, and every event that came
//! of it is written as it would have been if people had done it on those days.

mod copies;
mod figures;
mod money;
mod numbers;
mod order;
mod people;
mod routine;
mod staff;
mod words;

use crate::policy;
use crate::progress;
use crate::wiring::{DEMONSTRATION_DAY, Wired};
use anyhow::{Context, anyhow, bail};
use chain::Policy;
use chain::event::{Recorded, Role};
use chain::id::CaseId;
use chain::person::PersonalNumber;
use indicatif::ProgressBar;
use jiff::civil::{Date, date};
use simulator::laboratory::{Frame, Prepared, YEARS_MAX};
use simulator::parameters::Parameters;
use simulator::population::PersonId;
use simulator::run::{Going, Kept};
use simulator::scenario::Scenario;
use std::collections::BTreeMap;
use store::{Brought, Store};
use texts::{Args, Texts};
use web::laboratory::Order;

/// The setting that says which history was begun, and after it that the history is whole.
const SETTING: &str = "simulated_history";
const WHOLE: &str = ", whole";

/// The comparison that is left to be made: with today what, with how many people, for how many years, how often.
const COMPARISON: (&str, u32, i16, u32) = ("almega_2023", 3_500, 3, 5);

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Cases.
    pub cases: u64,
    /// Events, of cases and of providers, hosts, employers and money.
    pub events: u64,
}

/// Where writing has come to, and how much of it there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// People with texts and documents.
    People(usize, usize),
    /// Events.
    Events(usize, usize),
    /// Views.
    Views(usize, usize),
}

/// Fills the demonstration with the history of a country of so many registered people over so many years up to the
/// demonstration's day. None when it is there already; one that was broken off is finished.
///
/// With `cases` the cases of that history are written again and again, each about another invented person, until there
/// are so many: a country to put load on.
pub fn fill(
    wired: &Wired,
    policy_name: &str,
    (size, years): (u32, i16),
    cases: Option<u64>,
) -> anyhow::Result<Option<Written>> {
    let asked = match cases {
        None => format!("{size} × {years}"),
        Some(cases) => format!("{size} × {years} → {cases}"),
    };
    match wired.store().setting(SETTING)? {
        Some(there) if there == format!("{asked}{WHOLE}") => return Ok(None),
        Some(there) if there != asked => {
            let there = there.trim_end_matches(WHOLE).to_owned();
            bail!(wired.say("cli-seed-simulated-other", &Args::new().text("there", &there)));
        }
        _ => wired.store().set_setting(SETTING, &asked)?,
    }
    let mut prepared = prepared(wired, policy_name, size, years)?;
    let numbers = match cases {
        // Those who are copied get numbers of their own.
        Some(_) => BTreeMap::new(),
        None => numbers::given(&prepared.everyone()).map_err(|few| {
            let args = Args::new().number("count", count(few.there)).number("needed", count(few.needed));
            anyhow!(wired.say("cli-seed-simulated-few-numbers", &args))
        })?,
    };
    if cases.is_none() {
        prepared.set_born(numbers.iter().map(|(person, number)| (*person, number.born())).collect());
    }
    let bar = progress::bar(1, wired.t("cli-seed-simulated-run"));
    let run = prepared.run(None, true, &mut |month, months, _| {
        bar.set_length(months as u64);
        bar.set_position(month as u64);
        Going::On
    });
    let (_, kept) = run.context("a run that nobody stopped has stopped")?;
    let mut kept = kept.context("a run that was to keep its events has kept none")?;
    figures::publish(&mut kept, DEMONSTRATION_DAY);
    if let Some(cases) = cases {
        let written = copied(wired, kept, cases, &bar)?;
        bar.finish_and_clear();
        wired.store().set_setting(SETTING, &format!("{asked}{WHOLE}"))?;
        return Ok(Some(written));
    }
    let mut tell = |writing: Writing| {
        let (key, (done, all)) = match writing {
            Writing::People(done, all) => ("people", (done, all)),
            Writing::Events(done, all) => ("events", (done, all)),
            Writing::Views(done, all) => ("views", (done, all)),
        };
        bar.set_message(wired.t(&format!("cli-seed-simulated-{key}")));
        bar.set_length(all as u64);
        bar.set_position(done as u64);
    };
    let written = write_kept(
        wired.store(),
        wired.texts(),
        &wired.policy,
        kept,
        &numbers,
        DEMONSTRATION_DAY,
        &mut tell,
    )?;
    bar.finish_and_clear();
    leave_comparison(wired)?;
    wired.store().set_setting(SETTING, &format!("{asked}{WHOLE}"))?;
    Ok(Some(written))
}

/// Writes the history again and again, until there are so many cases or a few more.
fn copied(wired: &Wired, kept: Kept, cases: u64, bar: &ProgressBar) -> anyhow::Result<Written> {
    let mut begins = |histories: usize, copies: u64| {
        let args = Args::new().number("histories", count(histories)).number("copies", signed(copies));
        bar.suspend(|| println!("{}", wired.say("cli-seed-copies", &args)));
        bar.set_length(copies * histories as u64);
        bar.set_position(0);
        bar.set_message(wired.t("cli-seed-simulated-events"));
    };
    let mut told = |brought: Brought| bar.set_position(brought.cases);
    let (brought, took) = copies::write(
        (wired.store(), wired.texts(), &wired.policy),
        kept,
        cases,
        DEMONSTRATION_DAY,
        &mut begins,
        &mut told,
    )?;
    #[expect(clippy::cast_precision_loss, reason = "events a second, to be read")]
    let speed = brought.events as f64 / took.as_secs_f64().max(0.001);
    let args = Args::new()
        .number("cases", signed(brought.cases))
        .number("events", signed(brought.events))
        .text("seconds", &format!("{:.0}", took.as_secs_f64()))
        .text("speed", &format!("{speed:.0}"));
    println!("{}", wired.say("cli-seed-copies-speed", &args));
    Ok(Written { cases: brought.cases, events: brought.events })
}

/// Leaves one comparison to be made when the pages are served first, so that there is one for everyone to read.
fn leave_comparison(wired: &Wired) -> anyhow::Result<()> {
    let Some(analyst) = wired.store().users_by_role(Role::Analyst)?.into_iter().next() else { return Ok(()) };
    let (other, size, years, replications) = COMPARISON;
    let order = Order { size, years, replications, ..Order::comparing([other.to_owned()]) };
    wired.app.laboratory.leave(order, analyst.id, DEMONSTRATION_DAY)?;
    Ok(())
}

/// A run under the rules that the pages use, up to the demonstration's day.
fn prepared(wired: &Wired, policy_name: &str, size: u32, years: i16) -> anyhow::Result<Prepared> {
    let faults = |faults: Vec<rules::Fault>| policy::told(&faults);
    let scenario = if policy_name == chain::story::IN_FORCE { "today" } else { policy_name };
    let scenario = Scenario::embedded(scenario).map_err(faults)?;
    let parameters = Parameters::embedded().map_err(faults)?;
    let begins = date(DEMONSTRATION_DAY.year() + 1 - years.clamp(1, YEARS_MAX), 1, 1);
    let frame = Frame {
        size,
        begins: Some(begins),
        measured_from: begins,
        years,
        replications: 1,
        until: Some(DEMONSTRATION_DAY),
        ..Frame::usual()?
    };
    frame.check()?;
    let dice = simulator::dice::Dice::new(frame.seed, 0);
    Ok(Prepared::with(&scenario, &frame, Policy::clone(&wired.policy), parameters, dice)?)
}

/// Writes what a run has kept to a database: people, with the numbers of those who have one; staff; every event in
/// order of time, with the lines of pay that they have led to by `day`; and the views as they are on that day.
/// Writing again what was broken off goes on where it stopped.
///
/// # Errors
/// Whatever cannot be stored; what came before it stays.
pub fn write_kept(
    store: &Store,
    texts: &Texts,
    policy: &Policy,
    kept: Kept,
    numbers: &BTreeMap<PersonId, PersonalNumber>,
    day: Date,
    tell: &mut dyn FnMut(Writing),
) -> anyhow::Result<Written> {
    let mut kept = kept;
    order::settle(&mut kept, crate::wiring::program().user);
    words::issuers(texts, &mut kept);
    for user in staff::of(texts, &kept) {
        store.save_user(user)?;
    }
    let mut written = money::pay(&mut kept.cases, policy, day);
    written.sort_by_key(|(case, text)| (*case, text.id));
    kept.texts.append(&mut written);
    let cases: Vec<(CaseId, Vec<Recorded>)> =
        kept.cases.iter().map(|case| (case.id, case.events.clone())).collect();
    let people = people::of(texts, &mut kept, numbers);
    let all = people.len();
    store.bring_people(people, &mut |done| tell(Writing::People(done, all)))?;
    let events = order::by_time(kept);
    let all = events.len();
    store.bring_events(events, &mut |done| tell(Writing::Events(done, all)))?;
    let written = Written { cases: cases.len() as u64, events: all as u64 };
    let all = cases.len();
    store.make_views(cases, day, &mut |done| tell(Writing::Views(done, all)))?;
    Ok(written)
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
