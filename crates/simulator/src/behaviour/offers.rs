//! Which service an officer offers a person: among those that the rules open to the person and that have room
//! now, by the chances that stand in `scenarios/`.

use crate::dice::Throw;
use crate::run::Run;
use crate::run::county::County;
use crate::run::days::DayNo;
use crate::run::resident::Resident;
use chain::Policy;
use chain::facts::Reading;
use chain::policy::{Service, ServiceKind};
use chain::word::Word;
use rules::{Facts, NoTrace};
use std::cell::LazyCell;

/// A service with its track.
pub(crate) struct Offer<'p> {
    pub(crate) service: &'p Service,
    pub(crate) track: Option<Word>,
}

impl County {
    /// Whether the rules open the service to the person today.
    pub(crate) fn is_open_to(
        &self,
        run: &Run<'_>,
        resident: &Resident,
        service: &Service,
        day: DayNo,
    ) -> bool {
        let date = run.days.date(day);
        let mut facts = chain::entitlement::facts_for(&resident.case, run.policy, &service.id, date);
        run.state_facts(service, &mut facts);
        entitled(service, &facts, date)
    }

    /// A service to offer on this occasion, the next for the person.
    pub(crate) fn offer<'r>(
        &self,
        run: &'r Run<'_>,
        resident: &mut Resident,
        day: DayNo,
        fits: impl Fn(&Service) -> bool,
    ) -> Option<Offer<'r>> {
        resident.life.occasions += 1;
        let occasion = resident.life.occasions;
        let settings = run.settings(day);
        let has_code = resident.case.codes_in_force().next().is_some();
        let offers = &settings.officers;
        let offers = if has_code { &offers.offers_with_code } else { &offers.offers };
        let date = run.days.date(day);
        // Most throws come to nothing, and then nobody asks.
        let decidable = LazyCell::new(|| may_be_decided(run.policy, &resident.case, date));
        let busy = resident.case.current_participation().is_some();
        let held = |service: &Service| {
            resident.case.participations.iter().any(|p| p.ended_on.is_none() && p.service == service.id)
        };
        for (place, (id, chance)) in offers.iter().enumerate() {
            let number = occasion.wrapping_mul(64).wrapping_add(u32::try_from(place).unwrap_or(0));
            if !run.dice.happens(*chance, resident.life.id.0, Throw::Officer, number) {
                continue;
            }
            let Some(service) = run.policy.find_service(id) else { continue };
            if !service.is_in_force(date)
                || !fits(service)
                || held(service)
                || !self.has_room(run, resident, service)
            {
                continue;
            }
            let needs_decision = service.kind != ServiceKind::Own;
            let stands_alone = !matches!(service.kind, ServiceKind::Placement | ServiceKind::Programme);
            if (needs_decision && !*decidable) || (busy && stands_alone) {
                continue;
            }
            let mut facts = chain::entitlement::facts_for(&resident.case, run.policy, id, date);
            run.state_facts(service, &mut facts);
            if entitled(service, &facts, date) {
                let track = self.track(run, resident, service, &facts, day);
                return Some(Offer { service, track });
            }
        }
        None
    }

    /// Whether there is room for one more.
    pub(crate) fn has_room(&self, run: &Run<'_>, resident: &Resident, service: &Service) -> bool {
        match service.kind {
            ServiceKind::Programme => true,
            ServiceKind::Placement => self.world.hosts.values().any(|host| host.free_places() > 0),
            _ if self.own_places.contains_key(service.id.as_str()) => {
                self.own_places.get(service.id.as_str()).is_some_and(|(places, taken)| taken < places)
            }
            // Who chooses may wait for a seat; what is bought is offered when there is one.
            _ => {
                let municipality = run.municipality(resident.life.traits.municipality);
                let mut serving = self.world.providers.serving(municipality, &service.id);
                serving.any(|provider| provider.free_seats(&service.id) > 0)
            }
        }
    }

    /// The track: the rules', where they set one; else by chance.
    pub(crate) fn track(
        &self,
        run: &Run<'_>,
        resident: &Resident,
        service: &Service,
        facts: &Facts,
        day: DayNo,
    ) -> Option<Word> {
        if service.tracks.is_empty() {
            return None;
        }
        let said = service.find("track").and_then(|table| {
            table.decide(facts, run.days.date(day), &mut NoTrace).then()?.as_word().map(Word::from)
        });
        said.filter(|track| service.tracks.contains(track)).or_else(|| {
            let weights = &run.settings(day).services.tracks;
            let weights: Vec<f64> = service
                .tracks
                .iter()
                .map(|track| weights.get(track.as_str()).copied().unwrap_or(1.0))
                .collect();
            let place = run.dice.among(&weights, resident.life.id.0, Throw::Track, resident.life.occasions);
            service.tracks.get(place).cloned()
        })
    }
}

/// Whether the steps that the rules put before a decision on support are done.
pub(crate) fn may_be_decided(policy: &Policy, case: &chain::Case, day: jiff::civil::Date) -> bool {
    let Some(step) = policy.find_step(chain::Step::Decision) else { return false };
    let mut facts = Reading::new(case, policy, day);
    let required =
        step.requires.as_ref().map(|table| table.decide(facts.for_table(table), day, &mut NoTrace).then());
    match required {
        None => true,
        Some(then) => then.and_then(rules::Then::as_words).is_some_and(|words| {
            words.iter().filter_map(|word| chain::Step::from_id(word)).all(|step| case.done(step).is_some())
        }),
    }
}

/// Whether the rules say yes.
pub(crate) fn entitled(service: &Service, facts: &Facts, day: jiff::civil::Date) -> bool {
    service.eligibility.decide(facts, day, &mut NoTrace).then().is_some_and(rules::Then::is_entitled)
}

/// What the rules propose at the assessment.
pub(crate) fn proposal<'p>(
    policy: &'p Policy,
    case: &chain::Case,
    day: jiff::civil::Date,
) -> Option<&'p str> {
    let table = policy.find_step(chain::Step::Assessment)?.find("proposal")?;
    table.decide(Reading::new(case, policy, day).for_table(table), day, &mut NoTrace).then()?.as_word()
}
