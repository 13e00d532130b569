//! `stegvis seed`: plays the stories' world and the stories through the same desk as the pages use, act
//! by act on its day, so that the demonstration's data cannot be anything that the pages could not have
//! made. Ids follow from the stories, so that seeding twice changes nothing.

mod letter;
pub mod simulated;
mod tail;

use crate::Answer;
use crate::args::{Common, Seed};
use crate::progress;
use crate::wiring::{DEMONSTRATION_DAY, Wired, program};
use access::Viewer;
use anyhow::{Context, anyhow};
use chain::event::{Actor, Header, Role};
use chain::evidence::ReceiveEvidence;
use chain::id::{CaseId, CommandId, UserId};
use chain::story::{
    Expected, IN_FORCE, Story, StoryAct, StoryFault, StoryWorld, embedded, embedded_world, ids,
};
use chain::{Case, Command};
use serde_json::json;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use store::{Append, AppendFault, Identity, NewDocument, User};
use texts::Args;
use web::clock::{Now, moment};
use web::{Deed, Done, perform};

/// The people who have no case yet, to walk as.
const NEW_PEOPLE: u32 = 2;
/// How many cases control has drawn.
const SAMPLED: usize = 5;

/// `stegvis seed`.
pub fn run(common: &Common, options: &Seed) -> anyhow::Result<Answer> {
    let wired = Wired::open_as(common, Some(true))?;
    let world = embedded_world().map_err(|faults| told(&faults))?;
    let mut told_now = Told::default();
    open_world(&wired, &world, &mut told_now)?;
    for number in 1..=NEW_PEOPLE {
        let id = ids::id::<UserId>(ids::WORLD, &format!("new_person_{number}"));
        let name = wired.say("cli-seed-new-person", &Args::new().number("number", i64::from(number)));
        save_user(&wired, User { unit: Some("persona-new".into()), ..user(id, Role::JobSeeker, name) })?;
    }
    if !options.world_only {
        let stories: Vec<Story> = embedded()
            .map_err(|faults| told(&faults))?
            .into_iter()
            .filter(|story| {
                // A story from before the world opened is only a test.
                let in_time = story.steps().next().is_some_and(|act| act.on >= world.opened_on);
                story.policy == common.policy && (story.demonstration || story.policy == IN_FORCE) && in_time
            })
            .collect();
        play(&wired, &stories, &mut told_now)?;
        if wired.policy.find_service(tail::SERVICE.0).is_some() {
            tail::play(&wired, &world, &stories, &mut told_now)?;
        }
    }
    if !options.world_only {
        // The day's run of pay: what the stories have not settled waits for who is paid.
        let at = moment(DEMONSTRATION_DAY, jiff::civil::time(6, 0, 0, 0));
        // Those of a simulated history have been settled with it.
        let cases: Vec<CaseId> = told_now.known.keys().copied().collect();
        crate::pay::declare_in(&wired, &cases, Now { day: DEMONSTRATION_DAY, at }, DEMONSTRATION_DAY)?;
    }
    wired.bring_views_up_to_date()?;
    draw_sample(&wired, &world)?;
    if let Some(size) = options.simulated {
        let written = simulated::fill(&wired, &common.policy, (size, options.years), options.cases)?;
        if !options.output.json {
            println!("{}", simulated_said(&wired, written));
        }
    }
    if options.output.json {
        println!("{}", json!({ "acts": told_now.acts, "before": told_now.before, "cases": told_now.cases }));
    } else {
        let args = Args::new()
            .number("acts", i64::from(told_now.acts))
            .number("before", i64::from(told_now.before))
            .number("cases", i64::from(told_now.cases));
        println!("{}", wired.say("cli-seed-done", &args));
    }
    Ok(Answer::Fine)
}

