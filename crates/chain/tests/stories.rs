//! Every story of `stories/` comes true in the pure core: each act is done or refused as told, and each
//! expectation holds on its day (system.md A1–A14). One named test a story.
#![allow(missing_docs)]

use chain::Policy;
use chain::story::{Story, StoryWorld, run_pure};
use std::path::Path;

type Told = Result<(), Box<dyn std::error::Error>>;

fn the_story_comes_true(path: &Path, text: String) -> Told {
    let world = StoryWorld::read("world.toml", include_str!("../../../stories/world.toml")).map_err(lines)?;
    let story = Story::read(&path.to_string_lossy(), &text).map_err(lines)?;
    let policy = Policy::embedded(&story.proposals())
        .map_err(|faults| faults.iter().map(|fault| format!("\n{fault:?}")).collect::<String>())?;
    run_pure(&story, &world, &policy).map_err(lines)?;
    Ok(())
}

fn lines(faults: Vec<chain::story::StoryFault>) -> String {
    faults.iter().map(|fault| format!("\n{fault}")).collect()
}

datatest_stable::harness! {
    { test = the_story_comes_true, root = "../../stories", pattern = r"^(?!world).*\.toml$" },
}
