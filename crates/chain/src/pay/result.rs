//! What a provider is paid for a result: work or studies that lasted so long, of the extent and kind that
//! the service's rules set, shown by evidence; and the speed premium when it came early.
//!
//! Jobs that follow each other without a day between count as one (A11). A result belongs to the provider
//! whose support began last before it.

use super::book::{Book, Entry};
use super::line::{Lack, LineKind, Payee};
use crate::calendar;
use crate::case::{Participation, Work};
use crate::event::WorkEvidence;
use crate::explanation::Reasons;
use crate::money::Ore;
use crate::policy::Service;
use crate::refusal::Refusal;
use jiff::civil::Date;
use rules::{Facts, PeriodUnit, Then};

/// Unbroken work or studies that count, from a day.
struct Run<'a> {
    from: Date,
    /// First day no longer; none while it goes on.
    to: Option<Date>,
    works: Vec<&'a Work>,
}

pub(super) fn enter<R: Reasons>(book: &mut Book<'_, '_, R>) -> Result<(), Refusal> {
    let case = book.case;
    for participation in &case.participations {
        if participation.started_on.is_none() || participation.provider.is_none() {
            continue;
        }
        let service = book.service(&participation.service)?;
        if service.find("result_amount").is_some() {
            enter_for(book, participation, service);
        }
    }
    Ok(())
}

fn enter_for<'p, R: Reasons>(
    book: &mut Book<'_, 'p, R>,
    participation: &Participation,
    service: &'p Service,
) {
    let (Some(started), Some(provider)) = (participation.started_on, participation.provider) else { return };
    // The first run that is shown to have lasted pays, else the first that has lasted or goes on; a run that
    // broke before may have been the way to it. Which one it is does not hang on the day that is asked about.
    let mut lasting = Vec::new();
    for run in runs(book, participation, service) {
        if run.from < started || !is_the_latest(book, participation, run.from) {
            continue;
        }
        lasting.extend(lasted(book, participation, service, run));
    }
    let shown = lasting.iter().position(|one| one.entry.grounds.lacks.is_empty()).unwrap_or(0);
    if shown >= lasting.len() {
        return;
    }
    let Lasting { mut entry, facts, run, reached } = lasting.swap_remove(shown);
    let (lacks, evidence) = (entry.grounds.lacks.clone(), entry.grounds.evidence);
    let amount = book.find(&mut entry, service, "result_amount", &facts, reached);
    if let Some(amount) = amount.and_then(Then::as_ore) {
        entry.add(Ore(amount));
    }
    let (payee, days) = (Payee::Provider(provider), (run.from, reached));
    let about = participation.id.0;
    book.enter(entry, LineKind::Result, about, days, payee, service);

    let mut speed = book.entry(run_events(participation, &run));
    (speed.grounds.lacks, speed.grounds.evidence) = (lacks, evidence);
    let within = book.find(&mut speed, service, "speed_within", &facts, run.from);
    if within.and_then(Then::as_period).is_some_and(|within| run.from < calendar::after(started, within)) {
        let amount = book.find(&mut speed, service, "speed_amount", &facts, reached);
        if let Some(amount) = amount.and_then(Then::as_ore) {
            speed.add(Ore(amount));
        }
        book.enter(speed, LineKind::Speed, about, days, payee, service);
    }
}

/// A run that has lasted or goes on, with what is asked and shown of it.
struct Lasting<'c, 'p, R> {
    entry: Entry<'p, R>,
    facts: Facts,
    run: Run<'c>,
    /// The day on which it has lasted long enough.
    reached: Date,
}

/// Whether a run began in time and was not broken before it had lasted.
fn lasted<'c, 'p, R: Reasons>(
    book: &Book<'c, 'p, R>,
    participation: &Participation,
    service: &'p Service,
    run: Run<'c>,
) -> Option<Lasting<'c, 'p, R>> {
    let mut entry = book.entry(run_events(participation, &run));
    let facts = run_facts(book, participation, &run);
    if !is_in_time(book, &mut entry, participation, service, &facts, run.from) {
        return None;
    }
    let after = book.find(&mut entry, service, "result_after", &facts, run.from)?.as_period()?;
    let reached = calendar::after(run.from, after);
    if run.to.is_some_and(|end| end < reached) {
        return None;
    }
    let months = if after.unit == PeriodUnit::Months { after.count } else { 0 };
    show(book, &mut entry, service, &facts, &run, (reached, months));
    Some(Lasting { entry, facts, run, reached })
}

