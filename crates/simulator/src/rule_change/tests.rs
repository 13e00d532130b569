//! Single rows of the real policy files say something else, and everything that checks a file checks them.

use super::*;
use chain::policy::embedded_layers;
use chain::{Policy, Step};
use jiff::civil::date;
use rules::Layer;

const TODAY: Date = date(2026, 11, 16);
const MONTHS: &str = "services/steg_till_arbete_plus.eligibility.long_unemployed.when.unemployed_months";

fn layers() -> Vec<Layer> {
    embedded_layers(&["almega_2023"]).unwrap()
}

fn tried(text: &str) -> Result<Changed, String> {
    let change = RuleChange::parse(text, TODAY)?;
    let told = |faults: Vec<rules::Fault>| faults.iter().map(|fault| format!("{fault}\n")).collect();
    changed(&layers(), &[change], "asked").map_err(told)
}

fn text_of<'p>(policy: &'p Policy, layer: &str, path: &str) -> &'p str {
    let layer = policy.layers().iter().find(|known| known.name == layer).unwrap();
    &layer.files.iter().find(|(known, _)| known == path).unwrap().1
}

#[test]
fn a_changed_limit_is_what_the_rules_ask_for_and_nothing_else_in_the_file_is_touched() {
    let made = tried(&format!("{MONTHS}=> 18")).unwrap();
    let path = "services/steg_till_arbete_plus.toml";
    let before = Policy::load(&layers()).unwrap();
    let (old, new) = (text_of(&before, "almega_2023", path), text_of(&made.policy, "almega_2023", path));
    let lines: Vec<&str> = old.lines().collect();
    let other: Vec<&str> = new.lines().filter(|line| !lines.contains(line)).collect();
    assert_eq!(other.len(), 2, "{other:#?}");
    assert_eq!(other[0], "when = { unemployed_months = \"> 18\" }");
    assert!(other[1].starts_with("assumption = ") && other[1].contains("> 24"), "{}", other[1]);
    assert_eq!(new.lines().count(), lines.len() + 1);
    assert_ne!(made.policy.hash(), before.hash());
    let [applied] = &made.applied[..] else { panic!("{:?}", made.applied) };
    assert_eq!((applied.was.as_str(), applied.layer.as_str()), ("\"> 24\"", "almega_2023"));
    assert_eq!((applied.from, applied.to, applied.rows_of_id), (Some(date(2024, 1, 1)), None, 1));
    assert_eq!(applied.replaced_by, None);
}

#[test]
fn the_row_in_force_on_the_day_is_changed_when_several_have_the_id() {
    let path = "services/lonebidrag_utveckling";
    let policy = Policy::load(&layers()).unwrap();
    let rows = policy.bundle.file("services", "lonebidrag_utveckling").unwrap();
    let rows = rows.table("wage_ceiling").unwrap().rows();
    assert!(rows.len() > 1, "this test needs a ceiling that has changed");
    for row in rows {
        let text = format!("{path}.wage_ceiling.{}.then=12345 kr", row.id());
        let change = RuleChange::parse(&text, row.from()).unwrap();
        let made = changed(&layers(), &[change], "asked").unwrap();
        let applied = &made.applied[0];
        assert_eq!((applied.from, applied.to), (Some(row.from()), row.to()));
        assert_eq!(applied.rows_of_id, rows.iter().filter(|other| other.id() == row.id()).count());
        let file = made.policy.bundle.file("services", "lonebidrag_utveckling").unwrap();
        let new = file.table("wage_ceiling").unwrap().rows();
        let hit: Vec<Date> =
            new.iter().filter(|row| row.then().as_ore() == Some(1_234_500)).map(rules::Row::from).collect();
        assert_eq!(hit, [row.from()]);
    }
}

