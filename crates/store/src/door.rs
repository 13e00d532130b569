//! The one door to a case (architecture, decision 6): relation, rule, read log — and only then facts.

use crate::fault::{OpenFault, StoreFault};
use crate::keys;
use crate::part::part_of;
use crate::read_log::{self, ReadRow, Reading};
use crate::record::{StoredEvent, stored_events};
use crate::seal::Key;
use crate::sight::Sight;
use crate::sitting;
use crate::sql::{Question, params};
use crate::standing::{Details, Standing};
use crate::store::Store;
use crate::timed::TIMED;
use crate::vault::{self, Document, Identity};
use access::{Access, Act, Action, Part, Purpose, Relation, Tie, Viewer};
use chain::event::{Recorded, StreamId};
use chain::id::{CaseId, DocumentId, TextId};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A case that has been opened for someone. What the viewer may not see is not in it: the facts of an
/// event of another part are erased, its texts and documents cannot be read, and for coaches and hosts the
/// event itself is left out.
pub struct OpenCase {
    /// Which.
    pub case: CaseId,
    /// Why it may be seen.
    pub access: Access,
    /// The viewer's relation to it.
    pub relation: Relation,
    /// The parts that may be seen.
    pub parts: Vec<Part>,
    /// The details about the person that may be seen.
    pub details: Details,
    /// The version of its stream: what an append relies on.
    pub version: u64,
    /// Its events in order, as far as the viewer may know of them.
    pub events: Vec<Recorded>,
    /// Who the person is, as far as the viewer may know; none when erased.
    pub identity: Option<Identity>,
    /// Whether its facts have been erased.
    pub erased: bool,
    key: Option<Key>,
    readable: BTreeSet<String>,
    /// Its texts as they are sealed; none when it was opened for an act.
    texts: BTreeMap<String, Vec<u8>>,
    store: Store,
}

/// A case opened for an act: every fact, for the chain to decide from. A page shows none of it; what
/// a page shows comes from [`OpenCase`].
pub struct CaseToAct {
    /// Which.
    pub case: CaseId,
    /// Why the act may be done.
    pub access: Access,
    /// The viewer's relation to it.
    pub relation: Relation,
    /// The version of its stream: what the append relies on.
    pub version: u64,
    /// Its events in order.
    pub events: Vec<Recorded>,
}

impl Store {
    /// Opens a case to be seen: asks `access`, hands in the line of the read log — also when the answer is
    /// no — and only then loads. The line is on disk when this answers or, at a sitting, when what it promised is kept.
    ///
    /// # Errors
    /// [`OpenFault::NotFound`], [`OpenFault::Denied`] with the named reason, or the store's own fault.
    #[expect(clippy::too_many_arguments, reason = "each is a question that the read log answers")]
    pub fn open_case(
        &self,
        viewer: &Viewer,
        case: CaseId,
        page: &str,
        purpose: Purpose,
        parts: &[Part],
        now: Timestamp,
        day: Date,
    ) -> Result<OpenCase, OpenFault> {
        let standing = self.standing(viewer, case, day)?;
        let access = access::opening(viewer, &standing.tie, standing.marks, purpose, parts, day);
        self.log_reading(viewer, case, page, purpose, standing.tie, access, now)?;
        let sight = Sight { viewer, tie: standing.tie, parts, details: standing.details(viewer, day) };
        self.load(case, access, &sight, true)
    }

    /// Opens a case for an act: asks `access` whether the viewer may do it, logs, and loads every
    /// fact for the chain to decide from.
    ///
    /// # Errors
    /// As [`Store::open_case`].
    #[expect(clippy::too_many_arguments, reason = "each is a question that the read log answers")]
    pub fn open_to_act(
        &self,
        viewer: &Viewer,
        case: CaseId,
        page: &str,
        purpose: Purpose,
        act: Act,
        now: Timestamp,
        day: Date,
    ) -> Result<CaseToAct, OpenFault> {
        let standing = self.standing(viewer, case, day)?;
        let tie = standing.tie;
        let mut access = standing.may_try(viewer, act, day);
        if purpose != Purpose::of(viewer.role) {
            access = Access { allowed: false, reason: access::Reason::PurposeDoesNotFit };
        }
        self.log_reading(viewer, case, page, purpose, tie, access, now)?;
        // The chain decides from every fact, whoever does the act: also for a former coach, who sees only
        // what held before the support ended.
        let control = Viewer::system(viewer.user);
        let sight = Sight {
            viewer: &control,
            tie: Tie::always(Relation::Unrelated),
            parts: &[Part::Whole],
            details: Details::ALL,
        };
        let OpenCase { case, access, version, events, .. } = self.load(case, access, &sight, false)?;
        Ok(CaseToAct { case, access, relation: tie.relation, version, events })
    }

    /// Whether the viewer may see a part of a case, before a page asks for it. Nothing of the case is loaded.
    ///
    /// # Errors
    /// [`OpenFault::NotFound`], or the store's own fault.
    pub fn may_see(&self, viewer: &Viewer, case: CaseId, part: Part, day: Date) -> Result<bool, OpenFault> {
        Ok(self.standing(viewer, case, day)?.may(viewer, Action::See(part), day).allowed)
    }

    /// Whether the viewer may try an act in a case, before a page offers it. Nothing of the case is loaded.
    ///
    /// # Errors
    /// [`OpenFault::NotFound`], or the store's own fault.
    pub fn may_try(&self, viewer: &Viewer, case: CaseId, act: Act, day: Date) -> Result<Access, OpenFault> {
        Ok(self.standing(viewer, case, day)?.may_try(viewer, act, day))
    }

