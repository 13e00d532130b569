//! Reading the files of `reference/margins/`: every row typed, every fault with its line.

use super::{ByMunicipality, Confidence, Figure, Margins, Month, REGISTERED, Unit, Use};
use crate::population::{Group, places};
use csv::{ReaderBuilder, StringRecord};
use rules::Fault;
use std::collections::BTreeSet;

const STOCK: &str = "reference/margins/stock.csv";
const FLOWS: &str = "reference/margins/flows.csv";
const PLACES: &str = "reference/margins/by_municipality.csv";
const COLUMNS: [&str; 10] =
    ["key", "group", "use", "value", "low", "high", "unit", "period", "source", "confidence"];

pub(super) fn all(stock: &str, flows: &str, by_municipality: &str) -> Result<Margins, Vec<Fault>> {
    let mut faults = Vec::new();
    let stock = figures(STOCK, stock, |key| key == REGISTERED || Group::from_id(key).is_some(), &mut faults);
    let known = ["new_registrations", "got_work", "new_vacancies"];
    let flows = figures(FLOWS, flows, |key| known.contains(&key), &mut faults);
    let places = municipalities(by_municipality, &mut faults);
    let margins = Margins {
        stock: stock.into_iter().map(|(_, figure)| figure).collect(),
        flows: flows.into_iter().map(|(_, figure)| figure).collect(),
        places,
    };
    if faults.is_empty() {
        sums(&margins, &mut faults);
    }
    if faults.is_empty() { Ok(margins) } else { Err(faults) }
}

fn rows(file: &str, text: &str, faults: &mut Vec<Fault>) -> (StringRecord, Vec<(usize, StringRecord)>) {
    let mut reader = ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
    let header = reader.headers().cloned().unwrap_or_default();
    let mut read = Vec::new();
    for record in reader.into_records() {
        match record {
            Ok(record) => read.push((line_of(&record), record)),
            Err(error) => {
                let line = error.position().map_or(1, csv::Position::line);
                faults.push(fault(file, usize::try_from(line).unwrap_or(1), error.to_string()));
            }
        }
    }
    if read.is_empty() {
        faults.push(fault(file, 1, "there are no rows".into()));
    }
    (header, read)
}

fn line_of(record: &StringRecord) -> usize {
    record.position().and_then(|position| usize::try_from(position.line()).ok()).unwrap_or(1)
}

fn fault(file: &str, line: usize, what: String) -> Fault {
    Fault { file: file.into(), line, what }
}

fn figures(
    file: &str,
    text: &str,
    known: impl Fn(&str) -> bool,
    faults: &mut Vec<Fault>,
) -> Vec<(usize, Figure)> {
    let (header, rows) = rows(file, text, faults);
    if header.iter().ne(COLUMNS) {
        faults.push(fault(file, 1, format!("the columns must be {}", COLUMNS.join(","))));
        return Vec::new();
    }
    let mut seen = BTreeSet::new();
    let mut read = Vec::new();
    for (line, row) in rows {
        match figure(&row, &known) {
            Ok(figure) => {
                if !seen.insert((figure.key.clone(), figure.group, figure.used, figure.period)) {
                    let what = format!("{} of {} in {} stands already", figure.key, &row[1], figure.period);
                    faults.push(fault(file, line, what));
                }
                read.push((line, figure));
            }
            Err(what) => faults.push(fault(file, line, what)),
        }
    }
    read
}

fn figure(row: &StringRecord, known: &impl Fn(&str) -> bool) -> Result<Figure, String> {
    let number = |column: usize| {
        let number: Option<f64> = row[column].parse().ok();
        number.filter(|number| number.is_finite()).ok_or(format!("`{}` is not a number", &row[column]))
    };
    let no_word = |column: usize| format!("`{}` is no known {}", &row[column], COLUMNS[column]);
    let (value, low, high) = (number(3)?, number(4)?, number(5)?);
    let unit = Unit::from_id(&row[6]).ok_or_else(|| no_word(6))?;
    let most = if unit == Unit::Percent { 100.0 } else { f64::from(u32::MAX) };
    if !(0.0 <= low && low <= value && value <= high && high <= most) {
        return Err(format!("{value} does not lie within its limits {low} and {high}"));
    }
    if !known(&row[0]) {
        return Err(no_word(0));
    }
    Ok(Figure {
        key: row[0].to_owned(),
        group: Group::from_id(&row[1]).ok_or_else(|| no_word(1))?,
        used: Use::from_id(&row[2]).ok_or_else(|| no_word(2))?,
        value,
        low,
        high,
        unit,
        period: month(&row[7]).ok_or_else(|| format!("`{}` is not a month: write 2022-12", &row[7]))?,
        source: row[8].to_owned(),
        confidence: Confidence::from_id(&row[9]).ok_or_else(|| no_word(9))?,
    })
}

