//! What counties have in common: the year's money, moves between them, and the beginning and the end. All of
//! it is settled between the months, in order of county and person.

use super::county::County;
use super::days::DayNo;
use super::resident::Resident;
use super::{Kept, Outcome, Run, State};
use chain::calendar;
use chain::event::{
    Actor, AppropriationGranted, EmployerRecorded, HostApproved, ProviderApproved, Recorded, Role, StreamId,
};
use chain::id::CommandId;
use chain::money::Ore;
use chain::word::{Word, WordMap};
use jiff::civil::Date;
use uuid::Uuid;

impl Run<'_> {
    /// A month begins: the year's money is shared out, and places are as many as the settings say now.
    pub(super) fn month_begins(&self, counties: &mut [County], day: DayNo) {
        let date = self.days.date(day);
        if self.piece(day) != self.piece(day.saturating_sub(1)) || day == 0 {
            self.open_places(counties, day);
        }
        self.share_money(counties, date, day);
    }

    /// What is left of each appropriation is shared anew among the counties, by stock.
    fn share_money(&self, counties: &mut [County], date: Date, day: DayNo) {
        let settings = self.settings(day);
        let people: u64 = counties.iter().map(|county| u64::from(county.open.max(1))).sum();
        for (number, million) in settings.granted_in(date.year()) {
            let stream = StreamId::appropriation(number, date.year());
            let held =
                |county: &County| county.world.appropriations.get(&stream.id).map(|money| money.left());
            let begun = counties.iter().any(|county| held(county).is_some());
            let whole = if begun {
                counties.iter().filter_map(held).sum()
            } else {
                let granted = million * 1e6 * 100.0 / self.ground.weight;
                let granted = Ore(whole_ore(granted));
                let event = AppropriationGranted { amount: granted }.into();
                if let Some(first) = counties.first_mut() {
                    first.seen.observe_world(&stream, &event, date);
                    first.tally.granted.insert(stream.id.clone(), granted.0);
                    self.note(first, stream.clone(), event, date);
                }
                granted
            };
            let mut left = whole;
            let last = counties.len() - 1;
            for (place, county) in counties.iter_mut().enumerate() {
                let part = if place == last {
                    left
                } else {
                    whole.part(i64::from(county.open.max(1)), i64::try_from(people).unwrap_or(i64::MAX))
                };
                left = left - part;
                let has = held(county).unwrap_or(Ore::ZERO);
                let event = AppropriationGranted { amount: part - has }.into();
                county.world.apply(&stream, &event);
            }
            // Sharing makes no öre and loses none.
            let shared: Ore = counties
                .iter()
                .filter_map(|c| c.world.appropriations.get(&stream.id))
                .map(|m| m.granted)
                .sum();
            if let Some(first) = counties.first_mut() {
                let country = first.tally.granted.get(&stream.id).copied();
                first
                    .tally
                    .checked("granted to the counties = granted to the country", country == Some(shared.0));
            }
        }
    }

    /// Seats, own places, limited jobs and hosts' places, as the settings say; nobody loses a place they have.
    fn open_places(&self, counties: &mut [County], day: DayNo) {
        let settings = self.settings(day);
        // A provider's seats are made for the piece that has most of them.
        let listed = |settings: &crate::settings::Settings, service: &str| {
            settings.services.seats.get(service).copied()
        };
        let most = |service: &str| {
            self.pieces.iter().filter_map(|(_, piece)| listed(piece, service)).fold(0.0, f64::max)
        };
        for (place, county) in counties.iter_mut().enumerate() {
            let share = self.ground.counties[place].share / self.ground.weight;
            let numbers = |family: &WordMap<f64>, held: &WordMap<(u32, u32)>| {
                let number = |id: &Word, all: f64| {
                    let taken = held.get(id).map_or(0, |(_, taken)| *taken);
                    (id.clone(), (super::looking::whole((all * share).round()).max(taken), taken))
                };
                family.iter().map(|(id, all)| number(id, *all)).collect::<WordMap<_>>()
            };
            county.own_places = numbers(&settings.services.own_places, &county.own_places);
            county.job_places = numbers(&settings.subsidised.places, &county.job_places);
            let ground = &self.ground.counties[place];
            for (id, profile) in &ground.providers {
                let mut profile = profile.clone();
                for (service, seats) in profile.seats.iter_mut() {
                    if let Some(now) = listed(settings, service) {
                        let then: f64 = most(service);
                        let taken = county.world.providers.get(id).and_then(|p| p.taken.get(service));
                        let taken = taken.map_or(0, |taken| u32::try_from(taken.len()).unwrap_or(u32::MAX));
                        *seats = super::looking::whole((f64::from(*seats) * now / then.max(1e-9)).round())
                            .max(taken);
                    }
                }
                self.tell(county, StreamId::provider(*id), ProviderApproved { profile }.into(), day);
            }
            if day == 0 {
                for (id, profile) in &ground.employers {
                    let event = EmployerRecorded { profile: profile.clone() }.into();
                    self.tell(county, StreamId::employer(*id), event, day);
                }
                for (id, profile) in &ground.hosts {
                    let event = HostApproved { profile: profile.clone() }.into();
                    self.tell(county, StreamId::host(*id), event, day);
                }
            }
        }
    }

    fn tell(&self, county: &mut County, stream: StreamId, event: chain::Event, day: DayNo) {
        county.world.apply(&stream, &event);
        self.note(county, stream, event, self.days.date(day));
    }

    /// Keeps what the country tells, where it is kept.
    fn note(&self, county: &County, stream: StreamId, event: chain::Event, date: Date) {
        if self.keeps_events() {
            let actor = Actor { user: county.staff(Role::System, 0), role: Role::System };
            let header = chain::Header {
                recorded_at: self.moment(date),
                holds_on: date,
                received_on: None,
                actor,
                on_behalf_of: None,
                command: CommandId(Uuid::nil()),
                digest: None,
                corrects: None,
                bundle: self.policy.hash().to_owned(),
            };
            self.keep_world(county.number, stream, Recorded { version: 0, header, event });
        }
    }

    /// Those who move arrive, in order of person.
    pub(super) fn settle_moves(&self, counties: &mut [County], day: DayNo) {
        let mut moving: Vec<Resident> =
            counties.iter_mut().flat_map(|county| std::mem::take(&mut county.outbox)).collect();
        moving.sort_by_key(|resident| resident.life.id);
        for mut resident in moving {
            let from = resident.life.traits.county;
            if let Some(pattern) = self.moves_to(&mut resident.life) {
                resident.life.traits.county = pattern.traits.county;
                resident.life.traits.municipality = pattern.traits.municipality;
            }
            let to = resident.life.traits.county;
            counties[usize::from(from)].tally.opened -= 1;
            counties[usize::from(to)].tally.opened += 1;
            counties[usize::from(to)].moved_in(self, Box::new(resident), day);
        }
    }

    /// What came before is not counted: it filled the queues and the seats.
    pub(super) fn measuring_begins(&self, counties: &mut [County]) -> u64 {
        for county in counties.iter_mut() {
            county.measuring_begins();
        }
        counties.iter().map(|county| u64::from(county.open)).sum()
    }

    /// The end: everything is put together, in order of county.
    pub(super) fn finish(self, state: State) -> (Outcome, Option<Kept>) {
        let State { mut counties, open_at_start, .. } = state;
        let last = self.days.count() - 1;
        let open_at_end = counties.iter().map(|county| u64::from(county.open)).sum();
        super::side_by_side(&mut counties, |county| county.end(&self, last));
        let mut outcome = Outcome { open: (open_at_start, open_at_end), ..Outcome::default() };
        for county in &counties {
            outcome.seen.merge(&county.seen);
            outcome.tally.merge(&county.tally);
        }
        (outcome, self.keeper.map(super::kept::Keeper::into_kept))
    }

    /// The counties as they are on the first day, with the people who are registered then.
    pub(super) fn begin(&self) -> State {
        let mut counties: Vec<County> = self
            .ground
            .counties
            .iter()
            .enumerate()
            .map(|(number, ground)| {
                let number = u8::try_from(number).unwrap_or(u8::MAX);
                County::new(number, ground.office_shares.clone(), chain::World::default(), self.days.count())
            })
            .collect();
        for county in &mut counties {
            let here = self.ground.stock.iter().filter(|known| known.traits.county == county.number).count();
            county.open = u32::try_from(here).unwrap_or(u32::MAX);
        }
        self.open_places(&mut counties, 0);
        // The decisions that go on when the run begins were made with the money of their years.
        let first = self.days.date(0);
        let years: std::collections::BTreeSet<i16> = self
            .settings(0)
            .granted
            .keys()
            .map(|(_, year)| *year)
            .filter(|year| *year < first.year())
            .collect();
        for year in years {
            self.share_money(&mut counties, Date::constant(year, 12, 31), 0);
        }
        self.share_money(&mut counties, first, 0);
        super::side_by_side(&mut counties, |county| county.seed(self));
        State { counties, month: 0, open_at_start: 0 }
    }
}

#[allow(clippy::cast_possible_truncation)]
fn whole_ore(amount: f64) -> i64 {
    amount.round() as i64
}

/// So many days before a day.
pub(super) fn before(day: Date, days: f64) -> Date {
    calendar::days_after(day, -i64::from(super::looking::whole(days)))
}
