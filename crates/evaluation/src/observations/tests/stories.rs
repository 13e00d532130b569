//! Sentences about known figures, story by story.

use super::*;
use crate::observations::*;
use chain::event::{EndReason, WorkKind};
use chain::explanation::Silent;
use chain::money::Ore;
use chain::pay::{LineKind, Payee};

const IPS: &str = "steg_till_arbete_plus";

#[test]
fn the_steps_of_hanna_took_as_many_days_as_her_story_says() {
    let seen = story("psychosocial_ips").seen();
    let days = |what| seen.lead_times().of(what, 2024..=2026).median();
    for (what, expected) in [
        (LeadTime::Assessment, 4),
        (LeadTime::Mapping, 14),
        (LeadTime::Decision, 17),
        (LeadTime::Choice, 25),
        (LeadTime::Support, 32),
        (LeadTime::Evidence, 57),
        (LeadTime::OverallAssessment, 67),
        (LeadTime::CodeSet, 84),
        (LeadTime::Work, 392),
        (LeadTime::DecisionToChoice, 8),
        (LeadTime::ChoiceToStart, 7),
        (LeadTime::DecisionToStart, 15),
        (LeadTime::ProposalToCode, 14),
    ] {
        assert_eq!(days(what), Some(expected), "{what:?}");
    }
    assert_eq!(days(LeadTime::Return), None);
    assert_eq!(seen.lead_times().of(LeadTime::Work, 2024..=2024).count(), 0, "it was in 2025");
    let women = [Group::Women, Group::From25To54, Group::HealthAffectsWork, Group::WithoutCode];
    assert_eq!(seen.lead_times().to_support(&women, 2024..=2024).median(), Some(32));
    assert_eq!(seen.lead_times().to_support(&[Group::Men], 2024..=2024).count(), 0);
}

#[test]
fn hanna_was_without_activity_for_four_weeks_in_two_months() {
    let seen = story("psychosocial_ips").seen();
    let days = |month| seen.months().get(month).unwrap().flows.idle_days;
    assert_eq!((days(date(2024, 2, 1)), days(date(2024, 3, 1))), (21, 7));
    let february = seen.months().get(date(2024, 2, 1)).unwrap();
    assert_eq!((february.stock.idle, february.stock.idle_so_far_days), (1, 21));
    let all = seen.group(&[], date(2024, 1, 1), date(2027, 1, 1));
    assert_eq!((all.idle_days, all.idle_months), (28, 1));
    assert_eq!(seen.group(&[Group::Women], date(2024, 1, 1), date(2027, 1, 1)).idle_days, 28);
}

#[test]
fn hanna_leaves_the_stock_when_she_goes_to_work_and_the_open_when_her_spell_closes() {
    let seen = story("psychosocial_ips").seen();
    let month = |month| seen.months().get(month).unwrap();
    let february = &month(date(2024, 2, 1)).stock;
    assert_eq!((february.open, february.unemployed.get(DurationBand::From12)), (1, 1));
    assert_eq!(month(date(2024, 11, 1)).stock.very_long_unemployed(), 1);
    assert_eq!(month(date(2024, 11, 1)).groups.unemployed.of_all(&[Group::VeryLong, Group::WithCode]), 1);
    let march = month(date(2025, 3, 1));
    assert_eq!((march.stock.unemployed.total(), march.stock.in_work.get(WorkKind::Competitive)), (0, 1));
    assert_eq!(march.flows.exits.get(DurationBand::From24).get(ExitTo::Competitive), 1);
    assert_eq!(march.groups.exits_competitive.of(Group::HealthAffectsWork), 1);
    let closing = month(date(2026, 3, 1));
    assert_eq!(
        (closing.stock.open, closing.flows.closed.total(), closing.flows.exits_to(ExitTo::Other)),
        (0, 1, 0)
    );
}

