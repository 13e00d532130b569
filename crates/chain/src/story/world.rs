//! What the stories share: staff, providers, hosts and money (`stories/world.toml`). All synthetic.

use super::fields::{Fields, Report, Scope};
use super::file::{document, tables};
use super::{Mention, StoryFault, ids};
use crate::event::{
    AppropriationGranted, EmployerRecorded, Event, HostApproved, ProviderApproved, Role, StreamId,
};
use crate::id::{EmployerId, HostId, ProviderId, UserId};
use crate::money::Ore;
use crate::word::WordMap;
use crate::world::{EmployerProfile, HostProfile, ProviderProfile};
use jiff::civil::Date;
use toml_edit::Table;

/// Someone who works with the cases, or acts for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    /// The key that stories use.
    pub key: String,
    /// The user.
    pub user: UserId,
    /// In which role.
    pub role: Role,
    /// Name.
    pub name: String,
    /// Office, team or profession, in Swedish.
    pub unit: String,
    /// The provider where a coach works.
    pub provider: Option<ProviderId>,
    /// The host where a host's person works.
    pub host: Option<HostId>,
    /// The employer where an employer's person works.
    pub employer: Option<EmployerId>,
    /// Whether an officer is the head of the unit.
    pub head: bool,
}

/// Everything that the stories share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryWorld {
    /// The day on which providers and hosts are approved and money is granted.
    pub opened_on: Date,
    /// Who works with the cases.
    pub staff: Vec<Staff>,
    /// Providers.
    pub providers: Vec<(ProviderId, ProviderProfile)>,
    /// Hosts.
    pub hosts: Vec<(HostId, HostProfile)>,
    /// Employers.
    pub employers: Vec<(EmployerId, EmployerProfile)>,
    /// Appropriations by stream, and how much is granted.
    pub appropriations: Vec<(StreamId, Ore)>,
}

impl StoryWorld {
    /// Reads the world's file.
    ///
    /// # Errors
    /// Every fault with its line.
    pub fn read(path: &str, text: &str) -> Result<StoryWorld, Vec<StoryFault>> {
        let mut report = Report::new(path, text);
        let world = document(text, &mut report).map(|document| {
            let scope = Scope { story: ids::WORLD, key: "world", on: Date::ZERO };
            let mut head = Fields::new(document.as_table(), None, &mut report, scope);
            let opened_on = head.day("opened_on");
            let [staff, providers, hosts, employers, money] =
                ["staff", "provider", "host", "employer", "appropriation"]
                    .map(|name| tables(&mut head, name));
            head.finish();
            StoryWorld {
                opened_on,
                staff: each(&staff, &mut report, read_staff),
                providers: each(&providers, &mut report, read_provider),
                hosts: each(&hosts, &mut report, read_host),
                employers: each(&employers, &mut report, read_employer),
                appropriations: each(&money, &mut report, read_appropriation),
            }
        });
        if let Some(world) = &world {
            world.check_keys(&mut report);
        }
        match world {
            Some(world) if report.faults.is_empty() => Ok(world),
            _ => Err(report.faults),
        }
    }

    /// What happened in the streams of providers, hosts and appropriations when the world opened.
    #[must_use]
    pub fn events(&self) -> Vec<(StreamId, Event)> {
        let providers = self.providers.iter().map(|(id, profile)| {
            (StreamId::provider(*id), Event::from(ProviderApproved { profile: profile.clone() }))
        });
        let hosts = self.hosts.iter().map(|(id, profile)| {
            (StreamId::host(*id), Event::from(HostApproved { profile: profile.clone() }))
        });
        let employers = self.employers.iter().map(|(id, profile)| {
            (StreamId::employer(*id), Event::from(EmployerRecorded { profile: profile.clone() }))
        });
        let money = self
            .appropriations
            .iter()
            .map(|(stream, amount)| (stream.clone(), Event::from(AppropriationGranted { amount: *amount })));
        providers.chain(hosts).chain(employers).chain(money).collect()
    }

    /// The member of the staff with a key.
    #[must_use]
    pub fn staff(&self, key: &str) -> Option<&Staff> {
        self.staff.iter().find(|staff| staff.key == key)
    }

