//! The first page can be read by anyone: five sentences, whatever the figures say, and LIX no higher than 40.

use super::super::checks::check_key;
use super::super::sentences;
use super::fixture::{Times, alone, compared, made_of_today, texts};
use simulator::compare::{Comparison, Verdict};
use simulator::results::{MEASURES, SERIES};
use texts::{Language, lix};

const LIX_MAX: u32 = 40;

/// Every way that a difference can turn out, with how many replications.
const WAYS: [(u32, Times, Verdict); 7] = [
    (3, |place, _| if place == 0 { 1.0 } else { 1.3 }, Verdict::More),
    (3, |place, _| if place == 0 { 1.0 } else { 0.7 }, Verdict::Less),
    (
        7,
        |place, run| if place == 0 { 1.0 } else { 1.0 + [0.1, 0.2, 0.3, 0.2, 0.1, 0.3, 0.02][run as usize] },
        Verdict::MoreOnAverage,
    ),
    (
        7,
        |place, run| if place == 0 { 1.0 } else { 1.0 - [0.1, 0.2, 0.3, 0.2, 0.1, 0.3, 0.02][run as usize] },
        Verdict::LessOnAverage,
    ),
    (3, |place, run| if place == 0 { 1.0 } else { 0.9 + f64::from(run) * 0.1 }, Verdict::CannotTell),
    (3, |_, run| 1.0 + f64::from(run) * 0.1, Verdict::Same),
    (1, |place, _| if place == 0 { 1.0 } else { 1.2 }, Verdict::OneRun),
];

#[test]
fn the_result_is_five_plain_sentences_for_every_scenario_however_it_turns_out() {
    for (id, _) in simulator::files::scenarios() {
        for (replications, times, verdict) in WAYS {
            let other = if id == "today" { "almega_2023" } else { "today" };
            for scenarios in [[other, id].as_slice(), &[id]] {
                let comparison = made_of_today(scenarios, replications, times);
                if let Some(differences) = comparison.differences.first() {
                    assert_eq!(differences.measures["stock.mean"].verdict, verdict, "{id}");
                }
                for language in Language::all() {
                    for (heading, sentences) in sentences(texts(), &comparison, *language) {
                        let said = sentences.join(" ");
                        assert!(!heading.contains('⟦') && !said.contains('⟦'), "{said}");
                        assert_eq!(sentences.len(), 5, "{sentences:#?}");
                        for sentence in &sentences {
                            assert!(
                                sentence.ends_with('.') && sentence.matches(". ").count() == 0,
                                "{sentence}"
                            );
                        }
                        let value = lix(&said);
                        assert!(value <= LIX_MAX, "LIX of {id} {verdict:?} is {value}: {sentences:#?}");
                    }
                }
            }
        }
    }
}

#[test]
fn what_explains_the_figures_is_as_plain() {
    for language in Language::all() {
        let said = |key: &str| texts().say(*language, key, &texts::Args::new().number("count", 3));
        let keys = [
            "synthetic",
            "interval",
            "interval-few",
            "interval-none",
            "rounded",
            "differences-how",
            "lead-how",
        ];
        let keys = keys.into_iter().chain([
            "stock-how",
            "idle-how",
            "flows-how",
            "services-how",
            "services-selected",
            "money-how",
            "economy-how",
            "gain-how",
            "gain-parts",
            "groups-how",
            "assumptions-how",
            "checks-how",
            "repeat-how",
        ]);
        let all: Vec<String> = keys.map(|key| said(&format!("report-{key}"))).collect();
        let value = lix(&all.join(" "));
        assert!(value <= LIX_MAX, "LIX is {value}");
    }
}

#[test]
fn the_sentences_bear_an_interval_when_there_is_one_and_the_direction_is_right() {
    let told = |times: Times, replications: u32| {
        let comparison = made_of_today(&["today", "almega_2023"], replications, times);
        sentences(texts(), &comparison, Language::Swedish).remove(0).1
    };
    let less = told(WAYS[1].1, 3);
    assert!(less[0].contains("tidigare än i dag (mellan "), "{less:#?}");
    assert!(less[1].contains("färre än i dag (mellan "), "{less:#?}");
    assert!(
        less[2].starts_with("8\u{a0}600\u{a0}personer") && less[2].contains("3\u{a0}700 färre"),
        "{less:#?}"
    );
    assert!(less[3].contains("mindre än i dag"), "{less:#?}");
    let average = told(WAYS[2].1, 7);
    assert!(average[0].contains("senare än i dag, men det kan bli tvärtom (mellan −"), "{average:#?}");
    let unsure = told(WAYS[4].1, 3);
    assert!(
        unsure[0].contains("det kan vara tidigare eller senare än i dag")
            && unsure[4].contains("kan inte säga"),
        "{unsure:#?}"
    );
    let once = told(WAYS[6].1, 1);
    assert!(once.iter().all(|sentence| !sentence.contains("mellan")), "{once:#?}");
    assert!(once[4].contains("en gång"), "{once:#?}");
}

#[test]
fn a_year_is_too_short_to_tell_whether_more_get_work_that_lasts_one() {
    let mut comparison = made_of_today(&["today", "almega_2023"], 3, WAYS[0].1);
    let lasting = |comparison: &Comparison| {
        let said = sentences(texts(), comparison, Language::Swedish).remove(0).1;
        assert_eq!(said.len(), 5, "{said:#?}");
        said.join(" ").contains("varar i minst ett år")
    };
    assert!(lasting(&comparison));
    comparison.inputs.frame.years = 1;
    assert!(!lasting(&comparison));
}

#[test]
fn every_measure_series_unit_and_check_has_its_words() {
    let languages = Language::all().iter();
    for language in languages {
        for measure in MEASURES {
            assert!(texts().has(*language, &measure.text_key()), "{}", measure.text_key());
            let takes_what = texts().variables(&measure.text_key()).any(|name| name == "what");
            assert_eq!(takes_what, measure.pattern.contains('*'), "{}", measure.pattern);
            let unit = format!("unit-{}", measure.unit.id());
            assert!(texts().has(*language, &unit), "{unit}");
        }
        for series in SERIES {
            assert!(texts().has(*language, &series.text_key()), "{}", series.text_key());
            assert!(texts().has(*language, &format!("unit-{}", series.unit.id())));
        }
        for known in [compared(), alone()] {
            for key in known.scenarios.iter().flat_map(|figures| figures.measures.keys()) {
                let name = super::super::told::Told::new(texts(), known, *language).measure(key);
                let raw = key.split('.').nth(1).is_some_and(|what| what.contains('_') && name.contains(what));
                assert!(!name.contains('⟦') && !raw, "{key}: {name}");
            }
            assert!(!known.checks.made.is_empty());
            for sum in known.checks.made.keys() {
                assert!(texts().has(*language, &check_key(sum)), "{}", check_key(sum));
            }
            for parameter in &known.inputs.parameters {
                let process = parameter.name.split('.').next().unwrap_or_default();
                for key in
                    [format!("report-process-{process}"), format!("report-unit-{}", parameter.measure.id())]
                {
                    assert!(texts().has(*language, &key), "{key}");
                }
            }
        }
    }
}