#[test]
fn the_support_that_hanna_had_came_to_work_that_lasted() {
    let seen = story("psychosocial_ips").seen();
    let service = seen.services().get(IPS).unwrap();
    let ended = &service.years[&2025];
    assert_eq!((ended.ended, ended.seen_90, ended.seen_180), (1, 1, 1));
    for count in [ended.during, ended.within_90, ended.within_180, ended.on_day_90, ended.on_day_180] {
        assert_eq!((count.get(ResultKind::Competitive), count.total()), (1, 1));
    }
    assert_eq!((ended.lasting_6, service.years[&2026].lasting_12), (1, 1));
    assert_eq!(service.years[&2024].people, 1);
    assert_eq!(seen.months().get(date(2025, 9, 1)).unwrap().flows.lasting_6, 1);
    assert_eq!(seen.months().get(date(2026, 3, 1)).unwrap().flows.lasting_12, 1);
    let months = |month| service.months.get(month).unwrap();
    assert_eq!((months(date(2024, 3, 1)).started, months(date(2024, 3, 1)).chosen), (1, 1));
    assert_eq!((months(date(2025, 8, 1)).in_support, months(date(2025, 9, 1)).in_support), (1, 0));
    assert_eq!(months(date(2025, 9, 1)).ended.get(EndReason::ToWork), 1);
    let journeys = service.journeys[&2024].get(AssessedAs::Support);
    assert_eq!((journeys.get(JourneyEnd::Competitive), journeys.total()), (1, 1));
    assert!(seen.without_service().is_empty());
}

#[test]
fn hanna_goes_to_competitive_work_in_her_thirteenth_month_and_to_nothing_else() {
    let curve = story("psychosocial_ips").seen().survival(2024..=2024).curve();
    let last = curve.last().unwrap();
    assert_eq!((curve.len(), last.at_risk, last.exits.get(ExitTo::Competitive)), (13, 1, 1));
    assert!(last.left.abs() < 1e-12 && (last.gone.get(ExitTo::Competitive) - 1.0).abs() < 1e-12);
}

#[test]
fn time_in_work_is_counted_day_by_day_with_its_hours_to_the_last_day_seen() {
    let seen = story("psychosocial_ips").seen();
    let time = |years| seen.work_time(ResultKind::Competitive, years);
    assert_eq!((time(2025..=2025).days, time(2025..=2025).percent_days), (304, 304 * 50));
    assert_eq!((time(2026..=2026).days, time(2026..=2026).percent_days), (320, 11 * 50 + 309 * 75));
    assert_eq!(seen.work_time(ResultKind::Subsidised, 2024..=2026).days, 0);
    let rates =
        crate::GainRates { society_per_month: Ore(36_500), state_percent: 80, person_per_month: Ore(0) };
    // 304 half days of 365 whole ones, twelve months to the year.
    assert_eq!(seen.gain(ResultKind::Competitive, 2025..=2025, &rates).society, Ore(12 * 100 * 152));
}

#[test]
fn lars_is_in_a_placement_and_then_in_work_under_his_subsidy() {
    let seen = story("over_55_gradual_hours").seen();
    let training = seen.services().get("arbetstraning").unwrap();
    let placed = |month| training.months.get(month).unwrap();
    assert_eq!((placed(date(2025, 4, 1)).placed, placed(date(2025, 4, 1)).in_placement), (1, 1));
    assert_eq!(placed(date(2025, 6, 1)).placements_ended.get(EndReason::Completed), 1);
    let subsidy = seen.services().get("lonebidrag_utveckling").unwrap();
    let month = |month| subsidy.months.get(month).unwrap();
    assert_eq!((month(date(2025, 9, 1)).employed, month(date(2025, 9, 1)).in_subsidised_work), (1, 1));
    // September to December; a quarter of full time.
    assert_eq!(
        (subsidy.years[&2025].employed_days, subsidy.years[&2025].employed_percent_days),
        (122, 122 * 25)
    );
    assert_eq!(seen.work_time(ResultKind::Subsidised, 2025..=2025).days, 122);
    let flows = &seen.months().get(date(2025, 9, 1)).unwrap().flows;
    assert_eq!(flows.exits.get(DurationBand::From24).get(ExitTo::Subsidised), 1);
    assert_eq!(
        seen.group(&[Group::From55, Group::Men], date(2025, 1, 1), date(2026, 1, 1)).exits_subsidised,
        1
    );
    assert_eq!(
        flows.lasting_6 + seen.flows(date(2025, 1, 1), date(2027, 1, 1)).lasting_12,
        0,
        "it is subsidised"
    );
}

