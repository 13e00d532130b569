//! The decisions of a database that the changed row would have made others: tried with the facts of then, by the
//! rules as they are and as they would be, so that nothing but the change can differ.

use super::PolicyImpact;
use crate::args::Common;
use crate::redecide::{self, Found, Trial};
use crate::wiring::Wired;
use chain::Policy;
use chain::redecide::Knowledge;
use jiff::civil::Date;
use serde_json::Value;
use std::path::Path;
use std::sync::Arc;

/// The database's name when none is given.
const NOT_GIVEN: &str = "stegvis.db";

/// What was found in a database.
pub(super) struct Decisions {
    wired: Wired,
    after: Policy,
    since: Option<Date>,
    found: Found,
}

/// Tries the decisions of the database. None when no database is given: neither its name nor a day since when.
pub(super) fn tried(
    common: &Common,
    options: &PolicyImpact,
    before: &Policy,
    after: &Policy,
) -> anyhow::Result<Option<Decisions>> {
    let given = match common.database.file() {
        Some(file) => file != Path::new(NOT_GIVEN) && file.exists(),
        None => true,
    };
    if !given && options.since.is_none() {
        return Ok(None);
    }
    let wired = Wired::open(&Common { policy_dir: None, ..common.clone() })?;
    let rules = Arc::new(before.clone());
    let trial = Trial {
        since: options.since.unwrap_or(Date::MIN),
        knowledge: Knowledge::Then,
        in_use: before,
        now: after,
        then: &|_| Some(rules.clone()),
    };
    let found = redecide::find(&wired, &trial)?;
    Ok(Some(Decisions { wired, after: after.clone(), since: options.since, found }))
}

impl Decisions {
    /// Each decision and each line of pay that would be another, and how many.
    pub(super) fn print(&self) {
        println!("{}", self.wired.t("cli-policy-impact-decisions"));
        redecide::print(&self.wired, &self.after, &self.found, "cli-policy-impact");
    }

    /// The same for other programs.
    pub(super) fn told(&self) -> Value {
        redecide::told(self.since, Knowledge::Then, &self.after, &self.found)
    }
}
