//! Measures one eligibility table of ten rows in our engine and in `dsntk`, and every eligibility table of the policy
//! built in in ours. Writes the persons with our answers to a file, for the peer in Python.
//!
//! `benchmark PERSONS_FILE`

use std::fmt::Write as _;
use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use chain::policy::Policy;
use dmn_peer::cases::{self, Dice, Said};
use dmn_peer::peer::{self, Peer};
use dsntk_feel::context::FeelContext;
use exchange::dmn;
use jiff::civil::{Date, date};
use rules::{
    Bundle, FactDef, FactKind, Facts, FolderSchema, Layer, NoTrace, Output, Schema, Table, TableSchema, Value,
};

const PERSONS: usize = 100_000;
const SEED: u64 = 2026;
const DAY: Date = date(2026, 1, 1);
const LEAST: Duration = Duration::from_secs(1);

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("usage: benchmark PERSONS_FILE");
        return ExitCode::from(2);
    };
    match run(&path) {
        Ok(()) => ExitCode::SUCCESS,
        Err(what) => {
            eprintln!("{what}");
            ExitCode::FAILURE
        }
    }
}

fn run(path: &str) -> Result<(), String> {
    let bundle = bundle()?;
    let file = bundle.file("services", "eligibility").ok_or("the benchmark's policy is not there")?;
    let table = file.table("eligibility").ok_or("the benchmark's table is not there")?;
    let persons = persons(&bundle);
    ours("ten rows, all facts known", &bundle, table, &persons);

    let xml = dmn::export_file(&bundle, file, DAY).ok_or("the table is not in force")?;
    let peer = Peer::new(file, &xml)?;
    let contexts: Vec<FeelContext> = persons.iter().take(2000).map(|facts| context(&bundle, facts)).collect();
    for (facts, context) in persons.iter().zip(&contexts) {
        if answer(table, facts) != peer.answer(table, context) {
            return Err(format!("dsntk disagrees for {context}"));
        }
    }
    let seconds = per_answer(&contexts, |context| drop(black_box(peer.answer(table, context))));
    tell("dsntk, the exported table", seconds);
    write(path, &bundle, table, &persons)?;

    let policy = Policy::embedded(&[]).map_err(|faults| format!("{faults:?}"))?;
    for file in policy.bundle.files("services") {
        let Some(table) = file.table("eligibility") else { continue };
        let rows = table.rows().iter().filter(|row| row.is_in_force(DAY)).count();
        if rows > 4 {
            let persons = near_limits(&policy.bundle, table);
            ours(
                &format!("{}, {rows} rows, facts near the limits or absent", file.id()),
                &policy.bundle,
                table,
                &persons,
            );
        }
    }
    Ok(())
}

fn bundle() -> Result<Bundle, String> {
    let schema = Schema::new(vec![FolderSchema {
        folder: "services",
        keys: vec![],
        tables: vec![TableSchema { name: "eligibility", output: Output::Answer, required: true }],
    }]);
    let files = vec![
        ("facts.toml".to_owned(), include_str!("../../benchmark/facts.toml").to_owned()),
        ("services/eligibility.toml".to_owned(), include_str!("../../benchmark/eligibility.toml").to_owned()),
    ];
    Bundle::load(&[Layer { name: "benchmark".to_owned(), files }], &schema)
        .map_err(|faults| format!("{faults:?}"))
}

/// Invented persons of whom everything is known.
fn persons(bundle: &Bundle) -> Vec<Facts> {
    let mut dice = Dice::new(SEED, "persons");
    let mut value = |def: &FactDef| match &def.kind {
        FactKind::Boolean => Value::Boolean(dice.below(6) == 0),
        FactKind::Choice(words) => Value::Choice(dice.below(words.len()) as u16),
        _ if &*def.name == "age" => Value::Integer(dice.within(15, 67)),
        _ => Value::Integer(dice.within(0, 30)),
    };
    let mut person = || {
        let mut facts = Facts::new(bundle.facts());
        for (id, def) in bundle.facts().iter() {
            facts.set(id, value(def));
        }
        facts
    };
    (0..PERSONS).map(|_| person()).collect()
}

fn near_limits(bundle: &Bundle, table: &Table) -> Vec<Facts> {
    let asked = cases::facts_of(table);
    let mut dice = Dice::new(SEED, table.file_id());
    let mut person = || {
        let mut facts = Facts::new(bundle.facts());
        for (fact, said) in cases::draw(&mut dice, bundle.facts(), &asked) {
            if let Said::Value(value) = said {
                facts.set(fact, value);
            }
        }
        facts
    };
    (0..PERSONS / 10).map(|_| person()).collect()
}

fn context(bundle: &Bundle, facts: &Facts) -> FeelContext {
    let mut context = FeelContext::default();
    for (id, def) in bundle.facts().iter() {
        if let Some(value) = facts.get(id) {
            peer::set(&mut context, def, value);
        }
    }
    context
}

fn answer(table: &Table, facts: &Facts) -> String {
    table.decide(facts, DAY, &mut NoTrace).then().map(ToString::to_string).unwrap_or_default()
}

fn ours(what: &str, bundle: &Bundle, table: &Table, persons: &[Facts]) {
    let untraced = per_answer(persons, |facts| {
        black_box(table.decide(black_box(facts), black_box(DAY), &mut NoTrace).then());
    });
    tell(&format!("ours, untraced: {what}"), untraced);
    let explained = per_answer(persons, |facts| {
        drop(black_box(table.explain(bundle.facts(), black_box(facts), black_box(DAY)).1));
    });
    tell(&format!("ours, explained: {what}"), explained);
}

/// Seconds for one answer on one core: the best of the rounds over all cases.
fn per_answer<T>(cases: &[T], mut ask: impl FnMut(&T)) -> f64 {
    let began = Instant::now();
    let mut best = f64::INFINITY;
    while began.elapsed() < LEAST {
        let round = Instant::now();
        cases.iter().for_each(&mut ask);
        best = best.min(round.elapsed().as_secs_f64() / cases.len() as f64);
    }
    best
}

fn tell(what: &str, seconds: f64) {
    println!(
        "{what}: {:.3} µs, {:.2} million a second, {:.1} million a minute",
        seconds * 1e6,
        1e-6 / seconds,
        60e-6 / seconds
    );
}

/// One line a person: each fact, then our answer.
fn write(path: &str, bundle: &Bundle, table: &Table, persons: &[Facts]) -> Result<(), String> {
    let mut text: String = bundle.facts().iter().map(|(_, def)| format!("{},", def.name)).collect();
    text.push_str("answer\n");
    for facts in persons {
        for (id, def) in bundle.facts().iter() {
            let value = facts.get(id).map(|value| def.render(value)).unwrap_or_default();
            // Writing to a String cannot fail.
            let _ = write!(text, "{value},");
        }
        let _ = writeln!(text, "{}", answer(table, facts));
    }
    std::fs::write(path, text).map_err(|fault| format!("{path}: {fault}"))
}
