//! A changed row is asked about for real modelled people, and the counts agree with each other and with the rules.

use super::*;
use crate::laboratory::Frame;
use crate::parameters::Parameters;
use crate::rule_change::{Changed, RuleChange, changed};
use crate::scenario::Scenario;
use chain::policy::embedded_layers;
use jiff::civil::date;
use std::sync::LazyLock;

const TODAY: Date = date(2026, 11, 16);
const MONTHS: &str = "services/steg_till_arbete_plus.eligibility.long_unemployed.when.unemployed_months";

static PREPARED: LazyLock<Prepared> = LazyLock::new(|| {
    let frame = Frame { size: 2_000, ..Frame::usual().unwrap() };
    let scenario = Scenario::embedded("almega_2023").unwrap();
    Prepared::new(&scenario, &frame, &Parameters::embedded().unwrap(), 0).unwrap()
});

fn people() -> &'static People {
    static PEOPLE: LazyLock<People> = LazyLock::new(|| People::of(&PREPARED, TODAY));
    &PEOPLE
}

fn asked(change: &str) -> (TableImpact, Changed) {
    let change = RuleChange::parse(change, TODAY).unwrap();
    let layers = embedded_layers(&["almega_2023"]).unwrap();
    let made = changed(&layers, &[change], "asked").unwrap();
    let before = Policy::load(&layers).unwrap();
    let mut found = impact(people(), &before, &made.policy, &made.applied);
    assert_eq!(found.len(), 1);
    (found.remove(0), made)
}

fn group(found: &TableImpact, id: &str) -> Counts {
    let known = found.groups.iter().find(|(group, _)| group.id() == id);
    known.unwrap_or_else(|| panic!("no group {id}")).1
}

#[test]
fn everyone_of_the_figures_is_registered_on_the_day_and_as_old_and_as_long_without_work() {
    let people = people();
    assert_eq!(people.count(), 2_000);
    assert!(people.people.iter().all(|(_, case)| case.open_spell().is_some()));
    let then = Frame::usual().unwrap().population_on;
    let of_the_figures = PREPARED.registered(then);
    for ((known, case), (there, _)) in people.people.iter().zip(&of_the_figures) {
        assert_eq!(known.id, there.id);
        let days = |from: Date, to: Date| chain::calendar::days_between(from, to);
        assert_eq!(days(known.traits.born, TODAY), days(there.traits.born, then));
        assert_eq!(days(known.without_work_since, TODAY), days(there.without_work_since, then));
        assert_eq!(case.codes_in_force().next().is_some(), known.has_code);
    }
}

#[test]
fn a_lower_limit_opens_the_service_for_those_between_the_limits_and_closes_it_for_nobody() {
    let (found, _) = asked(&format!("{MONTHS}=> 18"));
    let all = group(&found, "all");
    assert_eq!(all.persons, 2_000);
    assert!(all.opened > 20 && all.closed == 0, "{all:?}");
    assert_eq!(all.entitled_after, all.entitled_before + all.opened);
    assert_eq!((all.needs_human_before, all.needs_human_after), (0, 0));
    assert_eq!(all.other, all.opened);
    // Only those who have been without work for more than eighteen and at most twenty-four months.
    assert_eq!(group(&found, "from_12").opened + group(&found, "from_24").opened, all.opened);
    assert_eq!(group(&found, "under_6").opened + group(&found, "from_6").opened, 0);
    let moved = (Said::Answer("not_entitled".into()), Said::Answer("entitled".into()));
    assert_eq!(found.answers.get(&moved), Some(&all.opened));
    assert_eq!(found.answers.values().sum::<u32>(), all.persons);
    for kind in ["sex", "age", "education", "without_work", "county"] {
        let of_kind = || found.groups.iter().filter(|(group, _)| group.kind.id() == kind);
        assert_eq!(of_kind().map(|(_, counts)| counts.persons).sum::<u32>(), all.persons, "{kind}");
        assert_eq!(of_kind().map(|(_, counts)| counts.opened).sum::<u32>(), all.opened, "{kind}");
    }

    let (back, _) = asked(&format!("{MONTHS}=> 36"));
    let all = group(&back, "all");
    assert!(all.closed > 20 && all.opened == 0, "{all:?}");
}

#[test]
fn another_period_of_a_step_is_another_answer_for_everyone_whom_the_row_holds_for() {
    let (found, _) = asked("steps/plan.first_within.otherwise.then=20 days");
    let all = group(&found, "all");
    assert_eq!((all.other, all.entitled_after), (2_000, 0));
    let moved = (Said::Answer("30 days".into()), Said::Answer("20 days".into()));
    assert_eq!(found.answers, BTreeMap::from([(moved, 2_000)]));
}

#[test]
fn a_fact_that_nobody_has_found_out_is_counted_by_its_name() {
    let (found, _) =
        asked("services/jobb_och_utvecklingsgarantin.eligibility.benefit_days.when.benefit_days_left=<= 30");
    let all = group(&found, "all");
    assert!(all.needs_human_after > 0, "{all:?}");
    let (before, after) = found.missing["benefit_days_left"];
    assert_eq!((before, after), (all.needs_human_before, all.needs_human_after));
}

#[test]
fn what_a_service_lasts_is_asked_only_for_those_who_are_entitled_to_it() {
    let (opened, _) = asked(&format!("{MONTHS}=> 18"));
    let (found, _) = asked("services/steg_till_arbete_plus.longest.otherwise.then=30 months");
    let entitled = group(&opened, "all").entitled_before;
    assert!(entitled > 100 && entitled < 2_000);
    assert_eq!(group(&found, "all").other, entitled);
    assert_eq!(found.answers.get(&(Said::NotEntitled, Said::NotEntitled)), Some(&(2_000 - entitled)));
}
