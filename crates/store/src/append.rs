//! The append: every stream that it relied on is named with its version, and everything in it is
//! stored or nothing (architecture, decisions 1, 2 and 4).

use crate::bundles::bundle_number;
use crate::drafts::{self, DraftId};
use crate::fault::AppendFault;
use crate::keys;
use crate::record::{EventRow, StoredEvent, split, stream_events};
use crate::seal::Key;
use crate::sql::Connection;
use crate::streams::{self, Stored};
use crate::users::{self, User};
use crate::vault::{self, Identity, NewDocument};
use crate::views;
use crate::writer::Writing;
use chain::event::{Event, Header, StreamId, StreamKind};
use chain::id::{CaseId, CommandId};
use chain::text::NewText;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What is to be stored as one.
#[derive(Clone, Debug)]
pub struct Append {
    /// The submitted act. It stands at most once in each stream.
    pub command: CommandId,
    /// The day on which the views of the touched cases are reckoned.
    pub day: Date,
    /// Every stream that the decision relied on, at the version that it saw (0: does not exist).
    /// A case stream that gets events must be named.
    pub relies_on: Vec<(StreamId, u64)>,
    /// The events, in order. The command in each header is replaced by the one above.
    pub events: Vec<(StreamId, Header, Event)>,
    /// Texts for the vault.
    pub texts: Vec<(CaseId, NewText)>,
    /// Documents for the vault.
    pub documents: Vec<(CaseId, NewDocument)>,
    /// Who the person of a case is, at registration or correction.
    pub identity: Option<(CaseId, Identity)>,
    /// The user whose own case it becomes, kept in the same transaction: at registration.
    pub user: Option<User>,
    /// The draft that this act completes; it is erased.
    pub delete_draft: Option<DraftId>,
}

impl Append {
    /// An append of nothing yet.
    #[must_use]
    pub fn new(command: CommandId, day: Date) -> Append {
        Append {
            command,
            day,
            relies_on: Vec::new(),
            events: Vec::new(),
            texts: Vec::new(),
            documents: Vec::new(),
            identity: None,
            user: None,
            delete_draft: None,
        }
    }
}

/// What was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appended {
    /// The new version of each stream that got events.
    pub versions: BTreeMap<StreamId, u64>,
}

impl Appended {
    /// The new version of a stream; none when it got no event.
    #[must_use]
    pub fn version(&self, stream: &StreamId) -> Option<u64> {
        self.versions.get(stream).copied()
    }
}

/// Carries out an append inside the writer's transaction.
pub(crate) fn append(writing: &mut Writing<'_>, request: &Append) -> Result<Appended, AppendFault> {
    refuse_malformed(request)?;
    refuse_done(writing.main, request)?;
    for (stream, expected) in &request.relies_on {
        let found = stream_version(writing.main, stream)?;
        if found != *expected {
            return Err(AppendFault::Conflict { stream: stream.clone(), expected: *expected, found });
        }
    }
    let case_keys = keys_of_cases(writing, request)?;
    let versions = store_events(writing, request, &case_keys)?;
    for (case, text) in &request.texts {
        vault::insert_text(writing, &case_keys[case], *case, text)?;
    }
    for (case, document) in &request.documents {
        vault::insert_document(writing, &case_keys[case], *case, document)?;
    }
    if let Some((case, identity)) = &request.identity {
        vault::save_identity(writing, &case_keys[case], *case, identity)?;
    }
    if let Some(user) = &request.user {
        save_user(writing, user, user.case.and_then(|case| case_keys.get(&case)))?;
    }
    if let Some(draft) = request.delete_draft {
        drafts::erase(writing, draft)?;
    }
    for (case, key) in &case_keys {
        let stream = StreamId::case(*case);
        if !versions.contains_key(&stream) {
            continue;
        }
        let events = stream_events(writing.main, &stream, Some(key))?;
        if let Some(kind) = events.iter().find_map(|recorded| match &recorded.event {
            Event::Unknown(kind) => Some(kind.clone()),
            _ => None,
        }) {
            return Err(AppendFault::ReadOnly { kind });
        }
        match writing.projector.project(*case, &events, request.day) {
            Some(projection) => views::bring_up(writing.main, *case, &projection, request.day)?,
            None => views::write(writing.main, *case, None, request.day)?,
        }
    }
    Ok(Appended { versions })
}

