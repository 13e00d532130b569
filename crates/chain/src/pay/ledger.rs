//! The ledger of a case: every line that was declared and how it stands, folded from events.

use super::line::{LineGrounds, LineKey, Payee};
use crate::event::{PayLineDeclared, Recorded, Sealed, words};
use crate::id::{PaymentId, TextId};
use crate::money::Ore;
use crate::word::Word;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

words! {
    /// How a line stands.
    LineState {
        /// Computed; the payee has not confirmed it.
        Declared = "declared",
        /// It came to nothing: there is nothing to do.
        Dropped = "dropped",
        /// The payee says that it is wrong; control answers.
        Disputed = "disputed",
        /// Confirmed by the payee, with everything in place; control has not approved it.
        Eligible = "eligible",
        /// Held back by control.
        Withheld = "withheld",
        /// Approved; the next payment takes it.
        Payable = "payable",
        /// Paid.
        Paid = "paid",
        /// Taken back: a line below zero that has been settled.
        ClawedBack = "clawed_back",
    }
}

/// A declared line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerLine {
    /// Which.
    pub key: LineKey,
    /// Who is paid.
    pub payee: Payee,
    /// The service.
    pub service: Word,
    /// First day no longer paid for.
    pub to: Date,
    /// How much; none while something is lacking.
    pub amount: Option<Ore>,
    /// The appropriation that pays.
    pub appropriation: Option<String>,
    /// What it rests on.
    pub grounds: Sealed<LineGrounds>,
    /// The rules that it was computed by.
    pub bundle: String,
    /// Declared on.
    pub declared_on: Date,
    /// How it stands, and since when.
    pub state: (LineState, Date),
    /// What the payee says against it, and control's answer or reason, in order.
    pub said: Vec<(Date, TextId)>,
    /// The payment that it is part of.
    pub payment: Option<PaymentId>,
}

impl LedgerLine {
    /// Whether the payee can still be asked about it: nobody has acted on it as right.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(
            self.state.0,
            LineState::Declared | LineState::Dropped | LineState::Disputed | LineState::Withheld
        )
    }

    /// Whether anything is lacking.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.amount.is_some() && is_complete(&self.grounds)
    }

    /// Whether money has moved.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        matches!(self.state.0, LineState::Paid | LineState::ClawedBack)
    }
}

fn is_complete(grounds: &Sealed<LineGrounds>) -> bool {
    grounds.known().is_none_or(|grounds| grounds.lacks.is_empty())
}

/// Every line that was declared, in order of key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    /// The lines.
    pub lines: BTreeMap<LineKey, LedgerLine>,
}

impl Ledger {
    /// A line.
    #[must_use]
    pub fn line(&self, key: LineKey) -> Option<&LedgerLine> {
        self.lines.get(&key)
    }

    /// Whether someone has said yes to money that has not moved: it must not be lost with the case.
    #[must_use]
    pub fn has_unsettled(&self) -> bool {
        let waits = [LineState::Eligible, LineState::Withheld, LineState::Payable, LineState::Disputed];
        self.lines.values().any(|line| waits.contains(&line.state.0))
    }

    /// The revisions of a line, the first one first.
    pub fn revisions(&self, key: LineKey) -> impl Iterator<Item = &LedgerLine> {
        let last = LineKey { revision: u16::MAX, ..key };
        self.lines.range(key.first()..=last).map(|(_, line)| line)
    }

    /// What the revisions of a line come to.
    #[must_use]
    pub fn total(&self, key: LineKey) -> Ore {
        self.revisions(key).filter_map(|line| line.amount).sum()
    }

    /// What has been paid, claw-backs taken off.
    #[must_use]
    pub fn paid(&self) -> Ore {
        self.lines.values().filter(|line| line.is_settled()).filter_map(|line| line.amount).sum()
    }

    pub(crate) fn declare(&mut self, event: &PayLineDeclared, recorded: &Recorded) {
        let on = recorded.header.holds_on;
        let earlier = self.lines.get(&event.line);
        let line = LedgerLine {
            key: event.line,
            payee: event.payee,
            service: event.service.clone(),
            to: event.paid_to,
            amount: event.amount,
            appropriation: event.appropriation.clone(),
            grounds: event.sealed.clone(),
            bundle: recorded.header.bundle.clone(),
            declared_on: on,
            // What takes back needs no confirmation by who has to give it back, nor does what the person gets.
            state: match event.amount {
                Some(amount) if amount < Ore::ZERO => (LineState::Eligible, on),
                Some(Ore::ZERO) => (LineState::Dropped, on),
                Some(_) if event.payee == Payee::Person && is_complete(&event.sealed) => {
                    (LineState::Eligible, on)
                }
                _ => (LineState::Declared, on),
            },
            said: earlier.map(|line| line.said.clone()).unwrap_or_default(),
            payment: None,
        };
        self.lines.insert(event.line, line);
    }

    pub(crate) fn note(&mut self, key: LineKey, on: Date, state: LineState) {
        if let Some(line) = self.lines.get_mut(&key) {
            line.state = (state, on);
        }
    }

    pub(crate) fn dispute(&mut self, key: LineKey, on: Date, text: TextId) {
        self.say(key, on, text, LineState::Disputed);
    }

    pub(crate) fn answer(&mut self, key: LineKey, on: Date, text: TextId) {
        // What takes back waits for nobody's yes.
        let takes_back = self.line(key).and_then(|line| line.amount).is_some_and(|amount| amount < Ore::ZERO);
        self.say(key, on, text, if takes_back { LineState::Eligible } else { LineState::Declared });
    }

    pub(crate) fn withhold(&mut self, key: LineKey, on: Date, text: TextId) {
        self.say(key, on, text, LineState::Withheld);
    }

    pub(crate) fn pay(&mut self, key: LineKey, on: Date, payment: PaymentId) {
        if let Some(line) = self.lines.get_mut(&key) {
            let takes_back = line.amount.is_some_and(|amount| amount < Ore::ZERO);
            line.state = (if takes_back { LineState::ClawedBack } else { LineState::Paid }, on);
            line.payment = Some(payment);
        }
    }

    fn say(&mut self, key: LineKey, on: Date, text: TextId, state: LineState) {
        if let Some(line) = self.lines.get_mut(&key) {
            line.said.push((on, text));
            line.state = (state, on);
        }
    }
}
