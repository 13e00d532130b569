//! What must be true of the files, checked row by row: streams and journals dense, chains unbroken,
//! every seal opens or its case is erased, nothing that events point at is missing, views as rebuilt,
//! no more seats taken than there are.

mod capacity;
mod journals;
mod kept;

use crate::database::{Pair, damage};
use crate::fault::StoreFault;
use crate::journal::JournalHead;
use crate::part::{DOCUMENT_FIELDS, TEXT_FIELDS, ids_in};
use crate::record::{StoredEvent, each_stored, stream_kind};
use crate::seal::Key;
use crate::sql::Connection;
use crate::store::Store;
use crate::{keys, vault};
use capacity::check_capacity;
use chain::event::{Recorded, Role, StreamId, StreamKind};
use chain::id::CaseId;
use journals::{check_journals, check_read_log};
use kept::check_kept;
use serde_json::Value;
use std::fmt;

/// Something that is not as it must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which rule is broken: `stream`, `journal`, `seal`, `vault`, `user`, `read_log`, `kept`,
    /// `views`, `capacity` or `case`.
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
            reader.main.begin_read()?;
            reader.main.end(check_rows(&reader, &mut findings, of_case))?;
        }
        for difference in self.views_differ()? {
            findings.add("views", difference);
        }
        Ok(findings.0)
    }
}

impl Store {
    /// Verifies that nothing recorded has been changed or taken away: every journal is dense, its chain unbroken and
    /// as it was when `heads` were taken; every stream has the events that its row says; the read log is indexed
    /// whole; and all that is kept beside the events is as it was written.
    ///
    /// # Errors
    /// [`StoreFault`] when the files cannot be read at all.
    pub fn verify(&self, heads: &[JournalHead]) -> Result<Vec<Finding>, StoreFault> {
        let mut findings = Findings(Vec::new());
        let reader = self.reader()?;
        reader.main.begin_read()?;
        let main = &reader.main;
        let verified = check_journals(main, heads, &mut findings)
            .and_then(|()| check_read_log(main, &mut findings))
            .and_then(|()| check_kept(main, &mut findings))
            .and_then(|()| check_lengths(main, &mut findings));
        reader.main.end(verified)?;
        Ok(findings.0)
    }
}

/// Every stream has as many events as its row says, and no event is without a stream.
fn check_lengths(main: &Connection, findings: &mut Findings) -> Result<(), StoreFault> {
    let mut statement = main.prepare(
        "SELECT s.kind, s.id, s.version, count(e.version), coalesce(max(e.version), 0)
         FROM streams s LEFT JOIN events e ON e.stream = s.number
         GROUP BY s.kind, s.id, s.version
         UNION ALL
         SELECT DISTINCT e.stream_kind, CAST(e.stream AS TEXT), 0, 1, 1 FROM events e
         WHERE NOT EXISTS (SELECT 1 FROM streams s WHERE s.number = e.stream AND s.kind = e.stream_kind)",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (kind, id): (String, String) = (row.get(0)?, row.get(1)?);
        let (says, events, last): (i64, i64, i64) = (row.get(2)?, row.get(3)?, row.get(4)?);
        if (says, says) != (events, last) {
            findings
                .add("stream", format!("{kind} {id}: its row says {says} events, and there are {events}"));
        }
    }
    Ok(())
}

fn check_rows(
    pair: &Pair,
    findings: &mut Findings,
    of_case: &dyn Fn(CaseId, &[Recorded]) -> Vec<String>,
) -> Result<(), StoreFault> {
    if let Some(words) = damage(&pair.main)? {
        findings.add("stream", words);
    }
    check_streams(pair, findings, of_case)?;
    check_journals(&pair.main, &[], findings)?;
    check_read_log(&pair.main, findings)?;
    check_kept(&pair.main, findings)?;
    check_capacity(&pair.main, findings);
    Ok(())
}

