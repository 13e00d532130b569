//! A summary holds the figures that are listed, is read again as it was written, and balances.

use super::*;
use crate::parameters::Parameters;
use crate::run::Going;

fn summary() -> Summary {
    let frame = Frame { size: 350, years: 1, replications: 1, ..Frame::usual().unwrap() };
    let scenario = Scenario::embedded("today").unwrap();
    let prepared = Prepared::new(&scenario, &frame, &Parameters::embedded().unwrap(), 0).unwrap();
    let (outcome, _) = prepared.run(None, false, &mut |_, _, _| Going::On).unwrap();
    Summary::of(&scenario, &frame, &prepared, 0, &outcome).unwrap()
}

#[test]
fn a_summary_is_read_again_as_it_was_written_and_every_figure_is_listed() {
    let summary = summary();
    let written = serde_json::to_string(&summary).unwrap();
    let read: Summary = serde_json::from_str(&written).unwrap();
    assert_eq!(read, summary);
    assert_eq!(serde_json::to_string(&read).unwrap(), written);
    for key in summary.measures.keys() {
        assert!(measure_of(key).is_some(), "{key}");
    }
    assert_eq!(summary.months.len(), 12);
    assert_eq!(summary.series.len(), SERIES.len());
    assert!(summary.series.values().all(|figures| figures.len() == 12));
    for (key, least) in [("stock.mean", 1e5), ("work.competitive.starts", 1e3), ("gain.society", 1.0)] {
        assert!(summary.measures[key] > least, "{key}: {:?}", summary.measures.get(key));
    }
    let bands = ["under_6", "from_6", "from_12", "from_24", "from_36"];
    for (place, whole) in summary.series["stock"].iter().enumerate() {
        let sum: f64 = bands.iter().map(|band| summary.series[&format!("stock.{band}")][place]).sum();
        assert!((sum - whole).abs() < summary.weight / 2.0);
    }
    assert!(summary.checks_made() > 21 * 12, "{:?}", summary.checks);
}

#[test]
fn a_key_is_known_by_its_pattern_and_what_it_is_of() {
    let (measure, what) = measure_of("services.sius.starts").unwrap();
    assert_eq!((measure.pattern, what), ("services.*.starts", Some("sius")));
    assert_eq!(measure.text_key(), "measure-services-starts");
    assert_eq!(measure_of("stock.mean").unwrap().1, None);
    assert!(measure_of("services..starts").is_none() && measure_of("chairs").is_none());
}

#[test]
fn no_key_and_no_words_are_listed_twice() {
    let mut keys: Vec<String> = MEASURES.iter().map(Measure::text_key).collect();
    keys.extend(SERIES.iter().map(Series::text_key));
    let count = keys.len();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), count);
}

#[test]
fn twelve_digits_are_read_again_as_the_same_number() {
    for number in [0.0, -0.0, 1.0 / 3.0, 123_456.789_012_345_6, 4e-9, 2.0f64.powi(40) / 7.0, -17.25] {
        let number = rounded(number);
        let written = serde_json::to_string(&number).unwrap();
        assert_eq!(serde_json::from_str::<f64>(&written).unwrap().to_bits(), number.to_bits());
    }
}
