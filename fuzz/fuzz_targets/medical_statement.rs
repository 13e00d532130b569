//! Statements that the health service sends (AF 00213), as bytes of every kind.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = exchange::medical_statement::read(bytes);
});
