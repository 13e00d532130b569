//! What must be true of the files, checked row by row: streams and journals dense, chains unbroken,
//! every seal opens or its case is erased, nothing that events point at is missing, views as rebuilt,
//! no more seats taken than there are.

use crate::database::Pair;
use crate::fault::StoreFault;
use crate::journal::{Canonical, START};
use crate::part::{DOCUMENT_FIELDS, TEXT_FIELDS, ids_in};
use crate::read_log::{self, LogRow};
use crate::record::{COLUMNS, EventRow};
use crate::seal::Key;
use crate::store::Store;
use crate::world::WorldView;
use crate::{keys, vault};
use chain::event::{Recorded, StreamKind};
use chain::id::CaseId;
use rusqlite::{Connection, Row};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Something that is not as it must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which rule is broken: `stream`, `journal`, `seal`, `vault`, `read_log`, `views`, `capacity` or
    /// `case`.
    pub rule: &'static str,
    /// Where and how.
    pub what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.rule, self.what)
    }
}

/// Gathers findings.
struct Findings(Vec<Finding>);

impl Findings {
    fn add(&mut self, rule: &'static str, what: String) {
        self.0.push(Finding { rule, what });
    }
}

impl Store {
    /// Checks everything. `of_case` says what is wrong in the events of one case, as the chain knows
    /// it; what it answers is reported under `case`.
    ///
    /// # Errors
    /// [`StoreFault`] when the files cannot be read at all.
    pub fn check(
        &self,
        of_case: &dyn Fn(CaseId, &[Recorded]) -> Vec<String>,
    ) -> Result<Vec<Finding>, StoreFault> {
        let mut findings = Findings(Vec::new());
        {
            let reader = self.reader()?;
            reader.main.execute_batch("BEGIN")?;
            let checked = check_rows(&reader, &mut findings, of_case);
            reader.main.execute_batch("COMMIT")?;
            checked?;
        }
        for difference in self.views_differ()? {
            findings.add("views", difference);
        }
        Ok(findings.0)
    }
}

fn check_rows(
    pair: &Pair,
    findings: &mut Findings,
    of_case: &dyn Fn(CaseId, &[Recorded]) -> Vec<String>,
) -> Result<(), StoreFault> {
    let words: String = pair
        .main
        .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if words != "ok" {
        findings.add("stream", words);
    }
    check_streams(pair, findings, of_case)?;
    check_journals(&pair.main, findings)?;
    check_read_log(&pair.main, findings)?;
    let world = WorldView::load(&pair.main);
    match world {
        Ok(view) => check_capacity(&view, findings),
        Err(fault) => findings.add("stream", fault.to_string()),
    }
    Ok(())
}

/// Every stream: dense versions, as many as its row says, readable, and for a case with what it
/// points at.
fn check_streams(
    pair: &Pair,
    findings: &mut Findings,
    of_case: &dyn Fn(CaseId, &[Recorded]) -> Vec<String>,
) -> Result<(), StoreFault> {
    let mut statement = pair
        .main
        .prepare("SELECT kind, id, version FROM streams ORDER BY kind, id")?;
    let mut streams = statement.query([])?;
    while let Some(stream) = streams.next()? {
        let (kind, id, latest): (String, String, i64) =
            (stream.get(0)?, stream.get(1)?, stream.get(2)?);
        let name = format!("{kind} {id}");
        let case = (kind == StreamKind::Case.id())
            .then(|| id.parse::<CaseId>().ok())
            .flatten();
        let erased = match case {
            Some(case) => keys::is_erased(&pair.keys, case)?,
            None => false,
        };
        let key = match case {
            Some(case) => keys::case_key(&pair.keys, case)?,
            None => None,
        };
        if case.is_some() && key.is_none() != erased {
            let found = if erased {
                "erased but has a key"
            } else {
                "has no key and is not erased"
            };
            findings.add(
                "seal",
                format!("{name} is {found}").replace("is has", "has"),
            );
        }
        let rows = select_events(&pair.main, &kind, &id, findings)?;
        let mut events = Vec::new();
        for (expected, row) in (1_u64..).zip(rows) {
            if row.version != expected {
                findings.add(
                    "stream",
                    format!("{name}: version {} after {}", row.version, expected - 1),
                );
            }
            if let (Some(case), Some(key)) = (case, &key) {
                check_references(&pair.main, key, case, &row, findings)?;
            }
            let version = row.version;
            match row.recorded(key.as_ref()) {
                Ok(recorded) => events.push(recorded),
                Err(fault) => findings.add("seal", format!("{name}, version {version}: {fault}")),
            }
        }
        let found = events.last().map_or(0, |last| last.version);
        if i64::try_from(found) != Ok(latest) {
            findings.add(
                "stream",
                format!("{name} ends at version {found}, not {latest}"),
            );
        }
        if let Some(case) = case {
            for fault in of_case(case, &events) {
                findings.add("case", format!("{case}: {fault}"));
            }
            check_vault(&pair.main, key.as_ref(), case, erased, findings)?;
        }
    }
    let mut orphans = pair.main.prepare(
        "SELECT DISTINCT stream_kind, stream_id FROM events
         WHERE (stream_kind, stream_id) NOT IN (SELECT kind, id FROM streams)",
    )?;
    let mut rows = orphans.query([])?;
    while let Some(row) = rows.next()? {
        let (kind, id): (String, String) = (row.get(0)?, row.get(1)?);
        findings.add("stream", format!("{kind} {id} has events but no row"));
    }
    Ok(())
}

