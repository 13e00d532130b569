//! A tail of simple cases at varied steps, so that lists have life. Everyone is invented: test personal
//! numbers with common names. What happens to each follows from its number alone.

use super::{Told, do_it, save_user, user};
use crate::progress;
use crate::wiring::{DEMONSTRATION_DAY, Wired};
use anyhow::Context;
use chain::calendar::{days_after, next_working_day};
use chain::choice::offered;
use chain::event::{Actor, Answer, AssessmentResult, Channel, ContactForm, ContactWith, Matter, Need, Role};
use chain::id::{CaseId, CommandId, ProviderId, TextId, UserId};
use chain::person::{ContactWay, Education, InformationLanguage, Level, Person, PersonalNumber};
use chain::story::{Staff, Story, StoryWorld, ids};
use chain::text::NewText;
use chain::word::Word;
use chain::{Case, Command, assessment, choice, decision, mapping, plan, registration, rights, support};
use exchange::test_identities::{first_names, personal_numbers, surnames};
use jiff::civil::Date;
use store::Identity;
use texts::{Args, Language};
use web::Deed;
use web::clock::{Now, moment};

/// How many cases the tail has.
const CASES: usize = 60;
/// How many of them, the last ones, are refused support and have asked for reconsideration.
const APPEALS: usize = 2;
/// The steps of those who ask for reconsideration.
const APPEAL_STEPS: i64 = 9;
/// The service that those of the tail get, and its track.
pub(super) const SERVICE: (&str, &str) = ("steg_till_arbete_plus", "near");
/// How many days pass between one step and the next.
const STRIDE: i64 = 9;

/// Someone of the tail.
struct Extra {
    label: String,
    case: CaseId,
    user: UserId,
    officer: UserId,
    municipality: Word,
    number: PersonalNumber,
    name: (String, String),
    /// How many steps have been taken: 1 registration … 7 support with a contact.
    steps: i64,
    /// Support was refused, and the person asks for reconsideration.
    appeals: bool,
    registered_on: Date,
}

