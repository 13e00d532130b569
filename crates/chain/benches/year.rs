//! What a person-year costs in the pure core: fold, due and decide, untraced as the
//! simulator runs them and traced as the web does; and the fold of a case of two hundred events.
//!
//! The case is that of the story `psychosocial_ips`, whose weekly contacts make it a heavy one. The peer
//! beside the fold is what any program must do at the least: touch every event once.
#![allow(missing_docs)]

use chain::case::Case;
use chain::command::{Context, decide};
use chain::due::due;
use chain::event::{Actor, Recorded, Role};
use chain::explanation::{Explaining, Silent};
use chain::story::{embedded, embedded_world, ids::id, run_pure};
use chain::text::NewText;
use chain::{Command, Policy, assessment, plan};
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;

fn year(c: &mut Criterion) {
    let policy = Policy::embedded(&["almega_2023"]).expect("the built-in policy loads");
    let stories = embedded().expect("the built-in stories can be read");
    let story = stories.iter().find(|story| story.name == "psychosocial_ips").expect("the story is there");
    let run =
        run_pure(story, &embedded_world().expect("the world can be read"), &policy).expect("it comes true");
    let (events, world) = (run.case_events(), run.world());
    let registered = events[0].header.holds_on;
    let year_end = chain::calendar::days_after(registered, 365);
    let first_year: Vec<Recorded> =
        events.iter().filter(|event| event.header.holds_on < year_end).cloned().collect();
    let text = |label| NewText { id: id("bench", label), body: "Skäl.".into() };
    let actor = Actor { user: id("bench", "officer"), role: Role::Officer };
    let assess: Command = assessment::Assess {
        result: chain::event::AssessmentResult::Support,
        service: Some("steg_till_arbete_plus".into()),
        track: Some("far".into()),
        reasons: text("reasons"),
    }
    .into();
    let plan: Command = plan::MakeActionPlan { goal: text("goal"), activities: text("activities") }.into();

    let mut group = c.benchmark_group(format!("person-year of {} events", first_year.len()));
    let case = Case::from(first_year.as_slice());
    let context = Context {
        case_id: story.case,
        case: &case,
        history: &[],
        world: &world,
        policy: &policy,
        day: year_end,
        actor,
    };
    group.bench_function("fold", |b| b.iter(|| Case::from(black_box(first_year.as_slice()))));
    group.bench_function("due", |b| b.iter(|| due(black_box(&case), &world, &policy, year_end)));
    group.bench_function("decide, untraced", |b| b.iter(|| decide::<Silent>(black_box(&context), &assess)));
    group.bench_function("decide, traced", |b| b.iter(|| decide::<Explaining>(black_box(&context), &assess)));
    group.bench_function("fold + due + decide, untraced", |b| {
        b.iter(|| {
            let case = Case::from(black_box(first_year.as_slice()));
            let due = due(&case, &world, &policy, year_end);
            let context = Context { case: &case, ..context };
            (decide::<Silent>(&context, &assess), decide::<Silent>(&context, &plan), due)
        });
    });
    group.finish();

    let mut long = events.to_vec();
    while long.len() < 200 {
        let mut more = events[events.len() / 2].clone();
        more.version = long.len() as u64 + 1;
        long.push(more);
    }
    long.truncate(200);
    let mut group = c.benchmark_group("200 events");
    group.bench_function("fold", |b| b.iter(|| Case::from(black_box(long.as_slice()))));
    group.bench_function("touch every event once (peer)", |b| {
        b.iter(|| {
            black_box(long.as_slice()).iter().fold(0_u64, |sum, event| {
                sum ^ event.version ^ event.header.holds_on.day() as u64 ^ event.event.kind().len() as u64
            })
        });
    });
    group.finish();
}

criterion_group!(benches, year);
criterion_main!(benches);