/// A sample that control has drawn, so that there is one to read.
fn draw_sample(wired: &Wired, world: &StoryWorld) -> anyhow::Result<()> {
    let Some(controller) = world.staff.iter().find(|staff| staff.role == Role::Controller) else {
        return Ok(());
    };
    let viewer = Viewer { user: controller.user, role: controller.role, own_case: None };
    let bounds = chain::oversight::sample(&wired.policy, DEMONSTRATION_DAY)?;
    let reason = wired.t("cli-seed-sample");
    let sample = access::draw_sample(&viewer, &reason, DEMONSTRATION_DAY, bounds.until)
        .map_err(|reason| anyhow!("{}", reason.id()))?;
    let at = moment(DEMONSTRATION_DAY, jiff::civil::time(7, 0, 0, 0));
    let id: CommandId = ids::id(ids::WORLD, "sample");
    wired.store().draw(&viewer, id.0, &sample, "seed", SAMPLED, at)?;
    Ok(())
}

/// What came of the simulated history, in words.
fn simulated_said(wired: &Wired, written: Option<simulated::Written>) -> String {
    let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    written.map_or_else(
        || wired.t("cli-seed-simulated-before"),
        |written| {
            let args =
                Args::new().number("cases", number(written.cases)).number("events", number(written.events));
            wired.say("cli-seed-simulated-done", &args)
        },
    )
}

/// What was done, and what had been done before.
#[derive(Default)]
struct Told {
    acts: u32,
    before: u32,
    cases: u32,
    /// The acts that stood in each case before the seeding began.
    known: BTreeMap<CaseId, BTreeSet<CommandId>>,
}

impl Told {
    /// Whether an act stands in its case already. It is not tried again then: who acted may no longer
    /// have anything to do with the case.
    fn has(&mut self, wired: &Wired, case: CaseId, command: CommandId) -> anyhow::Result<bool> {
        if let Entry::Vacant(unknown) = self.known.entry(case) {
            let commands = match wired.store().cases(case_before(case), 1)?.first() {
                Some(found) if *found == case => Case::from(wired.open_case(case, "seed")?.events.as_slice())
                    .commands
                    .into_iter()
                    .collect(),
                _ => BTreeSet::new(),
            };
            unknown.insert(commands);
        }
        let there = self.known.get(&case).is_some_and(|commands| commands.contains(&command));
        self.before += u32::from(there);
        Ok(there)
    }
}

/// The id just before a case's, from which a list of one begins.
fn case_before(case: CaseId) -> Option<CaseId> {
    case.0.as_u128().checked_sub(1).map(|before| CaseId(uuid::Uuid::from_u128(before)))
}

fn told(faults: &[StoryFault]) -> anyhow::Error {
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    anyhow!("{}", lines.join("\n"))
}

fn user(id: UserId, role: Role, name: String) -> User {
    User { id, role, name, unit: None, provider: None, host: None, employer: None, case: None }
}

/// Keeps a user, unless there is one: a person who has registered since keeps the case.
fn save_user(wired: &Wired, user: User) -> anyhow::Result<()> {
    if wired.store().user(user.id)?.is_none() {
        wired.store().save_user(user)?;
    }
    Ok(())
}

/// Providers, hosts and money, and those who work with the cases.
fn open_world(wired: &Wired, world: &StoryWorld, told: &mut Told) -> anyhow::Result<()> {
    for (stream, event) in world.events() {
        let command: CommandId = ids::id(ids::WORLD, &stream.id);
        let mut append = Append::new(command, world.opened_on);
        let header = Header {
            recorded_at: moment(world.opened_on, jiff::civil::time(8, 0, 0, 0)),
            holds_on: world.opened_on,
            received_on: None,
            actor: Actor { user: program().user, role: Role::System },
            on_behalf_of: None,
            command,
            digest: None,
            corrects: None,
            bundle: wired.policy.hash().to_owned(),
        };
        append.relies_on.push((stream.clone(), 0));
        append.events.push((stream, header, event));
        match wired.store().append_blocking(append) {
            Ok(_) => told.acts += 1,
            Err(AppendFault::AlreadyDone { .. }) => told.before += 1,
            Err(fault) => return Err(fault.into()),
        }
    }
    for staff in &world.staff {
        // Whoever acts for another signs in as the private person that everyone is.
        let role = if staff.role.has_accounts() { staff.role } else { Role::JobSeeker };
        save_user(
            wired,
            User {
                unit: Some(staff.unit.clone()),
                provider: staff.provider,
                host: staff.host,
                employer: staff.employer,
                ..user(staff.user, role, staff.name.clone())
            },
        )?;
        let heads = wired.store().unit_heads()?;
        if staff.head && !heads.contains(&(staff.unit.clone(), staff.user)) {
            wired.store().set_head(staff.user, &staff.unit)?;
        }
    }
    Ok(())
}

