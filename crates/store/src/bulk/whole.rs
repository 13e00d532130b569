//! Whole cases by the hundred thousand (issue 5, Show 4): made ready on every core — sealed, with their rows and views —
//! while one writer gives them their places in the journal. They become what appends would have made of them.

use super::ready::{MakingReady, ReadyCase};
use super::{BroughtCase, indexes};
use crate::bundles::bundle_number;
use crate::fault::{AppendFault, StoreFault};
use crate::record::damaged;
use crate::seal::Key;
use crate::sql::{Connection, Filling};
use crate::store::Store;
use crate::streams;
use crate::views::idle;
use crate::writer::Writing;
use chain::event::Recorded;
use chain::id::CaseId;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;

/// Cases in one transaction.
const CASES_AT_A_TIME: usize = 500;
/// From so many on, the indexes of the views are made when all is there.
const MANY: usize = 5_000;

/// A case that is brought whole: who it is about, and everything that has happened in it, in order.
#[derive(Clone, Debug)]
pub struct WholeCase {
    /// Who, with texts and documents.
    pub person: BroughtCase,
    /// Its events, with versions from 1.
    pub events: Vec<Recorded>,
}

/// How far the bringing of whole cases has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// Cases stored.
    pub cases: u64,
    /// Events stored.
    pub events: u64,
}

impl Store {
    /// Stores `count` whole cases, each made by its number, with their views as they are on `day`. It goes fastest
    /// when the ids rise with the numbers. A case that stands already is passed over. `told` is told how far it has
    /// come. Nobody should be served meanwhile: the lists are slow until it has ended.
    ///
    /// # Errors
    /// [`AppendFault`]; what came before stays, and doing it again goes on from there.
    pub fn bring_whole(
        &self,
        count: usize,
        make: &(dyn Fn(usize) -> WholeCase + Sync),
        day: Date,
        told: &mut dyn FnMut(Brought),
    ) -> Result<Brought, AppendFault> {
        let many = count >= MANY;
        if many {
            self.writer().between(|pair| indexes::drop(&pair.main))?;
        }
        let brought = self.bring_parts(count, make, day, told);
        self.write(|writing| idle::recount(writing.main))?;
        if many {
            self.writer().between(|pair| indexes::make(&pair.main))?;
        }
        brought
    }

    fn bring_parts(
        &self,
        count: usize,
        make: &(dyn Fn(usize) -> WholeCase + Sync),
        day: Date,
        told: &mut dyn FnMut(Brought),
    ) -> Result<Brought, AppendFault> {
        let next = AtomicUsize::new(0);
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let (sender, receiver) = sync_channel(threads);
        std::thread::scope(|scope| {
            for _ in 0..threads {
                let (sender, next) = (sender.clone(), &next);
                scope.spawn(move || {
                    loop {
                        let part = next.fetch_add(1, Ordering::Relaxed);
                        let from = part * CASES_AT_A_TIME;
                        if from >= count {
                            return;
                        }
                        let cases = (from..count.min(from + CASES_AT_A_TIME)).map(make).collect();
                        // Whoever no longer receives has met a fault, and tells of it.
                        if sender.send((part, self.made_ready(cases, day))).is_err() {
                            return;
                        }
                    }
                });
            }
            drop(sender);
            let (mut early, mut expected, mut brought) = (BTreeMap::new(), 0, Brought::default());
            for (part, ready) in receiver {
                early.insert(part, ready);
                while let Some(ready) = early.remove(&expected) {
                    expected += 1;
                    let mut ready = Some(ready?);
                    let stored = self.write(move |writing| match ready.take() {
                        Some(ready) => store_part(writing, ready),
                        // What has been handed over cannot be handed over again.
                        None => Err(StoreFault::Again("another writer came between".into()).into()),
                    })?;
                    brought.cases += stored.cases;
                    brought.events += stored.events;
                    told(brought);
                }
            }
            Ok(brought)
        })
    }

    fn made_ready(&self, cases: Vec<WholeCase>, day: Date) -> Result<Vec<ReadyCase>, AppendFault> {
        let mut known = {
            let reader = self.reader()?;
            known_keys(&reader.keys, bounds(cases.iter().map(|whole| whole.person.case)))?
        };
        let making = MakingReady { number_secret: self.number_secret(), projector: self.projector(), day };
        let ready = cases.into_iter().map(|whole| {
            let key = known.remove(&whole.person.case);
            making.case(whole, key)
        });
        ready.collect()
    }
}

/// The first and the last of some ids, as they are stored.
fn bounds(cases: impl Iterator<Item = CaseId>) -> [String; 2] {
    let (mut first, mut last) = (CaseId(uuid::Uuid::max()), CaseId(uuid::Uuid::nil()));
    for case in cases {
        first = first.min(case);
        last = last.max(case);
    }
    [first.to_string(), last.to_string()]
}

fn known_keys(keys: &Connection, bounds: [String; 2]) -> Result<BTreeMap<CaseId, Key>, StoreFault> {
    let mut statement =
        keys.prepare_cached("SELECT case_id, secret FROM case_keys WHERE case_id >= ?1 AND case_id <= ?2")?;
    let mut rows = statement.query(bounds)?;
    let mut found = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let secret: Vec<u8> = row.get(1)?;
        found.insert(crate::record::parsed(row, 0)?, Key::from_bytes(&secret)?);
    }
    Ok(found)
}

/// The ids among those within bounds that a statement finds.
fn found_within(of: &Connection, sql: &str, bounds: &[String; 2]) -> Result<BTreeSet<CaseId>, StoreFault> {
    let mut statement = of.prepare_cached(sql)?;
    let rows = statement.query_map(bounds.clone(), |row| row.get::<_, String>(0))?;
    rows.map(|id| {
        let id = id?;
        id.parse().map_err(|_| damaged("the id of a case", &id))
    })
    .collect()
}

fn store_part(writing: &mut Writing<'_>, ready: Vec<ReadyCase>) -> Result<Brought, AppendFault> {
    let (main, keys) = (writing.main, writing.keys);
    let bounds = bounds(ready.iter().map(|ready| ready.case));
    let there =
        found_within(main, "SELECT id FROM streams WHERE kind = 'case' AND id >= ?1 AND id <= ?2", &bounds)?;
    let erased =
        found_within(keys, "SELECT case_id FROM erasures WHERE case_id >= ?1 AND case_id <= ?2", &bounds)?;
    let mut bundles: BTreeMap<String, i64> = BTreeMap::new();
    for bundle in ready.iter().flat_map(ReadyCase::bundles) {
        if !bundles.contains_key(bundle) {
            bundles.insert(bundle.to_owned(), bundle_number(main, bundle)?);
        }
    }
    let journal = writing.journal(Timestamp::now())?;
    let (mut into, mut into_keys) = (Filling::new(main), Filling::new(keys));
    let mut stored = Brought::default();
    let mut stream = streams::next_number(main)?;
    for ready in ready {
        if erased.contains(&ready.case) {
            return Err(AppendFault::Erased { case: ready.case });
        }
        if there.contains(&ready.case) {
            continue;
        }
        stored.cases += 1;
        stored.events += ready.events();
        ready.write(&mut into, &mut into_keys, journal, stream, &|hash| bundles.get(hash).copied())?;
        stream += 1;
    }
    into_keys.end()?;
    into.end()?;
    Ok(stored)
}
