//! Which rules hold: the hash of the bundle that was approved last, one for every node (issue 5, Build 2). The first
//! rules of a database begin by themselves; after that others hold only with a second person's answer
//! (`store/proposals.rs`).

use crate::fault::StoreFault;
use crate::settings;
use crate::store::Store;
use crate::writer::Writing;

/// The setting that holds the hash.
const IN_FORCE: &str = "rules_in_force";

impl Store {
    /// The hash of the rules that hold; none when no rules have begun.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn rules_in_force(&self) -> Result<Option<String>, StoreFault> {
        self.setting(IN_FORCE)
    }

    /// Lets rules hold as the first of this database, unless others do. Gives the hash of those that hold hereafter.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn begin_rules(&self, hash: &str) -> Result<String, StoreFault> {
        let hash = hash.to_owned();
        self.write(move |writing| match settings::find(writing.main, IN_FORCE)? {
            Some(holds) => Ok(holds),
            None => {
                settings::save(writing, IN_FORCE, &hash)?;
                Ok(hash.clone())
            }
        })
    }
}

/// Puts rules in the place of those that held. Whether those did: if others hold by now, nothing has changed.
pub(crate) fn replace(writing: &mut Writing<'_>, before: &str, now: &str) -> Result<bool, StoreFault> {
    if settings::find(writing.main, IN_FORCE)?.as_deref() != Some(before) {
        return Ok(false);
    }
    settings::save(writing, IN_FORCE, now)?;
    Ok(true)
}
