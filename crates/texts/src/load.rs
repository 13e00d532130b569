//! Reads the files of texts and compares the languages; gives all faults at once.

use std::collections::BTreeMap;

use fluent_bundle::FluentResource;

use crate::check::{self, Entry, Found};
use crate::{Language, TextFault};

/// What the files hold: the parsed files of each language in the order of [`Language::all`], and
/// every key with its variables.
pub(crate) struct Loaded {
    pub resources: Vec<Vec<FluentResource>>,
    pub entries: BTreeMap<String, Entry>,
}

pub(crate) fn load<'a>(
    files: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Result<Loaded, Vec<TextFault>> {
    let mut faults = Vec::new();
    let mut resources: Vec<Vec<FluentResource>> = Vec::new();
    let mut found: Vec<Found> = Vec::new();
    for _ in Language::all() {
        resources.push(Vec::new());
        found.push(Found::default());
    }
    let mut files: Vec<_> = files.into_iter().filter(|(path, _)| path.ends_with(".ftl")).collect();
    files.sort_unstable();
    for (path, content) in files {
        let Some(place) = language_of(path) else {
            faults.push(TextFault {
                file: path.to_owned(),
                line: 1,
                what: format!(
                    "the file is not in a folder of a language; put it in one of {}",
                    Language::all().iter().map(|language| language.code()).collect::<Vec<_>>().join(", ")
                ),
            });
            continue;
        };
        let resource = parse(path, content, &mut faults);
        if let (Some(found), Some(resources)) = (found.get_mut(place), resources.get_mut(place)) {
            check::read(path, content, &resource, found, &mut faults);
            resources.push(resource);
        }
    }
    for own in &found {
        check::references(own, &mut faults);
    }
    for (language, own) in Language::all().iter().zip(&found) {
        for (other_language, other) in Language::all().iter().zip(&found) {
            if language != other_language {
                check::compare(own, *other_language, other, &mut faults);
            }
        }
    }
    if faults.is_empty() {
        let entries = found.into_iter().next().unwrap_or_default().messages;
        Ok(Loaded { resources, entries })
    } else {
        faults.sort();
        faults.dedup();
        Err(faults)
    }
}

fn language_of(path: &str) -> Option<usize> {
    let (folder, _) = path.split_once(['/', '\\'])?;
    Language::all().iter().position(|language| language.code() == folder)
}

fn parse(path: &str, content: &str, faults: &mut Vec<TextFault>) -> FluentResource {
    // Windows line ends and a byte order mark come with some editors and say nothing.
    let content = content.trim_start_matches('\u{feff}').replace('\r', "");
    match FluentResource::try_new(content.clone()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                faults.push(TextFault {
                    file: path.to_owned(),
                    line: check::line_at(&content, error.pos.start),
                    what: format!("this is not a Fluent message: {}", error.kind),
                });
            }
            resource
        }
    }
}
