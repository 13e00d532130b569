//! Questions of which none waits for another's answer, and changes. PostgreSQL gets them all at once, so that there is one
//! way there and back instead of one for each (issue 5, Show 4).

use super::connection::Connection;
use super::error::SqlError;
use super::params::Params;
use super::rows::{Row, Rows};
use super::value::{ToSql, ValueRef};
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

impl Change<'_> {
    fn with_values(&self) -> (&str, Vec<ValueRef<'_>>) {
        (&self.sql, self.params.iter().map(|param| param.to_sql()).collect())
    }
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
        server.execute_together(changes.iter().map(Change::with_values))
    }

    /// Makes all of them, in order, and then asks something.
    pub fn change_and_ask(
        &self,
        changes: &[Change<'_>],
        question: &mut Question<'_>,
    ) -> Result<(), StoreFault> {
        let Connection::Server(server) = self else {
            self.change_together(changes)?;
            return self.ask_together(std::slice::from_mut(question));
        };
        let made = changes.iter().map(Change::with_values);
        let asked = std::iter::once((question.sql, question.params.values()));
        match server.query_together(made.chain(asked))?.pop() {
            Some(answer) => take(Rows::Server(answer), question.each),
            None => Ok(()),
        }
    }

    /// Asks the same of each, and takes their answers in order. `each` is told the place of whom a row is about.
    pub fn ask_of_each<'v>(
        &self,
        sql: &str,
        of: impl Iterator<Item = &'v dyn ToSql>,
        each: &mut dyn FnMut(usize, &Row<'_>) -> Result<(), StoreFault>,
    ) -> Result<(), StoreFault> {
        let Connection::Server(server) = self else {
            let mut statement = self.prepare_cached(sql)?;
            for (place, one) in of.enumerate() {
                take(statement.query([one])?, &mut |row| each(place, row))?;
            }
            return Ok(());
        };
        let answers = server.query_together(of.map(|one| (sql, vec![one.to_sql()])))?;
        for (place, answer) in answers.into_iter().enumerate() {
            take(Rows::Server(answer), &mut |row| each(place, row))?;
        }
        Ok(())
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