/// The stretches of work that count by kind and extent, joined where no day lies between, in order.
fn runs<'c, 'p, R: Reasons>(
    book: &Book<'c, 'p, R>,
    participation: &Participation,
    service: &'p Service,
) -> Vec<Run<'c>> {
    let mut counting: Vec<(Date, Option<Date>, &Work)> = Vec::new();
    for work in &book.case.works {
        let stretches = work.stretches();
        let that_count =
            stretches.filter(|(from, _, extent)| counts(book, participation, service, work, *from, *extent));
        counting.extend(that_count.map(|(from, to, _)| (from, to, work)));
    }
    // Fewer hours for a while may have parted a job in two, with another job between.
    counting.sort_by_key(|(from, _, work)| (*from, work.started_on));
    let mut runs: Vec<Run<'c>> = Vec::new();
    for (from, to, work) in counting {
        match runs.last_mut() {
            Some(run) if run.to.is_none_or(|end| end >= from) => {
                run.to = run.to.and_then(|end| to.map(|to| to.max(end)));
                run.works.push(work);
            }
            _ => runs.push(Run { from, to, works: vec![work] }),
        }
    }
    runs
}

/// Whether work of this kind and extent counts by the rules of its first day. A rule that cannot be
/// evaluated does not shut anything out here: the line then says what it lacks.
fn counts<'p, R: Reasons>(
    book: &Book<'_, 'p, R>,
    participation: &Participation,
    service: &'p Service,
    work: &Work,
    day: Date,
    extent: u8,
) -> bool {
    let facts = book.facts(Some(participation), day);
    let mut unheard = book.entry(Vec::new());
    let kinds = book.find(&mut unheard, service, "result_kinds", &facts, day);
    let least = book.find(&mut unheard, service, "result_extent_min", &facts, day);
    let kind_counts = kinds
        .and_then(Then::as_words)
        .is_none_or(|kinds| kinds.iter().any(|kind| kind.as_ref() == work.kind.id()));
    kind_counts && least.and_then(Then::as_percent).is_none_or(|least| i64::from(extent) >= least)
}

/// Whether no other provider's support began between this participation's and the work.
fn is_the_latest<R: Reasons>(book: &Book<'_, '_, R>, participation: &Participation, day: Date) -> bool {
    let before = |held: &&Participation| {
        held.provider.is_some() && held.started_on.is_some_and(|started| started <= day)
    };
    let latest =
        book.case.participations.iter().filter(before).max_by_key(|held| (held.started_on, held.version));
    latest.is_some_and(|latest| latest.id == participation.id)
}

/// Whether the work began while the support went on or soon enough after it.
fn is_in_time<'p, R: Reasons>(
    book: &Book<'_, 'p, R>,
    entry: &mut Entry<'p, R>,
    participation: &Participation,
    service: &'p Service,
    facts: &Facts,
    day: Date,
) -> bool {
    let ended = [participation.ended_on.map(|(on, _)| on), participation.until].into_iter().flatten().min();
    let Some(ended) = ended.filter(|ended| *ended < day) else { return true };
    let within = book.find(entry, service, "result_within", facts, ended);
    within.and_then(Then::as_period).is_some_and(|within| day <= calendar::after(ended, within))
}

/// Notes the evidence that the work has lasted, or that it is lacking.
fn show<'p, R: Reasons>(
    book: &Book<'_, 'p, R>,
    entry: &mut Entry<'p, R>,
    service: &'p Service,
    facts: &Facts,
    run: &Run<'_>,
    (reached, months): (Date, i32),
) {
    let accepted = book.find(entry, service, "result_evidence", facts, reached);
    let accepted = accepted.and_then(Then::as_words);
    let is_accepted = |shown: WorkEvidence| {
        accepted.is_none_or(|words| words.iter().any(|word| word.as_ref() == shown.id()))
    };
    let mut shown = run
        .works
        .iter()
        .flat_map(|work| work.evidence.iter())
        // What stood there when the work began shows nothing of how long it lasted.
        .filter(|(on, evidence, shown)| {
            *on >= reached && is_accepted(*evidence) && i32::from(*shown) >= months && *shown > 0
        });
    match shown.next() {
        Some((_, evidence, _)) => entry.grounds.evidence = Some(*evidence),
        None => entry.lack(Lack::Evidence),
    }
}

fn run_facts<R: Reasons>(book: &Book<'_, '_, R>, participation: &Participation, run: &Run<'_>) -> Facts {
    let mut facts = book.facts(Some(participation), run.from);
    if let Some(work) = run.works.first() {
        // A kind that has been erased stays absent.
        let _ = facts.set_word(book.policy.bundle.facts(), book.policy.facts.result_kind, work.kind.id());
    }
    facts
}

fn run_events(participation: &Participation, run: &Run<'_>) -> Vec<u64> {
    let mut events = vec![participation.version];
    for work in &run.works {
        if !events.contains(&work.version) {
            events.push(work.version);
        }
    }
    events
}
