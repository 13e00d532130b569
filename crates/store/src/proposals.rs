//! What nobody does alone: one proposes, another of the right role confirms or sends back, and only with the confirmation is
//! it done, in the same transaction ("What must always hold"; `access::Weighty`). Proposals that came to nothing stay.

use crate::append::{Append, append};
use crate::fault::{AppendFault, StoreFault};
use crate::kept;
use crate::record::{damaged, optional, parsed};
use crate::rules;
use crate::sql::{Connection, Row, params};
use crate::store::Store;
use crate::users::{self, User};
use crate::writer::Writing;
use access::{Reason, StatedReason, Viewer, Weighty};
use chain::event::Role;
use chain::id::UserId;
use chain::money::Ore;
use jiff::Timestamp;
use uuid::Uuid;

/// Something that waits for a second person, or has been decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Which.
    pub id: Uuid,
    /// What kind of act it is.
    pub what: Weighty,
    /// What is to be done, as whoever proposed it wrote it down.
    pub body: String,
    /// How much, for a payment.
    pub amount: Ore,
    /// Why, in words.
    pub words: String,
    /// Who proposes.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
    /// What became of it; none while it waits.
    pub decided: Option<Decided>,
}

/// What became of a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// Whether it was confirmed, and so done; otherwise it was sent back.
    pub confirmed: bool,
    /// By whom.
    pub by: UserId,
    /// When.
    pub at: Timestamp,
    /// In which words.
    pub words: String,
}

/// What is done with the confirmation, in the same transaction.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Nothing here: whoever asked goes on by the confirmed proposal.
    None,
    /// Someone gets a role, and perhaps a unit to be the head of and an account to sign in by.
    Grant(Box<RoleGrant>),
    /// Events are appended.
    Append(Box<Append>),
    /// Rules hold in the place of others, by the hash of each.
    Rules {
        /// Those that held when the words were read that were confirmed.
        before: String,
        /// Those that hold from now.
        now: String,
    },
}

/// A role that someone gets.
#[derive(Clone, Debug)]
pub struct RoleGrant {
    /// Who, as what.
    pub user: User,
    /// The unit to be the head of.
    pub head: Option<String>,
    /// The account to sign in by: at which provider, and the hash of its name ([`Store::account_hash`]).
    pub account: Option<(String, String)>,
}

/// Why a proposal was not decided. Nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum ProposalFault {
    /// There is no such proposal.
    #[error("there is no such proposal")]
    NotFound,
    /// Somebody has decided it already.
    #[error("it has been decided already")]
    Decided,
    /// Something else holds by now than what it was to change.
    #[error("what it was to change has changed since")]
    Overtaken,
    /// Whoever asks may not.
    #[error("not allowed: {}", .0.id())]
    Denied(Reason),
    /// What was to be done cannot be stored.
    #[error(transparent)]
    Append(#[from] AppendFault),
}

impl From<StoreFault> for ProposalFault {
    fn from(fault: StoreFault) -> ProposalFault {
        ProposalFault::Append(fault.into())
    }
}

/// On what the answer to a proposal rests.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Whether it is confirmed.
    pub confirmed: bool,
    /// In which words.
    pub words: String,
    /// Above which amount a payment needs two people: policy.
    pub large_above: Ore,
    /// When.
    pub at: Timestamp,
}

impl Store {
    /// Proposes. The same proposal sent again changes nothing.
    ///
    /// # Errors
    /// [`ProposalFault::Denied`] for another role.
    pub fn propose(
        &self,
        by: &Viewer,
        id: Uuid,
        (what, body, amount): (Weighty, String, Ore),
        words: &StatedReason,
        now: Timestamp,
    ) -> Result<(), ProposalFault> {
        if !what.may_be_proposed_by(by.role) {
            return Err(ProposalFault::Denied(Reason::NotThisAct));
        }
        let (by, words, id) = (by.user.to_string(), words.as_str().to_owned(), id.to_string());
        self.write(move |writing| {
            let new = writing.main.execute(
                "INSERT INTO proposals (id, what, body, amount, words, proposed_by, proposed_at, state)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'waiting') ON CONFLICT (id) DO NOTHING",
                params![id, what.id(), body, amount.0, words, by, now.to_string()],
            );
            let new = new.map_err(StoreFault::from)?;
            if new == 1 {
                writing.note_kept(kept::PROPOSAL, &[&id])?;
            }
            Ok(())
        })
    }

