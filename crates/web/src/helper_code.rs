//! The code by which a person says who is to act for them (A13): whoever is to help signs in, reads eight characters off
//! the own screen, and the person types them. Nobody is found by name or number, so nothing is told of who is known here;
//! and the code gives nothing to whoever hears it, since only the person can let the one act whom it stands for.
//!
//! It is made anew from the store's secret, who it stands for and the time; nothing of it is kept.

use crate::app::App;
use chain::id::UserId;
use jiff::{Timestamp, ToSpan};
use store::{StoreFault, User};

/// Digits and letters that are not taken for one another, also when they are read out.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/// How many of them.
const LENGTH: usize = 8;

/// A code, and the last moment at which it is surely taken.
pub(crate) struct Code {
    /// As it is read out, in two halves.
    pub(crate) text: String,
    /// Until when.
    pub(crate) until: Timestamp,
}

/// The code of someone now.
pub(crate) fn of(app: &App, user: UserId, now: Timestamp) -> Code {
    let turn = turn(app, now);
    let code = at(app, user, turn);
    let (first, second) = code.split_at(LENGTH / 2);
    // It is taken during this turn and the next.
    let end = (turn + 2).saturating_mul(seconds(app));
    Code { text: format!("{first}-{second}"), until: Timestamp::from_second(end).unwrap_or(now) }
}

/// Whom a code stands for: someone who is signed in, or was a short while ago. None also when it could be two.
///
/// # Errors
/// The store's own.
pub(crate) fn find(app: &App, typed: &str, now: Timestamp) -> Result<Option<User>, StoreFault> {
    let typed: String =
        typed.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect();
    if typed.len() != LENGTH {
        return Ok(None);
    }
    let turn = turn(app, now);
    // A session is noted as used once a minute, so a whole turn more is looked back.
    let since = now.saturating_sub(seconds(app).saturating_mul(3).seconds()).unwrap_or_default();
    let signed_in = app.store.people_signed_in_since(since)?;
    let holds = |user: &&UserId| [turn, turn - 1].iter().any(|turn| at(app, **user, *turn) == typed);
    let mut found = signed_in.iter().filter(holds);
    match (found.next(), found.next()) {
        (Some(user), None) => app.store.user(*user),
        _ => Ok(None),
    }
}

fn seconds(app: &App) -> i64 {
    i64::try_from(app.limits.helper_code.as_secs()).unwrap_or(i64::MAX).max(1)
}

fn turn(app: &App, now: Timestamp) -> i64 {
    now.as_second().div_euclid(seconds(app))
}

fn at(app: &App, user: UserId, turn: i64) -> String {
    let hash = app.store.keyed_hash("helper_code", &turn.to_string(), &user.to_string());
    hash.iter().take(LENGTH).map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect()
}
