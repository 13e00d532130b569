//! Every relation that stored rows give a viewer to cases: in person, through the viewer's organisation, because the
//! viewer's role has something to do there, as the head of the named officer's unit, or by a controller's sample.

use crate::fault::StoreFault;
use crate::record::{damaged, optional, parsed};
use crate::sql::{Among, Connection, Row, params};
use access::{Relation, Tie, Viewer};
use chain::event::Role;
use chain::id::CaseId;
use std::collections::BTreeMap;

/// The relations to each case; a case to which there is none is not there.
pub(crate) type Ties = BTreeMap<CaseId, Vec<Tie>>;

/// Relations are looked for in the few of a case, not in the many of an organisation: so the statement compares
/// whom they name as an expression, which chooses no index.
const STORED: &str = "SELECT r.case_id, r.relation, r.holds_from, r.holds_until FROM relation r
    WHERE r.case_id IN (AMONG) AND r.user_id || '' IN (
        SELECT ?1 UNION ALL SELECT provider_id FROM users WHERE id = ?1
        UNION ALL SELECT host_id FROM users WHERE id = ?1
        UNION ALL SELECT employer_id FROM users WHERE id = ?1)
    ORDER BY r.case_id, r.ordinal";
const WITH_A_TASK: &str = "SELECT DISTINCT t.case_id FROM due_task t
    WHERE t.case_id IN (AMONG) AND t.role || '' = ?2 AND (t.user_id IS NULL OR t.user_id = ?1)";
/// Someone without a unit is of nobody's unit.
const OF_THE_UNIT: &str = "SELECT s.case_id FROM case_summary s JOIN users named ON named.id = s.officer
    JOIN users u ON u.id = ?1 AND u.role = ?2 WHERE s.case_id IN (AMONG) AND u.unit = named.unit";
const HEADED: &str = "SELECT s.case_id FROM case_summary s JOIN users named ON named.id = s.officer
    JOIN unit_heads h ON h.user_id = ?1 AND h.unit = named.unit WHERE s.case_id IN (AMONG)";
const WITH_PAY: &str = "SELECT DISTINCT p.case_id FROM pay_line p JOIN users u ON u.id = ?1 AND u.role = ?2
    WHERE p.case_id IN (AMONG)";
const SAMPLED: &str = "SELECT c.case_id, s.drawn_from, s.drawn_until FROM sample_cases c
    JOIN samples s ON s.id = c.sample_id WHERE c.case_id IN (AMONG) AND s.user_id = ?1
    ORDER BY c.case_id, s.drawn_from, s.id";

/// The relations of a viewer to cases.
pub(crate) fn ties(main: &Connection, viewer: &Viewer, cases: &Among) -> Result<Ties, StoreFault> {
    let mut found = Ties::new();
    let user = viewer.user.to_string();
    let role = viewer.role.id();
    let mut add = |sql: &str, with_role: bool, to_tie: ToTie| {
        let own = if with_role { params![user, role] } else { params![user] };
        cases.ask(main, sql, own, &mut |case, row| {
            found.entry(case).or_default().push(to_tie(row)?);
            Ok(())
        })
    };
    add(STORED, false, stored)?;
    match viewer.role {
        Role::Specialist => add(WITH_A_TASK, true, |_| Ok(Tie::always(Relation::Specialist)))?,
        Role::Reviewer => add(WITH_A_TASK, true, |_| Ok(Tie::always(Relation::Reviewer)))?,
        Role::Officer => {
            add(HEADED, false, |_| Ok(Tie::always(Relation::UnitHead)))?;
            add(OF_THE_UNIT, true, |_| Ok(Tie::always(Relation::UnitColleague)))?;
        }
        Role::Controller => {
            add(SAMPLED, false, sampled)?;
            add(WITH_PAY, true, |_| Ok(Tie::always(Relation::Controller)))?;
        }
        _ => {}
    }
    Ok(found)
}

type ToTie = fn(&Row<'_>) -> Result<Tie, StoreFault>;

fn stored(row: &Row<'_>) -> Result<Tie, StoreFault> {
    let word: String = row.get(1)?;
    let relation = Relation::from_id(&word).ok_or_else(|| damaged("a relation", &word))?;
    Ok(Tie { relation, from: parsed(row, 2)?, until: optional(row, 3)? })
}

fn sampled(row: &Row<'_>) -> Result<Tie, StoreFault> {
    Ok(Tie { relation: Relation::Sample, from: parsed(row, 1)?, until: Some(parsed(row, 2)?) })
}
