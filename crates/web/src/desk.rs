//! The one way in which an act reaches the chain and the store: open the case for the act, fold it,
//! decide, append. Who loses a race decides again from what now stands, at most three times
//! (architecture, decision 2).

mod act_of;

pub use act_of::act_of;

use crate::clock::Now;
use access::{Marks, Purpose, Relation, Tie, Viewer};
use chain::case::{Case, Seen};
use chain::event::{Actor, Header, Recorded, Role, StreamId};
use chain::explanation::{Explaining, Explanation};
use chain::id::{CaseId, CommandId, UserId};
use chain::{Command, Context, Policy, Refusal, decide};
use std::sync::{PoisonError, RwLock};
use store::{Append, AppendFault, DraftId, Identity, NewDocument, OpenFault, Store, StoreFault, User};

/// How often a lost race is run again.
const TRIES: usize = 3;

/// First attempts share the floor; who has lost a race gets it alone to try again. When two hundred want
/// the last ten seats, each is answered by what then stands, and nobody is turned away by the crowd.
/// Only another process can still win meanwhile, which is what [`TRIES`] is for.
static FLOOR: RwLock<()> = RwLock::new(());

/// Something that someone does in a case.
#[derive(Clone, Debug)]
pub struct Deed {
    /// What.
    pub command: Command,
    /// For whom, when someone acts for another.
    pub on_behalf_of: Option<UserId>,
    /// Documents that the command names.
    pub documents: Vec<NewDocument>,
    /// Who the person is, at registration and where that is corrected.
    pub identity: Option<Identity>,
    /// The user whose own case it becomes, at registration.
    pub user: Option<User>,
    /// The draft that it completes.
    pub draft: Option<DraftId>,
    /// A keyed digest of what was sent: the same thing sent twice is known by it.
    pub digest: Option<String>,
}

impl<C: Into<Command>> From<C> for Deed {
    fn from(command: C) -> Deed {
        Deed {
            command: command.into(),
            on_behalf_of: None,
            documents: Vec::new(),
            identity: None,
            user: None,
            draft: None,
            digest: None,
        }
    }
}

/// What came of a deed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// It is done, and why it could be.
    Now(Explanation),
    /// It had been done before by the same submission; nothing has changed.
    Before,
}

