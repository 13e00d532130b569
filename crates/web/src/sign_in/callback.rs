//! Back from the provider: the answer must belong to a sign-in that was begun in this browser a short while ago and
//! has not been answered; then the provider is asked who it is.

use super::begin::{browser, with_session};
use super::who;
use crate::fault::Fault;
use crate::frame::{home, local};
use crate::session;
use crate::visit::{Reply, Visit};
use jiff::Timestamp;
use sign_in::{Answer, Asked, Attempt, SignInFault};
use store::SignInAttempt;

/// The longest state that is looked for. Those made here are shorter.
const STATE_LENGTH_MAX: usize = 200;

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    if visit.app.clock.is_demonstration() {
        return Err(Fault::NotFound);
    }
    answered(visit).inspect_err(|fault| {
        if let Fault::SignIn(fault) = fault {
            tracing::warn!(fault = fault.word(), "a sign-in was not accepted");
        }
    })
}

fn answered(visit: &Visit) -> Result<Reply, Fault> {
    let app = &visit.app;
    let state = visit.query.text("state");
    let now = Timestamp::now();
    let (begun, attempt) = begun(visit, state, now)?;
    let provider = app.sign_in.provider(&begun.provider).ok_or(SignInFault::NoAttempt)?;
    let answer = Answer {
        code: visit.query.text("code"),
        error: visit.query.text("error"),
        issuer: visit.query.text("iss"),
    };
    let asked = if begun.user.is_some() { Asked::StepUp } else { Asked::SignIn };
    let timed = tracing::info_span!(target: store::TIMED, "provider");
    let proof = timed.in_scope(|| provider.finish(&attempt, answer, asked, now))?;
    let user = who::user(app, provider, &proof, now)?;
    provider.admits(user.role, proof.level.as_deref())?;
    if begun.user.is_some_and(|wanted| wanted != user.id) {
        return Err(SignInFault::AnotherPerson.into());
    }
    if let Some(earlier) = &visit.signed_in {
        session::end(&app.store, earlier)?;
    }
    let from = session::From { headers: &visit.headers, address: visit.address, language: visit.language };
    let token = session::begin(&app.store, user.id, from, Some((provider.id(), &proof)))?;
    let to = match local(&begun.back) {
        "/" => home(user.role),
        back => back,
    };
    Ok(with_session(&app.sign_in, &token, to))
}

/// The sign-in that is answered, which nobody can answer again.
fn begun(visit: &Visit, state: &str, now: Timestamp) -> Result<(SignInAttempt, Attempt), Fault> {
    if state.is_empty() || state.len() > STATE_LENGTH_MAX {
        return Err(SignInFault::NoAttempt.into());
    }
    let browser = browser(visit).ok_or(SignInFault::ForeignBrowser)?;
    let attempt = Attempt::of(&browser, state);
    let begun = visit.app.store.take_attempt(Attempt::hash(state))?.ok_or(SignInFault::NoAttempt)?;
    if begun.browser_hash != Attempt::hash(&browser) {
        return Err(SignInFault::ForeignBrowser.into());
    }
    if now.duration_since(begun.created) > visit.app.sign_in.limits.attempt {
        return Err(SignInFault::Late.into());
    }
    Ok((begun, attempt))
}
