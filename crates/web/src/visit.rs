//! One request, seen by a page: who comes, in which language, on which day.

use crate::app::App;
use crate::clock::Now;
use crate::fault::Fault;
use crate::forms::{FieldError, Form, say_errors};
use crate::frame;
use crate::session::SignedIn;
use crate::ui::{FieldErrors, Page};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chain::Policy;
use chain::event::Role;
use chain::id::{CaseId, CommandId, TextId};
use chain::text::NewText;
use maud::{Markup, html};
use std::net::IpAddr;
use std::sync::Arc;
use texts::{Args, Language};
use uuid::Uuid;

/// The hidden field with the session's proof.
pub const TOKEN_FIELD: &str = "form_token";
/// The hidden field with the id of the act that the form is for.
pub const ACT_FIELD: &str = "act";

/// One request, seen by a page.
#[derive(Clone)]
pub struct Visit {
    /// What every request shares.
    pub app: Arc<App>,
    /// The rules, one and the same for the whole request.
    pub policy: Arc<Policy>,
    /// Who is signed in.
    pub signed_in: Option<SignedIn>,
    /// The language.
    pub language: Language,
    /// The day and the moment.
    pub now: Now,
    /// The path of the address.
    pub path: String,
    /// The pattern of the address: of the two the one that may be told in a log.
    pub route: &'static str,
    /// What stands after the question mark.
    pub query: Form,
    /// The headers.
    pub headers: HeaderMap,
    /// The visitor's address, as far as it is known.
    pub address: Option<IpAddr>,
    /// The case that the address names, or the visitor's own.
    pub case: Option<CaseId>,
    /// The id of the act that a form on this page is for: the one sent, or a new one.
    pub act: CommandId,
}

impl Visit {
    /// The message of a key without arguments.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.app.texts.plain(self.language, key)
    }

    /// The message of a key with arguments.
    #[must_use]
    pub fn say(&self, key: &str, args: Args) -> String {
        self.app.texts.say(self.language, key, &args)
    }

    /// Whether there is a message with the key.
    #[must_use]
    pub fn has_text(&self, key: &str) -> bool {
        self.app.texts.has(self.language, key)
    }

    /// A day in words.
    #[must_use]
    pub fn date(&self, day: jiff::civil::Date) -> String {
        texts::date(self.language, day)
    }

    /// Who is signed in.
    ///
    /// # Errors
    /// [`Fault::NotSignedIn`].
    pub fn who(&self) -> Result<&SignedIn, Fault> {
        self.signed_in.as_ref().ok_or(Fault::NotSignedIn)
    }

    /// The role of the visitor, when signed in.
    #[must_use]
    pub fn role(&self) -> Option<Role> {
        self.signed_in.as_ref().map(|who| who.user.role)
    }

    /// A page with this title: its frame is filled in, its content is not.
    #[must_use]
    pub fn page(&self, title: impl Into<String>) -> Page {
        frame::page(self, title.into())
    }

    /// What is wrong with a form, in words.
    #[must_use]
    pub fn errors(&self, errors: &[FieldError]) -> FieldErrors {
        say_errors(&self.app.texts, self.language, errors)
    }

    /// The hidden fields that every form of a signed-in visitor carries.
    #[must_use]
    pub fn hidden(&self) -> Markup {
        html! {
            @if let Some(who) = &self.signed_in {
                input type="hidden" name=(TOKEN_FIELD) value=(who.form_token);
            }
            input type="hidden" name=(ACT_FIELD) value=(self.act);
        }
    }

    /// Refuses a form that does not come from a page of this session.
    ///
    /// # Errors
    /// [`Fault::OldForm`].
    pub fn require_own_form(&self, form: &Form) -> Result<(), Fault> {
        match &self.signed_in {
            Some(who) if form.text(TOKEN_FIELD) == who.form_token => Ok(()),
            _ => Err(Fault::OldForm),
        }
    }

    /// The same visit with a new act, for a form that must not be taken for the one sent before.
    #[must_use]
    pub fn with_new_act(&self) -> Visit {
        Visit { act: CommandId(Uuid::now_v7()), ..self.clone() }
    }

    /// A digest of a form and of the address that it was sent to, keyed by the session, by which the same
    /// form sent twice is known. The key is not kept, so what was typed cannot be guessed from it.
    #[must_use]
    pub fn digest(&self, form: &Form) -> Option<String> {
        self.digest_with(form, "")
    }

    /// The same with what the form leads to here, where that does not follow from what was sent alone.
    #[must_use]
    pub fn digest_with(&self, form: &Form, leads_to: &str) -> Option<String> {
        let who = self.signed_in.as_ref()?;
        let key = blake3::derive_key("stegvis 2026 digest of a form", who.form_token.as_bytes());
        let mut hasher = blake3::Hasher::new_keyed(&key);
        let mut field = |bytes: &[u8]| {
            hasher.update(&(bytes.len() as u64).to_be_bytes());
            hasher.update(bytes);
        };
        field(self.path.as_bytes());
        field(leads_to.as_bytes());
        for fields in [&self.query, form] {
            let names: Vec<&str> =
                fields.names().filter(|name| ![TOKEN_FIELD, ACT_FIELD].contains(name)).collect();
            field(&(names.len() as u64).to_be_bytes());
            for name in names {
                field(name.as_bytes());
                for value in fields.all(name) {
                    field(value.as_bytes());
                }
            }
        }
        for upload in &form.uploads {
            field(&upload.bytes);
        }
        Some(hasher.finalize().to_hex()[..16].to_owned())
    }

    /// A new id for something that this act makes. Ids made by the same act in the same order are the
    /// same, so that a form sent twice makes one thing, not two.
    #[must_use]
    pub fn id(&self, place: u16) -> Uuid {
        let mut hasher = blake3::Hasher::new_derive_key("stegvis 2026 ids of an act");
        hasher.update(self.act.0.as_bytes());
        hasher.update(&place.to_be_bytes());
        let mut bytes = [0_u8; 16];
        bytes.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }

    /// Text that was written, on its way to the vault.
    #[must_use]
    pub fn text(&self, place: u16, body: impl Into<String>) -> NewText {
        let body: String = body.into();
        NewText { id: TextId(self.id(place)), body: body.into() }
    }
}

/// The answer to a request.
pub enum Reply {
    /// A page with 200.
    Page(Box<Page>),
    /// A page with another status.
    PageWith(StatusCode, Box<Page>),
    /// Go to another page.
    Go(String),
    /// Something else than a page: a letter, a picture, JSON.
    Raw(Response),
}

impl From<Page> for Reply {
    fn from(page: Page) -> Reply {
        Reply::Page(Box::new(page))
    }
}

impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        match self {
            Reply::Page(page) => page.render().into_response(),
            Reply::PageWith(status, page) => (status, page.render()).into_response(),
            Reply::Go(to) => (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response(),
            Reply::Raw(response) => response,
        }
    }
}
