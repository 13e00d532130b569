//! Sign-ins that have been begun and not answered: each is answered once. And logout tokens that have been carried
//! out: none is carried out twice.

use crate::fault::StoreFault;
use crate::record::{optional, parsed};
use crate::sql::params;
use crate::store::Store;
use chain::id::UserId;
use jiff::Timestamp;

/// A sign-in that has been begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignInAttempt {
    /// The hash of what the provider sends back.
    pub state_hash: [u8; 32],
    /// The hash of the browser's secret.
    pub browser_hash: [u8; 32],
    /// At which provider.
    pub provider: String,
    /// Who is to confirm; none when someone signs in.
    pub user: Option<UserId>,
    /// Where to go afterwards.
    pub back: String,
    /// When it was begun.
    pub created: Timestamp,
}

impl Store {
    /// Keeps a sign-in that has been begun, and forgets those begun before `forget`.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn keep_attempt(&self, attempt: SignInAttempt, forget: Timestamp) -> Result<(), StoreFault> {
        self.write(move |writing| {
            writing.main.execute("DELETE FROM sign_in_attempts WHERE created < ?1", [forget.to_string()])?;
            writing.main.execute(
                "INSERT INTO sign_in_attempts (state_hash, browser_hash, provider, user_id, back, created)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![
                    attempt.state_hash,
                    attempt.browser_hash,
                    attempt.provider,
                    attempt.user.map(|user| user.to_string()),
                    attempt.back,
                    attempt.created.to_string(),
                ],
            )?;
            Ok(())
        })
    }

    /// Takes a sign-in that has been begun, which is then answered: whoever comes next finds none.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn take_attempt(&self, state_hash: [u8; 32]) -> Result<Option<SignInAttempt>, StoreFault> {
        self.write(move |writing| {
            let found = {
                let mut statement = writing.main.prepare_cached(
                    "SELECT browser_hash, provider, user_id, back, created FROM sign_in_attempts
                     WHERE state_hash = ?1",
                )?;
                let mut rows = statement.query([state_hash])?;
                match rows.next()? {
                    None => return Ok(None),
                    Some(row) => SignInAttempt {
                        state_hash,
                        browser_hash: <[u8; 32]>::try_from(row.get::<_, Vec<u8>>(0)?)
                            .map_err(|_| StoreFault::Damaged("the hash of a browser".into()))?,
                        provider: row.get(1)?,
                        user: optional(row, 2)?,
                        back: row.get(3)?,
                        created: parsed(row, 4)?,
                    },
                }
            };
            writing.main.execute("DELETE FROM sign_in_attempts WHERE state_hash = ?1", [state_hash])?;
            Ok(Some(found))
        })
    }

    /// Notes a token that is carried out. False when it has been before; tokens from before `forget` are forgotten.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn note_token(
        &self,
        token_hash: [u8; 32],
        now: Timestamp,
        forget: Timestamp,
    ) -> Result<bool, StoreFault> {
        self.write(move |writing| {
            writing.main.execute("DELETE FROM sign_in_seen WHERE seen < ?1", [forget.to_string()])?;
            let fresh = writing.main.execute(
                "INSERT INTO sign_in_seen (token_hash, seen) VALUES (?1, ?2)
                 ON CONFLICT (token_hash) DO NOTHING",
                params![token_hash, now.to_string()],
            )?;
            Ok(fresh > 0)
        })
    }
}
