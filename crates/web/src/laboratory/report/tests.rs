//! The report says what the comparison holds, plainly, in both languages, and nothing of where or when it was made.

mod fixture;
mod plain;
mod same_figures;

use super::repeat::words;
use super::{report, sections};
use fixture::{alone, compared, texts};
use texts::Language;

#[test]
fn the_same_comparison_gives_the_same_report_which_names_no_clock_host_or_path() {
    for language in Language::all() {
        let (one, other) =
            (report(texts(), compared(), *language), report(texts(), &compared().clone(), *language));
        assert_eq!(one, other);
        let host = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
        for hidden in [env!("CARGO_MANIFEST_DIR"), "/tmp", "/home", "localhost", "thread"] {
            assert!(!one.contains(hidden), "{hidden}");
        }
        // A host's name may be a common word; only one that cannot be is looked for.
        let host = host.trim();
        assert!(host.len() < 8 || !one.contains(host), "{host}");
    }
}

#[test]
fn the_report_fetches_nothing_and_every_text_is_there() {
    for language in Language::all() {
        for comparison in [compared(), alone()] {
            let html = report(texts(), comparison, *language);
            assert!(html.starts_with("<!DOCTYPE html>"));
            assert!(!html.contains('⟦'), "{}", &html[html.find('⟦').unwrap_or(0)..][..80]);
            // The name of the drawing's language is no address that is fetched.
            let html = html.replace("http://www.w3.org/2000/svg", "");
            for refused in ["src=", "href=", "http:", "https:", "@import", "<script"] {
                assert!(!html.contains(refused), "{refused}");
            }
            for never in ["NaN", "inf<", ">–0<"] {
                assert!(!html.contains(never), "{never}");
            }
        }
    }
}

#[test]
fn no_element_id_stands_twice() {
    let html = sections(texts(), compared(), Language::Swedish).into_string();
    let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert!(count > 40);
    assert_eq!(ids.len(), count);
}

#[test]
fn the_command_makes_the_same_comparison_again() {
    let mut inputs = compared().inputs.clone();
    assert_eq!(
        words(&inputs).join(" "),
        "stegvis simulate today almega_2023 more_officers --replications 3 --years 2 --size 350 --seed 1 --out DIR"
    );
    let parameters = simulator::parameters::Parameters::embedded().expect("the parameters can be read");
    inputs
        .assumed
        .push(simulator::compare::assume(&parameters, "services.seat_cost", 9_000.5).expect("it can be"));
    assert!(words(&inputs).join(" ").contains("--assume services.seat_cost=9000.5 "));
}

#[test]
fn outcomes_of_selected_people_are_told_to_be_no_effects() {
    for (language, told) in [(Language::Swedish, "ingen effekt"), (Language::English, "no effect")] {
        let html = sections(texts(), alone(), language).into_string();
        assert!(html.contains(told) && html.contains("37–40"));
    }
}

/// Looked at by `STEGVIS_REPORTS=/tmp/reports cargo test -p web --lib a_report_can_be_looked_at`.
#[test]
fn a_report_can_be_looked_at() {
    for (name, comparison) in [("compared", compared()), ("alone", alone())] {
        for language in Language::all() {
            let html = report(texts(), comparison, *language);
            assert!(html.len() < 3_000_000, "{} bytes", html.len());
            if let Ok(folder) = std::env::var("STEGVIS_REPORTS") {
                let file = format!("{folder}/{name}-{}.html", language.code());
                std::fs::write(&file, html).unwrap_or_else(|fault| panic!("{file}: {fault}"));
            }
        }
    }
}
