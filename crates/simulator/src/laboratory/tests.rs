//! A whole run, small: the same for any number of threads, known beforehand, and refused when it is nonsense.

use super::*;

fn frame() -> Frame {
    Frame { size: 350, years: 1, replications: 1, ..Frame::usual().unwrap() }
}

#[test]
fn the_same_seed_gives_the_same_on_one_thread_and_two() {
    let scenario = Scenario::embedded("today").unwrap();
    let parameters = Parameters::embedded().unwrap();
    let outcome = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let prepared = Prepared::new(&scenario, &frame(), &parameters, 1).unwrap();
        pool.install(|| prepared.run(None, false, &mut |_, _, _| run::Going::On).unwrap().0)
    };
    assert_eq!(outcome(1), outcome(2));
}

#[test]
fn what_happens_is_the_same_whether_events_are_kept_or_not() {
    let scenario = Scenario::embedded("today").unwrap();
    let parameters = Parameters::embedded().unwrap();
    let prepared = Prepared::new(&scenario, &frame(), &parameters, 1).unwrap();
    let [counted, kept] =
        [false, true].map(|keep| prepared.run(None, keep, &mut |_, _, _| run::Going::On).unwrap().0);
    assert!(counted == kept, "an outcome");
}

/// A coach does it on its day, and it is written down when the person is next visited.
#[test]
fn routine_that_is_no_act_stands_among_the_events_that_are_kept_in_the_order_of_their_days() {
    use chain::event::Event;
    let scenario = Scenario::embedded("today").unwrap();
    let prepared = Prepared::new(&scenario, &frame(), &Parameters::embedded().unwrap(), 1).unwrap();
    let (_, kept) = prepared.run(None, true, &mut |_, _, _| run::Going::On).unwrap();
    let (mut plans, mut reports) = (0, 0);
    for case in kept.unwrap().cases {
        // What had come of people before the run begins is told of them in another order.
        let lived = case.events.iter().filter(|recorded| recorded.header.holds_on > frame().population_on);
        let moments: Vec<_> = lived.map(|recorded| recorded.header.recorded_at).collect();
        assert!(moments.is_sorted(), "{:#?}", case.events);
        for recorded in case.events {
            plans += u32::from(matches!(recorded.event, Event::JointPlanMade(_)));
            reports += u32::from(matches!(recorded.event, Event::ReportFiled(_)));
        }
    }
    assert!(plans > 10 && reports > 10, "{plans} {reports}");
}

/// People are counted when they are next visited: as many as stood in the register when the month ended.
#[test]
fn the_ends_of_months_are_counted_as_they_were() {
    let scenario = Scenario::embedded("today").unwrap();
    let prepared = Prepared::new(&scenario, &frame(), &Parameters::embedded().unwrap(), 1).unwrap();
    let mut unemployed = Vec::new();
    let run = prepared.run(None, false, &mut |_, _, state| {
        unemployed.push(state.unemployed_by_county().iter().sum::<u64>());
        run::Going::On
    });
    let outcome = run.unwrap().0;
    let measured: Vec<_> =
        outcome.seen.months().iter().map(|(_, month)| &month.stock).filter(|stock| stock.open > 0).collect();
    assert_eq!(measured.len(), 12);
    assert_eq!(measured.iter().map(|stock| stock.open).sum::<u64>(), outcome.tally.person_months);
    let counted: Vec<u64> = measured.iter().map(|stock| stock.unemployed.total()).collect();
    assert_eq!(counted, unemployed[unemployed.len() - 12..]);
}

#[test]
fn everyone_who_is_kept_was_known_before_and_born_on_the_day_that_was_set() {
    let scenario = Scenario::embedded("today").unwrap();
    let parameters = Parameters::embedded().unwrap();
    let frame = Frame { until: Some(jiff::civil::date(2024, 3, 16)), ..frame() };
    let mut prepared = Prepared::new(&scenario, &frame, &parameters, 0).unwrap();
    let born: BTreeMap<PersonId, Date> = prepared
        .everyone()
        .into_iter()
        .map(|person| (person.id, chain::calendar::days_after(person.traits.born, 1)))
        .collect();
    prepared.set_born(born.clone());
    let (_, kept) = prepared.run(None, true, &mut |_, _, _| run::Going::On).unwrap();
    let kept = kept.unwrap();
    assert!(kept.cases.len() > 350);
    for case in &kept.cases {
        assert_eq!(born.get(&case.person), Some(&case.traits.born), "{:?}", case.person);
        assert!(case.events.iter().all(|event| event.header.holds_on < frame.ends()));
    }
}

#[test]
fn nonsense_is_refused_before_any_work() {
    for (frame, told) in [
        (Frame { size: 0, ..frame() }, ""),
        (Frame { size: 1_000_000_000, ..frame() }, ""),
        (Frame { years: 0, ..frame() }, "years must be from 1"),
        (Frame { years: 400, ..frame() }, "years must be from 1"),
        (Frame { replications: 0, ..frame() }, "replications must be"),
        (Frame { measured_from: jiff::civil::date(2001, 1, 1), ..frame() }, "must begin"),
        (Frame { until: Some(jiff::civil::date(2001, 1, 1)), ..frame() }, "must end after"),
    ] {
        assert!(frame.check().unwrap_err().to_string().contains(told));
    }
}
