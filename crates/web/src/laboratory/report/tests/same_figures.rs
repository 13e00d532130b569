//! The figures in the report are those of the comparison, rounded, and the same in sentence, picture and table.

use super::super::rounding::rounded_as;
use super::super::{report, sentences};
use super::fixture::{alone, compared, texts};
use texts::Language;

const SV: Language = Language::Swedish;

/// The texts of the cells of the rows whose first cell is `name`, within the table with the caption's id.
fn row(html: &str, caption_id: &str, name: &str) -> Vec<String> {
    let from =
        html.find(&format!("<caption id=\"{caption_id}\"")).unwrap_or_else(|| panic!("no {caption_id}"));
    let table = &html[from..][..html[from..].find("</table>").expect("a table ends")];
    let cells =
        |row: &str| -> Vec<String> { row.split("</t").map(plain).filter(|cell| !cell.is_empty()).collect() };
    let rows = table.split("<tr").map(cells);
    rows.into_iter()
        .find(|cells| cells.first().is_some_and(|first| first == name))
        .unwrap_or_else(|| panic!("no row {name}"))
}

/// A piece of markup without its tags.
fn plain(markup: &str) -> String {
    let mut text = String::new();
    let mut within = false;
    for letter in markup.chars() {
        match letter {
            '<' => within = true,
            '>' => {
                within = false;
                text.clear();
            }
            _ if !within => text.push(letter),
            _ => {}
        }
    }
    text.trim().to_owned()
}

fn said(key: &str, figure: f64) -> String {
    texts::number(SV, rounded_as(key, figure) as i64)
}

#[test]
fn the_table_of_all_differences_has_every_figure_of_the_comparison() {
    let html = report(texts(), compared(), SV);
    let differences = &compared().differences[0];
    for (key, name) in [
        ("stock.mean", "Utan arbete, i genomsnitt"),
        ("work.lasting_12_months", "Får ett vanligt arbete som varar i minst ett år"),
        ("paid.all", "Kostnad för alla insatser"),
        ("idle.days_per_person_year", "Dagar utan aktivitet på ett år utan arbete"),
    ] {
        let cells = row(&html, "report-all-almega_2023", name);
        let figure = |place: usize| compared().scenarios[place].measures[key].mean;
        let difference = differences.measures[key].estimate;
        assert_eq!(cells[2], said(key, figure(0)), "{key}");
        assert_eq!(cells[3], said(key, figure(1)), "{key}");
        assert_eq!(cells[4].trim_start_matches('+'), said(key, difference.mean), "{key}");
        let (low, high) = difference.interval.expect("three runs have an interval");
        assert_eq!(cells[5].trim_start_matches('+'), said(key, low), "{key}");
        assert_eq!(cells[6].trim_start_matches('+'), said(key, high), "{key}");
    }
    for key in differences.measures.keys().filter(|key| !key.starts_with("laboratory.")) {
        let name = super::super::told::Told::new(texts(), compared(), SV).measure(key);
        assert_eq!(row(&html, "report-all-almega_2023", &name).len(), 8, "{key}");
    }
}

#[test]
fn a_sentence_says_what_the_table_says() {
    let html = report(texts(), compared(), SV);
    let sentences = sentences(texts(), compared(), SV).remove(0).1;
    let cells = row(&html, "report-all-almega_2023", "Dagar utan aktivitet på ett år utan arbete");
    assert!(sentences[1].contains(&format!("går {}\u{a0}dagar", cells[3])), "{sentences:#?} {cells:?}");
    assert!(
        sentences[1].contains(&format!(" {}\u{a0}dagar färre", cells[4].trim_start_matches('−'))),
        "{sentences:#?} {cells:?}"
    );
}

#[test]
fn the_pictures_tables_have_the_figures_of_the_comparison() {
    let html = report(texts(), alone(), SV);
    let of = |key: &str| alone().scenarios[0].measures[key];
    let support = row(&html, "report-lead-all", "från inskrivningen till det första stödet");
    for (place, what) in ["mean_days", "median_days", "p90_days", "count"].iter().enumerate() {
        let key = format!("lead_time.support.{what}");
        assert_eq!(support[place + 1], said(&key, of(&key).mean), "{key}");
    }
    let idle = row(&html, "report-idle-days-table-1", "Dagar utan aktivitet på ett år utan arbete");
    assert_eq!(idle[1], said("idle.days_per_person_year", of("idle.days_per_person_year").mean));
    let paid = row(&html, "report-paid-table-1", "Kostnad för alla insatser");
    assert_eq!(paid[1], said("paid.all", of("paid.all").mean));
    let gain = row(&html, "report-gain-table-1", "Vinst för hela samhället");
    assert_eq!(gain[1], said("gain.society", of("gain.society").mean));
    let women = row(&html, "report-groups-idle-days-per-person-year-table-1", "Kvinnor");
    let key = "group.women.idle_days_per_person_year";
    assert_eq!(women[1], said(key, of(key).mean));
    let money = row(&html, "report-money-0-table-1", "I dag");
    let numbers = alone().scenarios[0].measures.keys().filter_map(|key| key.strip_prefix("money."));
    let number = numbers.filter_map(|rest| rest.split('.').next()).next().expect("money is granted");
    assert_eq!(money[1], said("paid.all", of(&format!("money.{number}.granted")).mean));
}

#[test]
fn a_figure_that_cannot_be_less_than_nothing_is_not_told_so() {
    let html = report(texts(), alone(), SV);
    let cells = row(&html, "report-groups-competitive-per-100-years-table-1", "Kvinnor");
    assert!(cells[1..].iter().all(|cell| !cell.starts_with('−')), "{cells:?}");
}