/// Plays the tail.
pub(super) fn play(
    wired: &Wired,
    world: &StoryWorld,
    stories: &[Story],
    told: &mut Told,
) -> anyhow::Result<()> {
    let taken: Vec<&str> = stories.iter().map(|story| story.persona.personal_number.as_str()).collect();
    let extras = extras(world, &taken);
    let bar = progress::bar(extras.len() as u64, wired.t("cli-seed-tail"));
    for extra in &extras {
        let name = format!("{} {}", extra.name.0, extra.name.1);
        let person = store::User {
            unit: Some("persona-extra".into()),
            case: Some(extra.case),
            ..user(extra.user, Role::JobSeeker, name)
        };
        save_user(wired, person)?;
        told.cases += 1;
        for step in 1..=extra.steps {
            let on = next_working_day(days_after(extra.registered_on, STRIDE * (step - 1)));
            if on > DEMONSTRATION_DAY || !take(wired, world, extra, step, on, told)? {
                break;
            }
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(())
}

/// The people of the tail, always the same.
fn extras(world: &StoryWorld, taken: &[&str]) -> Vec<Extra> {
    let adults = |number: &&&str| ("1962".."2004").contains(&&number[..4]);
    let numbers: Vec<&str> = personal_numbers();
    let free: Vec<&&str> = numbers.iter().filter(adults).filter(|number| !taken.contains(*number)).collect();
    let officers: Vec<&Staff> = world.staff.iter().filter(|staff| staff.role == Role::Officer).collect();
    let places: Vec<&Word> =
        world.providers.iter().flat_map(|(_, provider)| provider.municipalities.iter().take(2)).collect();
    let (firsts, lasts) = (first_names(), surnames());
    if free.is_empty() || officers.is_empty() || places.is_empty() {
        return Vec::new();
    }
    (0..CASES)
        .filter_map(|place| {
            // A stride through the list spreads the years of birth.
            let number = PersonalNumber::parse(free[(place * 37 + 11) % free.len()]).ok()?;
            let man = number.sex() == chain::person::Sex::Man;
            let names: Vec<&str> =
                firsts.iter().filter(|first| first.man == man).map(|first| first.name).collect();
            let label = format!("extra_{place}");
            let appeals = place >= CASES - APPEALS;
            let steps = if appeals { APPEAL_STEPS } else { i64::try_from(place % 7).ok()? + 1 };
            let spread = i64::try_from(place * 5 % 8).ok()?;
            Some(Extra {
                case: ids::id(ids::WORLD, &label),
                user: ids::id(ids::WORLD, &label),
                officer: officers[place % officers.len()].user,
                municipality: places[place * 3 % places.len()].clone(),
                name: (
                    names.get(place * 7 % names.len().max(1))?.to_string(),
                    lasts.get(place * 11 % lasts.len().max(1))?.to_string(),
                ),
                number,
                steps,
                appeals,
                registered_on: next_working_day(days_after(DEMONSTRATION_DAY, -(STRIDE * steps + spread))),
                label,
            })
        })
        .collect()
}

/// Takes one step; false when there is no further way for this case.
fn take(
    wired: &Wired,
    world: &StoryWorld,
    extra: &Extra,
    step: i64,
    on: Date,
    told: &mut Told,
) -> anyhow::Result<bool> {
    let label = format!("{}-{step}", extra.label);
    let command_id: CommandId = ids::id(ids::WORLD, &label);
    if told.has(wired, extra.case, command_id)? {
        return Ok(true);
    }
    let text = |key: &str| NewText {
        id: ids::id::<TextId>(ids::WORLD, &format!("{label}-{key}")),
        body: wired.texts().say(Language::Swedish, key, &Args::new()).into(),
    };
    let officer = Actor { user: extra.officer, role: Role::Officer };
    let themselves = Actor { user: extra.user, role: Role::JobSeeker };
    let participation = ids::id(ids::WORLD, &extra.label);
    let (service, track) = (Some(Word::from(SERVICE.0)), Some(Word::from(SERVICE.1)));
    let (by, command): (Actor, Command) = match step {
        1 => {
            let person = person(extra, on);
            let command = registration::Register {
                person: person.into(),
                channel: Channel::SelfService,
                officer: Some(extra.officer),
                consents_to_evidence: false,
            };
            (themselves, command.into())
        }
        2 => {
            let reasons = text("cli-tail-assessment");
            let result = AssessmentResult::Support;
            (officer, assessment::Assess { result, service, track, reasons }.into())
        }
        3 => {
            let command =
                plan::MakeActionPlan { goal: text("cli-tail-goal"), activities: text("cli-tail-activities") };
            (officer, command.into())
        }
        4 => {
            let command = mapping::Map {
                competence: text("cli-tail-competence"),
                adaptations: None,
                subsidy_considered: false,
                deeper: Vec::new(),
            };
            (officer, command.into())
        }
        step if extra.appeals => {
            let (intent, decided) = (ids::id(ids::WORLD, &extra.label), ids::id(ids::WORLD, &extra.label));
            let matter = Matter::Support;
            match step {
                5 => {
                    let text = text("cli-tail-intent");
                    (officer, decision::Communicate { intent, matter, service, text }.into())
                }
                6 => {
                    let text = text("cli-tail-comment");
                    (themselves, decision::Comment { intent, text }.into())
                }
                7 => {
                    let command = decision::Decide {
                        decision: decided,
                        matter,
                        answer: Answer::Refused,
                        service,
                        track,
                        need: None,
                        employment: None,
                        extent_percent: None,
                        employer: None,
                        stated: std::collections::BTreeMap::new(),
                        intent: Some(intent),
                        reasons: text("cli-tail-refusal"),
                    };
                    (officer, command.into())
                }
                8 => (themselves, decision::ReceiveDecision { decision: decided }.into()),
                _ => {
                    let (appeal, text) = (ids::id(ids::WORLD, &extra.label), text("cli-tail-appeal"));
                    (themselves, rights::MakeAppeal { appeal, decision: decided, text }.into())
                }
            }
        }
        5 => {
            let command = decision::Decide {
                decision: ids::id(ids::WORLD, &extra.label),
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
                reasons: text("cli-tail-decision"),
            };
            (officer, command.into())
        }
        6 => match free_provider(wired, extra, on)? {
            Some(provider) => (themselves, choice::ChooseProvider { participation, provider }.into()),
            None => return Ok(false),
        },
        _ => {
            let provider = chosen(wired, extra)?;
            let coach =
                world.staff.iter().find(|staff| staff.provider.is_some() && staff.provider == provider);
            let Some(coach) = coach else { return Ok(false) };
            let coach_acts = Actor { user: coach.user, role: Role::Coach };
            let start = support::StartSupport { participation, coach: coach.user, agreed: true };
            let now = Now { day: on, at: moment(on, jiff::civil::time(9, 0, 0, 0)) };
            do_it(wired, extra.case, &coach_acts, command_id, &Deed::from(start), now, told)
                .with_context(|| label.clone())?;
            let contact = support::HoldContact {
                participation,
                form: ContactForm::InPerson,
                with: ContactWith::Participant,
                on,
                note: None,
            };
            let id = ids::id(ids::WORLD, &format!("{label}-contact"));
            do_it(wired, extra.case, &coach_acts, id, &Deed::from(contact), now, told)
                .with_context(|| label.clone())?;
            return Ok(true);
        }
    };
    let mut deed = Deed::from(command);
    if step == 1 {
        deed.identity = Some(Identity {
            given_name: extra.name.0.clone(),
            family_name: extra.name.1.clone(),
            personal_number: extra.number.as_str().to_owned(),
            ..Identity::default()
        });
    }
    let now = Now { day: on, at: moment(on, jiff::civil::time(9, 0, 0, 0)) };
    do_it(wired, extra.case, &by, command_id, &deed, now, told).with_context(|| label.clone())?;
    Ok(true)
}

fn person(extra: &Extra, on: Date) -> Person {
    Person {
        born: extra.number.born(),
        sex: extra.number.sex(),
        municipality: extra.municipality.clone(),
        contact: ContactWay::Digital,
        language: InformationLanguage::Swedish,
        interpreter: None,
        education: Education::UpperSecondary,
        experience: Vec::new(),
        wishes: Vec::new(),
        without_work_since: Some(days_after(on, -1000)),
        extent_wished_percent: 75,
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

/// The first provider by name that has a free seat for the person.
fn free_provider(wired: &Wired, extra: &Extra, on: Date) -> anyhow::Result<Option<ProviderId>> {
    let case = Case::from(wired.open_case(extra.case, "seed")?.events.as_slice());
    let world = wired.store().world();
    let Some((_, providers)) = offered(&case, &world.world, &wired.policy, on) else { return Ok(None) };
    Ok(providers.into_iter().find(|provider| provider.free_seats(SERVICE.0) > 0).map(|provider| provider.id))
}

fn chosen(wired: &Wired, extra: &Extra) -> anyhow::Result<Option<ProviderId>> {
    let case = Case::from(wired.open_case(extra.case, "seed")?.events.as_slice());
    Ok(case.participations.last().and_then(|participation| participation.provider))
}
