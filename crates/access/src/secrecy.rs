//! Which secrecy test holds for a datum, by the day on which it was received (domain.md §5.3; the Public
//! Access to Information and Secrecy Act 2009:400, chapter 28 § 11).

use crate::action::Part;
use jiff::civil::Date;

/// How a request from outside for a datum begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HarmTest {
    /// Secret, unless it is clear that nobody is harmed.
    PresumedSecret,
    /// Open, unless harm can be assumed.
    PresumedOpen,
}

/// The test for a datum of a part. `open_from` is the first day from which what is received is presumed to be
/// open; it is policy. Health is presumed to be secret whenever it came, and so is what came on no known day.
#[must_use]
pub fn harm_test(part: Part, received_on: Option<Date>, open_from: Date) -> HarmTest {
    match (part, received_on) {
        (Part::Whole | Part::Health, _) | (_, None) => HarmTest::PresumedSecret,
        (_, Some(day)) if day < open_from => HarmTest::PresumedSecret,
        _ => HarmTest::PresumedOpen,
    }
}
