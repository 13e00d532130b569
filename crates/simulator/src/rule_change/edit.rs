//! Changes written into the text of the layers, all else kept as it stands, and the whole read anew.

use super::RuleChange;
use chain::Policy;
use jiff::civil::Date;
use rules::{Fault, Layer, file_hash};
use std::collections::BTreeSet;
use toml_edit::{ArrayOfTables, DocumentMut, InlineTable, Item, Table, Value};

/// The rules with the changes.
#[derive(Clone, Debug)]
pub struct Changed {
    /// The whole policy, read and checked as any other.
    pub policy: Policy,
    /// What was changed, in the order of the changes.
    pub applied: Vec<Applied>,
}

/// A change that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The change.
    pub change: RuleChange,
    /// The layer whose file was changed.
    pub layer: String,
    /// Folder and file without `.toml`: `steps/plan`.
    pub path: String,
    /// What the row said, as TOML writes it.
    pub was: String,
    /// The row's first day.
    pub from: Option<Date>,
    /// The first day on which the row is no longer in force.
    pub to: Option<Date>,
    /// How many rows of the table have the id.
    pub rows_of_id: usize,
    /// The layer whose own file stands in the changed one's stead: then the change is without effect.
    pub replaced_by: Option<String>,
}

/// Makes the changes in the layers' text and reads the whole policy. Where a changed file is one that a file above
/// replaces, the hash by which the latter names it is written anew. `told_by` is what faults of the changes call
/// the place where they stand.
///
/// # Errors
/// What is meant by a change is not there, with what is; or what the rules say of the changed files.
pub fn changed(layers: &[Layer], changes: &[RuleChange], told_by: &str) -> Result<Changed, Vec<Fault>> {
    let mut layers = layers.to_vec();
    let mut applied: Vec<Applied> = Vec::new();
    let mut faults = Vec::new();
    for change in changes {
        let made = apply(&mut layers, change).and_then(|made| {
            let same = |other: &Applied| place(other) == place(&made);
            if applied.iter().any(same) { Err("it is changed twice".to_owned()) } else { Ok(made) }
        });
        match made {
            Ok(made) => applied.push(made),
            Err(what) => {
                faults.push(Fault { file: told_by.to_owned(), line: 1, what: format!("{change}: {what}") })
            }
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(Changed { policy: Policy::load(&layers)?, applied })
}

/// Which value of which row was changed.
fn place(applied: &Applied) -> (&str, &str, [&str; 3], Option<Date>) {
    let change = &applied.change;
    (&applied.layer, &applied.path, [&change.table, &change.row, &change.key], applied.from)
}

fn apply(layers: &mut [Layer], change: &RuleChange) -> Result<Applied, String> {
    let (layer, path) = change.place();
    let file = format!("{path}.toml");
    if path.contains('.') {
        return Err(no_file(layers, layer, path));
    }
    let found = layers.iter().enumerate().rev().find_map(|(number, known)| {
        let held = known.files.iter().position(|(path, _)| *path == file)?;
        layer.is_none_or(|layer| layer == known.name).then_some((number, held))
    });
    let (number, held) = found.ok_or_else(|| no_file(layers, layer, path))?;
    let text = &layers[number].files[held].1;
    let before = file_hash(text);
    let mut document: DocumentMut = text.parse().map_err(|_| format!("{file} is not TOML"))?;
    let tables: Vec<String> = document
        .iter()
        .filter(|(_, item)| item.is_array_of_tables())
        .map(|(name, _)| name.to_owned())
        .collect();
    let rows = document
        .get_mut(&change.table)
        .and_then(Item::as_array_of_tables_mut)
        .ok_or_else(|| format!("{path} has no table `{}`; it has {}", change.table, listed(tables.iter())))?;
    let (row, rows_of_id) = row_of(rows, change)?;
    let (from, to) = (day(row, "from"), day(row, "to"));
    let was = set(row, change)?;
    say_why(row, change, &was);
    let now = document.to_string();
    let replaced_by = keep_replaced(layers, number, &file, before, file_hash(&now));
    layers[number].files[held].1 = now;
    Ok(Applied {
        change: change.clone(),
        layer: layers[number].name.clone(),
        path: path.to_owned(),
        was,
        from,
        to,
        rows_of_id,
        replaced_by,
    })
}

/// Which files there are, when the one meant is not.
fn no_file(layers: &[Layer], layer: Option<&str>, path: &str) -> String {
    if let Some(layer) = layer.filter(|layer| layers.iter().all(|known| known.name != *layer)) {
        return format!(
            "there is no layer `{layer}`; there are {}",
            listed(layers.iter().map(|known| &known.name))
        );
    }
    let meant = layers.iter().filter(|known| layer.is_none_or(|layer| layer == known.name));
    let paths: BTreeSet<&str> = meant
        .flat_map(|known| &known.files)
        .filter_map(|(path, _)| path.strip_suffix(".toml").filter(|path| !path.ends_with(".cases")))
        .filter(|path| path.contains('/'))
        .collect();
    let folder = path.split_once('/').map_or("", |(folder, _)| folder);
    let of_folder: Vec<&&str> = paths.iter().filter(|path| path.split('/').next() == Some(folder)).collect();
    if of_folder.is_empty() {
        let folders: BTreeSet<&str> = paths.iter().filter_map(|path| path.split('/').next()).collect();
        return format!("there is no folder `{folder}` of rules; there are {}", listed(folders.iter()));
    }
    format!("there is no file `{path}`; there are {}", listed(of_folder.into_iter()))
}

/// The row that is meant, and how many rows have its id.
fn row_of<'t>(rows: &'t mut ArrayOfTables, change: &RuleChange) -> Result<(&'t mut Table, usize), String> {
    let id_of = |row: &Table| row.get("id").and_then(Item::as_str).unwrap_or_default().to_owned();
    let known: Vec<String> = rows.iter().map(id_of).collect();
    let with_id = known.iter().filter(|id| **id == change.row).count();
    let stretches: Vec<String> = rows.iter().filter(|row| id_of(row) == change.row).map(stretch).collect();
    let fits = |row: &Table| {
        let in_force = change.on.is_none_or(|on| {
            day(row, "from").is_none_or(|from| from <= on) && day(row, "to").is_none_or(|to| on < to)
        });
        id_of(row) == change.row && in_force
    };
    let fitting = rows.iter().filter(|row| fits(row)).count();
    match (with_id, fitting, change.on) {
        (0, ..) => {
            let mut told = BTreeSet::new();
            let ids = listed(known.iter().filter(|id| told.insert(*id)));
            Err(format!("the table `{}` has no row `{}`; it has {ids}", change.table, change.row))
        }
        (_, 0, Some(on)) => {
            Err(format!("the row is not in force on {on}; there is one {}", stretches.join(", and one ")))
        }
        (_, 1, _) => rows
            .iter_mut()
            .find(|row| fits(row))
            .map(|row| (row, with_id))
            .ok_or_else(|| "the row cannot be read".to_owned()),
        _ => Err(format!(
            "several rows have this id, one {}; say with `on` a day on which the one meant is in force",
            stretches.join(", one ")
        )),
    }
}

/// From which day a row holds, and to which.
fn stretch(row: &Table) -> String {
    let from = day(row, "from").map_or_else(String::new, |day| format!("from {day}"));
    day(row, "to").map_or_else(|| from.clone(), |to| format!("{from} to {to}"))
}

/// Sets the value, with the spaces and remarks around it kept, and gives what stood there.
fn set(row: &mut Table, change: &RuleChange) -> Result<String, String> {
    let keys = keys_of(row);
    if !keys.contains(&change.key) {
        return Err(format!("the row has no `{}` to change; it has {}", change.key, listed(keys.iter())));
    }
    let item = match change.key.strip_prefix("when.") {
        Some(fact) => {
            row.get_mut("when").and_then(Item::as_table_like_mut).and_then(|when| when.get_mut(fact))
        }
        None => row.get_mut(&change.key),
    };
    let new: Value =
        change.value.parse().map_err(|_| format!("`{}` is not a value as TOML writes it", change.value))?;
    let Some(value) = item.and_then(Item::as_value_mut) else {
        return Err(format!("`{}` cannot be read", change.key));
    };
    let was = value.to_string().trim().to_owned();
    if was == new.to_string().trim() {
        return Err(format!("the row says {was} already"));
    }
    let decor = value.decor().clone();
    *value = new;
    *value.decor_mut() = decor;
    Ok(was)
}

/// What of a row can be changed.
fn keys_of(row: &Table) -> Vec<String> {
    let own = ["from", "to"].into_iter().filter(|key| row.contains_key(key)).map(str::to_owned);
    let when = row.get("when").and_then(Item::as_table_like);
    let facts = when.into_iter().flat_map(|when| when.iter().map(|(fact, _)| format!("when.{fact}")));
    let then = row.contains_key("then").then(|| "then".to_owned());
    own.chain(facts).chain(then).collect()
}

/// The row no longer says what its source says: it tells what it rests on instead.
fn say_why(row: &mut Table, change: &RuleChange, was: &str) {
    if let Some(ground) = &change.source {
        let mut source = InlineTable::new();
        source.insert("title", ground.title.as_str().into());
        source.insert("at", ground.at.as_str().into());
        row.insert("source", source.into());
        row.remove("assumption");
    }
    let tried = || format!("Tried: `{}` says {} instead of {was}.", change.key, change.value);
    if let Some(why) = change.assumption.clone().or_else(|| change.source.is_none().then(tried)) {
        row.insert("assumption", why.into());
    }
}

/// Writes anew, layer by layer upwards, the hash by which a file names the changed one beneath it. Gives the layer
/// whose file is in effect instead.
fn keep_replaced(
    layers: &mut [Layer],
    changed: usize,
    file: &str,
    mut was: String,
    mut is: String,
) -> Option<String> {
    let mut replaced_by = None;
    for layer in layers.iter_mut().skip(changed + 1) {
        let Some((_, text)) = layer.files.iter_mut().find(|(path, _)| path == file) else { continue };
        let before = file_hash(text);
        *text = text.replacen(&was, &is, 1);
        (was, is) = (before, file_hash(text));
        replaced_by = Some(layer.name.clone());
    }
    replaced_by
}

fn day(row: &Table, key: &str) -> Option<Date> {
    row.get(key)?.as_datetime()?.to_string().parse().ok()
}

fn listed<T: AsRef<str>>(names: impl Iterator<Item = T>) -> String {
    let names: Vec<String> = names.map(|name| name.as_ref().to_owned()).collect();
    names.join(", ")
}
