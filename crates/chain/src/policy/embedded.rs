//! The policy files that are built into the program.

use include_dir::{Dir, include_dir};
use rules::{Fault, Layer};

static POLICY: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../../policy");

/// The layers of files: the rules in force, then each named proposal.
///
/// # Errors
/// A fault for a proposal that is not there, naming those that are.
pub fn embedded_layers(proposals: &[&str]) -> Result<Vec<Layer>, Vec<Fault>> {
    let mut base =
        layer("in_force", "in_force").unwrap_or_else(|| Layer { name: "in_force".into(), files: Vec::new() });
    if let Some(facts) = POLICY.get_file("facts.toml").and_then(|file| file.contents_utf8()) {
        base.files.push(("facts.toml".into(), facts.to_owned()));
    }
    let mut layers = vec![base];
    for name in proposals {
        let found = layer(name, &format!("proposals/{name}"));
        layers.push(found.ok_or_else(|| {
            vec![Fault {
                file: format!("proposals/{name}"),
                line: 1,
                what: format!("there is no such proposal; there are: {}", self::proposals().join(", ")),
            }]
        })?);
    }
    Ok(layers)
}

/// The names of the proposals that are built in.
#[must_use]
pub fn proposals() -> Vec<String> {
    let Some(folder) = POLICY.get_dir("proposals") else { return Vec::new() };
    folder.dirs().filter_map(|dir| Some(dir.path().file_name()?.to_str()?.to_owned())).collect()
}

fn layer(name: &str, folder: &str) -> Option<Layer> {
    let root = POLICY.get_dir(folder)?;
    let mut files = Vec::new();
    let mut folders = vec![root];
    while let Some(dir) = folders.pop() {
        folders.extend(dir.dirs());
        for file in dir.files() {
            let path = file.path().strip_prefix(root.path()).ok()?.to_str()?.to_owned();
            if path.ends_with(".toml") && !path.ends_with(".cases.toml") {
                files.push((path, file.contents_utf8()?.to_owned()));
            }
        }
    }
    files.sort();
    Some(Layer { name: name.to_owned(), files })
}
