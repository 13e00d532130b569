//! Who can sign in. The name of someone who has a case is sealed with the key of
//! that case, so that erasing the case erases the name.

use crate::fault::StoreFault;
use crate::kept::{self, NewRow};
use crate::keys;
use crate::record::{damaged, optional, parsed};
use crate::seal::Key;
use crate::sitting;
use crate::sql::{Among, Connection, Insert, Params, Row, params};
use crate::store::Store;
use crate::writer::Writing;
use access::Viewer;
use chain::event::Role;
use chain::id::{CaseId, EmployerId, HostId, ProviderId, UserId};
use std::collections::BTreeMap;

/// Someone who can sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// Who.
    pub id: UserId,
    /// As what.
    pub role: Role,
    /// The name; empty once erased.
    pub name: String,
    /// The office or profession, for staff.
    pub unit: Option<String>,
    /// The provider that a coach works for.
    pub provider: Option<ProviderId>,
    /// The host that a host's contact works for.
    pub host: Option<HostId>,
    /// The employer that an employer's contact works for.
    pub employer: Option<EmployerId>,
    /// The case that is the user's own.
    pub case: Option<CaseId>,
}

impl User {
    /// The user as `access` sees one.
    #[must_use]
    pub const fn viewer(&self) -> Viewer {
        Viewer { user: self.id, role: self.role, own_case: self.case }
    }
}

/// What [`read`] reads.
pub(crate) const COLUMNS: &str =
    "users.id, users.role, users.name, users.unit, users.provider_id, users.host_id, users.case_id,
    users.sealed, users.employer_id";
/// How many columns they are.
pub(crate) const WIDTH: usize = 9;

impl Store {
    /// Keeps a user, in the place of an earlier one with the same id.
    ///
    /// # Errors
    /// [`StoreFault`]; a user of an erased case is refused.
    pub fn save_user(&self, user: User) -> Result<(), StoreFault> {
        self.write(move |writing| {
            let key = match user.case {
                None => None,
                Some(case) if keys::is_erased(writing.keys, case)? => {
                    return Err(StoreFault::Damaged(format!("case {case} has been erased")));
                }
                Some(case) => Some(keys::case_key_or_new(writing.keys, case)?),
            };
            save(writing, &user, key.as_ref())
        })
    }

    /// A user.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn user(&self, id: UserId) -> Result<Option<User>, StoreFault> {
        sitting::user(id, || Ok(self.users_where("id = ?1", &id.to_string())?.pop()))
    }

    /// Finds users together, so that each of them is at hand when it is asked for at this sitting.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn meet(&self, ids: impl IntoIterator<Item = UserId>) -> Result<(), StoreFault> {
        let strangers = sitting::strangers(ids.into_iter());
        if strangers.is_empty() {
            return Ok(());
        }
        let reader = self.reader()?;
        let sql = format!("SELECT {COLUMNS} FROM users WHERE id IN (AMONG)");
        let mut found = BTreeMap::new();
        Among::of(&strangers).ask(&reader.main, &sql, params![], &mut |id: UserId, row| {
            found.insert(id, read(row, 0, &reader.keys)?);
            Ok(())
        })?;
        for id in strangers {
            sitting::know_user(id, found.remove(&id));
        }
        Ok(())
    }

    /// The users in a role, in the order of their ids, without those whose case has been erased.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn users_by_role(&self, role: Role) -> Result<Vec<User>, StoreFault> {
        self.users_where(
            "role = ?1 AND (case_id IS NULL OR case_id NOT IN (SELECT case_id FROM erasures))",
            role.id(),
        )
    }

    /// So many of the users in a role who are of a unit, in the order of their ids.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn users_of_unit(&self, role: Role, unit: &str, most: u32) -> Result<Vec<User>, StoreFault> {
        self.users_by("role = ?1 AND unit = ?2", params![role.id(), unit, most], "ORDER BY id LIMIT ?3")
    }

    /// The users in a role who are of no unit, or of another than one, in the order of their ids, without those
    /// whose case has been erased.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn users_of_other_units(&self, role: Role, unit: &str) -> Result<Vec<User>, StoreFault> {
        // Each of the three is found along the index, however many are of the unit that is left out.
        let mut found = self.users_by(
            "role = ?1 AND unit IS NULL AND (case_id IS NULL OR case_id NOT IN (SELECT case_id FROM erasures))",
            [role.id()],
            "",
        )?;
        for condition in [
            "role = ?1 AND unit < ?2 AND (case_id IS NULL OR case_id NOT IN (SELECT case_id FROM erasures))",
            "role = ?1 AND unit > ?2 AND (case_id IS NULL OR case_id NOT IN (SELECT case_id FROM erasures))",
        ] {
            found.extend(self.users_by(condition, params![role.id(), unit], "")?);
        }
        found.sort_by_key(|user| user.id);
        Ok(found)
    }

    /// The user whose own case it is.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn user_of_case(&self, case: CaseId) -> Result<Option<User>, StoreFault> {
        Ok(self.users_where("case_id = ?1", &case.to_string())?.pop())
    }

    fn users_where(&self, condition: &'static str, value: &str) -> Result<Vec<User>, StoreFault> {
        self.users_by(condition, [value], "ORDER BY id")
    }

    fn users_by(
        &self,
        condition: &'static str,
        values: impl Params,
        order: &'static str,
    ) -> Result<Vec<User>, StoreFault> {
        let reader = self.reader()?;
        let mut statement =
            reader.main.prepare_cached(&format!("SELECT {COLUMNS} FROM users WHERE {condition} {order}"))?;
        let mut rows = statement.query(values)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(read(row, 0, &reader.keys)?);
        }
        Ok(found)
    }
}

