//! The read log as control looks at it: who read when and in which relation, case by number, nothing of the person. That
//! control has looked is a line of the log itself.

use crate::fault::{OpenFault, StoreFault};
use crate::keys;
use crate::lookups::LOOKED_UP;
use crate::read_log::{COLUMNS, LogRow};
use crate::record::damaged;
use crate::samples::DREW;
use crate::sitting;
use crate::sql::{Connection, OptionalExtension, params};
use crate::standing::own_list;
use crate::store::Store;
use crate::vault;
use access::{Reading, Reason, Relation, Viewer};
use chain::event::Role;
use chain::id::{CaseId, UserId};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

impl Store {
    /// The lines of the read log from a moment on, for a controller.
    ///
    /// # Errors
    /// [`OpenFault::Denied`] for every other role, or the store's own fault.
    pub fn readings_since(
        &self,
        viewer: &Viewer,
        since: Timestamp,
        page: &str,
        now: Timestamp,
        day: Date,
    ) -> Result<Vec<Reading>, OpenFault> {
        let access = own_list(viewer, [], day)?;
        if viewer.role != Role::Controller {
            return Err(OpenFault::Denied(Reason::NotThisList));
        }
        self.log_list(viewer, page, access, std::iter::empty(), now)?;
        // That control has looked is one of them.
        sitting::keep_promises()?;
        let reader = self.reader()?;
        let mut statement = reader.main.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM read_log WHERE at >= ?1 ORDER BY journal, position"
        ))?;
        let mut rows = statement.query([since.to_string()])?;
        let mut found = Vec::new();
        let mut codes: BTreeMap<CaseId, Option<[u8; 32]>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let mut reading = reading(&LogRow::read(row)?)?;
            if let Some(own) = own_code(&reader.main, reading.user)? {
                for case in &reading.cases {
                    let code = match codes.get(case) {
                        Some(code) => *code,
                        None => {
                            let code = self.code_of(&reader.main, &reader.keys, *case)?;
                            codes.insert(*case, code);
                            code
                        }
                    };
                    reading.neighbour |= code.is_some_and(|code| code[..] == own[..]);
                }
            }
            found.push(reading);
        }
        Ok(found)
    }

    /// The keyed hash of the postal code of a case's person, when there is one.
    fn code_of(
        &self,
        main: &Connection,
        keys: &Connection,
        case: CaseId,
    ) -> Result<Option<[u8; 32]>, StoreFault> {
        let Some(key) = keys::case_key(keys, case)? else { return Ok(None) };
        let identity = vault::identity(main, &key, case)?;
        let code = identity.and_then(|identity| postal_code(&identity.address));
        Ok(code.map(|code| self.number_hash(&code)))
    }
}

fn own_code(main: &Connection, user: UserId) -> Result<Option<Vec<u8>>, StoreFault> {
    let found: Option<Option<Vec<u8>>> = main
        .prepare_cached("SELECT postal_hash FROM staff_hashes WHERE user_id = ?1")?
        .query_row(params![user.to_string()], |row| row.get(0))
        .optional()?;
    Ok(found.flatten())
}

fn reading(row: &LogRow) -> Result<Reading, StoreFault> {
    let at: Timestamp = row.at.parse().map_err(|_| damaged("a moment", &row.at))?;
    let zone = TimeZone::get("Europe/Stockholm").unwrap_or(TimeZone::UTC);
    let zoned = at.to_zoned(zone);
    let cases = row.cases.split(',').filter(|case| !case.is_empty());
    let looked_up = row.page == LOOKED_UP;
    Ok(Reading {
        line: (row.journal, row.position),
        user: row.user.parse().map_err(|_| damaged("a user", &row.user))?,
        role: Role::from_id(&row.role).ok_or_else(|| damaged("a role", &row.role))?,
        relation: Relation::from_id(&row.relation).unwrap_or(Relation::Unrelated),
        day: zoned.date(),
        time: zoned.time(),
        cases: cases
            .map(|case| case.parse().map_err(|_| damaged("the id of a case", case)))
            .collect::<Result<_, _>>()?,
        looked_up,
        is_list: !looked_up && (row.reason == Reason::OwnList.id() || row.page == DREW),
        neighbour: false,
    })
}

/// The five digits of the postal code in an address, written with or without a space.
fn postal_code(address: &str) -> Option<String> {
    address.lines().rev().find_map(|line| {
        let mut words = line.split_whitespace();
        let first = words.next()?;
        let digits =
            |word: &str, count: usize| word.len() == count && word.bytes().all(|b| b.is_ascii_digit());
        if digits(first, 5) {
            return Some(first.to_owned());
        }
        let second = words.next()?;
        (digits(first, 3) && digits(second, 2)).then(|| format!("{first}{second}"))
    })
}

#[cfg(test)]
mod tests {
    use super::postal_code;

    #[test]
    fn the_postal_code_is_found_as_people_write_it() {
        for (address, code) in [
            ("Provgatan 1\n411 01 Göteborg", Some("41101")),
            ("Provgatan 1\n41101 Göteborg", Some("41101")),
            ("Box 123\n411 01", Some("41101")),
            ("Provgatan 1, Göteborg", None),
            ("", None),
        ] {
            assert_eq!(postal_code(address).as_deref(), code, "{address}");
        }
    }
}
