//! Views can be dropped and made again to the same rows; and time passes without events, so cases are
//! looked at again on the day that they named (architecture, decision 3).

use crate::database::Pair;
use crate::fault::StoreFault;
use crate::keys;
use crate::record::{damaged, parsed, stream_events};
use crate::sql::{Connection, params};
use crate::store::{Projector, Store};
use crate::views::{self, idle};
use chain::event::StreamId;
use chain::id::CaseId;
use chain::view::Projection;
use jiff::civil::Date;

const BATCH: u32 = 100;

/// The rows that a case should have on a day.
pub(crate) fn project(
    main: &Connection,
    keys: &Connection,
    projector: &dyn Projector,
    case: CaseId,
    day: Date,
) -> Result<Option<Projection>, StoreFault> {
    let key = keys::case_key(keys, case)?;
    let events = stream_events(main, &StreamId::case(case), key.as_ref())?;
    Ok(projector.project(case, &events, day))
}

/// The next ids of cases after one, in order.
pub(crate) fn cases_after(main: &Connection, after: &str, limit: u32) -> Result<Vec<CaseId>, StoreFault> {
    let mut statement =
        main.prepare_cached("SELECT id FROM streams WHERE kind = 'case' AND id > ?1 ORDER BY id LIMIT ?2")?;
    let rows = statement.query_map(params![after, limit], |row| row.get::<_, String>(0))?;
    rows.map(|id| {
        let id = id?;
        id.parse().map_err(|_| damaged("the id of a case", &id))
    })
    .collect()
}

impl Store {
    /// Ids of cases in order, after one: an id is no fact about the person.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn cases(&self, after: Option<CaseId>, limit: u32) -> Result<Vec<CaseId>, StoreFault> {
        let after = after.map(|case| case.to_string()).unwrap_or_default();
        cases_after(&self.reader()?.main, &after, limit)
    }

    /// The cases in which nobody is registered and nothing has happened since a day, with the day of the last
    /// event, in order of id, without those that have been erased.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn cases_ended(&self, through: Date) -> Result<Vec<(CaseId, Date)>, StoreFault> {
        let reader = self.reader()?;
        let mut statement = reader.main.prepare(
            "SELECT case_id, last_event_on FROM case_summary
             WHERE open = 0 AND last_event_on <= ?1 AND case_id NOT IN (SELECT case_id FROM erasures)
             ORDER BY case_id",
        )?;
        let mut rows = statement.query([through.to_string()])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push((parsed(row, 0)?, parsed(row, 1)?));
        }
        Ok(found)
    }

    /// Makes the views of every case anew, as they are on `day`. Gives how many cases there are.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn rebuild_views(&self, day: Date) -> Result<u64, StoreFault> {
        let mut done = 0;
        let mut after = None;
        loop {
            let cases = self.cases(after, BATCH)?;
            let Some(last) = cases.last() else {
                // Where rows were lost, those that stood in the count were not counted away.
                self.write(|writing| idle::recount(writing.main))?;
                return Ok(done);
            };
            after = Some(*last);
            done += cases.len() as u64;
            self.reproject(cases, day)?;
        }
    }

    /// Looks again at every case whose `next_look` has come by `day`. Gives how many there were.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn wake(&self, day: Date) -> Result<u64, StoreFault> {
        let mut woken = 0;
        loop {
            let cases: Vec<CaseId> = {
                let reader = self.reader()?;
                let mut statement = reader.main.prepare_cached(
                    "SELECT case_id FROM case_summary
                     WHERE next_look <= ?1 AND projected_on < ?1
                     ORDER BY next_look, case_id LIMIT ?2",
                )?;
                let rows =
                    statement.query_map(params![day.to_string(), BATCH], |row| row.get::<_, String>(0))?;
                rows.map(|id| {
                    let id = id?;
                    id.parse().map_err(|_| damaged("the id of a case", &id))
                })
                .collect::<Result<_, StoreFault>>()?
            };
            if cases.is_empty() {
                return Ok(woken);
            }
            woken += cases.len() as u64;
            self.reproject(cases, day)?;
        }
    }

    pub(crate) fn reproject(&self, cases: Vec<CaseId>, day: Date) -> Result<(), StoreFault> {
        self.write(move |writing| {
            for case in cases.iter().copied() {
                let rows = project(writing.main, writing.keys, writing.projector, case, day)?;
                views::write(writing.main, case, rows.as_ref(), day)?;
            }
            Ok(())
        })
    }

    /// Every case whose stored views are not what its events give on the day they were made for, in
    /// words.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn views_differ(&self) -> Result<Vec<String>, StoreFault> {
        let mut differ = Vec::new();
        let mut after = None;
        loop {
            let cases = self.cases(after, BATCH)?;
            let Some(last) = cases.last() else { break };
            after = Some(*last);
            let reader = self.reader()?;
            for case in cases {
                // Both are read from one moment, whatever is being written meanwhile.
                reader.main.begin_read()?;
                let found = reader.main.end(difference(&reader, self.projector(), case));
                match found {
                    Ok(None) => {}
                    Ok(Some(words)) => differ.push(format!("case {case}: {words}")),
                    Err(fault) => differ.push(format!("case {case}: {fault}")),
                }
            }
        }
        let reader = self.reader()?;
        reader.main.begin_read()?;
        if !reader.main.end(idle::holds(&reader.main))? {
            differ.push("the counts of people without an activity differ from their cases".into());
        }
        for table in views::TABLES {
            let mut statement = reader.main.prepare(&format!(
                "SELECT DISTINCT v.case_id FROM {table} v
                 WHERE NOT EXISTS (SELECT 1 FROM streams s WHERE s.kind = 'case' AND s.id = CAST(v.case_id AS TEXT))"
            ))?;
            for id in statement.query_map([], |row| row.get::<_, String>(0))? {
                differ.push(format!("{table} has rows of {}, which is no case", id?));
            }
        }
        Ok(differ)
    }
}

/// How the stored views of a case differ from what its events give, in words.
fn difference(pair: &Pair, projector: &dyn Projector, case: CaseId) -> Result<Option<String>, StoreFault> {
    let stored = views::read(&pair.main, case)?;
    let day = stored.as_ref().map_or(Date::MAX, |(_, day)| *day);
    let made = project(&pair.main, &pair.keys, projector, case, day)?;
    Ok(match (stored, made) {
        (None, None) => None,
        (None, Some(_)) => Some("there are no views".into()),
        (Some(_), None) => Some("there should be no views".into()),
        (Some((stored, _)), Some(made)) => (stored != made).then(|| which(&stored, &made)),
    })
}

/// Which of the views differ.
fn which(stored: &Projection, made: &Projection) -> String {
    let mut names = Vec::new();
    for (name, same) in [
        ("tasks", stored.tasks == made.tasks),
        ("next look", stored.next_look == made.next_look),
        ("relations", stored.relations == made.relations),
        ("marks", stored.marks == made.marks),
        ("summary", stored.summary == made.summary),
        ("lead times", stored.lead_times == made.lead_times),
        ("lines of pay", stored.pay_lines == made.pay_lines),
        ("services had", stored.uses == made.uses),
        ("work", stored.works == made.works),
        ("without activity", stored.without_activity_since == made.without_activity_since),
    ] {
        if !same {
            names.push(name);
        }
    }
    format!("{} differ from what the events give", names.join(", "))
}
