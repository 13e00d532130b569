//! The facts that rules may ask for, read off a case on a day. Every fact is declared in
//! `policy/facts.toml`; here stands how it is found. A fact that is erased or not known is absent, and
//! a rule that needs it answers `needs_human`.

use crate::calendar::{age, days_after, days_between, months_between, next_month_turn};
use crate::case::Case;
use crate::event::AssessmentResult;
use crate::person::{Education, Level};
use crate::policy::Policy;
use crate::step::Step;
use jiff::civil::Date;
use rules::{FactDef, FactId, FactKind, FactRegistry, Facts, Unit, Value};

macro_rules! fact_ids {
    ($($name:ident),+ $(,)?) => {
        /// Where each fact that the chain can find stands in a registry.
        #[derive(Debug, Clone, Copy)]
        pub struct FactIds {
            $(
                #[doc = concat!("`", stringify!($name), "` in `policy/facts.toml`.")]
                pub $name: FactId,
            )+
            words: Words,
        }

        impl FactIds {
            /// Finds every fact, or names those that are not declared.
            ///
            /// # Errors
            /// The names that `facts.toml` lacks.
            pub fn find(registry: &FactRegistry) -> Result<FactIds, Vec<&'static str>> {
                let missing: Vec<&'static str> = [$(stringify!($name)),+]
                    .into_iter()
                    .filter(|name| registry.get(name).is_none())
                    .collect();
                if !missing.is_empty() {
                    return Err(missing);
                }
                let find = |name: &str| registry.get(name).unwrap_or_else(|| unreachable!("found above"));
                let words = Words::find(registry, &find);
                Ok(FactIds { $($name: find(stringify!($name)),)+ words })
            }
        }
    };
}

fact_ids! {
    process,
    steps_done,
    age,
    unemployed_months,
    registered_months,
    education,
    swedish,
    literacy,
    digital,
    health_affects_work,
    states_support_need,
    care_duties,
    newly_arrived,
    transition_support,
    municipal_services,
    extent_wished,
    services_tried,
    assessment_result,
    assessed_service,
    assessed_track,
    subsidy_considered,
    evidence_accepted,
    overall_assessment_made,
    reduced_capacity,
    has_code,
    support_granted,
    in_support,
    current_service,
    in_placement,
    in_work,
    matter,
    track,
    phase,
    service_months_used,
    had_service,
    months_since_service,
    placed_by_provider,
    result_kind,
    employment_extent,
    employment_wage,
    employment_degree,
    codes,
    programmes,
    services_had,
}

/// The words of enumerated facts, looked up once: facts are read off cases more often than anything else is
/// done. A word that the registry does not know has no value: the fact stays absent.
#[derive(Debug, Clone, Copy)]
struct Words {
    steps_done: [u64; Step::ALL.len()],
    education: [Option<Value>; Education::ALL.len()],
    swedish: [Option<Value>; Level::ALL.len()],
    literacy: [Option<Value>; Level::ALL.len()],
    digital: [Option<Value>; Level::ALL.len()],
    assessment_result: [Option<Value>; AssessmentResult::ALL.len()],
}

impl Words {
    fn find(registry: &FactRegistry, id: &impl Fn(&str) -> FactId) -> Words {
        let word = |fact: &str, word: &str| registry.def(id(fact)).word_index(word);
        let value = |fact: &str, known: &str| word(fact, known).map(Value::Choice);
        let level = |fact: &str| std::array::from_fn(|place| value(fact, Level::ALL[place].id()));
        Words {
            steps_done: std::array::from_fn(|place| {
                word("steps_done", Step::ALL[place].id()).map_or(0, |bit| 1 << bit)
            }),
            education: std::array::from_fn(|place| value("education", Education::ALL[place].id())),
            swedish: level("swedish"),
            literacy: level("literacy"),
            digital: level("digital"),
            assessment_result: std::array::from_fn(|place| {
                value("assessment_result", AssessmentResult::ALL[place].id())
            }),
        }
    }
}

