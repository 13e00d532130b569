//! Personal numbers and names for invented people (F1), built in from `reference/test_identities/`.
//! The numbers are the Tax Agency's test numbers: no living person has one.

use chain::person::PersonalNumber;

/// A first name with the sex that most bearers have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FirstName {
    /// The name.
    pub name: &'static str,
    /// Whether it is a man's name.
    pub man: bool,
}

/// The lines of a built-in file after its `#` lines and its header.
fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).skip(1)
}

/// The test numbers, twelve digits each, in order of birth.
pub fn personal_numbers() -> Vec<&'static str> {
    lines(include_str!("../../../reference/test_identities/personal_numbers.csv")).collect()
}

/// Further test numbers, for the people of a simulated history, in order of birth. None of them is among
/// [`personal_numbers`], which are left to the stories and to visitors.
pub fn simulated_numbers() -> Vec<&'static str> {
    lines(include_str!("../../../reference/test_identities/simulated_numbers.csv")).collect()
}

/// Whether twelve digits are one of the built-in test numbers.
pub fn is_test_number(number: &PersonalNumber) -> bool {
    personal_numbers().binary_search(&number.as_str()).is_ok()
}

/// First names, the commonest of each sex first.
pub fn first_names() -> Vec<FirstName> {
    lines(include_str!("../../../reference/test_identities/first_names.csv"))
        .filter_map(|line| line.split_once(','))
        .map(|(name, sex)| FirstName { name, man: sex == "man" })
        .collect()
}

/// Surnames, the commonest first.
pub fn surnames() -> Vec<&'static str> {
    lines(include_str!("../../../reference/test_identities/surnames.csv")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_valid_and_both_sexes_occur_in_every_birth_year() {
        let numbers = personal_numbers();
        assert!(numbers.len() >= 300);
        assert!(numbers.is_sorted());
        let mut seen = std::collections::BTreeMap::<i16, [u32; 2]>::new();
        for digits in numbers {
            let number = PersonalNumber::read(digits).expect(digits);
            assert!(number.check_digit_holds(), "{digits}");
            assert!(is_test_number(&number));
            seen.entry(number.born().year()).or_default()
                [usize::from(number.sex() == chain::person::Sex::Man)] += 1;
        }
        assert_eq!(seen.keys().copied().collect::<Vec<_>>(), (1958..=2006).collect::<Vec<_>>());
        assert!(seen.values().all(|[women, men]| *women > 0 && *men > 0));
    }

    #[test]
    fn simulated_people_have_valid_numbers_that_nobody_else_has() {
        let (simulated, others) = (simulated_numbers(), personal_numbers());
        assert!(simulated.is_sorted() && simulated.len() > 5000);
        let mut seen = std::collections::BTreeSet::new();
        for digits in simulated {
            let number = PersonalNumber::read(digits).expect(digits);
            assert!(number.check_digit_holds() && seen.insert(digits), "{digits}");
            assert!(!others.contains(&digits), "{digits}");
        }
    }

    #[test]
    fn there_are_sixty_first_names_half_of_them_mens_and_sixty_surnames() {
        let names = first_names();
        assert_eq!((names.len(), names.iter().filter(|name| name.man).count()), (60, 30));
        assert_eq!(surnames().len(), 60);
        assert_eq!(surnames()[0], "Andersson");
    }
}
