//! The statements of the lists: each begins with what is few, so that its work does not grow with the country.

use super::WorklistFilter;
use crate::standing::named;
use crate::views::{SUMMARY, TASK};
use chain::event::Role;

/// The cases, each once, to which a viewer in a role has one of the `relations`, not yet over on the day `?5`. What is
/// over is many times more than what is not, and the door would let nobody in by it.
fn related(role: Role, viewer: &str, relations: &str) -> String {
    let named = named(role, viewer);
    let found =
        format!("SELECT case_id FROM relation WHERE user_id IN ({named}) AND relation IN ({relations})");
    format!("{found} AND holds_until IS NULL UNION {found} AND holds_until > ?5")
}

/// The worklist of a role. Whoever asks for the own tasks only has them in a range of an index. Where the viewer's cases
/// are few among all there are, as for those who work with participants, it begins with them; cases without an officer
/// are few too. The others' begins with the tasks of the role, in their order: those that stand on the viewer's own list
/// and those that stand on nobody's.
///
/// The tasks of a page are chosen first, and the cases of those alone are looked up, unless the cases decide which tasks
/// those are.
pub(super) fn worklist_sql(role: Role, filter: &WorklistFilter) -> String {
    let of_participants = matches!(role, Role::Coach | Role::Host | Role::Employer);
    let few = if of_participants {
        Some(related(role, "?7", "?1, 'former_' || ?1"))
    } else if filter.unassigned {
        Some("SELECT case_id FROM case_summary WHERE officer IS NULL".to_owned())
    } else {
        None
    };
    let (tasks, whose) = if filter.mine {
        ("due_task d".to_owned(), "d.holder = ?7 AND d.role = ?1")
    } else if let Some(few) = few {
        // The role is compared as an expression, so that it does not choose the index, and as one whose likelihood
        // PostgreSQL can reckon.
        (format!("({few}) r CROSS JOIN due_task d"), "d.case_id = r.case_id AND (d.role = ?1) IS TRUE")
    } else if role == Role::Officer || filter.municipality.is_some() {
        ("due_task d".to_owned(), "d.role = ?1")
    } else {
        (format!("({}) d", on_own_list_and_nobodys()), "d.role = ?1")
    };
    let tasks = format!(
        "SELECT d.* FROM {tasks} WHERE {whose} AND (d.due_by, d.case_id, d.ordinal) > (?2, ?3, ?4)
           AND d.due_from <= ?5
           AND (?6 OR d.user_id = ?7 OR d.user_id IS NULL)
           AND (?8 IS NULL OR d.step = ?8)"
    );
    let page = |of: &str| format!("ORDER BY {of}.due_by, {of}.case_id, {of}.ordinal LIMIT ?10");
    let cases_decide = filter.municipality.is_some() || filter.unassigned;
    let tasks = if cases_decide { tasks } else { format!("{tasks} {}", page("d")) };
    format!(
        "SELECT {TASK}, {SUMMARY} FROM ({tasks}) t CROSS JOIN case_summary s
         WHERE s.case_id = t.case_id
           AND (?9 IS NULL OR s.municipality = ?9)
           AND (NOT ?11 OR s.officer IS NULL)
         {}",
        page("t")
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
pub(super) fn cases_sql(role: Role) -> String {
    let related = related(role, "?1", "?3, ?4");
    format!(
        "SELECT {SUMMARY}, s.case_id
         FROM (SELECT case_id FROM ({related}) found WHERE case_id > ?2 ORDER BY case_id LIMIT ?6) r
         CROSS JOIN case_summary s WHERE s.case_id = r.case_id ORDER BY r.case_id"
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
        let lists = [
            worklist_sql(Role::Coach, &all),
            worklist_sql(Role::Host, &all),
            cases_sql(Role::Officer),
            cases_sql(Role::Coach),
        ];
        for sql in lists {
            let plan = plan(&sql);
            let first = plan.lines().find(|line| line.contains("SEARCH")).unwrap();
            assert!(first.contains("relation USING COVERING INDEX relation_by_user"), "{plan}");
            for table in ["SCAN d\n", "SCAN s\n", "SCAN relation\n", "SCAN due_task\n", "due_task_by_role"] {
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
