//! The rows of an answer: all of them at once, or some at a time through a cursor.

use super::Server;
use crate::sql::error::SqlError;
use tokio_postgres::Row;

/// Rows fetched at a time.
const PART: usize = 2_000;

/// An answer.
pub(crate) struct Answer<'s> {
    rows: std::vec::IntoIter<Row>,
    current: Option<Row>,
    cursor: Option<(&'s Server, String)>,
}

impl<'s> Answer<'s> {
    pub(super) fn whole(rows: Vec<Row>) -> Answer<'s> {
        Answer { rows: rows.into_iter(), current: None, cursor: None }
    }

    pub(super) fn in_parts(server: &'s Server, name: String) -> Answer<'s> {
        Answer { rows: Vec::new().into_iter(), current: None, cursor: Some((server, name)) }
    }

    /// The next row; none after the last.
    pub fn next(&mut self) -> Result<Option<&Row>, SqlError> {
        if self.rows.len() == 0
            && let Some((server, name)) = &self.cursor
        {
            let fetched = server.fetch(name, PART)?;
            if fetched.len() < PART {
                server.close(name);
                self.cursor = None;
            }
            self.rows = fetched.into_iter();
        }
        self.current = self.rows.next();
        Ok(self.current.as_ref())
    }
}

impl Drop for Answer<'_> {
    fn drop(&mut self) {
        if let Some((server, name)) = &self.cursor {
            server.close(name);
        }
    }
}
