//! What is done with lines of pay: declared by the program, confirmed or disputed by the payee, held back or
//! approved by control, paid. Nobody types an amount: who finds a line wrong has the events corrected.

use super::begun;
use super::ledger::{LedgerLine, LineState};
use super::line::{ComputedLine, LineGrounds, LineKey, Payee};
use crate::calendar;
use crate::command::Draft;
use crate::event::*;
use crate::explanation::{Reasons, Silent};
use crate::id::PaymentId;
use crate::money::Ore;
use crate::refusal::{Missing, Refusal};
use crate::text::NewText;
use crate::word::Word;
use jiff::civil::Date;
use rules::{Facts, NoTrace, Then};
use std::collections::{BTreeMap, BTreeSet};

/// Compute every line to a day and declare what is new or has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeclarePay {
    /// The day by which things have happened.
    pub through: Date,
}

/// Confirm lines, as the payee. For an employer this is the claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfirmPay {
    /// On whose behalf: the line must be this payee's.
    pub payee: Payee,
    /// Which; with none named, everything that can be confirmed.
    pub lines: Vec<LineKey>,
}

/// Dispute a line, as the payee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisputePay {
    /// On whose behalf.
    pub payee: Payee,
    /// Which.
    pub line: LineKey,
    /// Why.
    pub text: NewText,
}

/// Answer a dispute, as control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerPayDispute {
    /// Which line.
    pub line: LineKey,
    /// Whether the payee is right.
    pub upheld: bool,
    /// Why.
    pub text: NewText,
}

/// Hold a line back, as control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithholdPay {
    /// Which.
    pub line: LineKey,
    /// Why.
    pub text: NewText,
}

/// Approve lines, as control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApprovePay {
    /// Which; with none named, everything that waits for approval.
    pub lines: Vec<LineKey>,
}

/// Pay every payable line of the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayOut {
    /// The payment.
    pub payment: PaymentId,
}

pub(crate) fn declare<R: Reasons>(draft: &mut Draft<'_, R>, input: &DeclarePay) -> Result<(), Refusal> {
    let context = draft.context;
    if input.through > context.day {
        return Err(Refusal::ImpossibleDay { field: "through", bound: context.day });
    }
    let events = declarations(context.case, context.policy, input.through)?;
    if events.is_empty() {
        return Err(Refusal::AlreadyDone("pay"));
    }
    for event in events {
        draft.event(event);
    }
    Ok(())
}

/// What must be declared for the ledger to be what the events say by a day. Nothing is said twice, and
/// nothing is said of what is over only later: neither of lines for later days, nor of one that was declared
/// and now goes on beyond the day, for the events still lead to it.
///
/// # Errors
/// As for [`lines`](super::lines).
pub fn declarations(
    case: &crate::Case,
    policy: &crate::Policy,
    through: Date,
) -> Result<Vec<PayLineDeclared>, Refusal> {
    let begun = begun::<Silent>(case, policy, through)?.into_iter().map(|line| (line.key, line));
    let (mut over, going_on): (BTreeMap<LineKey, _>, BTreeMap<LineKey, _>) =
        begun.partition(|(_, line)| line.to <= through);
    let by_then = case.ledger.lines.values().filter(|line| line.to <= through).map(|line| line.key.first());
    let said = by_then.filter(|key| !going_on.contains_key(key));
    let keys: BTreeSet<LineKey> = said.chain(over.keys().copied()).collect();
    Ok(keys.into_iter().flat_map(|key| declaration(case, key, over.remove(&key))).collect())
}

