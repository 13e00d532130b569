//! What the laboratory says is plain Swedish, every scenario has words, and no words are about an assumption that
//! there is none of.

use simulator::parameters::Parameters;
use texts::{Language, Texts, lix};

const LIX_MAX: u32 = 40;

#[test]
fn what_explains_is_plain_swedish() {
    let texts = Texts::embedded().unwrap();
    let said = |stem: &str| {
        let keys = texts.keys().filter(|key| key.starts_with(stem));
        let sentences =
            keys.map(|key| texts.plain(Language::Swedish, key)).filter(|text| text.ends_with('.'));
        sentences.collect::<Vec<_>>().join(" ")
    };
    for stem in ["laboratory-interval-", "laboratory-how-", "laboratory-new-", "laboratory-", "scenario-"] {
        let value = lix(&said(stem));
        assert!(value <= LIX_MAX, "{stem}: LIX is {value}");
    }
    for key in ["laboratory-lead", "laboratory-interval-many", "laboratory-interval-meaning"] {
        let value = lix(&texts.plain(Language::Swedish, key));
        assert!(value <= LIX_MAX, "{key}: LIX is {value}");
    }
}

#[test]
fn every_scenario_has_a_name_and_says_what_it_is() {
    let texts = Texts::embedded().unwrap();
    for (id, _) in simulator::files::scenarios() {
        for key in [format!("scenario-{id}"), format!("scenario-{id}-what")] {
            assert!(texts.has(Language::Swedish, &key), "{key}");
        }
    }
}

#[test]
fn every_assumption_with_words_is_a_parameter_with_bounds() {
    let texts = Texts::embedded().unwrap();
    let parameters = Parameters::embedded().unwrap();
    let mut offered = 0;
    for key in texts.keys().filter_map(|key| key.strip_prefix("laboratory-new-assume-")) {
        let known = parameters.iter().find(|known| known.name.replace('.', "-") == key);
        let known = known.unwrap_or_else(|| panic!("there is no parameter {key}"));
        assert!(known.low < known.high, "{key} has no bounds");
        assert!(texts.has(Language::Swedish, &format!("laboratory-unit-{}", known.measure.id())));
        offered += 1;
    }
    assert!(offered >= 8, "{offered}");
}
