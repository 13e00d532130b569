//! How long sessions, attempts and keys last: `defaults.toml`, over which a configuration may lay its own.

use jiff::SignedDuration;
use serde::Deserialize;

const DEFAULTS: &str = include_str!("defaults.toml");

/// How long things last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// A session that has not been used for so long has ended.
    pub session_idle: SignedDuration,
    /// No session lasts longer.
    pub session_longest: SignedDuration,
    /// An answer from the provider that comes later is refused.
    pub attempt: SignedDuration,
    /// The age at which a sign-in is too old for a decision or a payment.
    pub step_up: SignedDuration,
    /// How much the provider's clock may be ahead.
    pub clock_ahead: SignedDuration,
    /// How old a token may be when it comes.
    pub token_age: SignedDuration,
    /// The least time between two fetches of keys because of an unknown one.
    pub keys_again: SignedDuration,
    /// How often description and keys are fetched anew.
    pub keys_refresh: SignedDuration,
    /// How long ended sessions are shown.
    pub ended: SignedDuration,
    /// When someone who never registered is forgotten.
    pub visitor: SignedDuration,
}

/// Limits as they are written; what is not written is as in the defaults.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrittenLimits {
    session_idle_minutes: Option<u32>,
    session_longest_minutes: Option<u32>,
    attempt_seconds: Option<u32>,
    step_up_seconds: Option<u32>,
    clock_ahead_seconds: Option<u32>,
    token_age_seconds: Option<u32>,
    keys_again_seconds: Option<u32>,
    keys_refresh_minutes: Option<u32>,
    ended_days: Option<u32>,
    visitor_days: Option<u32>,
}

impl WrittenLimits {
    /// The limits, where each must be more than nothing.
    pub(crate) fn over_defaults(&self) -> Result<Limits, &'static str> {
        let defaults: WrittenLimits = toml_edit::de::from_str(DEFAULTS).unwrap_or_default();
        let pick = |name: &'static str, own: Option<u32>, default: Option<u32>, seconds: i64| match own
            .or(default)
        {
            None | Some(0) => Err(name),
            Some(number) => Ok(SignedDuration::from_secs(i64::from(number) * seconds)),
        };
        macro_rules! limit {
            ($name:ident, $seconds:expr) => {
                pick(stringify!($name), self.$name, defaults.$name, $seconds)?
            };
        }
        Ok(Limits {
            session_idle: limit!(session_idle_minutes, 60),
            session_longest: limit!(session_longest_minutes, 60),
            attempt: limit!(attempt_seconds, 1),
            step_up: limit!(step_up_seconds, 1),
            clock_ahead: limit!(clock_ahead_seconds, 1),
            token_age: limit!(token_age_seconds, 1),
            keys_again: limit!(keys_again_seconds, 1),
            keys_refresh: limit!(keys_refresh_minutes, 60),
            ended: limit!(ended_days, 86_400),
            visitor: limit!(visitor_days, 86_400),
        })
    }
}

impl Default for Limits {
    fn default() -> Limits {
        // A test holds the file to be whole.
        WrittenLimits::default().over_defaults().expect("defaults.toml names every limit")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_of_defaults_names_every_limit() {
        let limits = WrittenLimits::default().over_defaults().unwrap();
        assert!(limits.session_idle < limits.session_longest);
        assert!(limits.step_up < limits.session_longest);
    }

    #[test]
    fn a_limit_of_nothing_is_refused_by_its_name() {
        let written = WrittenLimits { step_up_seconds: Some(0), ..WrittenLimits::default() };
        assert_eq!(written.over_defaults(), Err("step_up_seconds"));
    }
}
