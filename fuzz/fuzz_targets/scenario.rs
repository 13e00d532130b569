//! A scenario of the laboratory: what cannot be run is refused before any work.
#![no_main]

use libfuzzer_sys::fuzz_target;
use simulator::scenario::Scenario;

fuzz_target!(|text: &str| {
    let _ = Scenario::read("fuzzed", text);
});