fn select_events(
    main: &Connection,
    kind: &str,
    id: &str,
    findings: &mut Findings,
) -> Result<Vec<EventRow>, StoreFault> {
    let mut statement = main.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM events e JOIN bundles b ON b.id = e.bundle
         WHERE e.stream_kind = ?1 AND e.stream_id = ?2 ORDER BY e.version"
    ))?;
    let mut rows = statement.query([kind, id])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        match EventRow::read(row) {
            Ok(event) => found.push(event),
            Err(fault) => findings.add("stream", format!("{kind} {id}: {fault}")),
        }
    }
    Ok(found)
}

/// What an event points at lies in the vault.
fn check_references(
    main: &Connection,
    key: &Key,
    case: CaseId,
    row: &EventRow,
    findings: &mut Findings,
) -> Result<(), StoreFault> {
    let Ok(Value::Object(body)) = serde_json::from_str(&row.body) else {
        return Ok(());
    };
    let place = format!("case {case}, version {} ({})", row.version, row.kind);
    for id in ids_in(&body, TEXT_FIELDS) {
        match vault::text(main, key, case, id) {
            Ok(Some(_)) => {}
            Ok(None) => findings.add("vault", format!("{place}: text {id} is missing")),
            Err(fault) => findings.add("vault", format!("{place}: {fault}")),
        }
    }
    for id in ids_in(&body, DOCUMENT_FIELDS) {
        match vault::document(main, key, case, id) {
            Ok(Some(_)) => {}
            Ok(None) => findings.add("vault", format!("{place}: document {id} is missing")),
            Err(fault) => findings.add("vault", format!("{place}: {fault}")),
        }
    }
    Ok(())
}

/// Who the person is can be read, or nothing of an erased person is left.
fn check_vault(
    main: &Connection,
    key: Option<&Key>,
    case: CaseId,
    erased: bool,
    findings: &mut Findings,
) -> Result<(), StoreFault> {
    if let Some(key) = key
        && let Err(fault) = vault::identity(main, key, case)
    {
        findings.add("vault", format!("case {case}: {fault}"));
    }
    if erased {
        for table in ["identities", "texts", "documents"] {
            let left = main
                .prepare_cached(&format!("SELECT 1 FROM {table} WHERE case_id = ?1"))?
                .exists([case.to_string()])?;
            if left {
                findings.add(
                    "vault",
                    format!("case {case} is erased but has rows in {table}"),
                );
            }
        }
    }
    Ok(())
}

/// A row of a journal, whichever table it stands in.
struct Link {
    position: i64,
    hash: Vec<u8>,
    canonical: Option<Canonical>,
    name: String,
}

/// Every journal: dense, its chain unbroken, ending where its row says.
fn check_journals(main: &Connection, findings: &mut Findings) -> Result<(), StoreFault> {
    let mut statement = main.prepare("SELECT id, position, head FROM journals ORDER BY id")?;
    let mut journals = statement.query([])?;
    let mut known = BTreeSet::new();
    while let Some(row) = journals.next()? {
        let (id, position, head): (i64, i64, Vec<u8>) = (row.get(0)?, row.get(1)?, row.get(2)?);
        known.insert(id);
        check_journal(main, id, position, &head, findings)?;
    }
    for table in ["events", "read_log"] {
        let mut statement = main.prepare(&format!("SELECT DISTINCT journal FROM {table}"))?;
        for id in statement.query_map([], |row| row.get::<_, i64>(0))? {
            let id = id?;
            if !known.contains(&id) {
                findings.add(
                    "journal",
                    format!("{table} has rows of journal {id}, which does not exist"),
                );
            }
        }
    }
    Ok(())
}

