//! Personal numbers for very many invented people. The Tax Agency's test numbers do not suffice, so these have the form
//! and the day of birth of a personal number and a check digit that is wrong: nobody can have one.

use chain::person::{PersonalNumber, Sex};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Serial numbers of one sex on a day, and check digits that are wrong.
const SERIALS: u64 = 500;
const WRONG_DIGITS: u64 = 9;

/// How many people there are of each day of birth and sex.
#[derive(Default)]
pub(super) struct Numbers(BTreeMap<(Date, bool), usize>);

impl Numbers {
    /// Counts one more person; gives which of those of the same day and sex it is.
    pub fn person(&mut self, born: Date, sex: Sex) -> usize {
        let count = self.0.entry((born, sex == Sex::Man)).or_default();
        *count += 1;
        *count - 1
    }

    /// The number of a person in a copy: no two have the same as long as a day's numbers suffice.
    pub fn of(&self, (born, sex): (Date, Sex), person: usize, copy: u64) -> String {
        let people = self.0.get(&(born, sex == Sex::Man)).copied().unwrap_or(1);
        let place = copy * people as u64 + person as u64;
        let serial = place % SERIALS * 2 + u64::from(sex == Sex::Man);
        let stem = format!("{}{serial:03}", born.strftime("%Y%m%d"));
        let right = (0..10).find(|digit| {
            PersonalNumber::read(&format!("{stem}{digit}")).is_ok_and(|number| number.check_digit_holds())
        });
        let wrong = (right.unwrap_or(0) + 1 + place / SERIALS % WRONG_DIGITS) % 10;
        format!("{stem}{wrong}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_have_the_same_number_and_no_number_can_be_anybodys() {
        let (born, mut numbers) = (date(1980, 2, 29), Numbers::default());
        for _ in 0..3 {
            numbers.person(born, Sex::Woman);
        }
        numbers.person(born, Sex::Man);
        let mut seen = BTreeSet::new();
        for copy in 0..1_000 {
            let women = (0..3).map(|person| (Sex::Woman, person));
            for (sex, person) in women.chain([(Sex::Man, 0)]) {
                let digits = numbers.of((born, sex), person, copy);
                let number = PersonalNumber::read(&digits).unwrap();
                assert_eq!((number.born(), number.sex()), (born, sex));
                assert!(!number.check_digit_holds() && seen.insert(digits.clone()), "{digits}");
            }
        }
    }
}
