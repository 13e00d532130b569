//! Swedish personal numbers and coordination numbers as people write them: 12 or 10 digits, with or without a hyphen,
//! with a plus sign from the year one turns a hundred.

use chain::person::{PersonalNumber, PersonalNumberFault};
use jiff::civil::Date;

/// The number that was written. `today` settles the century of one with ten digits and refuses a birth
/// to come.
///
/// # Errors
/// What is wrong with it.
pub fn personal_number(text: &str, today: Date) -> Result<PersonalNumber, PersonalNumberFault> {
    let typed: Vec<char> = text
        .chars()
        .filter(|sign| !sign.is_whitespace())
        .map(|sign| if matches!(sign, '–' | '−') { '-' } else { sign })
        .collect();
    let sign = typed.len().checked_sub(5).map(|at| typed[at]).filter(|sign| matches!(sign, '-' | '+'));
    let digits: String = match sign {
        Some(_) => typed[..typed.len() - 5].iter().chain(&typed[typed.len() - 4..]).collect(),
        None => typed.iter().collect(),
    };
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(PersonalNumberFault::Form);
    }
    match digits.len() {
        12 => not_to_come(PersonalNumber::parse(&digits)?, today),
        10 => with_century(&digits, sign == Some('+'), today),
        _ => Err(PersonalNumberFault::Form),
    }
}

/// Ten digits belong to the latest century in which the person is born, or with a plus sign to the one before that:
/// whoever has it is a hundred years or more.
fn with_century(digits: &str, hundred: bool, today: Date) -> Result<PersonalNumber, PersonalNumberFault> {
    let this_century = today.year() / 100;
    let in_century = |century: i16| PersonalNumber::parse(&format!("{century:02}{digits}"));
    let mut fault = PersonalNumberFault::Date;
    for century in [this_century, this_century - 1] {
        match in_century(century) {
            Ok(number) if number.born() <= today && hundred => return in_century(century - 1),
            Ok(number) if number.born() <= today => return Ok(number),
            Ok(_) => {}
            Err(found) => fault = found,
        }
    }
    Err(fault)
}

fn not_to_come(number: PersonalNumber, today: Date) -> Result<PersonalNumber, PersonalNumberFault> {
    if number.born() <= today { Ok(number) } else { Err(PersonalNumberFault::Date) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chain::person::PersonalNumberFault;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn every_way_of_writing_a_number_gives_the_same_twelve_digits() {
        let today = date(2026, 5, 3);
        for (text, expected) in [
            ("19811228-9874", "198112289874"),
            ("198112289874", "198112289874"),
            ("811228-9874", "198112289874"),
            (" 811228 9874 ", "198112289874"),
            ("811228–9874", "198112289874"),
            ("121212+1212", "191212121212"),
            ("121212-1212", "201212121212"),
            ("19701063-2391", "197010632391"),
        ] {
            assert_eq!(personal_number(text, today).unwrap().as_str(), expected, "{text}");
        }
    }

    #[test]
    fn each_fault_is_told_apart() {
        let today = date(2026, 5, 3);
        for (text, fault) in [
            ("", PersonalNumberFault::Form),
            ("811228-987", PersonalNumberFault::Form),
            ("8112-289874", PersonalNumberFault::Form),
            ("811228--9874", PersonalNumberFault::Form),
            ("811228-987x", PersonalNumberFault::Form),
            ("19811328-9874", PersonalNumberFault::Date),
            ("19810230-9874", PersonalNumberFault::Date),
            ("20811228-9874", PersonalNumberFault::Date),
            ("811228-9873", PersonalNumberFault::CheckDigit),
        ] {
            assert_eq!(personal_number(text, today), Err(fault), "{text}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_accepted_reads_as_itself(text in "[0-9+ –-]{0,16}|\\PC{0,20}") {
            let today = date(2026, 5, 3);
            if let Ok(number) = personal_number(&text, today) {
                prop_assert_eq!(personal_number(number.as_str(), today), Ok(number.clone()));
            }
        }
    }
}
