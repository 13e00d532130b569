//! Who someone at a provider is here: accounts that an administrator has granted to those who work, and people
//! who have signed in for themselves and are not registered yet. Names at providers and personal numbers are kept
//! as keyed hashes only.

use crate::fault::StoreFault;
use crate::kept;
use crate::record::{optional, parsed};
use crate::sql::{OptionalExtension, params, params_from_iter};
use crate::store::Store;
use crate::users::{self, User};
use crate::writer::Writing;
use chain::event::Role;
use chain::id::UserId;
use jiff::Timestamp;

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// At which provider.
    pub provider: String,
    /// The keyed hash of its name there, in hexadecimal digits.
    pub account: String,
    /// Which user it is.
    pub user: UserId,
    /// When it was granted.
    pub granted_at: Timestamp,
    /// By whom.
    pub granted_by: UserId,
    /// When it was taken away.
    pub ended_at: Option<Timestamp>,
}

impl Store {
    /// The keyed hash of a name that someone else has given: of what kind it is, and at which provider, is hashed
    /// along.
    #[must_use]
    pub fn keyed_hash(&self, what: &str, provider: &str, name: &str) -> [u8; 32] {
        let mut bytes = Vec::new();
        for part in [what, provider, name] {
            bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
            bytes.extend_from_slice(part.as_bytes());
        }
        self.hash_with_secret(&bytes)
    }

    /// The keyed hash of an account's name, as accounts are kept by it.
    #[must_use]
    pub fn account_hash(&self, provider: &str, name: &str) -> String {
        let hash = self.keyed_hash("account", provider, name);
        hash.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Grants an account to a user, who is kept at the same time. An earlier grant of the same account ends.
    ///
    /// # Errors
    /// [`StoreFault`]; a user with a case is refused.
    pub fn grant_account(
        &self,
        provider: &str,
        name: &str,
        user: User,
        by: UserId,
        now: Timestamp,
    ) -> Result<(), StoreFault> {
        if user.case.is_some() {
            return Err(StoreFault::Damaged("an account is for those who work".into()));
        }
        let (provider, account) = (provider.to_owned(), self.account_hash(provider, name));
        self.write(move |writing| {
            users::save(writing, &user, None)?;
            save(writing, (&provider, &account), user.id, by, now)
        })
    }

    /// The account with a name at a provider; also one that has been taken away.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn account(&self, provider: &str, name: &str) -> Result<Option<Account>, StoreFault> {
        let hash = self.account_hash(provider, name);
        let all = self.accounts_where("provider = ?1 AND account = ?2", &[provider, &hash])?;
        Ok(all.into_iter().next())
    }

