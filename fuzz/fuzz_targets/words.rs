//! Small things that people and addresses write: personal numbers, keys of lines, changes of rules.
#![no_main]

use chain::pay::LineKey;
use chain::personal_number::PersonalNumber;
use libfuzzer_sys::fuzz_target;
use simulator::rule_change::RuleChange;

fuzz_target!(|text: &str| {
    if let Ok(number) = PersonalNumber::read(text) {
        assert_eq!(PersonalNumber::read(number.as_str()).as_ref(), Ok(&number));
    }
    if let Ok(key) = text.parse::<LineKey>() {
        assert_eq!(key.to_string().parse(), Ok(key));
    }
    let _ = RuleChange::parse(text, jiff::civil::date(2026, 11, 22));
});