    /// Those that the viewer's role decides, those that wait first, then the latest.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn proposals(&self, viewer: &Viewer, most: usize) -> Result<Vec<Proposal>, StoreFault> {
        let reader = self.reader()?;
        let mut statement = reader.main.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM proposals ORDER BY CASE state WHEN 'waiting' THEN 0 ELSE 1 END, proposed_at DESC, id"
        ))?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while found.len() < most
            && let Some(row) = rows.next()?
        {
            let proposal = read(row)?;
            if proposal.what.roles().contains(&viewer.role) {
                found.push(proposal);
            }
        }
        Ok(found)
    }

    /// One proposal, for a role that decides such.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn proposal(&self, viewer: &Viewer, id: Uuid) -> Result<Option<Proposal>, StoreFault> {
        let found = find(&self.reader()?.main, id)?;
        Ok(found.filter(|proposal| proposal.what.roles().contains(&viewer.role)))
    }

    /// Confirms a proposal, and does what it says, or sends it back. Whoever proposed may take the own one back.
    ///
    /// # Errors
    /// [`ProposalFault`]: then nothing has changed.
    pub fn decide_proposal(
        &self,
        viewer: &Viewer,
        id: Uuid,
        answer: Answer,
        effect: Effect,
    ) -> Result<(), ProposalFault> {
        let viewer = *viewer;
        self.write(move |writing| {
            let proposal = find(writing.main, id)?.ok_or(ProposalFault::NotFound)?;
            if proposal.decided.is_some() {
                return Err(ProposalFault::Decided);
            }
            if !proposal.what.roles().contains(&viewer.role) {
                return Err(ProposalFault::Denied(Reason::NotThisAct));
            }
            if answer.confirmed {
                let by = proposer(writing.main, &proposal)?;
                // Whatever was proposed waits for another person: also a payment whose amount has become a small one.
                let above = answer.large_above.min(Ore(proposal.amount.0 - 1));
                let may = proposal.what.carried_out(&by, Some(&viewer), proposal.amount, above);
                if !may.allowed {
                    return Err(ProposalFault::Denied(may.reason));
                }
                carry_out(writing, &effect, (viewer.user, answer.at))?;
            }
            let state = if answer.confirmed { CONFIRMED } else { "sent_back" };
            let id = id.to_string();
            let kept = writing.main.execute(
                "UPDATE proposals SET state = ?2, decided_by = ?3, decided_at = ?4, decided_words = ?5
                 WHERE id = ?1",
                params![id, state, viewer.user.to_string(), answer.at.to_string(), answer.words],
            );
            kept.map_err(StoreFault::from)?;
            Ok(writing.note_kept(kept::PROPOSAL, &[&id])?)
        })
    }
}

const CONFIRMED: &str = "confirmed";
const COLUMNS: &str = "id, what, body, amount, words, proposed_by, proposed_at, state, decided_by, \
    decided_at, decided_words";

fn carry_out(
    writing: &mut Writing<'_>,
    effect: &Effect,
    (by, at): (UserId, Timestamp),
) -> Result<(), ProposalFault> {
    match effect {
        Effect::None => {}
        Effect::Grant(grant) => {
            let RoleGrant { user, head, account } = &**grant;
            users::save(writing, user, None)?;
            if let Some(unit) = head {
                crate::staff::save_head(writing, user.id, unit)?;
            }
            if let Some((provider, hash)) = account {
                crate::accounts::save(writing, (provider, hash), user.id, by, at)?;
            }
            // What was open under an earlier role ends.
            crate::sessions::end_of(writing, user.id, "", at)?;
        }
        Effect::Append(request) => {
            append(writing, request)?;
        }
        Effect::Rules { before, now } => {
            if !rules::replace(writing, before, now)? {
                return Err(ProposalFault::Overtaken);
            }
        }
    }
    Ok(())
}

/// Whoever proposed, as what they are now: whoever has lost the role proposes nothing any more. The program is no user:
/// it proposes what it was given to read.
fn proposer(main: &Connection, proposal: &Proposal) -> Result<Viewer, StoreFault> {
    let mut statement = main.prepare_cached("SELECT role FROM users WHERE id = ?1")?;
    let mut rows = statement.query([proposal.by.to_string()])?;
    let role = match rows.next()? {
        Some(row) => {
            let word: String = row.get(0)?;
            Role::from_id(&word).ok_or_else(|| damaged("a role", &word))?
        }
        None if proposal.what.may_be_proposed_by(Role::System) => Role::System,
        None => return Err(damaged("a user", &proposal.by.to_string())),
    };
    Ok(Viewer { user: proposal.by, role, own_case: None })
}

fn find(main: &Connection, id: Uuid) -> Result<Option<Proposal>, StoreFault> {
    let mut statement = main.prepare_cached(&format!("SELECT {COLUMNS} FROM proposals WHERE id = ?1"))?;
    let mut rows = statement.query([id.to_string()])?;
    rows.next()?.map(read).transpose()
}

fn read(row: &Row<'_>) -> Result<Proposal, StoreFault> {
    let what: String = row.get(1)?;
    let state: String = row.get(7)?;
    let decided = match optional::<UserId>(row, 8)? {
        Some(by) => {
            Some(Decided { confirmed: state == CONFIRMED, by, at: parsed(row, 9)?, words: row.get(10)? })
        }
        None => None,
    };
    Ok(Proposal {
        id: parsed(row, 0)?,
        what: Weighty::from_id(&what).ok_or_else(|| damaged("what needs two people", &what))?,
        body: row.get(2)?,
        amount: Ore(row.get(3)?),
        words: row.get(4)?,
        by: parsed(row, 5)?,
        at: parsed(row, 6)?,
        decided,
    })
}
