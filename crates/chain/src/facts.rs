//! The facts that rules may ask for, read off a case on a day. Every fact is declared in
//! `policy/facts.toml`; here stands how it is found. A fact that is erased or not known is absent, and
//! a rule that needs it answers `needs_human`.

use crate::calendar::{age, days_after, days_between, months_between, next_birthday, next_month_turn};
use crate::case::Case;
use crate::event::AssessmentResult;
use crate::person::{Education, Level};
use crate::policy::Policy;
use crate::step::Step;
use jiff::civil::Date;
use rules::{FactDef, FactId, FactKind, FactRegistry, FactSet, Facts, Table, Unit, Value};

macro_rules! fact_ids {
    ($($name:ident $(= $read:expr)?),+ $(,)?) => {
        /// Where each fact that the chain can find stands in a registry, and how it is read off a case.
        #[derive(Debug, Clone)]
        pub struct FactIds {
            $(
                #[doc = concat!("`", stringify!($name), "` in `policy/facts.toml`.")]
                pub $name: FactId,
            )+
            words: Words,
            /// By the place of the fact in the registry.
            read: Box<[Option<Read>]>,
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
                let mut read: Box<[Option<Read>]> = registry.iter().map(|_| None).collect();
                $($(read[find(stringify!($name)).index()] = Some($read);)?)+
                Ok(FactIds { $($name: find(stringify!($name)),)+ words, read })
            }
        }
    };
}

impl FactIds {
    /// What [`of_service`] sets.
    #[must_use]
    pub fn of_service(&self) -> [FactId; 3] {
        [self.service_months_used, self.had_service, self.months_since_service]
    }
}

/// How a fact is read off a case; none when it is not known.
type Read = fn(&Of<'_>) -> Option<Value>;

// Those without a way to read them are set by the act that asks.
fact_ids! {
    process = |of| of.word(of.ids.process, &of.case.spell()?.process),
    steps_done = |of| {
        let done = &of.case.spell()?.done;
        let bits = Step::ALL.iter().zip(of.ids.words.steps_done);
        Some(Value::Set(bits.fold(0, |all, (step, bit)| if done.has(*step) { all | bit } else { all })))
    },
    age = |of| number(age(of.case.person()?.born, of.day)),
    unemployed_months = |of| number(unemployed_months(of.case, of.day)?),
    registered_months = |of| number(months_between(of.case.spell()?.registered_on, of.day)),
    education = |of| of.ids.words.education[of.case.person()?.education as usize],
    swedish = |of| of.ids.words.swedish[of.case.person()?.swedish as usize],
    literacy = |of| of.ids.words.literacy[of.case.person()?.literacy as usize],
    digital = |of| of.ids.words.digital[of.case.person()?.digital as usize],
    health_affects_work = |of| yes_no(of.case.person()?.health_affects_work),
    states_support_need = |of| yes_no(of.case.person()?.states_support_need()),
    care_duties = |of| yes_no(of.case.person()?.care_duties),
    newly_arrived = |of| yes_no(of.case.person()?.newly_arrived),
    transition_support = |of| yes_no(of.case.person()?.transition_support),
    municipal_services = |of| yes_no(of.case.person()?.municipal_services),
    extent_wished = |of| number(of.case.person()?.extent_wished_percent.into()),
    services_tried = |of| {
        let begun = of.case.participations.iter().filter(|held| held.started_on.is_some()).count();
        number(i64::try_from(of.case.person()?.earlier_services.len() + begun).unwrap_or(i64::MAX))
    },
    assessment_result = |of| of.ids.words.assessment_result[of.case.assessment()?.result as usize],
    assessed_service = |of| of.word(of.ids.assessed_service, of.case.assessment()?.service.as_deref()?),
    assessed_track = |of| of.word(of.ids.assessed_track, of.case.assessment()?.track.as_deref()?),
    subsidy_considered = |of| yes_no(of.case.mapping().is_some_and(|mapping| mapping.subsidy_considered)),
    evidence_accepted = |of| yes_no(of.case.accepted_evidence().next().is_some()),
    overall_assessment_made = |of| yes_no(!of.case.overall_assessments.is_empty()),
    reduced_capacity = |of| match of.case.overall_assessments.last() {
        Some(overall) => yes_no(overall.capacity.known()?.reduced),
        None => yes_no(false),
    },
    has_code = |of| yes_no(of.case.codes_in_force().next().is_some()),
    support_granted = |of| yes_no(of.case.support_decision(of.day).is_some()),
    in_support = |of| yes_no(of.case.current_participation().is_some_and(|held| held.started_on.is_some())),
    current_service = |of| of.word(of.ids.current_service, &of.case.current_participation()?.service),
    in_placement = |of| yes_no(of.case.current_placement().is_some()),
    in_work = |of| yes_no(of.case.current_work().is_some()),
    matter,
    processing,
    track = |of| of.word(of.ids.track, of.case.current_participation()?.track.as_deref()?),
    phase = |of| number(of.case.current_participation()?.phase_on(of.day)?.into()),
    service_months_used,
    had_service,
    months_since_service,
    placed_by_provider,
    result_kind,
    employment_extent,
    employment_wage,
    employment_degree,
    codes = codes,
    programmes = |of| {
        let frames = of.case.participations.iter().filter(|held| held.frame && held.is_under_way());
        Some(set(of.registry, of.ids.programmes, frames.map(|held| held.service.as_str())))
    },
    services_had = services_had,
}

/// A case on a day, of which facts are read.
struct Of<'a> {
    case: &'a Case,
    ids: &'a FactIds,
    registry: &'a FactRegistry,
    day: Date,
}

