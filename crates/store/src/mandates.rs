//! Whether someone acts for anyone: what decides where they begin when they have no case of their own (A13).

use crate::fault::StoreFault;
use crate::store::Store;
use chain::id::UserId;
use jiff::civil::Date;

impl Store {
    /// Whether someone acts for anyone on a day, by a mandate.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn acts_for_someone(&self, user: UserId, day: Date) -> Result<bool, StoreFault> {
        let reader = self.reader()?;
        let mut statement = reader.main.prepare_cached(
            "SELECT 1 FROM relation WHERE user_id = ?1 AND relation IN ('guardian', 'agent')
                AND holds_from <= ?2 AND ?2 < holds_until",
        )?;
        Ok(statement.exists([user.to_string(), day.to_string()])?)
    }
}