/// Keeps a user; the name of one with a case is sealed with the key of the case.
pub(crate) fn save(writing: &mut Writing<'_>, user: &User, key: Option<&Key>) -> Result<(), StoreFault> {
    let (name, sealed) = match (user.case, key) {
        (None, _) => (user.name.as_str(), None),
        (Some(_), Some(key)) => ("", Some(key.seal(user.name.as_bytes(), &bound_to(user.id))?)),
        (Some(case), None) => {
            return Err(StoreFault::Damaged(format!("case {case} has no key for a name")));
        }
    };
    let id = user.id.to_string();
    let [provider, host, employer] = organisations(user);
    let mut statement = writing.main.prepare_cached(
        "INSERT INTO users (id, role, name, unit, provider_id, host_id, case_id, sealed, employer_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
         ON CONFLICT (id) DO UPDATE SET role = excluded.role, name = excluded.name,
            unit = excluded.unit, provider_id = excluded.provider_id,
            host_id = excluded.host_id, case_id = excluded.case_id,
            sealed = excluded.sealed, employer_id = excluded.employer_id",
    )?;
    statement.execute(params![
        id,
        user.role.id(),
        name,
        user.unit,
        provider,
        host,
        user.case.map(|id| id.to_string()),
        sealed,
        employer,
    ])?;
    drop(statement);
    writing.note_kept(kept::USER, &[&id])
}

/// A new user who has a case, as a row, and what is to be noted of it.
pub(crate) fn new_user(into: &mut dyn Insert, user: &User, key: &Key) -> Result<NewRow, StoreFault> {
    let (id, organisations) = (user.id.to_string(), organisations(user));
    let [provider, host, employer] = &organisations;
    let case = user.case.map(|case| case.to_string());
    let (name, sealed) = ("", key.seal(user.name.as_bytes(), &bound_to(user.id))?);
    let row = params![id, user.role.id(), name, user.unit, provider, host, case, sealed, employer];
    into.insert(
        "INSERT INTO users (id, role, name, unit, provider_id, host_id, case_id, sealed, employer_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        row,
    )?;
    Ok(kept::USER.new_row(row))
}

/// The provider, host and employer that someone works for.
fn organisations(user: &User) -> [Option<String>; 3] {
    let (provider, host, employer) = (user.provider, user.host, user.employer);
    [provider.map(|id| id.to_string()), host.map(|id| id.to_string()), employer.map(|id| id.to_string())]
}

/// The case that is a user's own; none also when there is no such user.
pub(crate) fn case_of(main: &Connection, user: UserId) -> Result<Option<CaseId>, StoreFault> {
    let mut statement = main.prepare_cached("SELECT case_id FROM users WHERE id = ?1")?;
    let mut rows = statement.query([user.to_string()])?;
    match rows.next()? {
        Some(row) => optional(row, 0),
        None => Ok(None),
    }
}

fn bound_to(user: UserId) -> String {
    format!("user:{user}")
}

/// Reads a user whose [`COLUMNS`] begin at a column.
pub(crate) fn read(row: &Row<'_>, at: usize, keys: &Connection) -> Result<User, StoreFault> {
    let id: UserId = parsed(row, at)?;
    let role: String = row.get(at + 1)?;
    let case: Option<CaseId> = optional(row, at + 6)?;
    let sealed: Option<Vec<u8>> = row.get(at + 7)?;
    let name = match (case, sealed) {
        (Some(case), Some(sealed)) => match keys::key_and_erasure(keys, case)?.0 {
            Some(key) => String::from_utf8(key.open(&sealed, &bound_to(id))?)
                .map_err(|_| StoreFault::Damaged(format!("the name of user {id}")))?,
            None => String::new(),
        },
        _ => row.get(at + 2)?,
    };
    Ok(User {
        id,
        role: Role::from_id(&role).ok_or_else(|| damaged("a role", &role))?,
        name,
        unit: row.get(at + 3)?,
        provider: optional(row, at + 4)?,
        host: optional(row, at + 5)?,
        employer: optional(row, at + 8)?,
        case,
    })
}