impl Of<'_> {
    /// A word that the registry does not know is no value: the rule then waits for a human.
    fn word(&self, id: FactId, word: &str) -> Option<Value> {
        self.registry.def(id).word_index(word).map(Value::Choice)
    }
}

fn number(number: i64) -> Option<Value> {
    Some(Value::Integer(number))
}

fn yes_no(yes: bool) -> Option<Value> {
    Some(Value::Boolean(yes))
}

fn codes(of: &Of<'_>) -> Option<Value> {
    let def = of.registry.def(of.ids.codes);
    let mut bits = 0;
    for code in of.case.codes_in_force() {
        let place = def.word_index(&format!("code_{}", code.number.known()?.0));
        bits |= place.map_or(0, |place| 1 << place);
    }
    Some(Value::Set(bits))
}

/// What the person has had and left: services, and those under which work was supported.
fn services_had(of: &Of<'_>) -> Option<Value> {
    let case = of.case;
    let left = case.participations.iter().filter(|held| held.started_on.is_some() && held.ended_on.is_some());
    let worked = case.works.iter().filter(|work| work.ended_on.is_some());
    let supported = worked.filter_map(|work| case.decision(work.decision?)?.service.as_deref());
    let had = left.map(|held| held.service.as_str()).chain(supported);
    Some(set(of.registry, of.ids.services_had, had))
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
    of_asked(case, policy, day, FactSet::ALL)
}

/// Those of the asked facts that are known of a case on a day.
#[must_use]
pub fn of_asked(case: &Case, policy: &Policy, day: Date, asked: FactSet) -> Facts {
    let mut facts = Facts::new(policy.bundle.facts());
    fill(case, policy, day, asked, &mut facts);
    facts
}

/// The facts of a case on a day, each read off the case when a table first asks for it.
#[derive(Debug, Clone)]
pub struct Reading<'a> {
    case: &'a Case,
    policy: &'a Policy,
    day: Date,
    /// None until anything is asked: many an act asks nothing, and there is room for many facts.
    facts: Option<Facts>,
    read: FactSet,
}

impl<'a> Reading<'a> {
    /// Nothing read yet.
    #[inline]
    #[must_use]
    pub fn new(case: &'a Case, policy: &'a Policy, day: Date) -> Reading<'a> {
        Reading { case, policy, day, facts: None, read: FactSet::default() }
    }

    /// The facts, with at least those that a table asks for.
    #[inline]
    pub fn for_table(&mut self, table: &Table) -> &Facts {
        self.read(table.asked())
    }

    /// The facts, to be added to. Those that will be are read first, so that what is added afterwards stands.
    pub fn to_add(&mut self, added: impl IntoIterator<Item = FactId>) -> &mut Facts {
        self.read(added.into_iter().collect())
    }

    #[inline]
    fn read(&mut self, asked: FactSet) -> &mut Facts {
        let unread = asked.without(self.read);
        self.read = self.read.and(unread);
        let facts = self.facts.get_or_insert_with(|| Facts::new(self.policy.bundle.facts()));
        if !unread.is_empty() {
            fill(self.case, self.policy, self.day, unread, facts);
        }
        facts
    }
}

/// Sets those of the asked facts that are known of the case on the day.
#[inline(never)]
fn fill(case: &Case, policy: &Policy, day: Date, asked: FactSet, facts: &mut Facts) {
    let ids = &policy.facts;
    let of = Of { case, ids, registry: policy.bundle.facts(), day };
    for id in asked.iter().take_while(|id| id.index() < ids.read.len()) {
        if let Some(value) = ids.read[id.index()].and_then(|read| read(&of)) {
            facts.set(id, value);
        }
    }
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
    let used = days_of(&stretches);
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
    days_of(&stretches_of_service(case, service, day))
}

fn days_of(stretches: &[(Date, Date)]) -> i64 {
    stretches.iter().map(|(from, to)| days_between(*from, *to)).sum()
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

/// The first day after `day` on which one of the asked facts can be another with no event, because a month or a
/// year turns, or on which a decision begins or ends.
#[must_use]
pub fn next_turn(case: &Case, policy: &Policy, day: Date, asked: FactSet) -> Option<Date> {
    let ids = &policy.facts;
    let mut next: Option<Date> = None;
    let mut note = |turn: Date| {
        if turn > day {
            next = Some(next.map_or(turn, |known| known.min(turn)));
        }
    };
    if let Some(person) = case.person() {
        if asked.holds(ids.age) {
            note(next_birthday(person.born, day));
        }
        if asked.holds(ids.unemployed_months) {
            let last = case.works.iter().filter_map(|work| work.ended_on).max();
            if let Some(since) = person.without_work_since.max(last) {
                note(next_month_turn(since, day));
            }
        }
    }
    if let Some(spell) = case.spell().filter(|_| asked.holds(ids.registered_months)) {
        note(next_month_turn(spell.registered_on, day));
    }
    for decision in &case.decisions {
        [Some(decision.valid_from), decision.valid_to, decision.ends_on()]
            .into_iter()
            .flatten()
            .for_each(&mut note);
    }
    next
}

/// Whether a step is known to be done, by the word that policy files use.
#[must_use]
pub fn is_done(case: &Case, word: &str) -> bool {
    Step::from_id(word).is_some_and(|step| case.done(step).is_some())
}