/// All stories together, in order of time: what one takes, another cannot.
fn play(wired: &Wired, stories: &[Story], told: &mut Told) -> anyhow::Result<()> {
    for story in stories {
        let persona = &story.persona;
        let person = User {
            unit: Some(format!("persona-{}", story.name)),
            case: Some(story.case),
            ..user(persona.user, Role::JobSeeker, persona.name.clone())
        };
        save_user(wired, person)?;
        told.cases += 1;
    }
    let mut acts: Vec<(&Story, &StoryAct)> = stories
        .iter()
        .flat_map(|story| story.steps().map(move |act| (story, act)))
        .filter(|(_, act)| act.expected == Expected::Done && act.on <= DEMONSTRATION_DAY)
        .collect();
    acts.sort_by_key(|(_, act)| act.at);
    let bar = progress::bar(acts.len() as u64, wired.t("cli-seed-stories"));
    let mut day = None;
    for (story, act) in acts {
        bar.inc(1);
        if told.has(wired, story.case, act.command_id)? {
            continue;
        }
        if day.replace(act.on) != Some(act.on) {
            wired.store().wake(act.on)?;
        }
        let mut deed = Deed::from(act.command.clone());
        deed.on_behalf_of = act.on_behalf_of;
        if matches!(act.command, Command::Register(_)) {
            deed.identity = Some(identity(story));
        }
        let now = Now { day: act.on, at: act.at };
        if let Command::SendLetter(letter) = &act.command {
            deed.documents.push(letter::of(wired, story.case, letter, now)?);
        }
        if let Command::ReceiveEvidence(ReceiveEvidence { document: Some(id), issuer, .. }) = &act.command {
            let args = Args::new().text("issuer", issuer).date("date", act.on);
            let content = wired.say("cli-seed-evidence", &args).into_bytes();
            deed.documents.push(NewDocument { id: *id, kind: "evidence".into(), content });
        }
        do_it(wired, story.case, &act.by, act.command_id, &deed, now, told)
            .with_context(|| format!("{}:{}", story.file, act.line))?;
    }
    bar.finish_and_clear();
    Ok(())
}

fn identity(story: &Story) -> Identity {
    let persona = &story.persona;
    let (given_name, family_name) = persona.name.split_once(' ').unwrap_or((&persona.name, ""));
    Identity {
        given_name: given_name.to_owned(),
        family_name: family_name.to_owned(),
        personal_number: persona.personal_number.as_str().to_owned(),
        address: persona.address.clone(),
        phone: persona.phone.clone().unwrap_or_default(),
        email: persona.email.clone().unwrap_or_default(),
    }
}

/// One act through the desk.
fn do_it(
    wired: &Wired,
    case: CaseId,
    by: &Actor,
    command: CommandId,
    deed: &Deed,
    now: Now,
    told: &mut Told,
) -> anyhow::Result<()> {
    let own_case = (by.role == Role::JobSeeker).then_some(case);
    let viewer = Viewer { user: by.user, role: by.role, own_case };
    match perform(wired.store(), &wired.policy, &viewer, case, command, deed, "seed", now)? {
        Done::Now(_) => told.acts += 1,
        Done::Before => told.before += 1,
    }
    Ok(())
}
