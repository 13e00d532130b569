//! An act on lines of several cases: case by case, each with an id of its own that is the same when the same form is
//! sent again. What was done and what was refused is said, case by case.

use crate::desk::{Deed, DeskFault, perform};
use crate::fault::Fault;
use crate::forms::Form;
use crate::ui::{FieldErrors, Notice, SaidError};
use crate::visit::Visit;
use crate::words;
use chain::Command;
use chain::event::Role;
use chain::id::{CaseId, CommandId};
use chain::pay::{LineKey, Payee};
use std::collections::BTreeMap;
use store::AppendFault;
use texts::Args;

/// What came of an act on lines of several cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListDone {
    /// How many lines it was done to.
    pub lines: usize,
    /// In which cases it was refused, how many lines of them, and why.
    pub refused: Vec<(CaseId, usize, Vec<String>)>,
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

/// The lines that were ticked, by case. A value that is no line is left out: no page sends one.
#[must_use]
pub fn chosen(form: &Form) -> BTreeMap<CaseId, Vec<LineKey>> {
    let mut chosen: BTreeMap<CaseId, Vec<LineKey>> = BTreeMap::new();
    for value in form.all("line") {
        let Some((case, key)) = value.split_once('/') else { continue };
        if let (Ok(case), Ok(key)) = (case.parse(), key.parse()) {
            let keys = chosen.entry(case).or_default();
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
    }
    chosen
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

/// Does one command in each case: `deeds` says in which, to how many lines, and what.
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
    let digest = visit.digest(form);
    let mut done = ListDone::default();
    for (case, lines, command) in deeds {
        let deed = Deed { digest: digest.clone(), ..command.into() };
        let id = command_for(visit, case);
        let (store, policy) = (&visit.app.store, &visit.policy);
        let why = match perform(store, policy, &viewer, case, id, &deed, &visit.path, visit.now) {
            Ok(_) => {
                done.lines += lines;
                continue;
            }
            Err(DeskFault::Refused(refusal)) => words::refusal(visit, &refusal, None),
            Err(DeskFault::Append(AppendFault::Conflict { .. })) => vec![visit.t("shell-error-409-what")],
            Err(DeskFault::SentOtherwise) => vec![visit.t("shell-error-sent-otherwise")],
            Err(DeskFault::Open(store::OpenFault::Denied(reason))) => vec![visit.t(&reason.key())],
            Err(fault) => return Err(fault.into()),
        };
        done.refused.push((case, lines, why));
    }
    Ok(done)
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