/// Why a deed was not done. Nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum DeskFault {
    /// The chain refused it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The case could not be opened for it.
    #[error(transparent)]
    Open(#[from] OpenFault),
    /// It could not be stored.
    #[error(transparent)]
    Append(#[from] AppendFault),
    /// Whoever does it must sign in afresh first.
    #[error("a fresh sign-in is needed")]
    StepUp,
    /// The same submission has been carried out with other content: an old page was sent again.
    #[error("this form has been sent with other content")]
    SentOtherwise,
}

impl From<StoreFault> for DeskFault {
    fn from(fault: StoreFault) -> DeskFault {
        DeskFault::Open(OpenFault::Store(fault))
    }
}

/// Does a deed in a case. The command id makes a double submission harmless.
///
/// # Errors
/// [`DeskFault`]; nothing has changed then.
#[expect(clippy::too_many_arguments, reason = "who, where, what, when: each is recorded")]
pub fn perform(
    store: &Store,
    policy: &Policy,
    viewer: &Viewer,
    case_id: CaseId,
    id: CommandId,
    deed: &Deed,
    page: &str,
    now: Now,
) -> Result<Done, DeskFault> {
    let attempt = || once(store, policy, viewer, case_id, id, deed, page, now);
    let mut answer = {
        let _shared = FLOOR.read().unwrap_or_else(PoisonError::into_inner);
        attempt()
    };
    if lost_race(&answer) {
        let _alone = FLOOR.write().unwrap_or_else(PoisonError::into_inner);
        for _ in 0..TRIES {
            answer = attempt();
            if !lost_race(&answer) {
                break;
            }
        }
    }
    match answer {
        Err(DeskFault::Append(AppendFault::AlreadyDone { .. })) => Ok(Done::Before),
        answer => answer,
    }
}

fn lost_race(answer: &Result<Done, DeskFault>) -> bool {
    matches!(answer, Err(DeskFault::Append(AppendFault::Conflict { .. })))
}

#[expect(clippy::too_many_arguments, reason = "the same as the public function above")]
fn once(
    store: &Store,
    policy: &Policy,
    viewer: &Viewer,
    case_id: CaseId,
    id: CommandId,
    deed: &Deed,
    page: &str,
    now: Now,
) -> Result<Done, DeskFault> {
    let (events, version) = open(store, viewer, case_id, &deed.command, page, now)?;
    if let Some(earlier) = events.iter().find(|event| event.header.command == id) {
        let otherwise = earlier.header.digest.is_some() && earlier.header.digest != deed.digest;
        return if otherwise { Err(DeskFault::SentOtherwise) } else { Ok(Done::Before) };
    }
    if is_repeated(&events, viewer, deed, now) {
        return Ok(Done::Before);
    }
    // What a representative does is done for the person, whatever the page says.
    let on_behalf_of = match viewer.role {
        Role::Representative => store.user_of_case(case_id)?.map(|person| person.id),
        _ => deed.on_behalf_of,
    };
    let case = Case::fold(&events, Seen::NOW);
    let world = store.world();
    let actor = Actor { user: viewer.user, role: viewer.role };
    let context =
        Context { case_id, case: &case, history: &events, world: &world.world, policy, day: now.day, actor };
    let timed = tracing::info_span!(target: store::TIMED, "decide");
    let outcome = timed.in_scope(|| decide::<Explaining>(&context, &deed.command))?;
    let mut append = Append::new(id, now.day);
    append.relies_on.push((StreamId::case(case_id), version));
    for stream in outcome.other_streams() {
        append.relies_on.push((stream.clone(), world.version(&stream)));
    }
    append.events = outcome
        .events
        .into_iter()
        .map(|event| {
            let header = Header {
                recorded_at: now.at,
                holds_on: event.holds_on,
                received_on: event.received_on,
                actor,
                on_behalf_of,
                command: id,
                digest: deed.digest.clone(),
                corrects: event.corrects,
                bundle: policy.hash().to_owned(),
            };
            (event.stream_in(case_id), header, event.event)
        })
        .collect();
    append.texts = outcome.texts.into_iter().map(|text| (case_id, text)).collect();
    append.documents = deed.documents.iter().cloned().map(|document| (case_id, document)).collect();
    append.identity = deed.identity.clone().map(|identity| (case_id, identity));
    append.user = deed.user.clone();
    append.delete_draft = deed.draft;
    store.append_blocking(append)?;
    Ok(Done::Now(outcome.explanation))
}

/// Whether the last thing that this person did in the case was the very same, today: the back button or
/// a second tab has sent it again.
fn is_repeated(events: &[Recorded], viewer: &Viewer, deed: &Deed, now: Now) -> bool {
    let latest = events.iter().rev().find(|event| event.header.actor.user == viewer.user);
    latest.is_some_and(|latest| {
        let sent_on = latest.header.recorded_at.as_second() / 86_400 == now.at.as_second() / 86_400;
        sent_on && latest.header.digest.is_some() && latest.header.digest == deed.digest
    })
}

/// The case as it stands. A registration may begin one that does not exist yet.
fn open(
    store: &Store,
    viewer: &Viewer,
    case_id: CaseId,
    command: &Command,
    page: &str,
    now: Now,
) -> Result<(Vec<Recorded>, u64), DeskFault> {
    let act = act_of(command);
    let purpose = Purpose::of(viewer.role);
    match store.open_to_act(viewer, case_id, page, purpose, act, now.at, now.day) {
        Ok(opened) => Ok((opened.events, opened.version)),
        Err(OpenFault::NotFound) if matches!(command, Command::Register(_)) => {
            let relation = if viewer.own_case == Some(case_id) { Relation::Own } else { Relation::Unrelated };
            let tie = Tie::always(relation);
            let marks = Marks::NONE.with_own_case(viewer, case_id);
            let access = access::answer(viewer, &tie, marks, access::Action::Act(act), now.day);
            if access.allowed { Ok((Vec::new(), 0)) } else { Err(OpenFault::Denied(access.reason).into()) }
        }
        Err(fault) => Err(fault.into()),
    }
}
