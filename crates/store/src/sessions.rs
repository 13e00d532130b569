//! Sessions: found by the hash of a token, shown to their owner, ended one by one, all at once, or by the provider
//! that they began with (issue 5, Build 3). The token itself is never stored.

use crate::fault::StoreFault;
use crate::record::{optional, parsed};
use crate::settings;
use crate::sitting;
use crate::sql::{Row, params};
use crate::store::Store;
use crate::users;
use crate::writer::Writing;
use chain::event::Role;
use chain::id::UserId;
use jiff::{SignedDuration, Timestamp};

/// A session that is to begin.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// The hash of its token.
    pub token_hash: [u8; 32],
    /// Its name in the list of its owner. It opens nothing.
    pub id: String,
    /// Who.
    pub user: UserId,
    /// The chosen language.
    pub language: String,
    /// The browser in a few words, for the owner to know it by.
    pub agent: String,
    /// What the browser must go on being.
    pub agent_hash: [u8; 32],
    /// From where, roughly.
    pub place: String,
    /// How the provider proved who it is; none in the demonstration.
    pub proof: Option<SessionProof>,
}

/// How a provider proved who someone is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionProof {
    /// Which provider.
    pub provider: String,
    /// The keyed hash of the person's name there ([`Store::keyed_hash`]).
    pub subject_hash: [u8; 32],
    /// The keyed hash of the provider's name of its session.
    pub sid_hash: Option<[u8; 32]>,
    /// When the person signed in there.
    pub authenticated: Timestamp,
    /// How strong the sign-in was.
    pub level: Option<String>,
    /// The provider's token, sealed with a key that only the browser holds.
    pub sealed: Option<Vec<u8>>,
}

/// A session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its name in the list of its owner.
    pub id: String,
    /// Who.
    pub user: UserId,
    /// The chosen language.
    pub language: String,
    /// When it began.
    pub created: Timestamp,
    /// When it was last used.
    pub seen: Timestamp,
    /// When it ended, if somebody ended it.
    pub ended: Option<Timestamp>,
    /// The browser in a few words.
    pub agent: String,
    /// What the browser must go on being.
    pub agent_hash: Vec<u8>,
    /// From where, roughly.
    pub place: String,
    /// Which provider it began with; none in the demonstration.
    pub provider: Option<String>,
    /// When the person signed in at the provider.
    pub authenticated: Option<Timestamp>,
    /// How strong that sign-in was.
    pub level: Option<String>,
    /// The provider's token, sealed with a key that only the browser holds.
    pub sealed: Option<Vec<u8>>,
}

impl Session {
    /// Whether it lives at a moment: not ended, used within `idle`, begun within `longest`.
    #[must_use]
    pub fn lives(&self, now: Timestamp, idle: SignedDuration, longest: SignedDuration) -> bool {
        self.ended.is_none()
            && now.duration_since(self.seen) <= idle
            && now.duration_since(self.created) <= longest
    }
}

const COLUMNS: &str =
    "s.id, s.user_id, s.language, s.created, s.seen, s.ended, s.agent, s.agent_hash, s.place,
    s.provider, s.authenticated, s.level, s.sealed";
/// How many they are.
const WIDTH: usize = 13;

fn read(row: &Row<'_>) -> Result<Session, StoreFault> {
    Ok(Session {
        id: row.get(0)?,
        user: parsed(row, 1)?,
        language: row.get(2)?,
        created: parsed(row, 3)?,
        seen: parsed(row, 4)?,
        ended: optional(row, 5)?,
        agent: row.get(6)?,
        agent_hash: row.get(7)?,
        place: row.get(8)?,
        provider: row.get(9)?,
        authenticated: optional(row, 10)?,
        level: row.get(11)?,
        sealed: row.get(12)?,
    })
}