#[test]
fn who_comes_back_is_counted_as_returning_with_the_days_between() {
    let told = story("psychosocial_ips");
    let mut events = told.events().to_vec();
    let work = told.as_of(THROUGH).works[0].id;
    let ended = chain::event::WorkEnded { work, reason: chain::event::WorkEndReason::ContractEnded };
    let Event::Registered(first) = events[0].event.clone() else { panic!("a case begins with registration") };
    let again = chain::event::Registered { spell: 2, ..first };
    let mut seen = Observations::default();
    for (event, on) in [(Event::from(ended), date(2026, 5, 1)), (again.into(), date(2026, 6, 1))] {
        let mut added = events[events.len() - 1].clone();
        (added.version, added.event, added.header.holds_on) = (added.version + 1, event, on);
        events.push(added);
        let added = &events[events.len() - 1];
        seen.observe(&Case::from(events.as_slice()), &added.event, on);
    }
    let case = Case::from(events.as_slice());
    seen.month_ended(&case, date(2026, 6, 30));
    seen.let_go(&case, told.policy, date(2026, 6, 30));
    let flows = seen.flows(date(2026, 1, 1), date(2027, 1, 1));
    assert_eq!((flows.registered_first, flows.registered_again), (0, 1));
    // Closed on 12 March.
    assert_eq!(seen.lead_times().of(LeadTime::Return, 2026..=2026).median(), Some(81));
    // The time without work runs from the end of the job, and the code still holds.
    let june = seen.months().get(date(2026, 6, 1)).unwrap();
    assert_eq!(june.stock.unemployed.get(DurationBand::Under6), 1);
    assert_eq!((june.stock.with_code, june.groups.registered.of(Group::WithCode)), (1, 1));
    // The job ended outside any open spell: no exit, and nobody left.
    assert_eq!(flows.exits_to(ExitTo::Other), 0);
    assert_eq!(seen.without_service()[&2026].get(AssessedAs::NotAssessed).get(JourneyEnd::StillWaiting), 1);
    assert_eq!(seen.survival(2026..=2026).spells(), 1);
}

#[test]
fn every_spell_of_every_story_is_counted_once() {
    let mut all = Observations::default();
    told().iter().for_each(|told| all.merge(&told.seen()));
    let spells: usize = told().iter().map(|told| told.as_of(THROUGH).spells.len()).sum();
    let flows = all.flows(date(2000, 1, 1), date(2100, 1, 1));
    assert_eq!(flows.registered(), spells as u64);
    assert_eq!(all.survival(0..=u16::MAX).spells(), flows.registered());
    let journeys = all.services().iter().flat_map(|(_, service)| &service.journeys);
    let journeys = journeys.chain(all.without_service()).flat_map(|(_, journeys)| journeys.iter());
    assert_eq!(journeys.map(|(_, ends)| ends.total()).sum::<u64>(), flows.registered());
    assert_eq!((all.cases(), all.unpriced_cases()), (told().len() as u64, 0));
}