/// What must be declared for one line: the difference from what stands, and, when it turns out that someone
/// else was to be paid, what that one has to give back.
fn declaration(case: &crate::Case, key: LineKey, computed: Option<ComputedLine<'_>>) -> Vec<PayLineDeclared> {
    let Some((payee, service, paid_to, appropriation)) = described(case, key, computed.as_ref()) else {
        return Vec::new();
    };
    let last = case.ledger.revisions(key).last();
    let open = last.filter(|line| line.is_open());
    let mut next = last.map_or(0, |last| last.key.revision.saturating_add(1));
    let line = |revision, payee, amount, grounds| PayLineDeclared {
        line: LineKey { revision, ..key },
        payee,
        service: service.clone(),
        paid_from: key.from,
        paid_to,
        amount,
        appropriation: appropriation.clone(),
        sealed: Sealed::Known(grounds),
    };
    let mut declared = Vec::new();
    // Every revision counts but the one that is replaced, also one that has been opened again.
    let mut fixed: BTreeMap<Payee, Ore> = BTreeMap::new();
    for stands in case.ledger.revisions(key).filter(|line| open.is_none_or(|open| open.key != line.key)) {
        let sum = fixed.entry(stands.payee).or_default();
        *sum = *sum + stands.amount.unwrap_or_default();
    }
    for (other, sum) in fixed.iter().filter(|(other, sum)| **other != payee && **sum != Ore::ZERO) {
        declared.push(line(next, *other, Some(-*sum), LineGrounds::default()));
        next = next.saturating_add(1);
    }
    let own = fixed.get(&payee).copied().unwrap_or_default();
    let amount = match &computed {
        Some(computed) => computed.amount.map(|amount| amount - own),
        // What the events no longer lead to comes to nothing, and what was paid comes back.
        None => Some(-own),
    };
    let grounds = computed.map(|computed| computed.grounds.written()).unwrap_or_default();
    let changed = match (open, last) {
        (Some(open), _) => {
            let other_grounds = open.grounds.known().is_some_and(|known| *known != grounds);
            open.amount != amount || open.payee != payee || other_grounds
        }
        // A rule that lacks a fact today takes back nothing that was settled.
        (None, Some(_)) => amount.is_some_and(|amount| amount != Ore::ZERO),
        (None, None) => true,
    };
    if changed {
        let revision = open.map_or(next, |open| open.key.revision);
        declared.push(line(revision, payee, amount, grounds));
    }
    declared
}

/// Who is paid, for which service, until when and from which appropriation: as computed, else as it stood.
fn described(
    case: &crate::Case,
    key: LineKey,
    computed: Option<&ComputedLine<'_>>,
) -> Option<(Payee, Word, Date, Option<String>)> {
    let stood = case.ledger.revisions(key).last();
    computed
        .map(|line| (line.payee, line.service.into(), line.to, line.appropriation.map(str::to_owned)))
        .or_else(|| stood.map(|line| (line.payee, line.service.clone(), line.to, line.appropriation.clone())))
}

pub(crate) fn confirm<R: Reasons>(draft: &mut Draft<'_, R>, input: &ConfirmPay) -> Result<(), Refusal> {
    let mut keys = input.lines.clone();
    if keys.is_empty() {
        let (policy, day) = (draft.context.policy, draft.context.day);
        let in_time = |line: &LedgerLine| claim_by(policy, line).is_none_or(|last| day <= last);
        keys = keys_of(draft, |line| {
            line.payee == input.payee
                && line.state.0 == LineState::Declared
                && line.is_complete()
                && in_time(line)
        });
    }
    if keys.is_empty() {
        return Err(Refusal::AlreadyDone("confirmation"));
    }
    for key in &keys {
        let line = of_payee(draft, *key, input.payee)?;
        if line.state.0 != LineState::Declared {
            return Err(Refusal::AlreadyDone("confirmation"));
        }
        if !line.is_complete() {
            return Err(Refusal::Missing(vec![Missing::PayGrounds]));
        }
        if let Some(last) = claim_by(draft.context.policy, line).filter(|last| draft.context.day > *last) {
            return Err(Refusal::ImpossibleDay { field: "lines", bound: last });
        }
        draft.event(PayLineConfirmed { line: *key });
    }
    Ok(())
}

pub(crate) fn dispute<R: Reasons>(draft: &mut Draft<'_, R>, input: &DisputePay) -> Result<(), Refusal> {
    let state = of_payee(draft, input.line, input.payee)?.state.0;
    if !matches!(state, LineState::Declared | LineState::Eligible | LineState::Withheld) {
        return Err(Refusal::NotNow("pay_line"));
    }
    let text = draft.text(&input.text, "text")?;
    draft.event(PayLineDisputed { line: input.line, text });
    Ok(())
}

