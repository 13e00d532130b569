//! Looking a case up by a personal number is a reading by itself: a line of the read log, whether it is found and opened or
//! not. The number is not in the line.

use crate::fault::OpenFault;
use crate::read_log::Reading;
use crate::standing::own_list;
use crate::store::Store;
use access::{Purpose, Relation, SearchKey, Viewer};
use chain::id::CaseId;
use jiff::Timestamp;
use jiff::civil::Date;

/// What stands as the page of a line that is a look-up by personal number.
pub const LOOKED_UP: &str = "search:personal_number";

impl Store {
    /// Finds a case by personal number, for someone who may search so, and writes the read log first.
    ///
    /// # Errors
    /// [`OpenFault::Denied`] when the role does not search so, or the store's own fault.
    pub fn look_up(
        &self,
        viewer: &Viewer,
        personal_number: &str,
        now: Timestamp,
        day: Date,
    ) -> Result<Option<CaseId>, OpenFault> {
        let access = own_list(viewer, [SearchKey::PersonalNumber], day)?;
        let found = self.case_by_number(personal_number)?;
        let reading = Reading {
            at: now,
            viewer: *viewer,
            page: LOOKED_UP.to_owned(),
            purpose: Purpose::of(viewer.role),
            relation: Relation::Unrelated,
            access,
            cases: found.into_iter().collect(),
        };
        self.log(reading)?;
        Ok(found)
    }
}