    /// The viewer's relation to a case and the marks that hold: for rules of `access` that ask for both.
    ///
    /// # Errors
    /// [`OpenFault::NotFound`], or the store's own fault.
    pub fn tie_and_marks(
        &self,
        viewer: &Viewer,
        case: CaseId,
        day: Date,
    ) -> Result<(Tie, access::Marks), OpenFault> {
        let standing = self.standing(viewer, case, day)?;
        Ok((standing.tie, standing.marks))
    }

    fn standing(&self, viewer: &Viewer, case: CaseId, day: Date) -> Result<Standing, OpenFault> {
        sitting::standing((*viewer, case, day), || {
            let standing =
                self.reader()?.at_one_moment(|reader| Standing::of(&reader.main, viewer, case, day))?;
            standing.ok_or(OpenFault::NotFound)
        })
    }

    #[expect(clippy::too_many_arguments, reason = "each is a column of the read log")]
    fn log_reading(
        &self,
        viewer: &Viewer,
        case: CaseId,
        page: &str,
        purpose: Purpose,
        tie: Tie,
        access: Access,
        now: Timestamp,
    ) -> Result<(), OpenFault> {
        let reading = Reading {
            at: now,
            viewer: *viewer,
            page: page.to_owned(),
            purpose,
            relation: tie.relation,
            access,
            cases: vec![case],
        };
        self.log(reading)?;
        if access.allowed { Ok(()) } else { Err(OpenFault::Denied(access.reason)) }
    }

    /// Loads a case; to be seen, with who the person is and all its texts, most of which a page says. What is asked for
    /// together is waited for once.
    fn load(
        &self,
        case: CaseId,
        access: Access,
        sight: &Sight<'_>,
        to_be_seen: bool,
    ) -> Result<OpenCase, OpenFault> {
        let _timed = tracing::info_span!(target: TIMED, "load").entered();
        let reader = self.reader()?;
        let (key, erased) = keys::key_and_erasure(&reader.keys, case)?;
        let stream = StreamId::case(case);
        let (mut stored, mut identity, mut texts) = (Vec::new(), None, BTreeMap::new());
        let mut questions = [
            Question {
                sql: stored_events(),
                params: params![stream.kind.id(), stream.id],
                each: &mut |row| {
                    stored.push(StoredEvent::read(row)?);
                    Ok(())
                },
            },
            Question {
                sql: vault::SEALED_WORDS,
                params: params![case.to_string()],
                each: &mut |row| {
                    let sealed: Vec<u8> = row.get(1)?;
                    match row.get(0)? {
                        Some(id) => drop(texts.insert(id, sealed)),
                        None => identity = Some(sealed),
                    }
                    Ok(())
                },
            },
        ];
        let asked = if to_be_seen { &mut questions[..] } else { &mut questions[..1] };
        reader.main.ask_together(asked)?;
        let version = stored.last().map_or(0, |last| last.version);
        let mut events = Vec::with_capacity(stored.len());
        let mut readable = BTreeSet::new();
        for event in sight.seen(stored) {
            let granted = sight.grants_facts(&event);
            if granted {
                readable.extend(sight.readable(&event)?);
            }
            let mut recorded = event.recorded(&stream, key.as_ref().filter(|_| granted))?;
            sight.withhold(&mut recorded);
            events.push(recorded);
        }
        let identity = match (&key, identity) {
            (Some(key), Some(sealed)) => sight.details.of(vault::open_identity(key, case, &sealed)?),
            _ => None,
        };
        Ok(OpenCase {
            case,
            access,
            relation: sight.tie.relation,
            parts: sight.parts.to_vec(),
            details: sight.details,
            version,
            events,
            identity,
            erased,
            key,
            readable,
            texts,
            store: self.clone(),
        })
    }
}

impl OpenCase {
    /// Whether the viewer may see a part.
    #[must_use]
    pub fn shows(&self, part: Part) -> bool {
        self.parts.contains(&Part::Whole) || self.parts.contains(&part)
    }

    /// Whether the viewer may know of events of a kind: those of a part that may be seen.
    #[must_use]
    pub fn shows_kind(&self, kind: &str) -> bool {
        self.shows(part_of(kind))
    }

    /// A text that an event of a part that may be seen points at; none when it is erased, does not
    /// exist or is not for this viewer.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn text(&self, id: TextId) -> Result<Option<String>, StoreFault> {
        let id = id.to_string();
        let Some(key) = self.key.as_ref().filter(|_| self.readable.contains(&id)) else { return Ok(None) };
        self.texts.get(&id).map(|sealed| vault::open_text(key, self.case, &id, sealed)).transpose()
    }

    /// A document that an event of a part that may be seen points at; none when it is erased, does
    /// not exist or is not for this viewer.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn document(&self, id: DocumentId) -> Result<Option<Document>, StoreFault> {
        let id = id.to_string();
        match &self.key {
            Some(key) if self.readable.contains(&id) => {
                vault::document(&self.store.reader()?.main, key, self.case, &id)
            }
            _ => Ok(None),
        }
    }

    /// Who has opened the case, latest first, before a cursor; nothing unless [`Part::ReadLog`] was
    /// asked for.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn reads(&self, before: Option<(i64, i64)>, limit: u32) -> Result<Vec<ReadRow>, StoreFault> {
        if !self.parts.contains(&Part::ReadLog) {
            return Ok(Vec::new());
        }
        // The opening itself is one of them.
        sitting::keep_promises()?;
        read_log::reads_of(&self.store.reader()?.main, self.case, before, limit)
    }
}
