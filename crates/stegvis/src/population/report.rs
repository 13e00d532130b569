//! The report of fit in words: every figure beside what was made, where it was read, and what remains free.

use crate::speaker::Speaker;
use simulator::population::{FitReport, FitRow, PlaceRow, Use};
use texts::Args;

/// How wide a column of numbers is.
const WIDTH: usize = 13;

/// The report, line by line; with every municipality when asked for.
pub fn lines(speaker: &Speaker, report: &FitReport, municipalities: bool) -> Vec<String> {
    let whole = Args::new()
        .number("size", i64::from(report.size))
        .decimal("weight", report.weight, 1)
        .text("month", &report.month.to_string());
    let mut lines = vec![speaker.say("cli-population-heading", &whole), String::new(), columns(speaker)];
    lines.extend(report.figures.iter().flat_map(|row| figure_lines(speaker, row)));
    let month = Args::new().text("month", &report.places_month.to_string());
    let mut places = |key: &str, places: &[PlaceRow]| {
        lines.extend([String::new(), speaker.say(key, &month), columns(speaker)]);
        lines.extend(places.iter().map(|place| place_line(speaker, place)));
    };
    places("cli-population-counties", &report.counties);
    if municipalities {
        places("cli-population-municipalities", &report.municipalities);
    } else {
        lines.extend([String::new(), widest(speaker, report)]);
    }
    lines.extend([String::new(), speaker.t("cli-population-free")]);
    for freedom in &report.freedoms {
        let label = speaker.t(&format!("cli-population-free-{}", freedom.name));
        let made = percent(speaker, freedom.made);
        lines.push(format!("{made:>WIDTH$}  {label} ({})", freedom.decided_by));
    }
    let verdict = if report.fits() { "cli-population-fits" } else { "cli-population-does-not-fit" };
    lines.extend([String::new(), speaker.t(verdict)]);
    lines
}

/// What a figure is called.
pub fn figure(speaker: &Speaker, name: &str) -> String {
    speaker.t(&format!("cli-population-figure-{name}"))
}

fn columns(speaker: &Speaker) -> String {
    let word = |key: &str| speaker.t(&format!("cli-population-column-{key}"));
    let (published, made, difference) = (word("published"), word("made"), word("difference"));
    format!("{published:>WIDTH$}{made:>WIDTH$}{difference:>WIDTH$}  {}", word("what"))
}

fn numbers(speaker: &Speaker, published: f64, made: f64) -> String {
    // Rounded first, so that no difference is written as minus nothing.
    let points = ((made - published) * 10_000.0).round() / 100.0;
    let sign = if points > 0.0 { "+" } else { "" };
    let points = format!("{sign}{}", texts::decimal(speaker.language, points, 2));
    let (published, made) = (percent(speaker, published), percent(speaker, made));
    format!("{published:>WIDTH$}{made:>WIDTH$}{points:>WIDTH$}")
}

fn percent(speaker: &Speaker, share: f64) -> String {
    texts::percent(speaker.language, share, 1)
}

fn figure_lines(speaker: &Speaker, row: &FitRow) -> [String; 2] {
    let mut label = figure(speaker, &row.name);
    if let Some(persons) = row.persons {
        #[allow(clippy::cast_possible_truncation)]
        let args = Args::new().text("what", &label).number("persons", persons as i64);
        label = speaker.say("cli-population-persons", &args);
    }
    if row.used == Use::Bound {
        let args = Args::new().text("what", &label).percent("low", row.low, 1).percent("high", row.high, 1);
        label = speaker.say("cli-population-bound", &args);
    }
    let mark = match (row.used, row.within) {
        (Use::Compare, _) => Some("cli-population-compare"),
        (_, false) => Some("cli-population-outside"),
        (_, true) => None,
    };
    if let Some(mark) = mark {
        label = speaker.say(mark, &Args::new().text("what", &label));
    }
    let args = Args::new()
        .text("source", &row.source)
        .text("month", &row.period.to_string())
        .text("confidence", &speaker.t(&format!("cli-population-confidence-{}", row.confidence.id())));
    let key = if row.borrowed { "cli-population-source-borrowed" } else { "cli-population-source" };
    let indent = " ".repeat(3 * WIDTH + 2);
    [
        format!("{}  {label}", numbers(speaker, row.published, row.made)),
        format!("{indent}{}", speaker.say(key, &args)),
    ]
}

fn place_line(speaker: &Speaker, place: &PlaceRow) -> String {
    let mut label = format!("{} {}", place.code, place.name);
    if !place.within {
        label = speaker.say("cli-population-outside", &Args::new().text("what", &label));
    }
    format!("{}  {label}", numbers(speaker, place.published, place.made))
}

fn widest(speaker: &Speaker, report: &FitReport) -> String {
    let off = |place: &&PlaceRow| (place.made - place.published).abs();
    let widest = report.municipalities.iter().max_by(|a, b| off(a).total_cmp(&off(b)));
    let persons = widest.map_or(0.0, |place| off(&place) * f64::from(report.size));
    let args = Args::new()
        .number("count", i64::try_from(report.municipalities.len()).unwrap_or(i64::MAX))
        .text("name", widest.map_or("", |place| place.name.as_str()))
        .decimal("persons", persons, 1);
    speaker.say("cli-population-widest", &args)
}
