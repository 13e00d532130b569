//! The stories that are built into the program.

use super::{Story, StoryFault, StoryWorld};
use include_dir::{Dir, include_dir};

static STORIES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../stories");
const WORLD_FILE: &str = "world.toml";

/// Every story, in order of name.
///
/// # Errors
/// Every fault of every file.
pub fn embedded() -> Result<Vec<Story>, Vec<StoryFault>> {
    let (mut stories, mut faults) = (Vec::new(), Vec::new());
    for file in STORIES.files() {
        let Some(path) = file.path().to_str().filter(|path| path.ends_with(".toml")) else { continue };
        if path == WORLD_FILE {
            continue;
        }
        match Story::read(path, file.contents_utf8().unwrap_or_default()) {
            Ok(story) => stories.push(story),
            Err(found) => faults.extend(found),
        }
    }
    stories.sort_by(|a, b| a.name.cmp(&b.name));
    if faults.is_empty() { Ok(stories) } else { Err(faults) }
}

/// What the stories share.
///
/// # Errors
/// Every fault of the file.
pub fn embedded_world() -> Result<StoryWorld, Vec<StoryFault>> {
    let text = STORIES.get_file(WORLD_FILE).and_then(|file| file.contents_utf8());
    StoryWorld::read(WORLD_FILE, text.unwrap_or_default())
}
