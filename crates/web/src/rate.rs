//! How often one address and one account may ask (issue 5, hardening): generous for people, tight for signing in and
//! for looking somebody up. Counted in this process alone; several web nodes each allow their own.

use crate::limits::{Limits, Pace};
use chain::id::UserId;
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::hash::Hash;
use std::net::IpAddr;
use std::time::Duration;

/// How long somebody who asked too often must wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("asked too often; again in {0:?}")]
pub struct Wait(pub Duration);

impl Wait {
    /// In whole seconds, at least one.
    #[must_use]
    pub fn seconds(self) -> u64 {
        (self.0.as_secs() + u64::from(self.0.subsec_nanos() > 0)).max(1)
    }
}

/// What counts against an account or an address besides every request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paced {
    /// Nothing.
    #[default]
    Usual,
    /// A step of signing in.
    SignIn,
    /// Finding out whether somebody is known here, when the form is sent.
    LookUp,
}

/// The counters of a service.
#[derive(Debug, Default)]
pub struct Rates(Option<Counters>);

#[derive(Debug)]
struct Counters {
    address: DefaultKeyedRateLimiter<IpAddr>,
    sign_in: DefaultKeyedRateLimiter<IpAddr>,
    account: DefaultKeyedRateLimiter<UserId>,
    look_up: DefaultKeyedRateLimiter<UserId>,
}

impl Rates {
    /// Counters that refuse nobody.
    #[must_use]
    pub fn none() -> Rates {
        Rates(None)
    }

    /// Counters that hold to these limits.
    #[must_use]
    pub fn of(limits: &Limits) -> Rates {
        Rates(Some(Counters {
            address: counter(limits.address),
            sign_in: counter(limits.sign_in),
            account: counter(limits.account),
            look_up: counter(limits.look_up),
        }))
    }

    /// Counts a request from an address.
    ///
    /// # Errors
    /// [`Wait`] when there have been too many.
    pub fn of_address(&self, address: Option<IpAddr>, paced: Paced) -> Result<(), Wait> {
        let (Some(counters), Some(address)) = (&self.0, address) else { return Ok(()) };
        let network = network(address);
        if paced == Paced::SignIn {
            check(&counters.sign_in, &network)?;
        }
        check(&counters.address, &network)
    }

    /// Counts a request of an account.
    ///
    /// # Errors
    /// [`Wait`] when there have been too many.
    pub fn of_account(&self, user: UserId, paced: Paced) -> Result<(), Wait> {
        let Some(counters) = &self.0 else { return Ok(()) };
        if paced == Paced::LookUp {
            check(&counters.look_up, &user)?;
        }
        check(&counters.account, &user)
    }

    /// Forgets those who have not asked for a while.
    pub fn forget_old(&self) {
        if let Some(counters) = &self.0 {
            counters.address.retain_recent();
            counters.sign_in.retain_recent();
            counters.account.retain_recent();
            counters.look_up.retain_recent();
        }
    }
}

fn counter<K: Hash + Eq + Clone>(pace: Pace) -> DefaultKeyedRateLimiter<K> {
    RateLimiter::keyed(Quota::per_minute(pace.per_minute).allow_burst(pace.at_once))
}

fn check<K: Hash + Eq + Clone>(counter: &DefaultKeyedRateLimiter<K>, key: &K) -> Result<(), Wait> {
    counter.check_key(key).map_err(|not_until| Wait(not_until.wait_time_from(DefaultClock::default().now())))
}

/// An address of the old kind, or the network of one of the new: whoever has one of those has all.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::from([a, b, c, d, 0, 0, 0, 0])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn tight() -> Rates {
        let limits = "[sign_in]\nper_minute = 1\nat_once = 2\n[address]\nper_minute = 1\nat_once = 4\n\
                      [account]\nper_minute = 1\nat_once = 3\n[look_up]\nper_minute = 1\nat_once = 1";
        Rates::of(&Limits::read(limits).unwrap())
    }

    #[test]
    fn signing_in_is_tighter_than_reading_and_one_address_does_not_stop_another() {
        let rates = tight();
        let (one, other) = ("192.0.2.1".parse().ok(), "192.0.2.2".parse().ok());
        for _ in 0..2 {
            rates.of_address(one, Paced::SignIn).unwrap();
        }
        let wait = rates.of_address(one, Paced::SignIn).unwrap_err();
        assert!((1..=60).contains(&wait.seconds()), "{wait:?}");
        rates.of_address(one, Paced::Usual).unwrap();
        rates.of_address(one, Paced::Usual).unwrap();
        assert!(rates.of_address(one, Paced::Usual).is_err());
        rates.of_address(other, Paced::SignIn).unwrap();
    }

    #[test]
    fn a_network_of_the_new_kind_counts_as_one_and_a_mapped_address_as_itself() {
        let rates = tight();
        for address in ["2001:db8:1:2::1", "2001:db8:1:2::2", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"] {
            rates.of_address(address.parse().ok(), Paced::Usual).unwrap();
        }
        assert!(rates.of_address("2001:db8:1:2::9".parse().ok(), Paced::Usual).is_err());
        rates.of_address("2001:db8:1:3::1".parse().ok(), Paced::Usual).unwrap();
        assert_eq!(network("::ffff:192.0.2.1".parse().unwrap()), "192.0.2.1".parse::<IpAddr>().unwrap());
    }

    #[test]
    fn looking_up_is_counted_apart_for_each_account() {
        let rates = tight();
        let (one, other) = (UserId(Uuid::from_u128(1)), UserId(Uuid::from_u128(2)));
        rates.of_account(one, Paced::LookUp).unwrap();
        assert!(rates.of_account(one, Paced::LookUp).is_err());
        rates.of_account(one, Paced::Usual).unwrap();
        rates.of_account(one, Paced::Usual).unwrap();
        assert!(rates.of_account(one, Paced::Usual).is_err());
        rates.of_account(other, Paced::LookUp).unwrap();
    }

    #[test]
    fn without_limits_and_without_an_address_nobody_is_refused() {
        let (rates, tight) = (Rates::none(), tight());
        for _ in 0..100 {
            rates.of_address("192.0.2.1".parse().ok(), Paced::SignIn).unwrap();
            tight.of_address(None, Paced::SignIn).unwrap();
        }
        assert_eq!(Wait(Duration::from_millis(1)).seconds(), 1);
        assert_eq!(Wait(Duration::from_millis(1_001)).seconds(), 2);
    }
}