pub(crate) fn answer<R: Reasons>(draft: &mut Draft<'_, R>, input: &AnswerPayDispute) -> Result<(), Refusal> {
    if line(draft, input.line)?.state.0 != LineState::Disputed {
        return Err(Refusal::NotNow("pay_line"));
    }
    let text = draft.text(&input.text, "text")?;
    draft.event(PayDisputeAnswered { line: input.line, upheld: input.upheld, text });
    Ok(())
}

pub(crate) fn withhold<R: Reasons>(draft: &mut Draft<'_, R>, input: &WithholdPay) -> Result<(), Refusal> {
    let state = line(draft, input.line)?.state.0;
    if !matches!(state, LineState::Eligible | LineState::Payable) {
        return Err(Refusal::NotNow("pay_line"));
    }
    let text = draft.text(&input.text, "text")?;
    draft.event(PayLineWithheld { line: input.line, text });
    Ok(())
}

pub(crate) fn approve<R: Reasons>(draft: &mut Draft<'_, R>, input: &ApprovePay) -> Result<(), Refusal> {
    let mut keys = input.lines.clone();
    if keys.is_empty() {
        keys = keys_of(draft, |line| line.state.0 == LineState::Eligible);
    }
    if keys.is_empty() {
        return Err(Refusal::AlreadyDone("approval"));
    }
    for key in &keys {
        if !matches!(line(draft, *key)?.state.0, LineState::Eligible | LineState::Withheld) {
            return Err(Refusal::NotNow("pay_line"));
        }
        draft.event(PayLineApproved { line: *key });
    }
    Ok(())
}

pub(crate) fn pay_out<R: Reasons>(draft: &mut Draft<'_, R>, input: &PayOut) -> Result<(), Refusal> {
    let ledger = &draft.context.case.ledger;
    // A line whose correction is on its way is paid together with it.
    let is_corrected = |line: &LedgerLine| {
        let mut later = ledger.revisions(line.key).filter(|other| other.key.revision > line.key.revision);
        later.any(|other| {
            !other.is_settled()
                && other.state.0 != LineState::Payable
                && other.amount.is_some_and(|a| a < Ore::ZERO)
        })
    };
    let payable = keys_of(draft, |line| line.state.0 == LineState::Payable && !is_corrected(line));
    if payable.is_empty() {
        return Err(Refusal::AlreadyDone("payment"));
    }
    for line in payable {
        draft.event(PayLinePaid { line, payment: input.payment });
    }
    Ok(())
}

/// The last day to claim a line, where the service's rules set one: after it the support is lost. The time
/// runs from the end of what it pays for, but never before the line was computed or an objection answered.
#[must_use]
pub fn claim_by(policy: &crate::Policy, line: &LedgerLine) -> Option<Date> {
    let table = policy.find_service(&line.service)?.find("claim_within")?;
    let facts = Facts::new(policy.bundle.facts());
    let within = table.decide(&facts, line.to, &mut NoTrace).then().and_then(Then::as_period)?;
    let answered = line.said.last().map(|(on, _)| *on);
    let start = line.to.max(line.declared_on).max(answered.unwrap_or(line.to));
    Some(calendar::after(start, within))
}

fn keys_of<R: Reasons>(draft: &Draft<'_, R>, wanted: impl Fn(&LedgerLine) -> bool) -> Vec<LineKey> {
    let lines = draft.context.case.ledger.lines.values();
    lines.filter(|line| wanted(line)).map(|line| line.key).collect()
}

fn line<'a, R: Reasons>(draft: &Draft<'a, R>, key: LineKey) -> Result<&'a LedgerLine, Refusal> {
    draft.context.case.ledger.line(key).ok_or(Refusal::Unknown("pay_line"))
}

fn of_payee<'a, R: Reasons>(
    draft: &Draft<'a, R>,
    key: LineKey,
    payee: Payee,
) -> Result<&'a LedgerLine, Refusal> {
    let line = line(draft, key)?;
    if line.payee == payee { Ok(line) } else { Err(Refusal::Unknown("pay_line")) }
}
