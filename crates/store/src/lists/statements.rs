//! The statements of the lists: each begins with what is few, so that its work does not grow with the country.

use super::WorklistFilter;
use crate::views::{SUMMARY, TASK};
use chain::event::Role;

/// A viewer and the organisation that the viewer works for: whom rows of relations name.
const SELF_AND_ORGANISATION: &str = "SELECT ?7 UNION ALL SELECT provider_id FROM users WHERE id = ?7
    UNION ALL SELECT host_id FROM users WHERE id = ?7
    UNION ALL SELECT employer_id FROM users WHERE id = ?7";

/// The cases, each once, to which whom `named` says has one of the `relations`, not yet over on the day `?5`. What is
/// over is many times more than what is not, and the door would let nobody in by it.
fn related(named: &str, relations: &str) -> String {
    let found = format!("SELECT case_id FROM relation WHERE user_id {named} AND relation IN ({relations})");
    format!("{found} AND holds_until IS NULL UNION {found} AND holds_until > ?5")
}

/// The worklist of a role. Whoever asks for the own tasks only has them in a range of an index. Where the viewer's cases
/// are few among all there are, as for those who work with participants, it begins with them; cases without an officer
/// are few too. The others' begins with the tasks of the role, in their order: those that stand on the viewer's own list
/// and those that stand on nobody's.
pub(super) fn worklist_sql(role: Role, filter: &WorklistFilter) -> String {
    let of_participants = matches!(role, Role::Coach | Role::Host | Role::Employer);
    let tasks = "due_task t CROSS JOIN case_summary s";
    let few = if of_participants {
        Some(related(&format!("IN ({SELF_AND_ORGANISATION})"), "?1, 'former_' || ?1"))
    } else if filter.unassigned {
        Some("SELECT case_id FROM case_summary WHERE officer IS NULL".to_owned())
    } else {
        None
    };
    let (from, joined) = if filter.mine {
        (tasks.to_owned(), "s.case_id = t.case_id AND t.holder = ?7 AND t.role = ?1")
    } else if let Some(few) = few {
        // The role is compared as an expression, so that it does not choose the index, and as one whose likelihood
        // PostgreSQL can reckon.
        (
            format!("({few}) r CROSS JOIN {tasks}"),
            "t.case_id = r.case_id AND (t.role = ?1) IS TRUE AND s.case_id = t.case_id",
        )
    } else if role == Role::Officer || filter.municipality.is_some() {
        (tasks.to_owned(), "s.case_id = t.case_id AND t.role = ?1")
    } else {
        (format!("({}) t CROSS JOIN case_summary s", on_own_list_and_nobodys()), "s.case_id = t.case_id")
    };
    format!(
        "SELECT {TASK}, {SUMMARY} FROM {from}
         WHERE {joined} AND (t.due_by, t.case_id, t.ordinal) > (?2, ?3, ?4)
           AND t.due_from <= ?5
           AND (?6 OR t.user_id = ?7 OR t.user_id IS NULL)
           AND (?8 IS NULL OR t.step = ?8)
           AND (?9 IS NULL OR s.municipality = ?9)
           AND (NOT ?11 OR s.officer IS NULL)
         ORDER BY t.due_by, t.case_id, t.ordinal LIMIT ?10"
    )
}

/// The first tasks of a role on the viewer's own list, and the first on nobody's: each along its own index. Those that
/// the other conditions leave out are few, so that a page is filled from twice as many.
fn on_own_list_and_nobodys() -> String {
    let first = |whose: &str| {
        format!(
            "SELECT * FROM (SELECT * FROM due_task WHERE {whose} AND role = ?1
                 AND (due_by, case_id, ordinal) > (?2, ?3, ?4) AND due_from <= ?5 AND (?8 IS NULL OR step = ?8)
             ORDER BY due_by, case_id, ordinal LIMIT ?10)"
        )
    };
    let (own, nobodys) = (first("holder = ?7"), first("holder IS NULL"));
    format!("{own} own UNION ALL {nobodys} nobodys")
}

/// The next cases to which a viewer is related in one of two ways, in the order of their ids.
pub(super) fn cases_sql() -> String {
    let related = related(&format!("IN ({})", SELF_AND_ORGANISATION.replace("?7", "?1")), "?3, ?4");
    format!(
        "SELECT {SUMMARY}, s.case_id FROM ({related}) r
         CROSS JOIN case_summary s WHERE s.case_id = r.case_id AND r.case_id > ?2
         ORDER BY r.case_id LIMIT ?6"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::migrations::{MAIN, migrate};
    use crate::sql::{Connection, ValueRef, params_from_iter};

    fn plan(sql: &str) -> String {
        let main = Connection::File(rusqlite::Connection::open_in_memory().unwrap());
        migrate(&main, MAIN).unwrap();
        let parameters = (1..=20).filter(|n| sql.contains(&format!("?{n}"))).map(|_| ValueRef::Null);
        let mut statement = main.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let rows = statement.query_map(params_from_iter(parameters), |row| row.get::<_, String>(3)).unwrap();
        rows.map(|row| row.unwrap() + "\n").collect()
    }

    #[test]
    fn whoever_has_few_cases_has_a_list_that_begins_with_them_and_scans_no_table() {
        let all = WorklistFilter::default();
        let mine = WorklistFilter { mine: true, ..WorklistFilter::default() };
        let lists = [worklist_sql(Role::Coach, &all), worklist_sql(Role::Host, &all), cases_sql()];
        for sql in lists {
            let plan = plan(&sql);
            let first = plan.lines().find(|line| line.contains("SEARCH")).unwrap();
            assert!(first.contains("relation USING COVERING INDEX relation_by_user"), "{plan}");
            for table in ["SCAN t\n", "SCAN s\n", "SCAN relation\n", "SCAN due_task\n", "due_task_by_role"] {
                assert!(!plan.contains(table), "{plan}");
            }
        }
        assert!(plan(&worklist_sql(Role::Officer, &all)).contains("due_task_by_role"));
        for role in [Role::Officer, Role::Coach, Role::Specialist] {
            let own = plan(&worklist_sql(role, &mine));
            assert!(
                own.contains("due_task_by_holder (holder=? AND role=?") && !own.contains("relation"),
                "{own}"
            );
        }
        let unassigned = WorklistFilter { unassigned: true, ..WorklistFilter::default() };
        assert!(plan(&worklist_sql(Role::Officer, &unassigned)).contains("case_summary_unassigned"));
        let specialists = plan(&worklist_sql(Role::Specialist, &all));
        assert_eq!(specialists.matches("due_task_by_holder").count(), 2, "{specialists}");
    }
}
