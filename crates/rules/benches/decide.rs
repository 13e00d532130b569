//! Speed of a table of 20 rows with 10 facts each, untraced and fully traced; the peer is the same rules by hand.
//!
//! Every row fails at its last condition and `otherwise` decides: all 20 rows and 200 conditions are read.

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use jiff::civil::{Date, date};
use rules::{Bundle, FactId, Facts, FolderSchema, Layer, NoTrace, Output, Schema, Table, TableSchema, Value};

const ROWS: i64 = 20;
const FACTS: usize = 10;

fn bundle() -> Bundle {
    let mut facts = String::new();
    for n in 0..FACTS {
        let _ = writeln!(facts, "[fact_{n}]\ntype = \"integer\"\nunit = \"count\"\nmeaning = \"m\"");
    }
    let mut policy = String::from("id = \"bench\"\nsource = { title = \"T\", at = \"1\" }\n");
    for row in 1..ROWS {
        let tests: Vec<String> = (0..FACTS)
            .map(|n| {
                if n + 1 < FACTS {
                    format!("fact_{n} = \"[{}..100)\"", n as i64 - row)
                } else {
                    format!("fact_{n} = \"> {}\"", 50 + row)
                }
            })
            .collect();
        let _ = writeln!(
            policy,
            "[[answer]]\nid = \"row_{row}\"\nfrom = 2024-01-01\nwhen = {{ {} }}\nthen = \"entitled\"",
            tests.join(", ")
        );
    }
    policy.push_str("[[answer]]\nid = \"otherwise\"\nfrom = 2024-01-01\nthen = \"not_entitled\"\n");
    let schema = Schema::new(vec![FolderSchema {
        folder: "steps",
        keys: vec![],
        tables: vec![TableSchema { name: "answer", output: Output::Answer, required: true }],
    }]);
    let files = vec![("facts.toml".to_owned(), facts), ("steps/bench.toml".to_owned(), policy)];
    Bundle::load(&[Layer { name: "base".to_owned(), files }], &schema).expect("a valid bundle")
}

/// The same rules written by hand over plain optional numbers.
fn by_hand(facts: &[Option<i64>; FACTS], day: Date) -> Option<&'static str> {
    if day < date(2024, 1, 1) {
        return None;
    }
    for row in 1..ROWS {
        let mut missing = false;
        let mut no = false;
        for (n, fact) in facts.iter().enumerate() {
            match fact {
                None => missing = true,
                Some(v) if n + 1 < FACTS => no |= *v < n as i64 - row || *v >= 100,
                Some(v) => no |= *v <= 50 + row,
            }
            if no {
                break;
            }
        }
        if !no {
            return if missing { None } else { Some("entitled") };
        }
    }
    Some("not_entitled")
}

fn decide(c: &mut Criterion) {
    let bundle = bundle();
    let table: &Table = bundle.file("steps", "bench").and_then(|f| f.table("answer")).expect("the table");
    let ids: Vec<FactId> = bundle.facts().iter().map(|(id, _)| id).collect();
    let mut facts = Facts::new(bundle.facts());
    for id in &ids {
        facts.set(*id, Value::Integer(30));
    }
    let plain = [Some(30); FACTS];
    let day = date(2024, 6, 1);
    assert_eq!(
        table.decide(&facts, day, &mut NoTrace).then().and_then(|t| t.as_word()),
        by_hand(&plain, day)
    );
    let mut group = c.benchmark_group("20 rows x 10 facts");
    group.bench_function("untraced", |b| {
        b.iter(|| table.decide(black_box(&facts), black_box(day), &mut NoTrace).then())
    });
    group.bench_function("traced", |b| {
        b.iter(|| table.explain(bundle.facts(), black_box(&facts), black_box(day)).1)
    });
    group.bench_function("by hand", |b| b.iter(|| by_hand(black_box(&plain), black_box(day))));
    group.finish();
}

criterion_group!(benches, decide);
criterion_main!(benches);
