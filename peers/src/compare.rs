//! Both engines on the same cases.

use dsntk_feel::context::FeelContext;
use exchange::dmn::{self, NEEDS_HUMAN};
use jiff::civil::Date;
use rules::{Bundle, Facts, NoTrace, PolicyFile, Table, Verdict};

use crate::cases::{self, Dice, Said};
use crate::peer::{self, Peer};

/// The tables of one policy file that change on a day, and are compared as of it.
pub struct Job<'b> {
    /// What the bundle is called in reports.
    pub bundle_name: &'b str,
    /// The bundle of the file.
    pub bundle: &'b Bundle,
    /// The file.
    pub file: &'b PolicyFile,
    /// The day.
    pub day: Date,
    /// The tables with a row in force on the day.
    pub tables: Vec<&'b Table>,
}

/// What a comparison found.
#[derive(Debug, Default)]
pub struct Found {
    /// Cases asked of both engines.
    pub cases: u64,
    /// Cases that they answered differently.
    pub disagreements: u64,
    /// The first few of those, and documents that could not be read.
    pub examples: Vec<String>,
}

impl Found {
    /// Adds what another comparison found.
    pub fn add(&mut self, other: Self) {
        self.cases += other.cases;
        self.disagreements += other.disagreements;
        self.examples.extend(other.examples);
        self.examples.truncate(20);
    }

    fn disagree(&mut self, example: impl FnOnce() -> String) {
        self.disagreements += 1;
        if self.examples.len() < 3 {
            self.examples.push(example());
        }
    }
}

/// One job for each file and each day on which one of its tables changes.
#[must_use]
pub fn jobs<'b>(bundle_name: &'b str, bundle: &'b Bundle) -> Vec<Job<'b>> {
    let mut jobs = Vec::new();
    for file in bundle.all_files() {
        let next = |day: Date| file.tables().iter().filter_map(|table| table.next_change_after(day)).min();
        let mut day = Date::MIN;
        while let Some(change) = next(day) {
            let eve = change.saturating_sub(jiff::Span::new().days(1));
            let changes = |table: &&Table| {
                table.next_change_after(eve) == Some(change)
                    && table.rows().iter().any(|row| row.is_in_force(change))
            };
            let tables: Vec<&Table> = file.tables().iter().filter(changes).collect();
            if !tables.is_empty() {
                jobs.push(Job { bundle_name, bundle, file, day: change, tables });
            }
            day = change;
        }
    }
    jobs
}

impl Job<'_> {
    /// Asks both engines so many cases of each table; `spoil` changes the document on its way to the peer.
    #[must_use]
    pub fn run(&self, cases: u32, seed: u64, spoil: fn(String) -> String) -> Found {
        let mut found = Found::default();
        let label = format!("{} {} on {}", self.bundle_name, self.file.path(), self.day);
        let document = dmn::export_file(self.bundle, self.file, self.day).unwrap_or_default();
        match Peer::new(self.file, &spoil(document)) {
            Err(fault) => found.disagree(|| format!("{label}: the document cannot be read: {fault}")),
            Ok(peer) => {
                for table in &self.tables {
                    self.compare(&label, table, &peer, cases, seed, &mut found);
                }
            }
        }
        found
    }

    fn compare(&self, label: &str, table: &Table, peer: &Peer, cases: u32, seed: u64, found: &mut Found) {
        let registry = self.bundle.facts();
        let asked = cases::facts_of(table);
        let mut dice = Dice::new(seed, &format!("{label} {}", table.name()));
        let decision = dmn::decision_name(table);
        for _ in 0..cases {
            let said = cases::draw(&mut dice, registry, &asked);
            let (mut ours, mut theirs) = (Facts::new(registry), FeelContext::default());
            for (fact, said) in &said {
                let def = registry.def(*fact);
                match said {
                    Said::Value(value) => {
                        ours.set(*fact, *value);
                        peer::set(&mut theirs, def, *value);
                    }
                    Said::Null => peer::set_null(&mut theirs, def),
                    Said::Absent => {}
                }
            }
            let answer = match table.decide(&ours, self.day, &mut NoTrace) {
                Verdict::Decided { then, .. } => then.to_string(),
                Verdict::NeedsHuman { .. } => NEEDS_HUMAN.to_owned(),
                Verdict::NotInForce => "not_in_force".to_owned(),
            };
            let peers = peer.answer_named(&decision, &theirs);
            found.cases += 1;
            if answer != peers {
                found.disagree(|| {
                    format!("{label}, {}: we say {answer}, dsntk says {peers} for {theirs}", table.name())
                });
            }
        }
    }
}