#[test]
fn a_job_that_follows_another_without_a_day_between_is_no_exit() {
    // Stefan goes from sheltered to competitive work on one day, and back after three days without.
    let seen = story("sheltered_work_and_return").seen();
    let exits = |month| {
        let flows = &seen.months().get(month).unwrap().flows;
        (flows.work_started.total(), flows.exits_to(ExitTo::Subsidised), flows.exits_to(ExitTo::Competitive))
    };
    assert_eq!(exits(date(2024, 4, 1)), (1, 1, 0));
    assert_eq!(exits(date(2025, 4, 1)), (1, 0, 0));
    assert_eq!(exits(date(2025, 10, 1)), (1, 1, 0));
    // The competitive job lasted from 1 April to 24 October 2025.
    let lasting = |month| seen.months().get(month).unwrap().flows.lasting_6;
    assert_eq!(lasting(date(2025, 10, 1)), 1);
    assert_eq!(seen.flows(date(2024, 1, 1), date(2027, 1, 1)).lasting_12, 0);
}

#[test]
fn days_without_activity_are_those_on_which_the_chain_would_have_said_so() {
    for told in told() {
        let seen = told.seen();
        let mut expected: BTreeMap<Date, u64> = BTreeMap::new();
        let mut day = told.events()[0].header.holds_on;
        while day <= THROUGH {
            if chain::without_activity::idle_since(&told.as_of(day), day).is_some() {
                *expected.entry(day.first_of_month()).or_default() += 1;
            }
            day = day.tomorrow().unwrap();
        }
        let found = seen.months().iter().map(|(month, row)| (month, row.flows.idle_days));
        let found: BTreeMap<Date, u64> = found.filter(|(_, days)| *days > 0).collect();
        assert_eq!(found, expected, "{}", told.name);
    }
}

#[test]
fn the_money_is_that_of_the_lines_of_pay_and_no_line_is_lost() {
    for told in told() {
        let (seen, case) = (told.seen(), told.as_of(THROUGH));
        let lines = chain::pay::lines::<Silent>(&case, told.policy, THROUGH.tomorrow().unwrap()).unwrap();
        let (mut due, mut awaiting, mut to_providers, mut unknown) = (0, 0, 0, 0);
        for line in &lines {
            let amount = line.amount.unwrap_or_default().0;
            unknown += u64::from(line.amount.is_none());
            if line.grounds.lacks.is_empty() {
                due += amount;
                to_providers += if matches!(line.payee, Payee::Provider(_)) { amount } else { 0 };
            } else {
                awaiting += amount;
            }
        }
        let months = || seen.services().iter().flat_map(|(_, service)| service.months.iter());
        assert_eq!(seen.due_in(2000..=2099).sum(), due, "{}", told.name);
        assert_eq!(months().map(|(_, month)| month.awaiting.sum()).sum::<i64>(), awaiting, "{}", told.name);
        assert_eq!(months().map(|(_, month)| month.without_amount).sum::<u64>(), unknown, "{}", told.name);
        assert_eq!(seen.providers_in(2000..=2099).1.due, to_providers, "{}", told.name);
    }
}

#[test]
fn a_provider_is_told_with_those_who_came_and_what_it_earned() {
    let seen = story("psychosocial_ips").seen();
    let (providers, sums) = seen.providers_in(2024..=2026);
    assert_eq!((providers, sums.started, sums.ended, sums.ended_to_work), (1, 1, 1, 1));
    // From 8 March 2024 to 5 September 2025.
    assert_eq!(sums.days, 546);
    assert_eq!(sums.due, seen.due_in(2024..=2026).sum());
    assert_eq!(
        sums.due_for_results,
        [LineKind::Result, LineKind::Speed]
            .map(|kind| seen.due_in(2024..=2026).get(kind))
            .iter()
            .sum::<i64>()
    );
    assert!(sums.due > 0);
}

#[test]
fn nothing_comes_from_nowhere_and_nothing_is_lost_in_any_story() {
    for told in told() {
        let seen = told.seen();
        let open = u64::from(told.as_of(THROUGH).open_spell().is_some());
        let now = Standing::of(&told.run.world(), open);
        for check in seen.checks(&Standing::default(), &now) {
            assert!(check.holds(), "{}: {check:?}", told.name);
        }
        assert!(seen.checks(&Standing::default(), &now).len() > 3, "money is checked too");
    }
}