fn month(text: &str) -> Option<Month> {
    let (year, month) = text.split_once('-')?;
    let (year, month) = (year.parse().ok()?, month.parse().ok()?);
    ((1900..2200).contains(&year) && (1..=12).contains(&month)).then(|| Month::new(year, month))
}

fn municipalities(text: &str, faults: &mut Vec<Fault>) -> Vec<ByMunicipality> {
    let (header, rows) = rows(PLACES, text, faults);
    let known = places::municipalities();
    let mut columns = Vec::new();
    for name in header.iter().skip(1) {
        match month(name) {
            Some(month) => columns.push(ByMunicipality { month, persons: vec![0; known.len()], unknown: 0 }),
            None => faults.push(fault(PLACES, 1, format!("`{name}` is not a month: write 2022-12"))),
        }
    }
    if columns.is_empty() {
        faults.push(fault(PLACES, 1, "there is no month".into()));
        return columns;
    }
    let mut seen = BTreeSet::new();
    for (line, row) in rows {
        let place = known.iter().position(|municipality| municipality.code == row[0]);
        if (place.is_none() && &row[0] != "unknown") || !seen.insert(row[0].to_owned()) {
            faults.push(fault(PLACES, line, format!("`{}` is no municipality, or stands twice", &row[0])));
            continue;
        }
        for (column, cell) in columns.iter_mut().zip(row.iter().skip(1)) {
            match (cell.parse::<u32>(), place) {
                (Ok(persons), Some(place)) => column.persons[place] = persons,
                (Ok(persons), None) => column.unknown = persons,
                (Err(_), _) => {
                    faults.push(fault(PLACES, line, format!("`{cell}` is not a number of persons")))
                }
            }
        }
    }
    for place in known.iter().filter(|place| !seen.contains(&place.code)) {
        faults.push(fault(PLACES, 1, format!("{} {} is missing", place.code, place.name)));
    }
    columns
}

/// Parts that must sum to their whole in each month of which all are published.
fn sums(margins: &Margins, faults: &mut Vec<Fault>) {
    let of = |key: &str, month: Month| {
        let same = |figure: &&Figure| {
            figure.key == key
                && figure.period == month
                && figure.unit == Unit::Persons
                && figure.used == Use::Fit
        };
        margins.stock.iter().find(same).map(|figure| figure.value)
    };
    for total in margins.totals() {
        let month = total.period;
        if let (Some(open), Some(programme)) = (of("open", month), of("in_programme", month))
            && (open + programme - total.value).abs() > 0.5
        {
            let what = format!("{month}: open {open} and in programme {programme} are not {}", total.value);
            faults.push(fault(STOCK, 1, what));
        }
    }
    for column in &margins.places {
        let sum = column.persons.iter().map(|persons| f64::from(*persons)).sum::<f64>();
        let sum = sum + f64::from(column.unknown);
        let total = margins.total(column.month);
        if (sum - total).abs() > 0.5 {
            let what =
                format!("{}: the municipalities sum to {sum}, and {total} are registered", column.month);
            faults.push(fault(PLACES, 1, what));
        }
    }
    for figure in
        margins.stock.iter().filter(|figure| figure.unit == Unit::Persons && figure.key != REGISTERED)
    {
        if margins.total(figure.period) <= 0.0 {
            let what = format!("{} in {}: the total of the month is not there", figure.key, figure.period);
            faults.push(fault(STOCK, 1, what));
        }
    }
}
