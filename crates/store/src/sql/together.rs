//! Questions of which none waits for another's answer, and changes. PostgreSQL gets them all at once, so that there is one
//! way there and back instead of one for each (issue 5, Show 4).

use super::connection::Connection;
use super::error::SqlError;
use super::params::Params;
use super::rows::{Row, Rows};
use super::value::ToSql;
use crate::fault::StoreFault;

/// A question, and what each row of its answer is for.
pub(crate) struct Question<'q> {
    pub sql: &'q str,
    pub params: &'q [&'q dyn ToSql],
    pub each: &'q mut dyn FnMut(&Row<'_>) -> Result<(), StoreFault>,
}

/// A change, inside a transaction.
pub(crate) struct Change<'c> {
    pub sql: String,
    pub params: Vec<&'c dyn ToSql>,
}

impl Connection {
    /// Makes all of them, in order.
    pub fn change_together(&self, changes: &[Change<'_>]) -> Result<(), SqlError> {
        let Connection::Server(server) = self else {
            for Change { sql, params } in changes {
                self.prepare_cached(sql)?.execute(params.as_slice())?;
            }
            return Ok(());
        };
        if changes.is_empty() {
            return Ok(());
        }
        let values = changes.iter().map(|change| change.params.iter().map(|param| param.to_sql()).collect());
        server.execute_together(changes.iter().map(|change| change.sql.as_str()).zip(values))
    }

    /// Asks all of them, and takes their answers in order. The rows of each should be few.
    pub fn ask_together(&self, questions: &mut [Question<'_>]) -> Result<(), StoreFault> {
        let Connection::Server(server) = self else {
            for Question { sql, params, each } in questions {
                take(self.prepare_cached(sql)?.query(*params)?, *each)?;
            }
            return Ok(());
        };
        let asked = questions.iter().map(|question| (question.sql, question.params.values()));
        let answers = server.query_together(asked)?;
        for (question, answer) in questions.iter_mut().zip(answers) {
            take(Rows::Server(answer), question.each)?;
        }
        Ok(())
    }
}

fn take(
    mut rows: Rows<'_>,
    each: &mut dyn FnMut(&Row<'_>) -> Result<(), StoreFault>,
) -> Result<(), StoreFault> {
    while let Some(row) = rows.next()? {
        each(row)?;
    }
    Ok(())
}
