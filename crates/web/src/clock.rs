//! What day it is: the real one, or the one that the demonstration has been moved to.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use store::{Store, StoreFault};

/// The setting that holds the demonstration's day.
const DAY: &str = "demonstration_day";

/// What day it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clock {
    /// The real day, in Stockholm.
    Real,
    /// The day of the demonstration, which moves only when someone moves it; it begins here.
    Demonstration(Date),
}

/// A day and a moment of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// The day, in Stockholm.
    pub day: Date,
    /// The moment, for records.
    pub at: Timestamp,
}

impl Clock {
    /// The day and the moment. In the demonstration the time of day is the real one.
    ///
    /// # Errors
    /// The store's own fault.
    pub fn now(&self, store: &Store) -> Result<Now, StoreFault> {
        let real = Zoned::now().with_time_zone(stockholm());
        let Clock::Demonstration(first) = self else {
            return Ok(Now { day: real.date(), at: real.timestamp() });
        };
        let moved = store.setting(DAY)?.and_then(|day| day.parse().ok());
        let day = moved.unwrap_or(*first);
        Ok(Now { day, at: moment(day, real.time()) })
    }

    /// The setting that [`Clock::now`] will ask for.
    #[must_use]
    pub fn setting(&self) -> Option<&'static str> {
        self.is_demonstration().then_some(DAY)
    }

    /// Whether the day can be moved.
    #[must_use]
    pub fn is_demonstration(&self) -> bool {
        matches!(self, Clock::Demonstration(_))
    }
}

/// Moves the day of the demonstration and wakes the cases in which something changes by it.
///
/// # Errors
/// The store's own fault.
pub fn move_day(store: &Store, day: Date) -> Result<(), StoreFault> {
    store.set_setting(DAY, &day.to_string())?;
    store.wake(day)?;
    Ok(())
}

/// A moment of a day in Stockholm.
#[must_use]
pub fn moment(day: Date, time: Time) -> Timestamp {
    day.to_datetime(time).to_zoned(stockholm()).map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp())
}

/// The day of a moment in Stockholm.
#[must_use]
pub fn day_of(moment: Timestamp) -> Date {
    moment.to_zoned(stockholm()).date()
}

fn stockholm() -> TimeZone {
    TimeZone::get("Europe/Stockholm").unwrap_or(TimeZone::UTC)
}