#[test]
fn a_seat_an_open_spell_or_an_ore_too_many_is_found() {
    let told = story("over_55_gradual_hours");
    let seen = told.seen();
    let right = Standing::of(&told.run.world(), 1);
    let faults = |now: &Standing| {
        let checks = seen.checks(&Standing::default(), now);
        checks.into_iter().filter(|check| !check.holds()).map(|check| check.what).collect::<Vec<_>>()
    };
    assert_eq!(faults(&right), []);
    assert_eq!(faults(&Standing { open_spells: 2, ..right.clone() }), [Conserved::Spells]);
    assert_eq!(faults(&Standing { seats_held: right.seats_held + 1, ..right.clone() }), [Conserved::Seats]);
    assert_eq!(
        faults(&Standing { places_held: right.places_held + 1, ..right.clone() }),
        [Conserved::Places]
    );
    let mut more = right;
    let (id, unused) = more.unused.iter_mut().next().unwrap();
    *unused += 1;
    let id = id.to_string();
    assert_eq!(faults(&more), [Conserved::Money(id)]);
}

#[test]
fn a_subsidy_binds_money_of_its_appropriation() {
    let told = story("over_55_gradual_hours");
    let seen = told.seen();
    let bound: i64 = seen.appropriations().values().map(AppropriationSeen::bound).sum();
    let world = told.run.world();
    let held = world.appropriations.values().flat_map(|money| money.committed.values());
    assert_eq!(bound, held.map(|amount| amount.0).sum::<i64>());
    assert!(bound > 0);
    let (id, money) = seen.appropriations().iter().find(|(_, money)| money.committed > 0).unwrap();
    let (year, number) = id.split_once('-').unwrap();
    let year: u16 = year.parse().unwrap();
    assert_eq!(seen.appropriation_in(number, year..=year), *money);
}

#[test]
fn those_long_without_work_leave_more_seldom_by_the_months_they_were_at_risk() {
    let relative = RelativeExit { exits_short: 60, at_risk_short: 600, exits_long: 40, at_risk_long: 1_000 };
    assert!((relative.ratio().unwrap() - 0.4).abs() < 1e-12);
    assert_eq!(RelativeExit::default().ratio(), None);
    let seen = story("psychosocial_ips").seen();
    let told = seen.relative_exit(date(2024, 1, 1), date(2027, 1, 1), &[ExitTo::Competitive]);
    // Thirteen ends of months from February 2024 to February 2025, and the exit in March.
    assert_eq!(told, RelativeExit { exits_long: 1, at_risk_long: 13, ..RelativeExit::default() });
}

#[test]
fn events_for_each_person_year_are_told_by_the_months_that_a_spell_was_open() {
    let told = story("psychosocial_ips");
    let each = told.seen().per_person_year(date(2024, 1, 1), date(2027, 1, 1)).unwrap();
    // Twenty-five ends of months from February 2024 to February 2026.
    assert!((each.person_years - 25.0 / 12.0).abs() < 1e-9);
    assert!((each.events - told.events().len() as f64 * 12.0 / 25.0).abs() < 1e-9);
    assert!(each.decision_acts > 0.0 && each.decision_acts < each.events);
    assert_eq!(Observations::default().per_person_year(date(2024, 1, 1), date(2027, 1, 1)), None);
}

#[test]
fn an_erased_person_is_counted_in_the_total_and_in_no_group() {
    let mut case = story("psychosocial_ips").as_of(date(2024, 2, 29));
    case.person = Some(chain::Sealed::Erased);
    let mut seen = Observations::default();
    seen.month_ended(&case, date(2024, 2, 29));
    let month = seen.months().get(date(2024, 2, 1)).unwrap();
    assert_eq!(month.stock.unemployed.get(DurationBand::Unknown), 1);
    assert_eq!((month.groups.unemployed.total(), month.groups.unemployed.of(Group::Women)), (1, 0));
}
