//! Events as they are stored: what can be read is written again as it was, and a case is folded from it.
#![no_main]

use chain::Case;
use chain::event::{Event, Header, Recorded};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(told) = serde_json::from_slice::<Vec<(Header, Event)>>(bytes) else { return };
    let written = serde_json::to_vec(&told).expect("what was read can be written");
    let again: Vec<(Header, Event)> = serde_json::from_slice(&written).expect("what was written can be read");
    assert_eq!(told, again);
    let events: Vec<Recorded> = (1..)
        .zip(told)
        .map(|(version, (header, event))| Recorded { version, header, event })
        .collect();
    let _ = Case::from(events.as_slice());
});