fn refuse_malformed(request: &Append) -> Result<(), AppendFault> {
    if request.events.is_empty() {
        return Err(AppendFault::Malformed("there is no event in it"));
    }
    for (stream, _, event) in &request.events {
        if matches!(event, Event::Unknown(_)) {
            return Err(AppendFault::Malformed("an unknown kind of event"));
        }
        let named = request.relies_on.iter().any(|(relied_on, _)| relied_on == stream);
        if stream.kind == StreamKind::Case && !named {
            return Err(AppendFault::Malformed("a case gets events but is not relied on"));
        }
    }
    Ok(())
}

/// Refuses a double submission, naming where it stands.
fn refuse_done(main: &Connection, request: &Append) -> Result<(), AppendFault> {
    for (stream, _, _) in &request.events {
        if let Some(version) = streams::done_at(main, stream, request.command.0.into_bytes())? {
            return Err(AppendFault::AlreadyDone { stream: stream.clone(), version });
        }
    }
    Ok(())
}

/// The key of every case that the append touches, made for a new one; an erased case is refused.
fn keys_of_cases(writing: &Writing<'_>, request: &Append) -> Result<BTreeMap<CaseId, Key>, AppendFault> {
    let mut case_keys = BTreeMap::new();
    let in_streams = request.events.iter().map(|(stream, _, _)| stream);
    let mut cases = Vec::new();
    for stream in in_streams.filter(|stream| stream.kind == StreamKind::Case) {
        let case: CaseId =
            stream.id.parse().map_err(|_| AppendFault::Malformed("the stream of a case has no case's id"))?;
        if stream.id != case.to_string() {
            return Err(AppendFault::Malformed("the id of a case is not in its own form"));
        }
        cases.push(case);
    }
    cases.extend(request.texts.iter().map(|(case, _)| *case));
    cases.extend(request.documents.iter().map(|(case, _)| *case));
    cases.extend(request.identity.iter().map(|(case, _)| *case));
    cases.extend(request.user.iter().filter_map(|user| user.case));
    for case in cases {
        if case_keys.contains_key(&case) {
            continue;
        }
        if keys::is_erased(writing.keys, case)? {
            return Err(AppendFault::Erased { case });
        }
        case_keys.insert(case, keys::case_key_or_new(writing.keys, case)?);
    }
    Ok(case_keys)
}

/// Keeps the user, unless the user has another case already.
fn save_user(writing: &mut Writing<'_>, user: &User, key: Option<&Key>) -> Result<(), AppendFault> {
    match users::case_of(writing.main, user.id)? {
        Some(case) if user.case != Some(case) => Err(AppendFault::UserTaken { case }),
        _ => Ok(users::save(writing, user, key)?),
    }
}

fn store_events(
    writing: &mut Writing<'_>,
    request: &Append,
    case_keys: &BTreeMap<CaseId, Key>,
) -> Result<BTreeMap<StreamId, u64>, AppendFault> {
    let mut streams: BTreeMap<StreamId, Stored> = BTreeMap::new();
    let mut ordinals: BTreeMap<&StreamId, i64> = BTreeMap::new();
    for (stream, header, event) in &request.events {
        if let Some(kind) = writing.world.unknown.get(stream) {
            return Err(AppendFault::ReadOnly { kind: kind.clone() });
        }
        let stored = match streams.get(stream) {
            Some(stored) => *stored,
            None => streams::stored_or_begun(writing.main, stream)?,
        };
        let version = stored.version + 1;
        let key = stream.id.parse().ok().and_then(|case: CaseId| case_keys.get(&case));
        let key = key.filter(|_| stream.kind == StreamKind::Case);
        let (body, sealed) = split(event, stream, version, key)?;
        let ordinal = ordinals.entry(stream).or_default();
        *ordinal += 1;
        let journal = writing.journal(header.recorded_at)?;
        let mut row = EventRow {
            event: StoredEvent {
                version,
                kind: event.kind().to_owned(),
                header: Header { command: request.command, ..header.clone() },
                body,
                sealed,
            },
            stream: stream.clone(),
            ordinal: *ordinal,
            journal: journal.id,
            position: journal.take(),
            hash: Vec::new(),
        };
        row.hash = journal.link(&row.canonical()).to_vec();
        row.insert(&mut { writing.main }, stored.number, bundle_number(writing.main, &header.bundle)?)?;
        writing.note(stream, version, event);
        streams.insert(stream.clone(), Stored { version, ..stored });
    }
    for stored in streams.values() {
        streams::set_version(writing.main, *stored)?;
    }
    Ok(streams.into_iter().map(|(stream, stored)| (stream, stored.version)).collect())
}

/// The version of a stream; 0 when it does not exist.
pub(crate) fn stream_version(main: &Connection, stream: &StreamId) -> Result<u64, AppendFault> {
    Ok(streams::stored(main, stream)?.map_or(0, |stored| stored.version))
}
