//! The same letter is the same file on every day.

use letters::pdf;

use crate::{decision, holds};

#[test]
fn two_renderings_are_equal_byte_for_byte() {
    assert_eq!(pdf(&decision()), pdf(&decision()));
}

#[test]
fn the_file_holds_no_time_of_its_making() {
    let bytes = pdf(&decision()).expect("a letter");
    for word in ["/CreationDate", "/ModDate", "xmp:CreateDate"] {
        assert!(!holds(&bytes, word), "{word}");
    }
}

#[test]
fn another_reference_is_another_file() {
    let mut other = decision();
    other.reference = "SV-2026-000124".into();
    assert_ne!(pdf(&decision()), pdf(&other));
}