impl Store {
    /// Begins a session. Only the hash of its token is kept.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn start_session(&self, session: NewSession, now: Timestamp) -> Result<(), StoreFault> {
        self.write(move |writing| {
            let proof = session.proof.as_ref();
            writing.main.execute(
                "INSERT INTO sessions (token_hash, id, user_id, language, created, seen, agent, agent_hash, place,
                    provider, subject_hash, sid_hash, authenticated, level, sealed)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
                params![
                    session.token_hash,
                    session.id,
                    session.user.to_string(),
                    session.language,
                    now.to_string(),
                    session.agent,
                    session.agent_hash,
                    session.place,
                    proof.map(|proof| proof.provider.clone()),
                    proof.map(|proof| proof.subject_hash),
                    proof.and_then(|proof| proof.sid_hash),
                    proof.map(|proof| proof.authenticated.to_string()),
                    proof.and_then(|proof| proof.level.clone()),
                    proof.and_then(|proof| proof.sealed.clone()),
                ],
            )?;
            Ok(())
        })
    }

    /// The session with this token's hash, unless it has ended, has not been used for longer than `idle`
    /// or began longer ago than `longest`. Its user is found with it, and is at hand at this sitting; so is the setting
    /// `along`, which would otherwise be asked for on a way of its own.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn session(
        &self,
        token_hash: [u8; 32],
        now: Timestamp,
        idle: SignedDuration,
        longest: SignedDuration,
        along: Option<&str>,
    ) -> Result<Option<Session>, StoreFault> {
        let reader = self.reader()?;
        let setting = settings::VALUE.replace("?1", "?2");
        let sql = format!(
            "SELECT {COLUMNS}, {}, ({setting}) FROM sessions s
             LEFT JOIN users ON users.id = s.user_id WHERE s.token_hash = ?1",
            users::COLUMNS
        );
        let mut statement = reader.main.prepare_cached(&sql)?;
        let mut rows = statement.query(params![token_hash, along.unwrap_or_default()])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        if row.get::<_, Option<String>>(WIDTH)?.is_some() {
            let user = users::read(row, WIDTH, &reader.keys)?;
            sitting::know_user(user.id, Some(user));
        }
        if let Some(name) = along {
            sitting::know_setting(name, row.get(WIDTH + users::WIDTH)?);
        }
        Ok(Some(read(row)?).filter(|session| session.lives(now, idle, longest)))
    }

    /// The sessions of a user that have been used since a moment, the latest first.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn sessions_of(&self, user: UserId, since: Timestamp) -> Result<Vec<Session>, StoreFault> {
        let reader = self.reader()?;
        let mut statement =
            reader.main.prepare_cached(&format!("SELECT {COLUMNS} FROM sessions s WHERE s.user_id = ?1"))?;
        let mut rows = statement.query([user.to_string()])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(read(row)?);
        }
        found.retain(|session| session.seen >= since);
        found.sort_by_key(|session| std::cmp::Reverse(session.seen));
        Ok(found)
    }

    /// Private persons who have used a session since a moment that nobody has ended, in the order of their ids.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn people_signed_in_since(&self, since: Timestamp) -> Result<Vec<UserId>, StoreFault> {
        let reader = self.reader()?;
        let mut statement = reader.main.prepare_cached(
            "SELECT DISTINCT s.user_id FROM sessions s JOIN users u ON u.id = s.user_id
             WHERE s.ended IS NULL AND s.seen >= ?1 AND u.role = ?2 ORDER BY s.user_id",
        )?;
        let mut rows = statement.query([since.to_string().as_str(), Role::JobSeeker.id()])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(parsed(row, 0)?);
        }
        Ok(found)
    }

    /// Notes that a session was used, and in which language.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn touch_session(
        &self,
        token_hash: [u8; 32],
        language: &str,
        now: Timestamp,
    ) -> Result<(), StoreFault> {
        let language = language.to_owned();
        self.write(move |writing| {
            writing.main.execute(
                "UPDATE sessions SET seen = ?2, language = ?3 WHERE token_hash = ?1",
                params![token_hash, now.to_string(), language],
            )?;
            Ok(())
        })
    }

    /// Ends a session.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn end_session(&self, token_hash: [u8; 32], now: Timestamp) -> Result<(), StoreFault> {
        self.write(move |writing| {
            writing.main.execute(
                "UPDATE sessions SET ended = ?2, sealed = NULL WHERE token_hash = ?1 AND ended IS NULL",
                params![token_hash, now.to_string()],
            )?;
            Ok(())
        })
    }

    /// Ends a session of a user by its name in the list. Whether there was one to end.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn end_session_named(&self, user: UserId, id: &str, now: Timestamp) -> Result<bool, StoreFault> {
        let id = id.to_owned();
        self.write(move |writing| {
            let ended = writing.main.execute(
                "UPDATE sessions SET ended = ?3, sealed = NULL
                 WHERE id = ?1 AND user_id = ?2 AND ended IS NULL",
                params![id, user.to_string(), now.to_string()],
            )?;
            Ok(ended > 0)
        })
    }

    /// Ends every session of a user but the one that is named, if one is. How many.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn end_sessions_of(
        &self,
        user: UserId,
        but: Option<&str>,
        now: Timestamp,
    ) -> Result<usize, StoreFault> {
        let but = but.unwrap_or_default().to_owned();
        self.write(move |writing| end_of(writing, user, &but, now))
    }

    /// Ends every session of everyone. How many.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn end_all_sessions(&self, now: Timestamp) -> Result<usize, StoreFault> {
        self.write(move |writing| {
            Ok(writing.main.execute(
                "UPDATE sessions SET ended = ?1, sealed = NULL WHERE ended IS NULL",
                [now.to_string()],
            )?)
        })
    }

    /// Ends the sessions that began with a provider's session, or, where that is not told, with a person's name
    /// there. How many.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn end_sessions_by_provider(
        &self,
        provider: &str,
        subject_hash: Option<[u8; 32]>,
        sid_hash: Option<[u8; 32]>,
        now: Timestamp,
    ) -> Result<usize, StoreFault> {
        let provider = provider.to_owned();
        self.write(move |writing| {
            let (column, hash) = match (sid_hash, subject_hash) {
                (Some(sid), _) => ("sid_hash", sid),
                (None, Some(subject)) => ("subject_hash", subject),
                (None, None) => return Ok(0),
            };
            let sql = format!(
                "UPDATE sessions SET ended = ?3, sealed = NULL
                 WHERE provider = ?1 AND {column} = ?2 AND ended IS NULL"
            );
            Ok(writing.main.execute(&sql, params![provider, hash, now.to_string()])?)
        })
    }

    /// Forgets the sessions that have not been used since a moment.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn forget_sessions(&self, before: Timestamp) -> Result<(), StoreFault> {
        self.write(move |writing| {
            let mut old = Vec::new();
            {
                let mut statement = writing.main.prepare_cached("SELECT id, seen FROM sessions")?;
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    let seen: Timestamp = parsed(row, 1)?;
                    if seen < before {
                        old.push(row.get::<_, String>(0)?);
                    }
                }
            }
            for id in old {
                writing.main.execute("DELETE FROM sessions WHERE id = ?1", [id])?;
            }
            Ok(())
        })
    }
}

/// Ends every session of a user but one. How many.
pub(crate) fn end_of(
    writing: &Writing<'_>,
    user: UserId,
    but: &str,
    now: Timestamp,
) -> Result<usize, StoreFault> {
    Ok(writing.main.execute(
        "UPDATE sessions SET ended = ?3, sealed = NULL WHERE user_id = ?1 AND id <> ?2 AND ended IS NULL",
        params![user.to_string(), but, now.to_string()],
    )?)
}
