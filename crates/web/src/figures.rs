//! Figures over every case of the country, for pages that anyone can open. Where the country is large they take long
//! to gather: then they are kept for a while, gathered by one at a time, and the page says how old they are.

use crate::fault::Fault;
use crate::visit::Visit;
use jiff::civil::Date;
use maud::{Markup, html};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use texts::Args;

/// What is gathered faster than this is never kept.
const QUICK: Duration = Duration::from_millis(500);
/// The rest is kept so many times as long as it took: a sixtieth of one core at the most goes to it.
const KEPT_FOR: u32 = 60;

/// Figures that may be kept.
pub struct Figures<T>(Mutex<Option<Kept<T>>>);

struct Kept<T> {
    day: Date,
    rules: String,
    gathered: Instant,
    until: Instant,
    figures: Arc<T>,
}

impl<T> Default for Figures<T> {
    fn default() -> Figures<T> {
        Figures(Mutex::new(None))
    }
}

impl<T> Figures<T> {
    /// The figures of today by the rules in use, and how long ago they were gathered.
    ///
    /// # Errors
    /// What gathering answers.
    pub fn of(
        &self,
        visit: &Visit,
        gather: impl FnOnce() -> Result<T, Fault>,
    ) -> Result<(Arc<T>, Duration), Fault> {
        // Who comes while they are gathered waits for them.
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (day, rules) = (visit.now.day, visit.policy.hash());
        if let Some(kept) = kept.as_ref()
            && kept.day == day
            && kept.rules == rules
            && Instant::now() < kept.until
        {
            return Ok((kept.figures.clone(), kept.gathered.elapsed()));
        }
        let began = Instant::now();
        let figures = Arc::new(gather()?);
        let (gathered, took) = (Instant::now(), began.elapsed());
        let until = gathered + took * KEPT_FOR;
        let keep = Kept { day, rules: rules.to_owned(), gathered, until, figures: figures.clone() };
        *kept = (took > QUICK).then_some(keep);
        Ok((figures, Duration::ZERO))
    }
}

/// How old figures are; nothing when they are of this moment.
pub fn age(visit: &Visit, age: Duration) -> Markup {
    let minutes = i64::try_from(age.as_secs().div_ceil(60)).unwrap_or(i64::MAX);
    html! {
        @if minutes > 0 {
            p .govuk-body { (visit.say("open-figures-age", Args::new().number("minutes", minutes))) }
        }
    }
}
