//! Chooses the language and goes back.

use crate::fault::Fault;
use crate::frame::local;
use crate::session::LANGUAGE_COOKIE;
use crate::visit::{Reply, Visit};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use texts::Language;

/// Sets the cookie and goes back to where the visitor was.
pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let code = visit.path.rsplit('/').next().unwrap_or_default();
    let language = Language::from_code(code).ok_or(Fault::NotFound)?;
    let cookie = format!("{LANGUAGE_COOKIE}={}; Path=/; Max-Age=31536000; SameSite=Lax", language.code());
    let back = local(visit.query.text("back")).to_owned();
    Ok(Reply::Raw(
        (StatusCode::SEE_OTHER, [(header::SET_COOKIE, cookie), (header::LOCATION, back)]).into_response(),
    ))
}
