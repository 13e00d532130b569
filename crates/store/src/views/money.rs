//! The rows of pay, of services had and of work: what the pages of money list and add up. SQL stores and
//! lists; what is added is added in Rust.

use crate::fault::StoreFault;
use crate::record::{damaged, optional, parsed};
use crate::sql::{Connection, Insert, Row, params};
use chain::event::{WorkEvidence, WorkKind};
use chain::money::Ore;
use chain::pay::LineState;
use chain::view::{PayLineRow, Projection, UseRow, WorkRow};

/// The columns of a line of pay, in the order that [`pay_line`] reads them.
pub(crate) const PAY_LINE: &str = "p.line, p.payee_kind, p.payee_id, p.service, p.track, p.municipality, \
    p.paid_from, p.paid_to, p.amount, p.whole, p.appropriation, p.state, p.state_on, p.claim_by, p.lacks, \
    p.rows, p.bundle, p.events, p.evidence, p.payment_id";
/// How many they are.
pub(crate) const PAY_LINE_COLUMNS: usize = 20;
/// The columns of a service had.
pub(crate) const USE: &str = "u.service, u.track, u.provider_id, u.municipality, u.used_from, u.used_to";
/// How many they are.
pub(crate) const USE_COLUMNS: usize = 6;
/// The columns of work.
pub(crate) const WORK: &str =
    "w.kind, w.extent_percent, w.service, w.municipality, w.worked_from, w.worked_to";
/// How many they are.
pub(crate) const WORK_COLUMNS: usize = 6;

pub(super) fn insert(into: &mut dyn Insert, case: &str, projection: &Projection) -> Result<(), StoreFault> {
    for (ordinal, line) in (1_i64..).zip(&projection.pay_lines) {
        into.insert(
"INSERT INTO pay_line (case_id, ordinal, line, kind, payee_kind, payee_id, service, track,
                municipality, paid_from, paid_to, amount, whole, appropriation, state, state_on, claim_by,
                lacks, rows, bundle, events, evidence, payment_id)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
                ?21, ?22, ?23)",
params![
            case,
            ordinal,
            line.line.to_string(),
            line.line.kind.id(),
            line.payee_kind,
            line.payee.map(|id| id.to_string()),
            line.service,
            line.track,
            line.municipality,
            line.from.to_string(),
            line.to.to_string(),
            line.amount.map(|amount| amount.0),
            line.whole.map(|amount| amount.0),
            line.appropriation,
            line.state.id(),
            line.state_on.to_string(),
            line.claim_by.map(|day| day.to_string()),
            line.lacks.join(" "),
            line.rows.join(" "),
            line.bundle,
            line.events.iter().map(u64::to_string).collect::<Vec<_>>().join(" "),
            line.evidence.map(WorkEvidence::id),
            line.payment.map(|id| id.to_string()),
        ],
)?;
    }
    for (ordinal, held) in (1_i64..).zip(&projection.uses) {
        into.insert(
            "INSERT INTO service_use (case_id, ordinal, service, track, provider_id, municipality,
                used_from, used_to)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                case,
                ordinal,
                held.service,
                held.track,
                held.provider.map(|id| id.to_string()),
                held.municipality,
                held.from.to_string(),
                held.to.map(|day| day.to_string()),
            ],
        )?;
    }
    for (ordinal, work) in (1_i64..).zip(&projection.works) {
        into.insert(
            "INSERT INTO work_stretch (case_id, ordinal, kind, extent_percent, service, municipality,
                worked_from, worked_to)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                case,
                ordinal,
                work.kind.id(),
                work.extent_percent,
                work.service,
                work.municipality,
                work.from.to_string(),
                work.to.map(|day| day.to_string()),
            ],
        )?;
    }
    Ok(())
}

/// Reads a line of pay that begins at a column.
pub(crate) fn pay_line(row: &Row<'_>, at: usize) -> Result<PayLineRow, StoreFault> {
    let state: String = row.get(at + 11)?;
    let lacks: String = row.get(at + 14)?;
    let rows: String = row.get(at + 15)?;
    let events: String = row.get(at + 17)?;
    let evidence: Option<String> = row.get(at + 18)?;
    let version = |text: &str| text.parse().map_err(|_| damaged("the version of an event", text));
    Ok(PayLineRow {
        line: parsed(row, at)?,
        payee_kind: row.get(at + 1)?,
        payee: optional(row, at + 2)?,
        service: row.get(at + 3)?,
        track: row.get(at + 4)?,
        municipality: row.get(at + 5)?,
        from: parsed(row, at + 6)?,
        to: parsed(row, at + 7)?,
        amount: row.get::<_, Option<i64>>(at + 8)?.map(Ore),
        whole: row.get::<_, Option<i64>>(at + 9)?.map(Ore),
        appropriation: row.get(at + 10)?,
        state: LineState::from_id(&state).ok_or_else(|| damaged("a state", &state))?,
        state_on: parsed(row, at + 12)?,
        claim_by: optional(row, at + 13)?,
        lacks: lacks.split_whitespace().map(str::to_owned).collect(),
        rows: rows.split_whitespace().map(str::to_owned).collect(),
        bundle: row.get(at + 16)?,
        events: events.split_whitespace().map(version).collect::<Result<_, _>>()?,
        evidence: evidence.as_deref().and_then(WorkEvidence::from_id),
        payment: optional(row, at + 19)?,
    })
}

/// Reads a service had.
pub(crate) fn held(row: &Row<'_>) -> Result<UseRow, StoreFault> {
    Ok(UseRow {
        service: row.get(0)?,
        track: row.get(1)?,
        provider: optional(row, 2)?,
        municipality: row.get(3)?,
        from: parsed(row, 4)?,
        to: optional(row, 5)?,
    })
}

/// Reads work.
pub(crate) fn work(row: &Row<'_>) -> Result<WorkRow, StoreFault> {
    let kind: String = row.get(0)?;
    Ok(WorkRow {
        // A kind that has been erased has no word that can be chosen.
        kind: WorkKind::from_id(&kind).unwrap_or(WorkKind::Erased),
        extent_percent: row.get(1)?,
        service: row.get(2)?,
        municipality: row.get(3)?,
        from: parsed(row, 4)?,
        to: optional(row, 5)?,
    })
}

pub(super) fn pay_lines_of(main: &Connection, case: &str) -> Result<Vec<PayLineRow>, StoreFault> {
    let sql = format!("SELECT {PAY_LINE} FROM pay_line p WHERE p.case_id = ?1 ORDER BY p.ordinal");
    super::collect(main, &sql, case, |row| pay_line(row, 0))
}

pub(super) fn uses_of(main: &Connection, case: &str) -> Result<Vec<UseRow>, StoreFault> {
    let sql = format!("SELECT {USE} FROM service_use u WHERE u.case_id = ?1 ORDER BY u.ordinal");
    super::collect(main, &sql, case, held)
}

pub(super) fn works_of(main: &Connection, case: &str) -> Result<Vec<WorkRow>, StoreFault> {
    let sql = format!("SELECT {WORK} FROM work_stretch w WHERE w.case_id = ?1 ORDER BY w.ordinal");
    super::collect(main, &sql, case, work)
}
