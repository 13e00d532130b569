//! How often, how long and how much anyone may ask (issue 5, hardening). The usual limits stand in
//! `limits/defaults.toml`, each with its reason; a file with the same words changes them.

use std::collections::BTreeMap;
use std::num::NonZeroU32;
use std::sync::LazyLock;
use std::time::Duration;

const DEFAULTS: &str = include_str!("limits/defaults.toml");

/// So many in a minute, and so many at once before that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// In a minute, in the long run.
    pub per_minute: NonZeroU32,
    /// At once.
    pub at_once: NonZeroU32,
}

/// The limits of a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Requests from one address.
    pub address: Pace,
    /// Requests of one account.
    pub account: Pace,
    /// Steps of signing in from one address.
    pub sign_in: Pace,
    /// Searches for people of one account.
    pub look_up: Pace,
    /// To the end of a request's headers.
    pub headers: Duration,
    /// For a whole request.
    pub request: Duration,
    /// Without anything of an answer being taken.
    pub stalled: Duration,
    /// For the handshake of TLS.
    pub handshake: Duration,
    /// For a scanner of files.
    pub scan: Duration,
    /// For which a helper's code is the same; it is taken for at least as long, and at the most twice.
    pub helper_code: Duration,
    /// For requests that go on when the program is told to stop.
    pub stopping: Duration,
    /// Connections at the same time.
    pub connections: usize,
    /// Large bodies at the same time.
    pub large_bodies: usize,
    /// Bytes of a request's headers.
    pub headers_bytes: usize,
}

type Written = BTreeMap<String, BTreeMap<String, NonZeroU32>>;

impl Limits {
    /// The usual limits.
    #[must_use]
    pub fn usual() -> Limits {
        static USUAL: LazyLock<Limits> =
            LazyLock::new(|| Limits::read("").expect("the built-in limits are read by a test"));
        USUAL.clone()
    }

    /// The usual limits with those of a file over them.
    ///
    /// # Errors
    /// What is wrong with the text: a word that means nothing here, or what is no whole number above 0.
    pub fn read(text: &str) -> Result<Limits, String> {
        let read = |text: &str| toml_edit::de::from_str::<Written>(text).map_err(|fault| fault.to_string());
        let mut all = read(DEFAULTS)?;
        for (section, words) in read(text)? {
            for (word, number) in words {
                let known = all.get_mut(&section).and_then(|words| words.get_mut(&word));
                *known.ok_or_else(|| format!("there is no limit `{section}.{word}`"))? = number;
            }
        }
        let number = |section: &str, word: &str| {
            let found = all.get(section).and_then(|words| words.get(word));
            found.copied().ok_or_else(|| format!("`{section}.{word}` is missing"))
        };
        let pace = |section: &str| -> Result<Pace, String> {
            Ok(Pace { per_minute: number(section, "per_minute")?, at_once: number(section, "at_once")? })
        };
        let seconds = |word: &str| number("seconds", word).map(|n| Duration::from_secs(n.get().into()));
        let most = |word: &str| number("most", word).map(|n| n.get() as usize);
        Ok(Limits {
            address: pace("address")?,
            account: pace("account")?,
            sign_in: pace("sign_in")?,
            look_up: pace("look_up")?,
            headers: seconds("headers")?,
            request: seconds("request")?,
            stalled: seconds("stalled")?,
            handshake: seconds("handshake")?,
            scan: seconds("scan")?,
            helper_code: seconds("helper_code")?,
            stopping: seconds("stopping")?,
            connections: most("connections")?,
            large_bodies: most("large_bodies")?,
            headers_bytes: most("headers_kilobytes")? * 1024,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_limits_are_whole_and_a_file_changes_only_what_it_says() {
        let changed = Limits::read("[sign_in]\nper_minute = 5\n[seconds]\nheaders = 3\n").unwrap();
        let usual = Limits::usual();
        assert_eq!(changed.sign_in.per_minute.get(), 5);
        assert_eq!(changed.sign_in.at_once, usual.sign_in.at_once);
        assert_eq!(changed.headers, Duration::from_secs(3));
        assert_eq!(changed.address, usual.address);
    }

    #[test]
    fn a_word_that_means_nothing_and_a_number_that_is_none_are_refused() {
        for text in [
            "[sign_in]\nper_hour = 5",
            "[elsewhere]\nper_minute = 5",
            "[sign_in]\nper_minute = 0",
            "[sign_in]\nper_minute = -1",
            "[sign_in]\nper_minute = \"many\"",
            "per_minute = 5",
        ] {
            assert!(Limits::read(text).is_err(), "{text}");
        }
    }
}
