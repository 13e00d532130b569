use super::*;
use crate::population::places;
use jiff::civil::date;

const STOCK: &str = include_str!("../../../../../reference/margins/stock.csv");
const FLOWS: &str = include_str!("../../../../../reference/margins/flows.csv");
const PLACES: &str = include_str!("../../../../../reference/margins/by_municipality.csv");

#[test]
fn the_published_parts_sum_to_their_wholes_in_every_month_that_has_all_three() {
    let margins = Margins::embedded().unwrap();
    let of = |key: &str, month: Month| {
        margins.stock.iter().find(|figure| figure.key == key && figure.period == month).map(|f| f.value)
    };
    let months: Vec<Month> = margins.totals().map(|figure| figure.period).collect();
    let held = months.iter().filter(|month| {
        let (Some(open), Some(programme)) = (of("open", **month), of("in_programme", **month)) else {
            return false;
        };
        assert_eq!(open + programme, margins.total(**month), "{month}");
        true
    });
    assert!(held.count() >= 15);
}

#[test]
fn the_municipalities_sum_to_the_counties_and_the_country_as_published() {
    let margins = Margins::embedded().unwrap();
    for (column, unknown) in margins.places.iter().zip([20, 1773]) {
        let sum: u32 = column.persons.iter().sum();
        assert_eq!(f64::from(sum + column.unknown), margins.total(column.month));
        assert_eq!(column.unknown, unknown);
    }
    let county = |code: &str, column: usize| -> u32 {
        let all = places::municipalities().iter().zip(&margins.places[column].persons);
        all.filter(|(place, _)| place.code.starts_with(code)).map(|(_, persons)| *persons).sum()
    };
    // Stockholm, Skåne and Västra Götaland, as the table of counties has them.
    assert_eq!((county("01", 0), county("12", 0), county("14", 0)), (68_629, 59_235, 51_519));
    assert_eq!((county("01", 1), county("12", 1), county("14", 1)), (77_150, 56_650, 50_316));
}

#[test]
fn a_day_takes_the_nearest_published_month_end_and_a_day_far_from_all_is_refused() {
    let margins = Margins::embedded().unwrap();
    for (day, month) in [
        (date(2022, 12, 31), "2022-12"),
        (date(2023, 1, 1), "2022-12"),
        (date(2017, 1, 1), "2017-01"),
        (date(2019, 1, 1), "2018-12"),
        (date(2021, 1, 1), "2020-12"),
    ] {
        assert_eq!(margins.month_of(day).unwrap().to_string(), month);
    }
    let fault = margins.month_of(date(2016, 1, 1)).unwrap_err().to_string();
    assert!(
        fault.contains("2016-01-01") && fault.contains("2017-01") && fault.contains("2023-12"),
        "{fault}"
    );
    assert!(margins.month_of(Date::MAX).is_err() && margins.month_of(Date::MIN).is_err());
    assert_eq!(margins.best_known_day(), date(2022, 12, 31));
}

#[test]
fn the_figure_nearest_in_time_stands_in_as_a_share_of_its_own_month() {
    let margins = Margins::embedded().unwrap();
    let targets = margins.targets(Month::new(2019, 1));
    let young = targets.iter().find(|target| target.name() == "aged_18_24").unwrap();
    assert!(young.borrowed && (young.share - 46_728.0 / 344_413.0).abs() < 1e-12);
    let open = targets.iter().find(|target| target.name() == "open").unwrap();
    assert!(!open.borrowed);
    assert!(targets.iter().all(|target| target.figure.used != Use::Compare));
    let share = margins.flow_share("new_registrations", Group::Aged18To24, Month::new(2022, 12)).unwrap();
    assert!((share - 6_684.0 / 30_111.0).abs() < 1e-12);
}

#[test]
fn a_wrong_figure_is_refused_with_its_file_and_line() {
    for (from, to, what) in [
        ("155719,155719,155719", "155720,155720,155720", "open"),
        ("women,all,fit,49.0,48.0", "women,all,fit,149.0,48.0", "limits"),
        ("women,all,fit", "womn,all,fit", "`womn`"),
        ("women,all,fit", "women,al,fit", "`al`"),
        ("women,all,fit", "women,all,fitt", "`fitt`"),
        ("percent,2022-06", "percent,2022-13", "2022-13"),
        ("persons,2022-12", "parsecs,2022-12", "parsecs"),
        ("2017-01,\"171", "2018-01,\"171", "already"),
    ] {
        let damaged = STOCK.replacen(from, to, if what == "open" { 2 } else { 1 });
        assert_ne!(damaged, STOCK, "{from}");
        let faults = Margins::read(&damaged, FLOWS, PLACES).unwrap_err();
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert!(
            told.iter().any(|line| line.contains("stock.csv:") && line.contains(what)),
            "{from}: {told:?}"
        );
    }
    let damaged = PLACES.replacen("0114,1522", "0114,1523", 1);
    let told = Margins::read(STOCK, FLOWS, &damaged).unwrap_err()[0].to_string();
    assert!(told.contains("by_municipality.csv") && told.contains("344414"), "{told}");
    assert!(Margins::read(STOCK, FLOWS, &PLACES.replacen("0114,", "9914,", 1)).is_err());
    assert!(Margins::read("", "", "").is_err());
}
