//! A file of cases that speaks of a file of rules: each case has an answer, or says what is wrong with it.
#![no_main]

use chain::Policy;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static POLICY: LazyLock<Option<Policy>> = LazyLock::new(|| Policy::embedded(&[]).ok());

fuzz_target!(|text: &str| {
    let Some(policy) = &*POLICY else { return };
    let _ = rules::cases::run_text(&policy.bundle, "services", "arbetstraning", "fuzzed", text);
});