/// The facts of a case on a day.
#[must_use]
pub fn of(case: &Case, policy: &Policy, day: Date) -> Facts {
    let mut facts = Facts::new(policy.bundle.facts());
    fill(case, policy, day, &mut facts);
    facts
}

/// Sets what is known of the case on the day; facts that were set before stay where nothing is known.
pub fn fill(case: &Case, policy: &Policy, day: Date, facts: &mut Facts) {
    let ids = &policy.facts;
    let registry = policy.bundle.facts();
    let word = |facts: &mut Facts, id: FactId, word: &str| {
        // A word that the registry does not know stays absent: the rule then waits for a human.
        let _ = facts.set_word(registry, id, word);
    };
    let listed = |facts: &mut Facts, id: FactId, words: &[Option<Value>], place: usize| {
        if let Some(value) = words.get(place).copied().flatten() {
            facts.set(id, value);
        }
    };
    let yes_no = |facts: &mut Facts, id: FactId, value: bool| facts.set(id, Value::Boolean(value));
    let number = |facts: &mut Facts, id: FactId, value: i64| facts.set(id, Value::Integer(value));

    if let Some(spell) = case.spell() {
        word(facts, ids.process, &spell.process);
        number(facts, ids.registered_months, months_between(spell.registered_on, day));
        let mut done = 0;
        for step in spell.done.keys() {
            done |= ids.words.steps_done[*step as usize];
        }
        facts.set(ids.steps_done, Value::Set(done));
    }
    if let Some(person) = case.person() {
        number(facts, ids.age, age(person.born, day));
        if let Some(months) = unemployed_months(case, day) {
            number(facts, ids.unemployed_months, months);
        }
        listed(facts, ids.education, &ids.words.education, person.education as usize);
        listed(facts, ids.swedish, &ids.words.swedish, person.swedish as usize);
        listed(facts, ids.literacy, &ids.words.literacy, person.literacy as usize);
        listed(facts, ids.digital, &ids.words.digital, person.digital as usize);
        yes_no(facts, ids.health_affects_work, person.health_affects_work);
        yes_no(facts, ids.states_support_need, person.states_support_need());
        yes_no(facts, ids.care_duties, person.care_duties);
        yes_no(facts, ids.newly_arrived, person.newly_arrived);
        yes_no(facts, ids.transition_support, person.transition_support);
        yes_no(facts, ids.municipal_services, person.municipal_services);
        number(facts, ids.extent_wished, i64::from(person.extent_wished_percent));
        let begun = case.participations.iter().filter(|held| held.started_on.is_some()).count();
        let tried = person.earlier_services.len() + begun;
        number(facts, ids.services_tried, i64::try_from(tried).unwrap_or(i64::MAX));
    }
    if let Some(assessment) = case.assessment() {
        let result = assessment.result as usize;
        listed(facts, ids.assessment_result, &ids.words.assessment_result, result);
        if let Some(service) = &assessment.service {
            word(facts, ids.assessed_service, service);
        }
        if let Some(track) = &assessment.track {
            word(facts, ids.assessed_track, track);
        }
    }
    yes_no(facts, ids.subsidy_considered, case.mapping().is_some_and(|mapping| mapping.subsidy_considered));
    yes_no(facts, ids.evidence_accepted, case.accepted_evidence().next().is_some());
    let overall = case.overall_assessments.last();
    yes_no(facts, ids.overall_assessment_made, overall.is_some());
    match overall.map(|overall| &overall.capacity) {
        Some(crate::Sealed::Known(capacity)) => yes_no(facts, ids.reduced_capacity, capacity.reduced),
        Some(crate::Sealed::Erased) => {}
        None => yes_no(facts, ids.reduced_capacity, false),
    }
    if case.codes_in_force().all(|code| code.number.known().is_some()) {
        let numbers = case.codes_in_force().filter_map(|code| code.number.known());
        let def = registry.def(ids.codes);
        let bits = numbers.filter_map(|number| def.word_index(&format!("code_{}", number.0)));
        facts.set(ids.codes, Value::Set(bits.fold(0, |bits, place| bits | 1 << place)));
    }
    let frames = case.participations.iter().filter(|held| held.frame && held.is_under_way());
    let programmes = set(registry, ids.programmes, frames.map(|held| held.service.as_str()));
    facts.set(ids.programmes, programmes);
    let left = case.participations.iter().filter(|held| held.started_on.is_some() && held.ended_on.is_some());
    let worked = case.works.iter().filter(|work| work.ended_on.is_some());
    let supported = worked.filter_map(|work| case.decision(work.decision?)?.service.as_deref());
    let had = left.map(|held| held.service.as_str()).chain(supported);
    facts.set(ids.services_had, set(registry, ids.services_had, had));
    yes_no(facts, ids.has_code, case.codes_in_force().next().is_some());
    yes_no(facts, ids.support_granted, case.support_decision(day).is_some());
    yes_no(
        facts,
        ids.in_support,
        case.current_participation().is_some_and(|current| current.started_on.is_some()),
    );
    if let Some(current) = case.current_participation() {
        word(facts, ids.current_service, &current.service);
        if let Some(track) = &current.track {
            word(facts, ids.track, track);
        }
        if let Some(phase) = current.phase_on(day) {
            number(facts, ids.phase, phase.into());
        }
    }
    yes_no(facts, ids.in_placement, case.current_placement().is_some());
    yes_no(facts, ids.in_work, case.current_work().is_some());
}

