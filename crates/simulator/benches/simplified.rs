//! The engine's own cost: the simplified process of `peers/simpy` at three sizes, as events a second.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use simulator::dice::Dice;
use simulator::simplified::{Model, run};
use std::hint::black_box;

const MODEL: &str = include_str!("../../../peers/simpy/model.toml");

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn simplified(c: &mut Criterion) {
    let model = Model::read(MODEL).expect("the model beside SimPy's can be read");
    let mut group = c.benchmark_group("simplified process, 2 years");
    group.sample_size(10);
    for persons in [3_500, 35_000, 350_000] {
        let dice = Dice::new(1, 0);
        let events = run(&model, persons, 24.0, dice).expect("a possible size").events();
        group.throughput(Throughput::Elements(events as u64));
        group.bench_function(BenchmarkId::new("persons", persons), |b| {
            b.iter(|| run(black_box(&model), persons, 24.0, dice));
        });
    }
    group.finish();
}

criterion_group!(benches, simplified);
criterion_main!(benches);
