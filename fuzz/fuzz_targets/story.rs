//! A story: read, or refused with place; what can be read is gone through with the rules in force.
#![no_main]

use chain::Policy;
use chain::story::{Story, StoryWorld, embedded_world, run_pure};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static GROUND: LazyLock<Option<(StoryWorld, Policy)>> =
    LazyLock::new(|| Some((embedded_world().ok()?, Policy::embedded(&[]).ok()?)));

fuzz_target!(|text: &str| {
    let Some((world, policy)) = &*GROUND else { return };
    if let Ok(story) = Story::read("fuzzed.toml", text) {
        let _ = run_pure(&story, world, policy);
    }
});