/// Whole months without work on a day; 0 while there is any, none when what is recorded of the person has been
/// erased. Who has had a job since counts from the end of it.
#[must_use]
pub fn unemployed_months(case: &Case, day: Date) -> Option<i64> {
    let person = case.person()?;
    if case.current_work().is_some() {
        return Some(0);
    }
    let last = case.works.iter().filter_map(|work| work.ended_on).max();
    let since = person.without_work_since.max(last);
    Some(since.map_or(0, |since| months_between(since, day)))
}

/// Sets what rules may ask of the service that is asked about: how much of it the person has had.
pub fn of_service(case: &Case, policy: &Policy, service: &str, day: Date, facts: &mut Facts) {
    let ids = &policy.facts;
    let stretches = stretches_of_service(case, service, day);
    let used = days_of_service(case, service, day);
    let first = stretches.iter().map(|(from, _)| *from).min();
    let months = first.map_or(0, |first| months_between(first, days_after(first, used)));
    facts.set(ids.service_months_used, Value::Integer(months));
    facts.set(ids.had_service, Value::Boolean(!stretches.is_empty()));
    if let Some(last) = stretches.iter().map(|(_, to)| *to).max() {
        facts.set(ids.months_since_service, Value::Integer(months_between(last, day)));
    }
}

/// Days that the person has had of a service: in participations, placements and supported work.
#[must_use]
pub fn days_of_service(case: &Case, service: &str, day: Date) -> i64 {
    stretches_of_service(case, service, day).iter().map(|(from, to)| days_between(*from, *to)).sum()
}

fn stretches_of_service(case: &Case, service: &str, day: Date) -> Vec<(Date, Date)> {
    let participations = case
        .participations
        .iter()
        .filter(|held| held.service == service)
        .filter_map(|held| Some((held.started_on?, held.ended_on.map(|(on, _)| on))));
    let placements =
        case.placements.iter().filter(|placement| placement.service == service).map(|placement| {
            (placement.started_on, placement.ended_on.map(|(on, _)| on).or(Some(placement.until)))
        });
    let works = case
        .works
        .iter()
        .filter(|work| {
            let decision = work.decision.and_then(|id| case.decision(id));
            decision.is_some_and(|decision| decision.service.as_deref() == Some(service))
        })
        .map(|work| (work.started_on, work.ended_on));
    participations
        .chain(placements)
        .chain(works)
        .map(|(from, to)| (from, to.unwrap_or(day).min(day)))
        .filter(|(from, to)| from < to)
        .collect()
}

