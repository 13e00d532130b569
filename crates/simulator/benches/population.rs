//! What it costs to make people: the fit, a stock of the default size, and one who comes.
#![allow(missing_docs)]

use criterion::{Criterion, criterion_group, criterion_main};
use jiff::civil::date;
use simulator::dice::Dice;
use simulator::population::{Assumptions, Inflow, Joint, Margins, Population};
use std::hint::black_box;

fn people(c: &mut Criterion) {
    let margins = Margins::embedded().expect("the built-in figures load");
    let assumptions = Assumptions::embedded().expect("the built-in assumptions load");
    let (on, dice) = (date(2022, 12, 31), Dice::new(1, 0));
    let joint = Joint::fit(&margins, &assumptions, on).expect("the figures can be met");
    let inflow = Inflow::new(&joint, &margins, &assumptions).expect("the figures can be met");
    c.bench_function("fit the joint table", |b| b.iter(|| Joint::fit(&margins, black_box(&assumptions), on)));
    c.bench_function("make 35,000 people", |b| {
        b.iter(|| Population::of(&joint, &margins, &assumptions, on, black_box(35_000), &dice));
    });
    let mut number = 0_u32;
    c.bench_function("one who comes", |b| {
        b.iter(|| {
            number = number.wrapping_add(1);
            inflow.newcomer(&dice, 11, date(2023, 3, 1), black_box(number))
        });
    });
}

criterion_group!(benches, people);
criterion_main!(benches);