    /// Every account.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn accounts(&self) -> Result<Vec<Account>, StoreFault> {
        self.accounts_where("provider IS NOT NULL", &[])
    }

    fn accounts_where(&self, condition: &str, values: &[&str]) -> Result<Vec<Account>, StoreFault> {
        let reader = self.reader()?;
        let mut statement = reader.main.prepare_cached(&format!(
            "SELECT provider, account, user_id, granted_at, granted_by, ended_at FROM sign_in_accounts
             WHERE {condition} ORDER BY provider, account"
        ))?;
        let mut rows = statement.query(params_from_iter(values))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(Account {
                provider: row.get(0)?,
                account: row.get(1)?,
                user: parsed(row, 2)?,
                granted_at: parsed(row, 3)?,
                granted_by: parsed(row, 4)?,
                ended_at: optional(row, 5)?,
            });
        }
        Ok(found)
    }

    /// Takes an account away and ends every session of its user. Whether there was one.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn end_account(&self, provider: &str, account: &str, now: Timestamp) -> Result<bool, StoreFault> {
        let (provider, account) = (provider.to_owned(), account.to_owned());
        self.write(move |writing| {
            let user: Option<String> = writing
                .main
                .prepare_cached(
                    "SELECT user_id FROM sign_in_accounts
                     WHERE provider = ?1 AND account = ?2 AND ended_at IS NULL",
                )?
                .query_row([&provider, &account], |row| row.get(0))
                .optional()?;
            let Some(user) = user else { return Ok(false) };
            let at = now.to_string();
            writing.main.execute(
                "UPDATE sign_in_accounts SET ended_at = ?3 WHERE provider = ?1 AND account = ?2",
                params![provider, account, at],
            )?;
            writing.main.execute(
                "UPDATE sessions SET ended = ?2, sealed = NULL WHERE user_id = ?1 AND ended IS NULL",
                params![user, at],
            )?;
            writing.note_kept(kept::ACCOUNT, &[&provider, &account])?;
            Ok(true)
        })
    }

    /// The user of someone who has signed in with a personal number and is not registered: the one from before, or
    /// a new one with this id, who has no name here. Those who have not come back since `forget` are forgotten.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn visitor(
        &self,
        personal_number: &str,
        fresh: UserId,
        now: Timestamp,
        forget: Timestamp,
    ) -> Result<UserId, StoreFault> {
        let hash = self.number_hash(personal_number);
        let known = self.visitor_of(&hash)?;
        // A row alone gives nothing: the user must be someone without a case.
        let known = match known {
            Some(user) => self.user(user)?.filter(|user| user.role == Role::JobSeeker && user.case.is_none()),
            None => None,
        };
        let user = known.unwrap_or(User {
            id: fresh,
            role: Role::JobSeeker,
            name: String::new(),
            unit: None,
            provider: None,
            host: None,
            employer: None,
            case: None,
        });
        let id = user.id;
        self.write(move |writing| {
            if user.id == fresh {
                users::save(writing, &user, None)?;
            }
            writing.main.execute(
                "INSERT INTO sign_in_visitors (number_hash, user_id, seen) VALUES (?1, ?2, ?3)
                 ON CONFLICT (number_hash) DO UPDATE SET user_id = excluded.user_id, seen = excluded.seen",
                params![hash, user.id.to_string(), now.to_string()],
            )?;
            // Whoever acts for another is known as long as somebody's mandate names them.
            writing.main.execute(
                "DELETE FROM sign_in_visitors WHERE seen < ?1 AND user_id NOT IN (
                    SELECT user_id FROM relation WHERE relation IN ('guardian', 'agent'))",
                [forget.to_string()],
            )?;
            Ok::<_, StoreFault>(())
        })?;
        Ok(id)
    }

    /// Whether a personal number is that of the visitor who is signed in; nothing is known of someone who has not
    /// signed in by one.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn is_number_of_visitor(&self, user: UserId, number: &str) -> Result<Option<bool>, StoreFault> {
        let wanted = self.number_hash(number);
        let reader = self.reader()?;
        let kept: Option<Vec<u8>> = reader
            .main
            .prepare_cached("SELECT number_hash FROM sign_in_visitors WHERE user_id = ?1")?
            .query_row([user.to_string()], |row| row.get(0))
            .optional()?;
        Ok(kept.map(|kept| kept == wanted))
    }

    fn visitor_of(&self, hash: &[u8; 32]) -> Result<Option<UserId>, StoreFault> {
        let reader = self.reader()?;
        let mut statement =
            reader.main.prepare_cached("SELECT user_id FROM sign_in_visitors WHERE number_hash = ?1")?;
        let mut rows = statement.query([hash])?;
        rows.next()?.map(|row| parsed(row, 0)).transpose()
    }
}

/// Keeps an account, named by its provider and the hash of its name.
pub(crate) fn save(
    writing: &mut Writing<'_>,
    (provider, account): (&str, &str),
    user: UserId,
    by: UserId,
    now: Timestamp,
) -> Result<(), StoreFault> {
    writing.main.execute(
        "INSERT INTO sign_in_accounts (provider, account, user_id, granted_at, granted_by)
         VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (provider, account) DO UPDATE SET user_id = excluded.user_id,
            granted_at = excluded.granted_at, granted_by = excluded.granted_by, ended_at = NULL",
        params![provider, account, user.to_string(), now.to_string(), by.to_string()],
    )?;
    writing.note_kept(kept::ACCOUNT, &[provider, account])
}