/// Why a fact could not be stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StateFault {
    /// No rule may ask for it.
    #[error("there is no such fact")]
    NoSuchFact,
    /// The case tells it already.
    #[error("the case tells this fact")]
    Told,
    /// What was written is not a value of its kind.
    #[error("this is not a value of the fact")]
    Unreadable,
}

/// Sets a fact that a person states, written as in a form or a file. What the case already tells cannot be
/// stated otherwise.
///
/// # Errors
/// [`StateFault`]; then nothing is set.
pub fn state(policy: &Policy, facts: &mut Facts, name: &str, written: &str) -> Result<(), StateFault> {
    let registry = policy.bundle.facts();
    let id = registry.get(name).ok_or(StateFault::NoSuchFact)?;
    if facts.get(id).is_some() {
        return Err(StateFault::Told);
    }
    let value = read(registry.def(id), written.trim()).ok_or(StateFault::Unreadable)?;
    facts.set(id, value);
    Ok(())
}

/// A value as written: `true`, `24`, `2024-01-31`, `good`, or `mapping, code` for a set. Money is written
/// in whole kronor.
#[must_use]
pub fn read(def: &FactDef, written: &str) -> Option<Value> {
    Some(match &def.kind {
        FactKind::Boolean => Value::Boolean(written.parse().ok()?),
        FactKind::Integer(Unit::Ore) => Value::Integer(written.parse::<i64>().ok()?.checked_mul(100)?),
        FactKind::Integer(_) => Value::Integer(written.parse().ok()?),
        FactKind::Date => Value::Date(written.parse().ok()?),
        FactKind::Choice(_) => Value::Choice(def.word_index(written)?),
        FactKind::Set(_) => {
            let words = written.split(',').map(str::trim).filter(|word| !word.is_empty());
            let places: Option<Vec<u16>> = words.map(|word| def.word_index(word)).collect();
            Value::Set(places?.into_iter().fold(0, |bits, place| bits | 1 << place))
        }
    })
}

/// The words as a set; a word that the registry does not know is left out.
fn set<'w>(registry: &FactRegistry, id: FactId, words: impl Iterator<Item = &'w str>) -> Value {
    let def = registry.def(id);
    Value::Set(words.filter_map(|word| def.word_index(word)).fold(0, |bits, place| bits | 1 << place))
}

/// Which of the facts that grow with time alone a set of tables asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    age: bool,
    unemployed: bool,
    registered: bool,
}

impl Counted {
    /// With those that a table asks for.
    #[must_use]
    pub fn and(self, policy: &Policy, table: &rules::Table) -> Counted {
        let asks = |id: FactId| table.asked().contains(&id);
        let ids = &policy.facts;
        Counted {
            age: self.age || asks(ids.age),
            unemployed: self.unemployed || asks(ids.unemployed_months),
            registered: self.registered || asks(ids.registered_months),
        }
    }
}

/// The first day after `day` on which one of the counted facts can be another with no event, because a month
/// turns, or on which a decision begins or ends.
#[must_use]
pub fn next_turn(case: &Case, day: Date, counted: Counted) -> Option<Date> {
    let person = case.person();
    let age = person.filter(|_| counted.age).map(|person| person.born);
    let last = case.works.iter().filter_map(|work| work.ended_on).max();
    let unemployed = person.filter(|_| counted.unemployed).and_then(|p| p.without_work_since.max(last));
    let registered = case.spell().filter(|_| counted.registered).map(|spell| spell.registered_on);
    let turns = [age, unemployed, registered].into_iter().flatten().map(|start| next_month_turn(start, day));
    let decisions = case
        .decisions
        .iter()
        .flat_map(|decision| [Some(decision.valid_from), decision.valid_to, decision.ends_on()])
        .flatten();
    turns.chain(decisions).filter(|turn| *turn > day).min()
}

/// Whether a step is known to be done, by the word that policy files use.
#[must_use]
pub fn is_done(case: &Case, word: &str) -> bool {
    Step::from_id(word).is_some_and(|step| case.done(step).is_some())
}
