//! Relations that rest on neither the case nor a task: the head of the named officer's unit, and a controller's sample.

use crate::fault::StoreFault;
use crate::record::parsed;
use crate::sql::Connection;
use access::{Relation, Tie, Viewer};
use chain::event::Role;
use chain::id::CaseId;

/// The further relations of a viewer to a case.
pub(crate) fn further_ties(main: &Connection, viewer: &Viewer, case: CaseId) -> Result<Vec<Tie>, StoreFault> {
    let ids = [case.to_string(), viewer.user.to_string()];
    match viewer.role {
        Role::Officer => {
            let heads = main
                .prepare_cached(
                    "SELECT 1 FROM case_summary s JOIN users named ON named.id = s.officer
                     JOIN unit_heads h ON h.user_id = ?2 AND h.unit = named.unit WHERE s.case_id = ?1",
                )?
                .exists(ids)?;
            Ok(heads.then(|| Tie::always(Relation::UnitHead)).into_iter().collect())
        }
        Role::Controller => {
            let mut statement = main.prepare_cached(
                "SELECT s.drawn_from, s.drawn_until FROM sample_cases c JOIN samples s ON s.id = c.sample_id
                 WHERE c.case_id = ?1 AND s.user_id = ?2 ORDER BY s.drawn_from, s.id",
            )?;
            let mut rows = statement.query(ids)?;
            let mut found = Vec::new();
            while let Some(row) = rows.next()? {
                let (from, until) = (parsed(row, 0)?, Some(parsed(row, 1)?));
                found.push(Tie { relation: Relation::Sample, from, until });
            }
            Ok(found)
        }
        _ => Ok(Vec::new()),
    }
}