/// Every stream: dense versions, as many as its row says, readable, and for a case with what it
/// points at.
fn check_streams(
    pair: &Pair,
    findings: &mut Findings,
    of_case: &dyn Fn(CaseId, &[Recorded]) -> Vec<String>,
) -> Result<(), StoreFault> {
    let mut statement = pair.main.prepare("SELECT kind, id, version FROM streams ORDER BY kind, id")?;
    let mut streams = statement.query([])?;
    while let Some(stream) = streams.next()? {
        let (kind, id, latest): (String, String, i64) = (stream.get(0)?, stream.get(1)?, stream.get(2)?);
        let name = format!("{kind} {id}");
        let case = (kind == StreamKind::Case.id()).then(|| id.parse::<CaseId>().ok()).flatten();
        let erased = match case {
            Some(case) => keys::is_erased(&pair.keys, case)?,
            None => false,
        };
        let key = match case {
            Some(case) => keys::case_key(&pair.keys, case)?,
            None => None,
        };
        if case.is_some() && key.is_none() != erased {
            let found = if erased { "erased but has a key" } else { "has no key and is not erased" };
            findings.add("seal", format!("{name} is {found}").replace("is has", "has"));
        }
        let stream = match stream_kind(&kind) {
            Ok(kind) => StreamId { kind, id },
            Err(fault) => {
                findings.add("stream", format!("{name}: {fault}"));
                continue;
            }
        };
        let stored = select_events(&pair.main, &stream, findings)?;
        let mut events = Vec::new();
        for (expected, event) in (1_u64..).zip(stored) {
            let version = event.version;
            if version != expected {
                findings.add("stream", format!("{name}: version {version} after {}", expected - 1));
            }
            if let Some(case) = case {
                check_person(&pair.main, case, &event, findings)?;
            }
            if let (Some(case), Some(key)) = (case, &key) {
                check_references(&pair.main, key, case, &event, findings)?;
            }
            match event.recorded(&stream, key.as_ref()) {
                Ok(recorded) => events.push(recorded),
                Err(fault) => findings.add("seal", format!("{name}, version {version}: {fault}")),
            }
        }
        let found = events.last().map_or(0, |last| last.version);
        if i64::try_from(found) != Ok(latest) {
            findings.add("stream", format!("{name} ends at version {found}, not {latest}"));
        }
        if let Some(case) = case {
            for fault in of_case(case, &events) {
                findings.add("case", format!("{case}: {fault}"));
            }
            check_vault(&pair.main, key.as_ref(), case, erased, findings)?;
        }
    }
    let mut orphans = pair.main.prepare(
        "SELECT DISTINCT e.stream_kind, CAST(e.stream AS TEXT) FROM events e
         WHERE NOT EXISTS (SELECT 1 FROM streams s WHERE s.number = e.stream AND s.kind = e.stream_kind)",
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
    stream: &StreamId,
    findings: &mut Findings,
) -> Result<Vec<StoredEvent>, StoreFault> {
    let mut found = Vec::new();
    each_stored(main, stream, &mut |event| {
        match event {
            Ok(event) => found.push(event),
            Err(fault) => findings.add("stream", format!("{} {}: {fault}", stream.kind.id(), stream.id)),
        }
        Ok(())
    })?;
    Ok(found)
}

/// What an event points at lies in the vault.
fn check_references(
    main: &Connection,
    key: &Key,
    case: CaseId,
    event: &StoredEvent,
    findings: &mut Findings,
) -> Result<(), StoreFault> {
    let Ok(Value::Object(body)) = serde_json::from_str(&event.body) else {
        return Ok(());
    };
    let place = format!("case {case}, version {} ({})", event.version, event.kind);
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

/// Whoever an event was recorded for, or who registered for oneself, can sign in.
fn check_person(
    main: &Connection,
    case: CaseId,
    event: &StoredEvent,
    findings: &mut Findings,
) -> Result<(), StoreFault> {
    let actor = event.header.actor;
    let registered = event.kind == "Registered" && actor.role == Role::JobSeeker;
    for user in event.header.on_behalf_of.into_iter().chain(registered.then_some(actor.user)) {
        let exists = main.prepare_cached("SELECT 1 FROM users WHERE id = ?1")?.exists([user.to_string()])?;
        if !exists {
            let (version, kind) = (event.version, &event.kind);
            findings.add("user", format!("case {case}, version {version} ({kind}): no user {user}"));
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
        let uncleaned = main
            .prepare_cached("SELECT 1 FROM erasures WHERE case_id = ?1 AND cleaned = 0")?
            .exists([case.to_string()])?;
        if uncleaned {
            findings.add("vault", format!("case {case} is erased but the files are not cleaned of it"));
        }
        for table in ["identities", "texts", "documents"] {
            let left = main
                .prepare_cached(&format!("SELECT 1 FROM {table} WHERE case_id = ?1"))?
                .exists([case.to_string()])?;
            if left {
                findings.add("vault", format!("case {case} is erased but has rows in {table}"));
            }
        }
    }
    Ok(())
}