fn check_journal(
    main: &Connection,
    id: i64,
    position: i64,
    head: &[u8],
    findings: &mut Findings,
) -> Result<(), StoreFault> {
    let mut events = main.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM events e LEFT JOIN bundles b ON b.id = e.bundle
         WHERE e.journal = ?1 ORDER BY e.position"
    ))?;
    let mut reads = main.prepare_cached(&format!(
        "SELECT {} FROM read_log WHERE journal = ?1 ORDER BY position",
        read_log::COLUMNS
    ))?;
    let mut events = events.query([id])?;
    let mut reads = reads.query([id])?;
    let mut next_event = events.next()?.map(event_link).transpose()?;
    let mut next_read = reads.next()?.map(read_link).transpose()?;
    let (mut at, mut previous) = (0, START);
    loop {
        let event_first = match (&next_event, &next_read) {
            (Some(event), Some(read)) => event.position <= read.position,
            (Some(_), None) => true,
            (None, Some(_)) => false,
            (None, None) => break,
        };
        let link = if event_first {
            std::mem::replace(&mut next_event, events.next()?.map(event_link).transpose()?)
        } else {
            std::mem::replace(&mut next_read, reads.next()?.map(read_link).transpose()?)
        };
        let Some(link) = link else { break };
        at += 1;
        if link.position != at {
            let found = link.position;
            findings.add(
                "journal",
                format!("journal {id}: position {found} where {at} should be"),
            );
            at = link.position;
        }
        let expected = link
            .canonical
            .map(|canonical| canonical.hash_after(&previous));
        if expected.is_none_or(|expected| link.hash != expected) {
            let name = link.name;
            findings.add(
                "journal",
                format!("journal {id}, position {at}: the chain breaks at {name}"),
            );
        }
        // The chain goes on from what is stored, so that each break is named once.
        previous = link.hash.try_into().unwrap_or(START);
    }
    if (at, previous.as_slice()) != (position, head) {
        findings.add(
            "journal",
            format!(
                "journal {id} ends at position {at}, and its row says {position} or another hash"
            ),
        );
    }
    Ok(())
}

fn event_link(row: &Row<'_>) -> Result<Link, StoreFault> {
    let (kind, id, version, position, hash): (String, String, i64, i64, Vec<u8>) = (
        row.get(0)?,
        row.get(1)?,
        row.get(2)?,
        row.get(15)?,
        row.get(18)?,
    );
    let canonical = EventRow::read(row).ok().map(|row| row.canonical());
    Ok(Link {
        position,
        hash,
        canonical,
        name: format!("{kind} {id}, version {version}"),
    })
}

fn read_link(row: &Row<'_>) -> Result<Link, StoreFault> {
    let row = LogRow::read(row)?;
    let name = format!("a row of the read log about {}", row.cases);
    let canonical = Some(row.canonical());
    Ok(Link {
        position: row.position,
        hash: row.hash,
        canonical,
        name,
    })
}

/// The index of the read log by case names what its rows name, no more and no less.
fn check_read_log(main: &Connection, findings: &mut Findings) -> Result<(), StoreFault> {
    let mut indexed: BTreeMap<(i64, i64), BTreeSet<String>> = BTreeMap::new();
    let mut statement = main.prepare("SELECT journal, position, case_id FROM read_log_cases")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        indexed
            .entry((row.get(0)?, row.get(1)?))
            .or_default()
            .insert(row.get(2)?);
    }
    let mut statement = main.prepare("SELECT journal, position, cases FROM read_log")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let place: (i64, i64) = (row.get(0)?, row.get(1)?);
        let cases: String = row.get(2)?;
        let named: BTreeSet<String> = cases
            .split(',')
            .filter(|case| !case.is_empty())
            .map(str::to_owned)
            .collect();
        if indexed.remove(&place).unwrap_or_default() != named {
            let (journal, position) = place;
            findings.add(
                "read_log",
                format!("journal {journal}, position {position}: its index differs"),
            );
        }
    }
    for (journal, position) in indexed.into_keys() {
        findings.add(
            "read_log",
            format!(
                "the index names journal {journal}, position {position}, where there is no row"
            ),
        );
    }
    Ok(())
}

/// No more seats are taken than there are, nor more money committed than granted.
fn check_capacity(view: &WorldView, findings: &mut Findings) {
    for provider in view.world.providers.values() {
        for (service, taken) in &provider.taken {
            let seats = provider.profile.seats.get(service).copied().unwrap_or(0);
            if taken.len() > seats as usize {
                let (id, taken) = (provider.id, taken.len());
                findings.add(
                    "capacity",
                    format!("provider {id}, {service}: {taken} of {seats} seats are taken"),
                );
            }
        }
    }
    for host in view.world.hosts.values() {
        let (taken, places) = (host.taken.len(), host.profile.places);
        if taken > places as usize {
            findings.add(
                "capacity",
                format!("host {}: {taken} of {places} places are taken", host.id),
            );
        }
    }
    for (id, appropriation) in &view.world.appropriations {
        if appropriation.left() < chain::money::Ore::ZERO {
            findings.add(
                "capacity",
                format!("appropriation {id}: more is committed than granted"),
            );
        }
    }
}
