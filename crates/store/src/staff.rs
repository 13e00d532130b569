//! What the door must know of the staff beside their roles: who is the head of a unit, and by which keyed hashes someone
//! meets the own case, or that of a neighbour, without anyone stating it. Neither number nor address is kept.

use crate::fault::StoreFault;
use crate::kept;
use crate::record::parsed;
use crate::sql::params;
use crate::store::Store;
use crate::writer::Writing;
use chain::id::UserId;

impl Store {
    /// Makes a user the head of a unit; with none, of no unit any more.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn set_head(&self, user: UserId, unit: &str) -> Result<(), StoreFault> {
        let unit = unit.to_owned();
        self.write(move |writing| save_head(writing, user, &unit))
    }

    /// The heads of units, in the order of the units.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn unit_heads(&self) -> Result<Vec<(String, UserId)>, StoreFault> {
        let reader = self.reader()?;
        let mut statement = reader
            .main
            .prepare_cached("SELECT unit, user_id FROM unit_heads WHERE unit <> '' ORDER BY unit, user_id")?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push((row.get(0)?, parsed(row, 1)?));
        }
        Ok(found)
    }

    /// Notes by which personal number, and postal code where it is known, someone of the staff is recognised.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn recognise_staff(
        &self,
        user: UserId,
        personal_number: &str,
        postal_code: Option<&str>,
    ) -> Result<(), StoreFault> {
        let user = user.to_string();
        let number = self.number_hash(personal_number);
        let postal = postal_code.map(|code| self.number_hash(code));
        self.write(move |writing| {
            writing.main.execute(
                "INSERT INTO staff_hashes (user_id, number_hash, postal_hash) VALUES (?1, ?2, ?3)
                 ON CONFLICT (user_id) DO UPDATE SET number_hash = excluded.number_hash,
                    postal_hash = excluded.postal_hash",
                params![user, number, postal],
            )?;
            writing.note_kept(kept::STAFF_HASH, &[&user])
        })
    }
}

/// Makes a user the head of a unit, in the transaction that grants it.
pub(crate) fn save_head(writing: &mut Writing<'_>, user: UserId, unit: &str) -> Result<(), StoreFault> {
    let user = user.to_string();
    writing.main.execute(
        "INSERT INTO unit_heads (user_id, unit) VALUES (?1, ?2)
         ON CONFLICT (user_id) DO UPDATE SET unit = excluded.unit",
        params![user, unit],
    )?;
    writing.note_kept(kept::HEAD, &[&user])
}