#[test]
fn a_file_beneath_one_that_replaces_it_can_be_changed_and_is_told_to_be_without_effect() {
    let made = tried("in_force/steps/mapping.lead_time.otherwise.then=41 days").unwrap();
    assert_eq!(made.applied[0].replaced_by.as_deref(), Some("almega_2023"));
    let before = Policy::load(&layers()).unwrap();
    let said = |policy: &Policy| {
        let table = policy.step(Step::Mapping).unwrap().lead_time.clone().unwrap();
        table.rows().iter().map(|row| row.then().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(said(&made.policy), said(&before));
    assert!(text_of(&made.policy, "in_force", "steps/mapping.toml").contains("41 days"));

    // Without the layer's name it is the file in effect.
    let made = tried("steps/mapping.lead_time.otherwise.then=41 days").unwrap();
    assert_eq!((made.applied[0].layer.as_str(), &made.applied[0].replaced_by), ("almega_2023", &None));
    assert!(said(&made.policy).contains(&"41 days".to_owned()));
}

#[test]
fn a_wrong_change_tells_what_there_is_instead() {
    for (change, told) in [
        ("services/steg_till_arbete_plus", "write FOLDER/FILE.TABLE.ROW.KEY=VALUE"),
        ("plan.first_within.otherwise.then=20 days", "write FOLDER/FILE.TABLE.ROW.KEY=VALUE"),
        ("steps/plan.first_within.otherwise=20 days", "write FOLDER/FILE.TABLE.ROW.KEY=VALUE"),
        ("steps/plan.first_within.otherwise.then=", "write FOLDER/FILE.TABLE.ROW.KEY=VALUE"),
        ("step/plan.first_within.otherwise.then=20 days", "no folder `step` of rules; there are money, pro"),
        (
            "steps/plans.first_within.otherwise.then=20 days",
            "no file `steps/plans`; there are steps/assessment,",
        ),
        (
            "utopia/steps/plan.first_within.otherwise.then=20 days",
            "no layer `utopia`; there are in_force, almega_2023",
        ),
        ("steps/plan.first.otherwise.then=20 days", "has no table `first`; it has actor, needed,"),
        ("steps/plan.first_within.else.then=20 days", "has no row `else`; it has otherwise"),
        ("steps/plan.first_within.otherwise.than=20 days", "has no `than` to change; it has from, then"),
        ("steps/plan.first_within.otherwise.id=other", "has no `id` to change; it has from, then"),
        (
            "services/steg_till_arbete_plus.eligibility.health.when.age=> 18",
            "it has from, when.health_affects_work, then",
        ),
        ("steps/plan.first_within.otherwise.then=30 days", "says \"30 days\" already"),
        // What the rules themselves say of the value, with file and line.
        ("steps/plan.first_within.otherwise.then=twenty days", "in_force/steps/plan.toml:29: `then` must be"),
        ("services/steg_till_arbete_plus.eligibility.health.then=perhaps", "`then` must be"),
        (&format!("{MONTHS}=> many"), "`unemployed_months`"),
        (
            "services/steg_till_arbete_plus.longest.otherwise.from=2030-01-01",
            "begins on 2030-01-01, but the service is in force from",
        ),
        (
            "services/stod_och_matchning.longest.otherwise.then=2 months",
            "is not in force on 2026-11-16; there is one",
        ),
    ] {
        let said = tried(change).map(|made| made.applied).unwrap_err();
        assert!(said.contains(told), "{change}: {said}");
    }
}

#[test]
fn changes_of_a_file_are_read_with_what_they_rest_on_and_faults_with_their_line() {
    let text = "[[rule]]\npath = \"services/steg_till_arbete_plus\"\ntable = \"eligibility\"\nrow = \"long_unemployed\"\n\
                key = \"when.unemployed_months\"\nvalue = \"> 18\"\nsource = { title = \"A report\", at = \"p. 4\" }\n\n\
                [[rule]]\npath = \"steps/plan\"\ntable = \"first_within\"\nrow = \"otherwise\"\nkey = \"then\"\n\
                value = \"20 days\"\nassumption = \"Tried.\"\n";
    let changes = read_file("change.toml", text).unwrap();
    let made = changed(&layers(), &changes, "change.toml").unwrap();
    let row = made.policy.bundle.file("services", "steg_till_arbete_plus").unwrap();
    let row =
        row.table("eligibility").unwrap().rows().iter().find(|row| row.id() == "long_unemployed").unwrap();
    assert_eq!((row.source().title.as_str(), row.assumption()), ("A report", None));
    let json = serde_json::to_string(&changes).unwrap();
    assert_eq!(serde_json::from_str::<Vec<RuleChange>>(&json).unwrap(), changes);
    let twice = [changes.clone(), changes[..1].to_vec()].concat();
    let twice = twice.into_iter().enumerate().map(|(number, change)| match number {
        2 => RuleChange { value: "\"> 12\"".into(), ..change },
        _ => change,
    });
    let said = changed(&layers(), &twice.collect::<Vec<_>>(), "change.toml").unwrap_err();
    assert!(said[0].to_string().contains("changed twice"), "{said:?}");

    let fault = |text: &str| read_file("change.toml", text).unwrap_err()[0].to_string();
    for (from, to, told) in [
        ("assumption = \"Tried.\"\n", "", "change.toml:9: the change of `otherwise` needs a `source`"),
        ("key = \"then\"", "kye = \"then\"", "`kye` is not a key of a rule"),
        ("value = \"20 days\"\n", "", "`value`"),
        ("path = \"steps/plan\"", "path = \"plan\"", "folder and file"),
        (", at = \"p. 4\"", "", "change.toml:1: the `source` of `long_unemployed` needs"),
        ("[[rule]]\npath = \"steps", "[[rules]]\npath = \"steps", "`rules` is not a part"),
        ("row = \"otherwise\"", "row = 3", "names its `row`"),
        ("value = \"20 days\"", "value = \"20 days\"\non = \"soon\"", "must be a date"),
    ] {
        assert!(text.contains(from), "{from}");
        let said = fault(&text.replacen(from, to, 1));
        assert!(said.contains(told), "{from}: {said}");
    }
    assert!(fault("").contains("changes nothing"));
}

#[test]
fn a_scenario_can_change_single_rows_and_keeps_them_in_its_inputs() {
    use crate::scenario::Scenario;
    let text = "about = \"Two years are eighteen months.\"\npolicy = [\"almega_2023\"]\n\n[[rule]]\n\
                path = \"services/steg_till_arbete_plus\"\ntable = \"eligibility\"\nrow = \"long_unemployed\"\n\
                key = \"when.unemployed_months\"\nvalue = \"> 18\"\nassumption = \"Tried.\"\n";
    let scenario = Scenario::read("eighteen", text).unwrap();
    let asked = tried(&format!("{MONTHS}=> 18")).unwrap().policy;
    let file = |policy: &Policy| {
        let file = policy.bundle.file("services", "steg_till_arbete_plus").unwrap();
        file.table("eligibility").unwrap().rows()[1].conditions()[0].text().to_owned()
    };
    assert_eq!(file(&scenario.rules().unwrap()), file(&asked));
    let kept = serde_json::to_string(&scenario).unwrap();
    assert_eq!(serde_json::from_str::<Scenario>(&kept).unwrap(), scenario);

    let several = text
        .replace("steg_till_arbete_plus", "lonebidrag_utveckling")
        .replace("\"eligibility\"", "\"wage_ceiling\"")
        .replace("long_unemployed", "otherwise")
        .replace("when.unemployed_months", "then")
        .replace("> 18", "1 kr");
    let said = Scenario::read("eighteen", &several).unwrap().rules().unwrap_err()[0].to_string();
    assert!(said.starts_with("scenarios/eighteen.toml:") && said.contains("several rows"), "{said}");
    let wrong = text.replace("value = \"> 18\"\n", "");
    assert!(Scenario::read("eighteen", &wrong).unwrap_err()[0].to_string().contains("eighteen.toml:4:"));
}
