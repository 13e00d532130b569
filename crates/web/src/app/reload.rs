//! Which rules this node decides by. In the demonstration those that it was given last, at once (F2). Else those that
//! hold for every node: rules that differ from them wait until a second person has read what they change and confirmed
//! it (issue 5, Build 2), and are then taken into use by each node when it looks.

use super::{App, archive};
use access::{StatedReason, Viewer, Weighty};
use chain::Policy;
use chain::event::Role;
use chain::id::UserId;
use chain::money::Ore;
use chain::story::ids;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::sync::{Arc, PoisonError};
use store::{ProposalFault, StoreFault};
use texts::Language;
use uuid::Uuid;

/// What is proposed: rules in the place of others, by the hash of each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RulesChange {
    /// Those that hold when it is proposed.
    pub before: String,
    /// Those that are to hold.
    pub now: String,
}

/// What became of rules that the program was given.
#[derive(Clone, Debug)]
pub enum Offered {
    /// They are those in use.
    Same,
    /// They are in use, in the place of these.
    Replaced(Arc<Policy>),
    /// They wait for a second person.
    Waits,
    /// A second person has sent them back, and they have not been proposed again.
    SentBack,
}

/// Why rules cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum RulesFault {
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreFault),
    /// They cannot be proposed.
    #[error(transparent)]
    Proposal(#[from] ProposalFault),
    /// The rules that hold cannot be read by this version of the program, or were not kept.
    #[error("the rules that hold cannot be read by this version of the program: {0}")]
    Unreadable(String),
}

/// The program, as whoever has a hand on the server proposes by it.
#[must_use]
pub fn program() -> UserId {
    ids::id(ids::WORLD, "program")
}

impl App {
    /// Begins with the rules that the program was given: they hold if they are the first of this database. Else those
    /// that hold are taken into use, and the given ones wait, unless they have been sent back.
    ///
    /// # Errors
    /// [`RulesFault`]; with [`RulesFault::Unreadable`] nothing should be served.
    pub fn begin_rules(&self) -> Result<Offered, RulesFault> {
        if self.clock.is_demonstration() {
            return Ok(Offered::Same);
        }
        let given = self.policy.get();
        let holds = self.store.begin_rules(given.hash())?;
        if holds == given.hash() {
            return Ok(Offered::Same);
        }
        self.policy.swap(self.policy_of(&holds).ok_or(RulesFault::Unreadable(holds))?);
        self.wait(&given, false)
    }

    /// Takes rules that have been checked and that the program was told to read: into use in the demonstration, else
    /// to wait for a second person. Their files are kept under their hash first, so that nothing can name rules that
    /// are not there.
    ///
    /// # Errors
    /// [`RulesFault`]: then the rules in use stay.
    pub fn offer(&self, policy: Policy) -> Result<Offered, RulesFault> {
        if policy.hash() == self.policy.get().hash() {
            self.note_waiting(None);
            return Ok(Offered::Same);
        }
        archive::keep(&self.store, &policy)?;
        if self.clock.is_demonstration() {
            return Ok(Offered::Replaced(self.policy.swap(Arc::new(policy))));
        }
        self.wait(&policy, true)
    }

    /// Takes the rules that hold into use, where a second person has confirmed others than this node decides by. Gives
    /// those that were in use until now, if any were replaced.
    ///
    /// # Errors
    /// [`RulesFault`]: then the rules in use stay.
    pub fn follow_rules(&self) -> Result<Option<Arc<Policy>>, RulesFault> {
        if self.clock.is_demonstration() {
            return Ok(None);
        }
        if let Some((_, proposal)) = self.noted()
            && self.store.proposal(&administrator(), proposal)?.is_none_or(|found| found.decided.is_some())
        {
            self.note_waiting(None);
        }
        let Some(holds) = self.store.rules_in_force()? else { return Ok(None) };
        if holds == self.policy.get().hash() {
            return Ok(None);
        }
        let policy = self.policy_of(&holds).ok_or_else(|| RulesFault::Unreadable(holds.clone()))?;
        Ok(Some(self.policy.swap(policy)))
    }

    /// The hash of rules that this node was given and that wait for a second person.
    #[must_use]
    pub fn waiting(&self) -> Option<String> {
        self.noted().map(|(hash, _)| hash)
    }

    fn noted(&self) -> Option<(String, Uuid)> {
        self.waiting.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn note_waiting(&self, waiting: Option<(String, Uuid)>) {
        *self.waiting.write().unwrap_or_else(PoisonError::into_inner) = waiting;
    }

    /// Lets rules wait: proposes them, once for all nodes that are given the same. What was sent back is proposed anew
    /// only when somebody asks `again`.
    fn wait(&self, policy: &Policy, again: bool) -> Result<Offered, RulesFault> {
        let change =
            RulesChange { before: self.policy.get().hash().to_owned(), now: policy.hash().to_owned() };
        let mut time = 0;
        loop {
            let id = change.id(time);
            match self.store.proposal(&administrator(), id)? {
                Some(found) if found.decided.is_none() => {}
                Some(_) if again => {
                    time += 1;
                    continue;
                }
                Some(_) => return Ok(Offered::SentBack),
                None => self.propose(&change, id)?,
            }
            self.note_waiting(Some((change.now, id)));
            return Ok(Offered::Waits);
        }
    }

    fn propose(&self, change: &RulesChange, id: Uuid) -> Result<(), RulesFault> {
        let body = serde_json::to_string(change).map_err(|fault| StoreFault::Damaged(fault.to_string()))?;
        let what = (Weighty::PolicyChange, body, Ore(0));
        // What is kept is Swedish; the page says it in the reader's language.
        let why = self.texts.plain(Language::Swedish, "second-rules-why");
        let why = StatedReason::new(&why).map_err(ProposalFault::Denied)?;
        Ok(self.store.propose(&Viewer::system(program()), id, what, &why, Timestamp::now())?)
    }
}

/// The role for which proposals of rules are found: the program looks for its own.
fn administrator() -> Viewer {
    Viewer { role: Role::Administrator, ..Viewer::system(program()) }
}

impl RulesChange {
    /// The id of its proposal, each time that it is proposed: the same on every node.
    fn id(&self, time: u32) -> Uuid {
        let mut hasher = blake3::Hasher::new_derive_key("stegvis 2026 ids of proposed rules");
        for word in [&self.before, &self.now] {
            hasher.update(&(word.len() as u64).to_be_bytes());
            hasher.update(word.as_bytes());
        }
        hasher.update(&time.to_be_bytes());
        let mut bytes = [0_u8; 16];
        bytes.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }
}
