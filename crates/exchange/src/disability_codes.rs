//! The published codes for disabilities (AFFS 2021:2), built in from `reference/disability_codes.toml`.
//! Which of them a person has, and when, is decided in `chain`; here are only the names.

use serde::{Deserialize, Serialize};

/// One code with its name in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisabilityCode {
    /// The number of the code, two digits.
    pub code: u8,
    /// The name in Swedish.
    pub sv: String,
    /// The name in English.
    pub en: String,
}

#[derive(Deserialize)]
struct File {
    code: Vec<DisabilityCode>,
}

/// The codes in the order of their numbers.
pub fn disability_codes() -> Vec<DisabilityCode> {
    let text = include_str!("../../../reference/disability_codes.toml");
    let file: File = toml_edit::de::from_str(text).expect("the built-in file is checked by a test");
    file.code
}

#[cfg(test)]
mod tests {
    #[test]
    fn there_are_eleven_codes_in_order_with_both_names() {
        let codes = super::disability_codes();
        assert_eq!(codes.len(), 11);
        assert!(codes.windows(2).all(|pair| pair[0].code < pair[1].code));
        assert!(codes.iter().all(|code| !code.sv.is_empty() && !code.en.is_empty()));
    }
}
