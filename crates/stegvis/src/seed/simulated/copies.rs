//! A country of very many cases out of a history of some tens of thousands, for load tests (issue 5, Show 4): each case
//! of the history is written again and again, each time about another invented person with ids of its own, at an office
//! of its own. What has happened on which day is the same; everything else of a case is new.

mod numbers;
mod pattern;

use super::{order, people, staff, words};
use chain::Policy;
use chain::event::{Event, Recorded, StreamId};
use chain::id::{CaseId, EmployerId, HostId, ProviderId, UserId};
use chain::money::Ore;
use chain::text::NewText;
use jiff::civil::Date;
use numbers::Numbers;
use pattern::{Copy, Pattern};
use simulator::run::{Kept, KeptCase, staff_of};
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};
use store::{Brought, BroughtCase, Identity, NewDocument, Store, User, WholeCase};
use texts::Texts;
use uuid::Uuid;

/// How many copies of an office make one office together.
const COPIES_AT_AN_OFFICE: u64 = 10;

/// A case of the history, to be copied.
struct Template {
    case: KeptCase,
    texts: Vec<NewText>,
    documents: Vec<NewDocument>,
    address: String,
    events: Vec<Pattern>,
    /// The numbers that its copies take.
    number: usize,
}

/// Writes copies of everything that a run has kept, until there are so many cases or a few more. `begins` is told of how
/// many cases there are how many copies to be, `told` how far it has come. Gives how many cases there are then, and how
/// long it took to store them, with their lists.
///
/// # Errors
/// Whatever cannot be stored; what came before it stays.
pub(super) fn write(
    (store, texts, policy): (&Store, &Texts, &Policy),
    kept: Kept,
    cases: u64,
    day: Date,
    begins: &mut dyn FnMut(usize, u64),
    told: &mut dyn FnMut(Brought),
) -> anyhow::Result<(Brought, Duration)> {
    let mut kept = kept;
    order::settle(&mut kept, crate::wiring::program().user);
    words::issuers(texts, &mut kept);
    let staff = staff::of(texts, &kept);
    let mut written = super::money::pay(&mut kept.cases, policy, day);
    kept.texts.append(&mut written);
    without_the_shortest(&mut kept);
    let copies = cases.div_ceil((kept.cases.len() as u64).max(1));
    begins(kept.cases.len(), copies);
    let world = std::mem::take(&mut kept.world);
    let same = unchanged(&staff);
    for number in 0..copies {
        let copy = Copy::new(number, &same);
        for user in staff.iter().filter(|user| number == 0 || !same.contains(&user.id.0)) {
            store.save_user(worker(user, &copy))?;
        }
    }
    for number in 0..copies {
        let copy = Copy::new(number, &same);
        store.bring_events(of_world(&world, &copy, copies), &mut |_| {})?;
    }
    let (templates, numbers) = templates(texts, kept);
    let all = templates.len() * usize::try_from(copies)?;
    let make = |place: usize| {
        let copy = Copy::new((place / templates.len()) as u64, &same);
        templates[place % templates.len()].copied(&copy, Place { place, all }, &numbers)
    };
    let began = Instant::now();
    let brought = store.bring_whole(all, &make, day, told)?;
    Ok((brought, began.elapsed()))
}

/// So many events a case of a country to put load on should have on average (issue 5, Show 4).
const EVENTS_A_CASE: usize = 60;

/// Leaves out the cases with the fewest events, until those that are left have enough on average. A history that is
/// long enough as a whole stays whole.
fn without_the_shortest(kept: &mut Kept) {
    let mut lengths: Vec<usize> = kept.cases.iter().map(|case| case.events.len()).collect();
    lengths.sort_unstable_by_key(|&length| std::cmp::Reverse(length));
    let mut sum = 0;
    let too_short = lengths.iter().enumerate().find(|&(before, &length)| {
        sum += length;
        sum < EVENTS_A_CASE * (before + 1)
    });
    let Some((_, &too_short)) = too_short else { return };
    kept.cases.retain(|case| case.events.len() > too_short);
    let left: BTreeSet<CaseId> = kept.cases.iter().map(|case| case.id).collect();
    kept.texts.retain(|(case, _)| left.contains(case));
}

/// Whom every copy shares: those who work for no office, provider, host or employer, and the program.
fn unchanged(staff: &[User]) -> BTreeSet<Uuid> {
    let is_shared = |user: &&User| {
        let works_at = (user.provider.is_some(), user.host.is_some(), user.employer.is_some());
        works_at == (false, false, false) && staff_of(user.id).is_none()
    };
    let shared = staff.iter().filter(is_shared).map(|user| user.id.0);
    shared.chain([crate::wiring::program().user.0, Uuid::nil()]).collect()
}