    /// Why something that a story names is not there; none when it is.
    pub(super) fn lacks(&self, mention: &Mention) -> Option<(usize, String)> {
        match mention {
            Mention::Staff { key, role, line } => {
                let there = self.staff(key).is_some_and(|staff| staff.role == *role);
                (!there).then(|| (*line, format!("world.toml has no {} `{key}`", role.id())))
            }
            Mention::Provider { key, line } => {
                let id = ids::id::<ProviderId>(ids::WORLD, key);
                let there = self.providers.iter().any(|(known, _)| *known == id);
                (!there).then(|| (*line, format!("world.toml has no provider `{key}`")))
            }
            Mention::Employer { key, line } => {
                let id = ids::id::<EmployerId>(ids::WORLD, key);
                let there = self.employers.iter().any(|(known, _)| *known == id);
                (!there).then(|| (*line, format!("world.toml has no employer `{key}`")))
            }
            Mention::Host { key, line } => {
                let id = ids::id::<HostId>(ids::WORLD, key);
                let there = self.hosts.iter().any(|(known, _)| *known == id);
                (!there).then(|| (*line, format!("world.toml has no host `{key}`")))
            }
        }
    }

    fn check_keys(&self, report: &mut Report<'_>) {
        for staff in &self.staff {
            if self.staff.iter().filter(|other| other.key == staff.key).count() > 1 {
                report.at(None, format!("there are several staff with the key `{}`", staff.key));
            }
            let known = staff.provider.is_none_or(|id| self.providers.iter().any(|(known, _)| *known == id))
                && staff.host.is_none_or(|id| self.hosts.iter().any(|(known, _)| *known == id))
                && staff.employer.is_none_or(|id| self.employers.iter().any(|(known, _)| *known == id));
            if !known {
                report.at(None, format!("`{}` works at a provider or host that is not there", staff.key));
            }
        }
    }
}

fn each<T>(
    tables: &[&Table],
    report: &mut Report<'_>,
    read: impl Fn(&mut Fields<'_, '_, '_, '_>) -> T,
) -> Vec<T> {
    tables
        .iter()
        .map(|table| {
            let scope = Scope { story: ids::WORLD, key: "world", on: Date::ZERO };
            let mut fields = Fields::new(*table, table.span(), report, scope);
            let value = read(&mut fields);
            fields.finish();
            value
        })
        .collect()
}

fn read_staff(fields: &mut Fields<'_, '_, '_, '_>) -> Staff {
    let key = fields.str("key").to_owned();
    Staff {
        user: ids::id(ids::WORLD, &key),
        role: fields.word("role"),
        name: fields.str("name").to_owned(),
        unit: fields.str("unit").to_owned(),
        provider: fields.maybe_id("provider"),
        host: fields.maybe_id("host"),
        employer: fields.maybe_id("employer"),
        head: fields.flag("head", false),
        key,
    }
}

fn read_provider(fields: &mut Fields<'_, '_, '_, '_>) -> (ProviderId, ProviderProfile) {
    let mut seats = WordMap::default();
    fields.within("seats", |services| {
        for service in services.names() {
            let count = services.number(&service);
            seats.insert(service, count);
        }
    });
    let results = fields.numbers::<u8>("to_work_percent").unwrap_or_default();
    let profile = ProviderProfile {
        name: fields.str("name").to_owned(),
        synthetic: true,
        municipalities: fields.list("municipalities"),
        seats,
        tracks: fields.list("tracks"),
        specialisations: fields.list("specialisations"),
        languages: fields.list("languages"),
        step_free: fields.flag("step_free", false),
        fidelity: fields.maybe_number("fidelity"),
        to_work_percent: match results[..] {
            [low, middle, high] if low <= middle && middle <= high => Some((low, middle, high)),
            [] => None,
            _ => {
                fields.fault("`to_work_percent` is [low, middle, high]");
                None
            }
        },
        rating_tenths: fields.maybe_number("rating_tenths").zip(fields.maybe_number("ratings")),
        waiting_days: fields.maybe_number("waiting_days"),
    };
    (fields.id("key"), profile)
}

fn read_host(fields: &mut Fields<'_, '_, '_, '_>) -> (HostId, HostProfile) {
    let profile = HostProfile {
        name: fields.str("name").to_owned(),
        synthetic: true,
        municipality: fields.str("municipality").into(),
        places: fields.number("places"),
        tasks: fields.str("tasks").to_owned(),
    };
    (fields.id("key"), profile)
}

fn read_employer(fields: &mut Fields<'_, '_, '_, '_>) -> (EmployerId, EmployerProfile) {
    let profile = EmployerProfile {
        name: fields.str("name").to_owned(),
        synthetic: true,
        municipality: fields.str("municipality").into(),
        organisation_number: fields.str("organisation_number").to_owned(),
    };
    (fields.id("key"), profile)
}

fn read_appropriation(fields: &mut Fields<'_, '_, '_, '_>) -> (StreamId, Ore) {
    let stream = StreamId::appropriation(fields.str("number"), fields.number("year"));
    (stream, Ore(fields.number("amount_kr")).times(100))
}
