//! Why a request was not answered with its page. Each becomes a page in the reader's language.

use crate::desk::DeskFault;
use crate::forms::{self, FormFault};
use crate::rate::Wait;
use axum::http::StatusCode;
use sign_in::SignInFault;
use store::{AppendFault, OpenFault, StoreFault};

/// Why a request was not answered with its page.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// No one is signed in.
    #[error("not signed in")]
    NotSignedIn,
    /// The visitor may not; the text key says why.
    #[error("not allowed: {0}")]
    Forbidden(String),
    /// There is no such page or thing.
    #[error("not found")]
    NotFound,
    /// The form does not come from a page of this session.
    #[error("the form is too old")]
    OldForm,
    /// The body is not a form, or too large.
    #[error(transparent)]
    Form(#[from] FormFault),
    /// Someone else was first.
    #[error("conflict")]
    Conflict,
    /// What was sent cannot be accepted; the text key says what to do.
    #[error("unacceptable: {0}")]
    Unacceptable(String),
    /// The database cannot be reached just now.
    #[error("unreachable: {0}")]
    Unreachable(String),
    /// Nothing can be written just now: the disk is full, or it fails.
    #[error("no room: {0}")]
    NoRoom(String),
    /// A sign-in was not accepted.
    #[error("sign-in: {0}")]
    SignIn(SignInFault),
    /// The one who is signed in must do so afresh before this is done.
    #[error("a fresh sign-in is needed")]
    StepUp,
    /// The same address or account has asked too often.
    #[error(transparent)]
    TooMany(#[from] Wait),
    /// The program or the disk failed.
    #[error("internal: {0}")]
    Internal(String),
}

impl Fault {
    /// The status of the answer.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Fault::NotSignedIn => StatusCode::UNAUTHORIZED,
            Fault::Forbidden(_) | Fault::OldForm => StatusCode::FORBIDDEN,
            Fault::SignIn(fault) => crate::sign_in::status(*fault),
            Fault::StepUp => StatusCode::FORBIDDEN,
            Fault::NotFound => StatusCode::NOT_FOUND,
            Fault::Form(fault) => forms::status(*fault),
            Fault::Conflict => StatusCode::CONFLICT,
            Fault::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Fault::Unacceptable(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Fault::Unreachable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Fault::NoRoom(_) => StatusCode::INSUFFICIENT_STORAGE,
            Fault::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<StoreFault> for Fault {
    fn from(fault: StoreFault) -> Fault {
        match fault {
            StoreFault::Again(what) => Fault::Unreachable(what),
            StoreFault::NoRoom(what) => Fault::NoRoom(what),
            fault => Fault::Internal(fault.to_string()),
        }
    }
}

impl From<OpenFault> for Fault {
    fn from(fault: OpenFault) -> Fault {
        match fault {
            OpenFault::NotFound => Fault::NotFound,
            OpenFault::Denied(reason) => Fault::Forbidden(reason.key()),
            OpenFault::Store(fault) => fault.into(),
        }
    }
}

impl From<DeskFault> for Fault {
    fn from(fault: DeskFault) -> Fault {
        match fault {
            DeskFault::Open(fault) => fault.into(),
            DeskFault::StepUp => Fault::StepUp,
            DeskFault::Refused(refusal) => Fault::Unacceptable(refusal.key().to_owned()),
            DeskFault::SentOtherwise
            | DeskFault::Append(
                AppendFault::Conflict { .. }
                | AppendFault::PersonalNumberTaken { .. }
                | AppendFault::UserTaken { .. },
            ) => Fault::Conflict,
            DeskFault::Append(AppendFault::Erased { .. }) => Fault::Unacceptable("refusal-erased".into()),
            DeskFault::Append(AppendFault::ReadOnly { .. }) => {
                Fault::Unacceptable("refusal-read_only".into())
            }
            DeskFault::Append(AppendFault::TooLarge { .. }) => Fault::Form(FormFault::TooLarge),
            DeskFault::Append(AppendFault::MediaType) => Fault::Unacceptable("form-error-media-type".into()),
            DeskFault::Append(AppendFault::Store(fault)) => fault.into(),
            DeskFault::Append(fault) => Fault::Internal(fault.to_string()),
        }
    }
}
