//! Two hundred people choose a provider that has ten seats, at the same moment: exactly ten get one, and
//! the others are told that it is full.

use crate::database::Database;
use crate::people::{DAY, People};
use access::Viewer;
use chain::event::{Answer, AssessmentResult, Channel, Matter, Need, Role};
use chain::id::{CaseId, CommandId, DecisionId, ParticipationId, TextId, UserId};
use chain::person::{ContactWay, Education, InformationLanguage, Level, Person, PersonalNumber};
use chain::text::NewText;
use chain::word::Word;
use chain::{Command, Policy, Refusal, assessment, choice, decision, mapping, registration};
use exchange::test_identities::personal_numbers;
use jiff::Timestamp;
use jiff::civil::date;
use std::sync::{Arc, Barrier};
use store::{Identity, Store, User};
use uuid::Uuid;
use web::clock::Now;
use web::desk::DeskFault;
use web::projecting::PolicyInUse;
use web::{Deed, Done, perform};

const PEOPLE: usize = 200;
const SEATS: u32 = 10;
const SERVICE: &str = "steg_till_arbete_plus";
const TRACK: &str = "near";
/// Where everyone lives.
const MUNICIPALITY: &str = "1480";

/// Who does what the service does.
const OFFICER: UserId = UserId(Uuid::from_u128(1));

struct Racer {
    case: CaseId,
    user: UserId,
}

#[test]
fn two_hundred_people_race_for_ten_seats_and_exactly_ten_get_one() {
    let database = Database::empty();
    let policy = Policy::embedded(&["almega_2023"]).unwrap();
    let provider = People::of(&database).approve(SERVICE, TRACK, SEATS, &[MUNICIPALITY]);
    let store = Store::open(database.path(), Arc::new(PolicyInUse::new(policy.clone()))).unwrap();
    store.save_user(user(OFFICER, Role::Officer, None)).unwrap();
    let racers = prepare(&store, &policy);
    let start = Barrier::new(racers.len());
    let answers: Vec<Result<Done, DeskFault>> = std::thread::scope(|scope| {
        let running: Vec<_> = racers
            .iter()
            .map(|racer| {
                let (start, store, policy) = (&start, &store, &policy);
                scope.spawn(move || {
                    let choose =
                        choice::ChooseProvider { participation: ParticipationId(Uuid::now_v7()), provider };
                    start.wait();
                    act(store, policy, racer, Role::JobSeeker, choose.into(), None)
                })
            })
            .collect();
        running.into_iter().map(|racer| racer.join().unwrap()).collect()
    });
    let got = answers.iter().filter(|answer| matches!(answer, Ok(Done::Now(_)))).count();
    let full = answers
        .iter()
        .filter(|answer| matches!(answer, Err(DeskFault::Refused(Refusal::ProviderFull))))
        .count();
    assert_eq!((got, full), (SEATS as usize, PEOPLE - SEATS as usize), "{answers:?}");
    let world = store.world();
    assert_eq!(world.world.providers[&provider].free_seats(SERVICE), 0);
    drop(store);
    assert_eq!(database.findings(), Vec::<String>::new());
}

/// Everyone is registered, assessed, mapped and granted support, many at a time.
fn prepare(store: &Store, policy: &Policy) -> Vec<Racer> {
    let numbers = personal_numbers();
    let numbers: Vec<PersonalNumber> = numbers
        .iter()
        .filter(|number| ("1965".."2000").contains(&&number[..4]))
        .take(PEOPLE)
        .map(|number| PersonalNumber::parse(number).unwrap())
        .collect();
    std::thread::scope(|scope| {
        let groups: Vec<_> = numbers
            .chunks(10)
            .map(|numbers| {
                scope.spawn(move || {
                    numbers.iter().map(|number| ready(store, policy, number)).collect::<Vec<_>>()
                })
            })
            .collect();
        groups.into_iter().flat_map(|group| group.join().unwrap()).collect()
    })
}

fn ready(store: &Store, policy: &Policy, number: &PersonalNumber) -> Racer {
    let racer = Racer { case: CaseId(Uuid::now_v7()), user: UserId(Uuid::now_v7()) };
    store.save_user(user(racer.user, Role::JobSeeker, Some(racer.case))).unwrap();
    let text = || NewText { id: TextId(Uuid::now_v7()), body: "Prov av samtidiga val.".into() };
    let (service, track) = (Some(Word::from(SERVICE)), Some(Word::from(TRACK)));
    let register = registration::Register {
        person: person(number).into(),
        channel: Channel::SelfService,
        officer: None,
        consents_to_evidence: false,
    };
    let identity = Identity {
        given_name: "Prov".into(),
        family_name: "Personsson".into(),
        personal_number: number.as_str().to_owned(),
        ..Identity::default()
    };
    let steps: [(Role, Command, Option<Identity>); 4] = [
        (Role::JobSeeker, register.into(), Some(identity)),
        (
            Role::Officer,
            assessment::Assess {
                result: AssessmentResult::Support,
                service: service.clone(),
                track: track.clone(),
                reasons: text(),
            }
            .into(),
            None,
        ),
        (
            Role::Officer,
            mapping::Map {
                competence: text(),
                adaptations: None,
                subsidy_considered: false,
                deeper: Vec::new(),
            }
            .into(),
            None,
        ),
        (
            Role::Officer,
            decision::Decide {
                decision: DecisionId(Uuid::now_v7()),
                matter: Matter::Support,
                answer: Answer::Granted,
                service,
                track,
                need: Some(Need::Temporary),
                employment: None,
                extent_percent: None,
                employer: None,
                stated: std::collections::BTreeMap::new(),
                intent: None,
                reasons: text(),
            }
            .into(),
            None,
        ),
    ];
    for (role, command, identity) in steps {
        let name = command.name();
        act(store, policy, &racer, role, command, identity).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    }
    racer
}

fn act(
    store: &Store,
    policy: &Policy,
    racer: &Racer,
    role: Role,
    command: Command,
    identity: Option<Identity>,
) -> Result<Done, DeskFault> {
    let viewer = match role {
        Role::JobSeeker => Viewer { user: racer.user, role, own_case: Some(racer.case) },
        _ => Viewer { user: OFFICER, role, own_case: None },
    };
    let now = Now { day: DAY, at: Timestamp::now() };
    let deed = Deed { identity, ..Deed::from(command) };
    perform(store, policy, &viewer, racer.case, CommandId(Uuid::now_v7()), &deed, "test", now)
}

fn user(id: UserId, role: Role, case: Option<CaseId>) -> User {
    User {
        id,
        role,
        name: "Prov Personsson".into(),
        unit: None,
        provider: None,
        host: None,
        employer: None,
        case,
    }
}

/// Someone with this number who has been without work for long and whose health affects it.
pub fn person(number: &PersonalNumber) -> Person {
    Person {
        born: number.born(),
        sex: number.sex(),
        municipality: MUNICIPALITY.into(),
        contact: ContactWay::Digital,
        language: InformationLanguage::Swedish,
        interpreter: None,
        education: Education::UpperSecondary,
        experience: Vec::new(),
        wishes: Vec::new(),
        without_work_since: Some(date(2022, 1, 1)),
        extent_wished_percent: 100,
        health_affects_work: true,
        swedish: Level::Good,
        literacy: Level::Good,
        digital: Level::Good,
        care_duties: false,
        other_support: false,
        newly_arrived: false,
        transition_support: false,
        municipal_services: false,
        earlier_services: Vec::new(),
    }
}
