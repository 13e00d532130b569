//! Statements that the health service sends (AF 00213), as bytes of every kind: refused, or kept and read again as the
//! same.
#![no_main]

use exchange::medical_statement::{Incoming, MESSAGE_BYTES_MAX, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(message) = read(bytes) else { return };
    assert!(bytes.len() <= MESSAGE_BYTES_MAX && !message.patient().is_empty());
    let kept = serde_json::to_vec(&message).expect("what was read can be kept");
    let again: Incoming = serde_json::from_slice(&kept).expect("what was kept can be read");
    assert_eq!(again, message);
});
