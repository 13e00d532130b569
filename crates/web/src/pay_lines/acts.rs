//! An act on lines of several cases: case by case, each with an id of its own that is the same when the same form is
//! sent again. What was done and what was refused is said, case by case.

use crate::desk::{Deed, DeskFault};
use crate::fault::Fault;
use crate::forms::Form;
use crate::ui::{FieldErrors, Notice, SaidError};
use crate::visit::Visit;
use crate::words;
use chain::Command;
use chain::event::Role;
use chain::id::{CaseId, CommandId};
use chain::money::Ore;
use chain::pay::{LineKey, Payee};
use std::collections::BTreeMap;
use store::{AppendFault, OpenFault, PayFilter};
use texts::Args;

/// In how many cases something is done in one request; the rest waits for the next.
pub const CASES: usize = 300;
/// How many cases are tried in one request, also when most are refused.
const TRIED: usize = 1500;

/// In which case it was refused, how many lines of it, and why.
pub type RefusedCase = (CaseId, usize, Vec<String>);

/// What came of an act on lines of several cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListDone {
    /// How many lines it was done to.
    pub lines: usize,
    /// Where it was refused.
    pub refused: Vec<RefusedCase>,
    /// After which case the next request goes on, when there was more than one request does.
    pub goes_on_after: Option<CaseId>,
}

/// On whose behalf the visitor confirms and disputes; none for who is not a payee.
#[must_use]
pub fn own_payee(visit: &Visit) -> Option<Payee> {
    let user = &visit.signed_in.as_ref()?.user;
    match user.role {
        Role::Coach => user.provider.map(Payee::Provider),
        Role::Host => user.host.map(Payee::Host),
        Role::Employer => user.employer.map(Payee::Employer),
        _ => None,
    }
}

/// The lines that were ticked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// By case.
    pub lines: BTreeMap<CaseId, Vec<LineKey>>,
    /// Where the amount is no longer the one that was read.
    pub changed: Vec<RefusedCase>,
}

/// The lines that were ticked, by case, and apart those whose amount has changed since the list was read. A
/// value that is no line is left out: no page sends one.
///
/// # Errors
/// The store's own.
pub fn chosen(visit: &Visit, form: &Form) -> Result<Chosen, Fault> {
    let mut ticked: BTreeMap<CaseId, BTreeMap<LineKey, Option<Ore>>> = BTreeMap::new();
    for value in form.all("line") {
        let Some((case, line)) = value.split_once('/') else { continue };
        let (key, seen) = line.split_once('/').unwrap_or((line, ""));
        if let (Ok(case), Ok(key)) = (case.parse(), key.parse()) {
            ticked.entry(case).or_default().insert(key, seen.parse().ok().map(Ore));
        }
    }
    let viewer = visit.who()?.user.viewer();
    let mut chosen = Chosen::default();
    for (case, ticked) in ticked {
        let filter = PayFilter { case: Some(case), ..PayFilter::default() };
        let now: BTreeMap<LineKey, Option<Ore>> = visit
            .app
            .store
            .pay_to_add(&viewer, &filter, visit.now.day)?
            .into_iter()
            .map(|row| (row.line.line, row.line.amount))
            .collect();
        let is_changed = |key: &LineKey, seen: Option<Ore>| {
            seen.is_some() && now.get(key).is_some_and(|amount| *amount != seen)
        };
        let (changed, same): (Vec<_>, Vec<_>) =
            ticked.into_iter().partition(|(key, seen)| is_changed(key, *seen));
        if !changed.is_empty() {
            chosen.changed.push((case, changed.len(), vec![visit.t("pay-lines-amount-changed")]));
        }
        if !same.is_empty() {
            chosen.lines.insert(case, same.into_iter().map(|(key, _)| key).collect());
        }
    }
    Ok(chosen)
}

/// The id of what this form does in a case: the same for the same form and case, another for another case.
#[must_use]
pub fn command_for(visit: &Visit, case: CaseId) -> CommandId {
    let mut hasher = blake3::Hasher::new_derive_key("stegvis 2026 an act in one of several cases");
    hasher.update(visit.act.0.as_bytes());
    hasher.update(case.0.as_bytes());
    let mut bytes = [0_u8; 16];
    bytes.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    CommandId(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}

/// Does one command in each case: `deeds` says in which, to how many lines, and what. What stops one case
/// stops no other. At most [`CASES`] cases are done; then it is said where the next request goes on.
///
/// # Errors
/// [`Fault`] when the program or the disk fails; what was done before it stays done, and the same form sent
/// again goes on where it stopped.
pub fn perform_each(
    visit: &Visit,
    form: &Form,
    deeds: impl IntoIterator<Item = (CaseId, usize, Command)>,
) -> Result<ListDone, Fault> {
    let viewer = visit.who()?.user.viewer();
    let mut done = ListDone::default();
    let (mut in_cases, mut last) = (0, None);
    for (case, lines, command) in deeds {
        if in_cases == CASES || in_cases + done.refused.len() == TRIED {
            done.goes_on_after = last;
            break;
        }
        last = Some(case);
        // The same button can lead to other lines later the same day, and is then another act.
        let digest = visit.digest_with(form, &format!("{command:?}"));
        let deed = Deed { digest, ..command.into() };
        let id = command_for(visit, case);
        match visit.perform(&viewer, case, id, &deed) {
            Ok(_) => {
                in_cases += 1;
                done.lines += lines;
            }
            Err(fault) => done.refused.push((case, lines, why_not(visit, fault)?)),
        }
    }
    Ok(done)
}

/// Why something was not done in one case, in words.
///
/// # Errors
/// When the program or the disk failed, which is no matter of one case.
fn why_not(visit: &Visit, fault: DeskFault) -> Result<Vec<String>, Fault> {
    let key = match fault {
        DeskFault::Refused(refusal) => return Ok(words::refusal(visit, &refusal, None)),
        DeskFault::SentOtherwise => "shell-error-sent-otherwise".to_owned(),
        DeskFault::Open(OpenFault::Denied(reason)) => reason.key(),
        DeskFault::Open(OpenFault::NotFound) => "pay-lines-case-gone".to_owned(),
        DeskFault::Append(AppendFault::Erased { .. }) => "refusal-erased".to_owned(),
        DeskFault::Append(AppendFault::ReadOnly { .. }) => "refusal-read_only".to_owned(),
        DeskFault::Append(AppendFault::Conflict { .. }) => "shell-error-409-what".to_owned(),
        fault => return Err(fault.into()),
    };
    Ok(vec![visit.t(&key)])
}

/// What was done, as a notice: `key` takes `$count`.
#[must_use]
pub fn done_notice(visit: &Visit, key: &str, count: usize) -> Notice {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    Notice { text: visit.say(key, Args::new().number("count", count)), success: true }
}

/// What was refused and why, as errors of the form whose id is `anchor`. `name` says whose case it is, as far as
/// the visitor may know.
#[must_use]
pub fn refused_errors(
    visit: &Visit,
    anchor: &str,
    done: &ListDone,
    name: impl Fn(CaseId) -> String,
) -> FieldErrors {
    let list = done.refused.iter().flat_map(|(case, _, why)| {
        let name = name(*case);
        why.iter().map(move |why| SaidError {
            field: anchor.to_owned(),
            anchor: anchor.to_owned(),
            text: format!("{name}: {why}"),
            ..SaidError::default()
        })
    });
    FieldErrors { list: list.collect(), ..visit.errors(&[]) }
}
