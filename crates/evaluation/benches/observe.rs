//! What it costs to see an event and the end of a month: the laboratory does the first tens of millions of times in
//! a run, the second for every open case in every month. The cases are those of the stories, whose histories
//! are longer than most. The peer beside is what any observer must do at the least: touch the case once.
#![allow(missing_docs)]

use chain::case::{Case, Seen};
use chain::event::Event;
use chain::story::{Run, embedded, embedded_world, run_pure};
use chain::{Policy, calendar};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use evaluation::Observations;
use jiff::civil::{Date, date};
use std::hint::black_box;

fn observe(c: &mut Criterion) {
    let policy = Policy::embedded(&["almega_2023"]).expect("the built-in policy loads");
    let world = embedded_world().expect("the world can be read");
    let stories = embedded().expect("the built-in stories can be read");
    let stories = stories.iter().filter(|story| story.policy == "almega_2023");
    let runs: Vec<Run> =
        stories.map(|story| run_pure(story, &world, &policy).expect("it comes true")).collect();

    let mut events: Vec<(Case, Event, Date)> = Vec::new();
    let mut months: Vec<(Case, Date)> = Vec::new();
    for run in &runs {
        let told = run.case_events();
        for (place, recorded) in told.iter().enumerate() {
            events.push((Case::from(&told[..=place]), recorded.event.clone(), recorded.header.holds_on));
        }
        let mut last_day = told[0].header.holds_on.last_of_month();
        while last_day < date(2026, 11, 1) {
            let case = Case::fold(told, Seen { as_of: last_day, ..Seen::NOW });
            if case.open_spell().is_some() {
                months.push((case, last_day));
            }
            last_day = calendar::days_after(last_day, 28).last_of_month();
        }
    }
    let mut seen = Observations::default();
    let mut group = c.benchmark_group("observations");
    group.throughput(Throughput::Elements(events.len() as u64));
    group.bench_function("events", |b| {
        b.iter(|| events.iter().for_each(|(case, event, on)| seen.observe(black_box(case), event, *on)));
    });
    group.throughput(Throughput::Elements(months.len() as u64));
    group.bench_function("ends of months", |b| {
        b.iter(|| months.iter().for_each(|(case, last_day)| seen.month_ended(black_box(case), *last_day)));
    });
    group.bench_function("touching the case, for comparison", |b| {
        b.iter(|| months.iter().filter(|(case, _)| black_box(case).current_work().is_some()).count());
    });
    let cases: Vec<Case> = runs.iter().map(Run::case).collect();
    group.throughput(Throughput::Elements(cases.len() as u64));
    group.bench_function("cases let go", |b| {
        b.iter(|| {
            let mut seen = Observations::default();
            cases.iter().for_each(|case| seen.let_go(black_box(case), &policy, date(2026, 11, 16)));
            seen
        });
    });
    let mut other = Observations::default();
    cases.iter().for_each(|case| other.let_go(case, &policy, date(2026, 11, 16)));
    group.throughput(Throughput::Elements(1));
    group.bench_function("merge", |b| b.iter(|| seen.merge(black_box(&other))));
    group.finish();
}

criterion_group!(benches, observe);
criterion_main!(benches);
