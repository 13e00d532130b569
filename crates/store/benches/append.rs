//! Durable appends with one and with sixteen clients, and the loading of a case of 200 events through
//! the door. Each answer waits for the disk (`synchronous=FULL`).

#![allow(missing_docs)]

#[path = "../tests/it/ground.rs"]
#[allow(dead_code)]
mod ground;

#[path = "../tests/it/fixture.rs"]
#[allow(dead_code)]
mod fixture;

use access::{Part, Purpose};
use chain::event::{
    ActionPlanMade, ContactForm, ContactHeld, ContactWith, Header, OfficerAssigned, Recorded, StreamId,
};
use chain::id::ParticipationId;
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use fixture::*;
use std::hint::black_box;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;
use store::{Append, BroughtCase, Store};

const CASES: u128 = 100;
static COMMANDS: AtomicU64 = AtomicU64::new(1);

fn contact(n: u128, version: u64, events: usize) -> Append {
    let held = ContactHeld {
        participation: ParticipationId(uuid(7, 1)),
        form: ContactForm::InPerson,
        with: ContactWith::Participant,
        note: None,
    };
    let stream = StreamId::case(case(n));
    let command = command(u128::from(COMMANDS.fetch_add(1, Ordering::Relaxed)));
    Append {
        relies_on: vec![(stream.clone(), version)],
        events: vec![(stream, header(), held.into()); events],
        ..Append::new(command, DAY)
    }
}

/// Registers a new case: two events, an identity, a key, the views.
fn register(store: &Store) {
    let n = u128::from(COMMANDS.fetch_add(1, Ordering::Relaxed)) + 10_000;
    store.append_blocking(registration(n)).expect("a registration");
}

fn appends(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("durable append");
    group.sample_size(10);
    group.throughput(Throughput::Elements(1));
    for clients in [1_u64, 16] {
        let home = Home::new();
        // Each client goes round its own cases, so that none grows beyond what a case is.
        for n in 0..u128::from(clients) * CASES {
            home.register(n + 1);
        }
        let turns: Vec<AtomicU64> = (0..clients).map(|_| AtomicU64::new(0)).collect();
        group.bench_function(format!("one event, {clients} clients"), |bencher| {
            bencher.iter_custom(|iterations| {
                let begun = Instant::now();
                std::thread::scope(|scope| {
                    for (client, turn) in (0_u128..).zip(&turns) {
                        let (store, share) = (home.store.clone(), iterations.div_ceil(clients));
                        scope.spawn(move || {
                            for _ in 0..share {
                                let turn = u128::from(turn.fetch_add(1, Ordering::Relaxed));
                                let n = client * CASES + turn % CASES + 1;
                                let version = 2 + u64::try_from(turn / CASES).expect("a version");
                                store.append_blocking(contact(n, version, 1)).expect("an append");
                            }
                        });
                    }
                });
                begun.elapsed()
            });
        });
        group.bench_function(format!("a registration, {clients} clients"), |bencher| {
            bencher.iter_custom(|iterations| {
                let begun = Instant::now();
                std::thread::scope(|scope| {
                    for _ in 0..clients {
                        let (store, share) = (home.store.clone(), iterations.div_ceil(clients));
                        scope.spawn(move || (0..share).for_each(|_| register(&store)));
                    }
                });
                begun.elapsed()
            });
        });
    }
    group.finish();
}

fn loads(criterion: &mut Criterion) {
    let home = Home::new();
    home.register(1);
    home.store.append_blocking(contact(1, 2, 198)).expect("198 contacts");
    criterion.bench_function("open a case of 200 events, logged durably", |bencher| {
        bencher.iter(|| {
            let parts = [Part::Whole];
            let open = home
                .store
                .open_case(&officer(), case(1), "/case", Purpose::Casework, &parts, now(), DAY)
                .expect("an open case");
            assert_eq!(black_box(open).events.len(), 200);
        });
    });
}

/// Two hundred cases of a hundred events, a third of them with facts to seal.
fn bulk(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("bulk");
    group.sample_size(10);
    group.throughput(Throughput::Elements(20_000));
    group.bench_function("20,000 events of 200 cases", |bencher| {
        bencher.iter_batched(
            || {
                let home = Home::new();
                let people = (0..200).map(|n| BroughtCase {
                    case: case(n),
                    identity: Some(identity(n)),
                    user: seeker(n),
                    texts: Vec::new(),
                    documents: Vec::new(),
                });
                home.store.bring_people(people.collect(), &mut |_| {}).expect("people");
                let event = |n: u128, version: u64| {
                    let (goal, activities) = (text(1), text(2));
                    let event = match version % 3 {
                        1 => registered(),
                        2 => ActionPlanMade { goal, activities }.into(),
                        _ => OfficerAssigned { officer: user(OFFICER), previous: None }.into(),
                    };
                    let command = command(n * 1000 + u128::from(version));
                    let header = Header { command, ..header() };
                    (StreamId::case(case(n)), Recorded { version, header, event })
                };
                let events = (1..=100).flat_map(|version| (0..200).map(move |n| event(n, version)));
                (home, events.collect::<Vec<_>>())
            },
            |(home, events)| {
                assert_eq!(home.store.bring_events(events, &mut |_| {}).expect("events"), 20_000);
                home
            },
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

criterion_group!(benches, appends, loads, bulk);
criterion_main!(benches);
