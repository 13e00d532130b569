//! The files of `scenarios/`, built into the program.

use include_dir::{Dir, include_dir};

static SCENARIOS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../scenarios");

/// The life processes: name without `.toml`, and text.
pub(crate) fn processes() -> Vec<(&'static str, &'static str)> {
    listed(SCENARIOS.get_dir("processes"))
}

/// A file of `scenarios/common`: empty when there is none.
pub(crate) fn common(name: &str) -> &'static str {
    SCENARIOS
        .get_file(format!("common/{name}.toml"))
        .and_then(|file| file.contents_utf8())
        .unwrap_or_default()
}

/// The scenarios: name without `.toml`, and text.
#[must_use]
pub fn scenarios() -> Vec<(&'static str, &'static str)> {
    listed(Some(&SCENARIOS))
}

fn listed(folder: Option<&'static Dir<'static>>) -> Vec<(&'static str, &'static str)> {
    let files = folder.into_iter().flat_map(|folder| folder.files());
    let mut listed: Vec<_> = files
        .filter(|file| file.path().extension().is_some_and(|kind| kind == "toml"))
        .filter_map(|file| Some((file.path().file_stem()?.to_str()?, file.contents_utf8()?)))
        .collect();
    listed.sort_unstable();
    listed
}
