//! The files in `texts/` themselves.

use std::collections::BTreeSet;

use texts::{Args, Language, Texts, lix};

fn embedded() -> Texts {
    match Texts::embedded() {
        Ok(texts) => texts,
        Err(faults) => panic!(
            "the texts have {} faults:\n{}",
            faults.len(),
            faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
        ),
    }
}

#[test]
fn the_files_hold_together_and_every_language_has_every_key_with_the_same_variables() {
    let texts = embedded();
    assert!(texts.keys().count() > 200);
    for key in texts.keys() {
        for language in Language::all() {
            assert!(texts.has(*language, key), "{key} in {language:?}");
        }
    }
}

#[test]
fn every_message_can_be_said_when_its_variables_are_given() {
    let texts = embedded();
    for key in texts.keys() {
        for count in [0, 1, 2, 14] {
            let args = texts.variables(key).fold(Args::new(), |args, name| args.number(name, count));
            for language in Language::all() {
                let said = texts.say(*language, key, &args);
                assert!(!said.contains('⟦'), "{language:?}: {said}");
                assert!(!said.trim().is_empty(), "{key} is empty in {language:?}");
            }
        }
    }
}

#[test]
fn keys_are_written_with_letters_digits_hyphens_and_underscores() {
    for key in embedded().keys() {
        assert!(key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')), "{key}");
    }
}

#[test]
fn every_step_of_the_chain_has_a_name_and_says_what_happens() {
    let texts = embedded();
    let steps = "registration profiling assessment mapping evidence overall_assessment code decision choice support work closing plan control rights";
    for step in steps.split(' ') {
        for key in [format!("step-{step}"), format!("step-{step}-what")] {
            assert!(texts.has(Language::Swedish, &key), "{key}");
        }
    }
}

#[test]
fn every_role_has_a_name() {
    let texts = embedded();
    for role in "job_seeker officer specialist coach host reviewer system".split(' ') {
        assert!(texts.has(Language::Swedish, &format!("role-{role}")), "{role}");
    }
}

#[test]
fn every_service_has_a_name_and_says_what_it_is() {
    let texts = embedded();
    let keys: BTreeSet<&str> = texts.keys().filter(|key| key.starts_with("service-")).collect();
    let services = "steg_till_arbete_plus rusta_och_matcha_2 arbetsmarknadsutbildning arbetspraktik arbetstraning lonebidrag_utveckling matchning_och_uppfoljning";
    for service in services.split(' ') {
        assert!(keys.contains(format!("service-{service}").as_str()));
    }
    for key in keys.iter().filter(|key| !key.ends_with("-what")) {
        assert!(keys.contains(format!("{key}-what").as_str()), "{key}");
    }
}

#[test]
fn the_eleven_disability_codes_have_names() {
    let texts = embedded();
    for code in [11, 21, 22, 33, 43, 51, 61, 71, 82, 91, 92] {
        assert!(texts.has(Language::Swedish, &format!("code-{code}")));
    }
}

#[test]
fn what_a_step_says_to_the_person_is_plain_swedish() {
    let texts = embedded();
    let said: Vec<String> = texts
        .keys()
        .filter(|key| key.starts_with("step-") && key.ends_with("-what"))
        .map(|key| texts.plain(Language::Swedish, key))
        .collect();
    let value = lix(&said.join(" "));
    assert!(value < 40, "LIX is {value}");
}
