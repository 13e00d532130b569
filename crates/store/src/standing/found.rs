//! Everything stored that says how a viewer stands to cases, asked for in one statement: every relation that rows give
//! the viewer — in person, through the viewer's organisation, because the viewer's role has something to do there, as
//! the head of the named officer's unit, or by a controller's sample — and every mark that rows put on the case.

use crate::fault::StoreFault;
use crate::record::damaged;
use crate::sql::{Among, Connection, Row, ToSql};
use access::{Mark, Marks, Relation, Tie, Viewer};
use chain::event::{Protection, Role};
use chain::id::CaseId;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::str::FromStr;

/// What is stored about a viewer and one case.
#[derive(Default)]
pub(super) struct Found {
    /// Whether there is such a case; known by its row, or found out for the only one that is asked about.
    pub exists: bool,
    /// The relations to it.
    pub ties: Vec<Tie>,
    /// The marks that hold.
    pub marks: Marks,
}

/// One kind of row. Its statement gives the case, the kind, an ordinal and up to three words; `?1` is the viewer, `?2`
/// the day and `?3` the role, `KIND` the number of the kind in the whole statement, `NAMED` whom relations name when they
/// mean the viewer, and `AMONG` the cases.
struct Kind {
    sql: &'static str,
    take: fn(&mut Found, Words) -> Result<(), StoreFault>,
}

/// What a row says.
type Words = [Option<String>; 3];

/// Whether there is a case with an id.
const EXISTING: &str = "SELECT 1 FROM streams WHERE kind = 'case' AND id = ?1";
/// Relations are looked for in the few of a case, not in the many of an organisation: so the statement compares
/// whom they name as an expression, which chooses no index.
const RELATED: Kind = Kind {
    sql: "SELECT r.case_id, KIND, r.ordinal, r.relation,
            CAST(r.holds_from AS TEXT), CAST(r.holds_until AS TEXT) FROM relation r
        WHERE r.case_id IN (AMONG) AND (r.user_id IN (NAMED)) IS TRUE",
    take: |found, [word, from, until]| {
        let relation = known(word, "a relation", Relation::from_id)?;
        tied(found, Tie { relation, from: day(from)?, until: until.map(|day| parsed(&day)).transpose()? })
    },
};
/// A case that has no row has no person any more.
const SUMMARY: Kind = Kind {
    sql: "SELECT case_id, KIND, 0, protection, CASE WHEN open = 0 THEN 'closed' END, NULL FROM case_summary
        WHERE case_id IN (AMONG)",
    take: summarised,
};
/// The same for an officer, and whether the viewer heads the unit of the named officer or is of the same. Someone
/// without a unit is of nobody's unit.
const SUMMARY_AND_UNIT: Kind = Kind {
    sql: "SELECT s.case_id, KIND, 0, s.protection, CASE WHEN s.open = 0 THEN 'closed' END,
            CASE WHEN named.unit = (SELECT h.unit FROM unit_heads h WHERE h.user_id = ?1) THEN 'head' ELSE '' END
            || CASE WHEN named.unit = (SELECT u.unit FROM users u WHERE u.id = ?1 AND u.role = ?3) THEN 'colleague'
                ELSE '' END
        FROM case_summary s LEFT JOIN users named ON named.id = s.officer WHERE s.case_id IN (AMONG)",
    take: |found, [protection, closed, unit]| {
        summarised(found, [protection, closed, None])?;
        let of_unit = unit.unwrap_or_default();
        if of_unit.contains("head") {
            tied(found, Tie::always(Relation::UnitHead))?;
        }
        if of_unit.contains("colleague") {
            tied(found, Tie::always(Relation::UnitColleague))?;
        }
        Ok(())
    },
};
const MARKED: Kind = Kind {
    sql: "SELECT case_id, KIND, 0, mark, NULL, NULL FROM case_mark WHERE case_id IN (AMONG) AND user_id = ?1
        AND holds_from <= ?2 AND (holds_until IS NULL OR ?2 < holds_until)",
    take: |found, [word, ..]| {
        found.marks = found.marks.with(known(word, "a mark", Mark::from_id)?);
        Ok(())
    },
};
/// The mark that nobody needs to state: the person of the case is the viewer.
const OWN: Kind = Kind {
    sql: "SELECT i.case_id, KIND, 0, NULL, NULL, NULL
        FROM staff_hashes s JOIN identities i ON i.number_hash = s.number_hash
        WHERE s.user_id = ?1 AND i.case_id IN (AMONG)",
    take: |found, _| {
        found.marks = found.marks.with(Mark::ConflictOfInterest);
        Ok(())
    },
};
const WITH_A_TASK: Kind = Kind {
    sql: "SELECT DISTINCT t.case_id, KIND, 0, t.role, NULL, NULL FROM due_task t
        WHERE t.case_id IN (AMONG) AND (t.role = ?3) IS TRUE AND (t.user_id IS NULL OR t.user_id = ?1)",
    take: |found, [role, ..]| {
        let specialist = role.as_deref() == Some(Role::Specialist.id());
        tied(found, Tie::always(if specialist { Relation::Specialist } else { Relation::Reviewer }))
    },
};
const SAMPLED: Kind = Kind {
    sql: "SELECT c.case_id, KIND, 0, NULL, s.drawn_from, s.drawn_until FROM sample_cases c
        JOIN samples s ON s.id = c.sample_id WHERE c.case_id IN (AMONG) AND s.user_id = ?1",
    take: |found, [_, from, until]| {
        tied(found, Tie { relation: Relation::Sample, from: day(from)?, until: Some(day(until)?) })
    },
};
const WITH_PAY: Kind = Kind {
    sql: "SELECT DISTINCT p.case_id, KIND, 0, u.role, NULL, NULL
        FROM pay_line p JOIN users u ON u.id = ?1 AND u.role = ?3 WHERE p.case_id IN (AMONG)",
    take: |found, _| tied(found, Tie::always(Relation::Controller)),
};

