//! Wrong policy is refused: each file in `faults/wrong` makes a valid policy wrong in one place and names the
//! one fault that must be told, with its file and line. One test each; the form stands in `faults/README.md`.

#![allow(clippy::disallowed_methods, reason = "a test of files reads them")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chain::Policy;
use chain::policy::{embedded_layers, schema};
use libtest_mimic::{Arguments, Failed, Trial};
use rules::{Bundle, Layer, cases, file_hash};
use toml_edit::{DocumentMut, Item, Table};

/// The fewest that there must be, so that a lost folder is seen.
const WRONG_MIN: usize = 45;

fn main() -> ExitCode {
    let mut trials = vec![
        Trial::test("the small policy beneath has no fault", || no_fault(&small()?)),
        Trial::test("there are enough wrong policies", || {
            let count = paths(&folder("wrong"))?.len();
            if count < WRONG_MIN { Err(format!("only {count}").into()) } else { Ok(()) }
        }),
    ];
    match paths(&folder("wrong")) {
        Ok(paths) => trials.extend(paths.into_iter().map(|path| {
            let name =
                path.file_stem().map(|stem| stem.to_string_lossy().replace('_', " ")).unwrap_or_default();
            Trial::test(name, move || Wrong::read(&path)?.check())
        })),
        Err(what) => trials.push(Trial::test("the wrong policies can be read", || Err(what.into()))),
    }
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

/// A policy made wrong, and the fault that must be told of it.
struct Wrong {
    layers: Vec<Layer>,
    file: String,
    line: usize,
    what: Vec<String>,
}

impl Wrong {
    fn read(path: &Path) -> Result<Wrong, String> {
        let document: DocumentMut = read(path)?.parse().map_err(|error| format!("{error}"))?;
        let over = text(document.as_table(), "over")?;
        let mut layers = match over {
            "small" => small()?,
            "in_force" => real(&[])?,
            proposal => real(&[proposal])?,
        };
        let changes = document.get("change").and_then(Item::as_array_of_tables).ok_or("no [[change]]")?;
        for change in changes {
            apply(&mut layers, change)?;
        }
        name_hashes(&mut layers);
        let expect = document.get("expect").and_then(Item::as_table).ok_or("no [expect]")?;
        let file = text(expect, "file")?.to_owned();
        let line = match expect.get("line").and_then(Item::as_integer) {
            Some(line) => usize::try_from(line).map_err(|error| error.to_string())?,
            None => marked_line(&layers, &file)?,
        };
        let what = expect.get("what").and_then(Item::as_array).ok_or("`expect` lacks `what`")?;
        let what = what.iter().filter_map(|part| part.as_str().map(str::to_owned)).collect();
        Ok(Wrong { layers, file, line, what })
    }

    fn check(self) -> Result<(), Failed> {
        let told = told(&self.layers);
        let [fault] = told.as_slice() else {
            return Err(
                format!("expected one fault, but {} are told:\n{}", told.len(), told.join("\n")).into()
            );
        };
        let place = format!("{}:{}: ", self.file, self.line);
        let Some(what) = fault.strip_prefix(&place) else {
            return Err(format!("expected a fault at {place}but got {fault}").into());
        };
        match self.what.iter().find(|part| !what.contains(part.as_str())) {
            Some(part) => Err(format!("expected {part:?} in {fault}").into()),
            None if self.what.is_empty() || what.contains('\n') => {
                Err(format!("not one clear message: {fault}").into())
            }
            None => Ok(()),
        }
    }
}

/// Every fault of the files and, when there is none, of their cases: `file:line: what`.
fn told(layers: &[Layer]) -> Vec<String> {
    if let Err(faults) = Policy::load(layers) {
        return faults.iter().map(ToString::to_string).collect();
    }
    match Bundle::load(layers, &schema()) {
        Ok(bundle) => cases::run(&bundle).into_iter().filter_map(|case| case.outcome.err()).collect(),
        Err(faults) => faults.iter().map(ToString::to_string).collect(),
    }
}

fn no_fault(layers: &[Layer]) -> Result<(), Failed> {
    let mut layers = layers.to_vec();
    name_hashes(&mut layers);
    let told = told(&layers);
    if told.is_empty() { Ok(()) } else { Err(told.join("\n").into()) }
}

fn apply(layers: &mut Vec<Layer>, change: &Table) -> Result<(), String> {
    let file = text(change, "file")?;
    let (layer, path) = match file.split_once('/') {
        Some((name, path)) => (layers.iter().position(|layer| layer.name == name), path),
        None => (Some(0), file),
    };
    let layer = match layer {
        Some(place) => &mut layers[place],
        None => {
            let name = file.split('/').next().unwrap_or_default().to_owned();
            layers.push(Layer { name, files: Vec::new() });
            layers.last_mut().ok_or("just pushed")?
        }
    };
    if let Ok(text) = text(change, "text") {
        let times = change.get("times").and_then(Item::as_integer).unwrap_or(1);
        layer.files.retain(|(known, _)| known != path);
        layer.files.push((path.to_owned(), text.repeat(usize::try_from(times).unwrap_or(1))));
        return Ok(());
    }
    let place = layer.files.iter().position(|(known, _)| known == path);
    let place = place.ok_or_else(|| format!("there is no file {file} to change"))?;
    if change.get("remove").and_then(Item::as_bool) == Some(true) {
        layer.files.remove(place);
        return Ok(());
    }
    let whole = &mut layer.files[place].1;
    if let Ok(end) = text(change, "append") {
        whole.push_str(end);
        return Ok(());
    }
    let (from, to) = (text(change, "replace")?, text(change, "with")?);
    match whole.matches(from).count() {
        1 => *whole = whole.replacen(from, to, 1),
        count => return Err(format!("{file} has {count} times {from:?}")),
    }
    Ok(())
}

/// Writes the hash of the file beneath where an overlay says `HASH`.
fn name_hashes(layers: &mut [Layer]) {
    let Some((base, over)) = layers.split_first_mut() else { return };
    for (path, text) in over.iter_mut().flat_map(|layer| &mut layer.files) {
        if let Some((_, beneath)) = base.files.iter().find(|(known, _)| known == path) {
            *text = text.replace("HASH", &file_hash(beneath));
        }
    }
}

fn marked_line(layers: &[Layer], file: &str) -> Result<usize, String> {
    let named = |layer: &Layer, path: &str| path == file || format!("{}/{path}", layer.name) == file;
    let mut files =
        layers.iter().flat_map(|layer| layer.files.iter().map(move |(path, text)| (layer, path, text)));
    let (_, _, text) = files.find(|(layer, path, _)| named(layer, path)).ok_or(format!("no file {file}"))?;
    let place = text.lines().position(|line| line.contains("#!"));
    place.map(|place| place + 1).ok_or_else(|| format!("{file} has no mark #! and `expect` no `line`"))
}

/// The small policy, with the real facts: those that the chain reads must be there.
fn small() -> Result<Vec<Layer>, String> {
    let facts = real(&[])?.swap_remove(0).files.into_iter().find(|(path, _)| path == "facts.toml");
    let mut base = layer("in_force")?;
    base.files.extend(facts);
    Ok(vec![base, layer("proposal")?])
}

fn real(proposals: &[&str]) -> Result<Vec<Layer>, String> {
    embedded_layers(proposals).map_err(|faults| faults.iter().map(ToString::to_string).collect())
}

fn layer(name: &str) -> Result<Layer, String> {
    let root = folder("base").join(name);
    let mut files = Vec::new();
    for folder in paths(&root)? {
        for file in paths(&folder)? {
            let path = file.strip_prefix(&root).map_err(|error| error.to_string())?;
            files.push((path.to_string_lossy().replace('\\', "/"), read(&file)?));
        }
    }
    Ok(Layer { name: name.to_owned(), files })
}

fn text<'t>(table: &'t Table, key: &str) -> Result<&'t str, String> {
    table.get(key).and_then(Item::as_str).ok_or_else(|| format!("`{key}` is not there or not text"))
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults").join(name)
}

fn paths(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let told = |error: std::io::Error| format!("{}: {error}", folder.display());
    let entries = fs::read_dir(folder).map_err(told)?;
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>().map_err(told)?;
    paths.sort();
    Ok(paths)
}

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}