/// Someone who works with the cases of a copy: some copies of an office make one office together.
fn worker(user: &User, copy: &Copy<'_>) -> User {
    let id = UserId(copy.id(user.id.0));
    if id == user.id {
        return user.clone();
    }
    let (given, family) = people::name(id.0, None);
    let office = copy.number / COPIES_AT_AN_OFFICE;
    User {
        id,
        unit: user.unit.as_ref().map(|unit| format!("{unit} {}", office + 1)),
        name: format!("{given} {family}"),
        provider: user.provider.map(|provider| ProviderId(copy.id(provider.0))),
        host: user.host.map(|host| HostId(copy.id(host.0))),
        employer: user.employer.map(|employer| EmployerId(copy.id(employer.0))),
        ..user.clone()
    }
}

/// The events of the providers, hosts and employers of a copy, and of the money, which is there for all copies.
fn of_world(world: &[(StreamId, Recorded)], copy: &Copy<'_>, copies: u64) -> Vec<(StreamId, Recorded)> {
    let one = |(stream, recorded): &(StreamId, Recorded)| {
        let mut copied = Pattern::of(recorded).copied(copy)?;
        match &mut copied.event {
            Event::AppropriationGranted(_) if copy.number > 0 => return None,
            Event::AppropriationGranted(granted) => {
                granted.amount = Ore(granted.amount.0.saturating_mul(i64::try_from(copies).ok()?));
            }
            Event::ProviderApproved(approved) => numbered(&mut approved.profile.name, copy),
            Event::HostApproved(approved) => numbered(&mut approved.profile.name, copy),
            Event::EmployerRecorded(recorded) => numbered(&mut recorded.profile.name, copy),
            _ => {}
        }
        let stream = match stream.id.parse::<Uuid>() {
            Ok(id) => StreamId { id: copy.id(id).to_string(), ..stream.clone() },
            Err(_) => stream.clone(),
        };
        Some((stream, copied))
    };
    world.iter().filter_map(one).collect()
}

/// A name with the number of its copy.
fn numbered(name: &mut String, copy: &Copy<'_>) {
    if copy.number > 0 {
        *name = format!("{name} {}", copy.number + 1);
    }
}

fn templates(texts: &Texts, kept: Kept) -> (Vec<Template>, Numbers) {
    let mut kept = kept;
    let people = people::of(texts, &mut kept, &BTreeMap::new());
    let mut numbers = Numbers::default();
    let templates = kept.cases.into_iter().zip(people).map(|(mut case, person)| {
        let events = std::mem::take(&mut case.events);
        Template {
            number: numbers.person(case.traits.born, case.traits.sex),
            address: people::address_of(texts, &case),
            events: events.iter().map(Pattern::of).collect(),
            texts: person.texts,
            documents: person.documents,
            case,
        }
    });
    let templates = templates.collect();
    (templates, numbers)
}

/// The place of a case among all that are written.
#[derive(Clone, Copy)]
struct Place {
    place: usize,
    all: usize,
}

impl Place {
    /// An id that rises with the place, so that rows come in the order in which they are stored.
    fn id(self, copy: &Copy<'_>, template: Uuid) -> Uuid {
        let step = u64::MAX / (self.all as u64 + 1);
        let high = u128::from(step * (self.place as u64 + 1));
        let low = copy.mixed(template).as_u128() & u128::from(u64::MAX);
        uuid::Builder::from_custom_bytes((high << 64 | low).to_be_bytes()).into_uuid()
    }
}

impl Template {
    fn copied(&self, copy: &Copy<'_>, place: Place, numbers: &Numbers) -> WholeCase {
        let (case, user) = (CaseId(place.id(copy, self.case.id.0)), UserId(place.id(copy, self.case.user.0)));
        let copy = copy.of_person([(self.case.id.0, case.0), (self.case.user.0, user.0)]);
        let (given, family) = people::name(user.0, Some(self.case.traits.sex));
        let text =
            |text: &NewText| NewText { id: chain::id::TextId(copy.id(text.id.0)), body: text.body.clone() };
        let document = |document: &NewDocument| NewDocument {
            id: chain::id::DocumentId(copy.id(document.id.0)),
            ..document.clone()
        };
        let person = BroughtCase {
            case,
            identity: Some(Identity {
                given_name: given.to_owned(),
                family_name: family.to_owned(),
                personal_number: numbers.of(
                    (self.case.traits.born, self.case.traits.sex),
                    self.number,
                    copy.number,
                ),
                address: self.address.clone(),
                ..Identity::default()
            }),
            user: people::seeker(user, case, (given, family)),
            texts: self.texts.iter().map(text).collect(),
            documents: self.documents.iter().map(document).collect(),
        };
        let events = self.events.iter().filter_map(|pattern| pattern.copied(&copy)).collect();
        WholeCase { person, events }
    }
}