/// The rows that say something about a role.
const fn kinds_for(role: Role) -> &'static [Kind] {
    match role {
        Role::JobSeeker => &[RELATED, SUMMARY, MARKED],
        Role::Specialist | Role::Reviewer => &[RELATED, SUMMARY, MARKED, OWN, WITH_A_TASK],
        Role::Officer => &[RELATED, SUMMARY_AND_UNIT, MARKED, OWN],
        Role::Controller => &[RELATED, SUMMARY, MARKED, OWN, SAMPLED, WITH_PAY],
        _ => &[RELATED, SUMMARY, MARKED, OWN],
    }
}

/// Whom rows of relations name when they mean a viewer: the viewer, and the organisation that one in the role works for.
pub(crate) fn named(role: Role, viewer: &str) -> String {
    let organisation = match role {
        Role::Coach => "provider_id",
        Role::Host => "host_id",
        Role::Employer => "employer_id",
        _ => return viewer.to_owned(),
    };
    format!("SELECT {viewer} UNION ALL SELECT {organisation} FROM users WHERE id = {viewer}")
}

/// What is stored about a viewer and a case, which may not exist.
pub(super) fn found_of_one(
    main: &Connection,
    viewer: &Viewer,
    case: CaseId,
    day: Date,
) -> Result<Found, StoreFault> {
    let (id, kinds) = (case.to_string(), kinds_for(viewer.role));
    let own = Own::of(viewer, day);
    let (sql, params) = with_own(kinds, &own, |sql, own| Among::one(sql, own, &id));
    let mut rows = Vec::new();
    let mut statement = main.prepare_cached(&sql)?;
    let mut answer = statement.query(params.as_slice())?;
    while let Some(row) = answer.next()? {
        rows.push(said(case, row)?);
    }
    let mut found = taken(kinds, rows)?.remove(&case).unwrap_or_default();
    if !found.exists {
        // A case whose person is erased has no such row, and is a case still.
        found.exists = main.prepare_cached(EXISTING)?.exists([&id])?;
    }
    Ok(found)
}

/// What is stored about a viewer and cases that exist.
pub(super) fn found(
    main: &Connection,
    viewer: &Viewer,
    cases: &Among,
    day: Date,
) -> Result<BTreeMap<CaseId, Found>, StoreFault> {
    let kinds = kinds_for(viewer.role);
    let mut rows = Vec::new();
    with_own(kinds, &Own::of(viewer, day), |sql, own| {
        cases.ask(main, sql, own, &mut |case, row| {
            rows.push(said(case, row)?);
            Ok(())
        })
    })?;
    taken(kinds, rows)
}

/// What the statements ask by: the viewer, the day, the role.
struct Own {
    user: String,
    day: String,
    role: &'static str,
    named: String,
}

impl Own {
    fn of(viewer: &Viewer, day: Date) -> Own {
        Own {
            user: viewer.user.to_string(),
            day: day.to_string(),
            role: viewer.role.id(),
            named: named(viewer.role, "?1"),
        }
    }
}

/// Does something with one statement for all kinds, and the parameters that it names.
fn with_own<'o, T>(kinds: &[Kind], own: &'o Own, ask: impl FnOnce(&str, &[&'o dyn ToSql]) -> T) -> T {
    let numbered = kinds.iter().enumerate().map(|(at, kind)| kind.sql.replacen("KIND", &at.to_string(), 1));
    let sql = numbered.collect::<Vec<_>>().join(" UNION ALL ").replacen("NAMED", &own.named, 1);
    let all: [&'o dyn ToSql; 3] = [&own.user, &own.day, &own.role];
    // PostgreSQL takes no parameter that the statement does not name.
    let named = if sql.contains("?3") { all.as_slice() } else { &all[..2] };
    ask(&sql, named)
}

/// A row: the case, the kind, the ordinal, the words.
type Said = (CaseId, i64, i64, Words);

fn said(case: CaseId, row: &Row<'_>) -> Result<Said, StoreFault> {
    Ok((case, row.get(1)?, row.get(2)?, [row.get(3)?, row.get(4)?, row.get(5)?]))
}

/// Takes in what rows say about each case.
fn taken(kinds: &[Kind], mut rows: Vec<Said>) -> Result<BTreeMap<CaseId, Found>, StoreFault> {
    // Of relations that hold alike, a later row counts: so their order matters.
    rows.sort_unstable();
    let mut found: BTreeMap<CaseId, Found> = BTreeMap::new();
    for (case, kind, _, words) in rows {
        let kind = usize::try_from(kind).ok().and_then(|kind| kinds.get(kind));
        let kind = kind.ok_or_else(|| damaged("a kind of row", "another number"))?;
        (kind.take)(found.entry(case).or_default(), words)?;
    }
    Ok(found)
}

/// The marks that the row of a case puts on it.
fn summarised(found: &mut Found, [protection, closed, _]: Words) -> Result<(), StoreFault> {
    let protection =
        protection.map(|word| known(Some(word), "a protection", Protection::from_id)).transpose()?;
    found.exists = true;
    found.marks = found
        .marks
        .with_if(Mark::AfterClosing, closed.is_some())
        .with_if(Mark::ProtectedIdentity, protection == Some(Protection::Identity))
        .with_if(Mark::ProtectedRegistration, protection == Some(Protection::Registration));
    Ok(())
}

fn tied(found: &mut Found, tie: Tie) -> Result<(), StoreFault> {
    found.ties.push(tie);
    Ok(())
}

fn known<T>(word: Option<String>, what: &str, from: fn(&str) -> Option<T>) -> Result<T, StoreFault> {
    let word = word.unwrap_or_default();
    from(&word).ok_or_else(|| damaged(what, &word))
}

fn day(word: Option<String>) -> Result<Date, StoreFault> {
    parsed(&word.unwrap_or_default())
}

fn parsed<T: FromStr>(word: &str) -> Result<T, StoreFault> {
    word.parse().map_err(|_| damaged("a column", word))
}
