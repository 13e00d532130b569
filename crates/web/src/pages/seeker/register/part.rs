//! The five pages: which fields each has, how they are shown and how they are read. The pages, the
//! summary and the page for corrections all read this table.

use super::{KEY, occupations, read};
use crate::fields::Fields;
use crate::forms::{Form, Reader};
use crate::ui::FieldErrors;
use crate::visit::Visit;
use chain::event::Role;
use chain::person::{ContactWay, Education, InformationLanguage, Level};
use maud::{Markup, html};

/// How an answer is said again in a summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// As it was typed.
    Line,
    /// By the text of the answer.
    Word,
    /// Yes or no.
    YesNo,
    /// A date in three fields.
    Date,
    /// The name of a municipality.
    Municipality,
    /// The names of occupations.
    Occupations,
    /// The names of services.
    Services,
    /// A share of full time.
    Percent,
}

/// One page of the registration.
pub(crate) struct RegisterPart {
    /// The last word of its address and a part of its texts' keys.
    pub word: &'static str,
    /// Its fields in order.
    pub fields: &'static [(&'static str, Said)],
    /// Shows them.
    pub show: fn(&Fields<'_>) -> Markup,
    /// Reads them, and notes what is wrong.
    pub read: fn(&Visit, &mut Reader<'_>),
}

impl RegisterPart {
    /// Whether a field as it was sent belongs to the page: also the three fields of a date, and the
    /// words of a search.
    pub(crate) fn owns(&self, sent: &str) -> bool {
        let stem =
            ["-day", "-month", "-year"].iter().find_map(|part| sent.strip_suffix(part)).unwrap_or(sent);
        let stem = stem.strip_prefix("find_").unwrap_or(stem);
        self.fields.iter().any(|(name, _)| *name == stem)
    }

    /// What is wrong with the page's fields.
    pub(crate) fn faults(&self, visit: &Visit, form: &Form) -> Vec<crate::forms::FieldError> {
        let mut reader = Reader::new(form, KEY);
        (self.read)(visit, &mut reader);
        if reader.is_ok() { Vec::new() } else { reader.finish(|| None::<()>).err().unwrap_or_default() }
    }

    /// The fields of the page with what was typed.
    pub(crate) fn shown(&self, visit: &Visit, form: &Form, errors: &FieldErrors) -> Markup {
        (self.show)(&Fields { visit, key: KEY, form, errors })
    }
}

/// The pages in order.
pub(crate) const PARTS: &[RegisterPart] = &[
    RegisterPart {
        word: "who",
        fields: &[
            ("personal_number", Said::Line),
            ("given_name", Said::Line),
            ("family_name", Said::Line),
            ("channel", Said::Word),
        ],
        show: who,
        read: |visit, reader| drop(read::who(visit, reader)),
    },
    RegisterPart {
        word: "contact",
        fields: &[
            ("contact", Said::Word),
            ("phone", Said::Line),
            ("email", Said::Line),
            ("address", Said::Line),
            ("municipality", Said::Municipality),
            ("language", Said::Word),
        ],
        show: contact,
        read: |visit, reader| drop(read::contact(visit, reader)),
    },
    RegisterPart {
        word: "background",
        fields: &[
            ("education", Said::Word),
            ("experience", Said::Occupations),
            ("wishes", Said::Occupations),
        ],
        show: background,
        read: |visit, reader| drop(read::background(visit, reader)),
    },
    RegisterPart {
        word: "work",
        fields: &[
            ("works_now", Said::YesNo),
            ("without_work_since", Said::Date),
            ("extent_wished_percent", Said::Percent),
            ("earlier_services", Said::Services),
            ("transition_support", Said::YesNo),
            ("municipal_services", Said::YesNo),
            ("newly_arrived", Said::YesNo),
        ],
        show: work,
        read: |visit, reader| drop(read::work(visit, reader)),
    },
    RegisterPart {
        word: "support",
        fields: &[
            ("health_affects_work", Said::YesNo),
            ("swedish", Said::Word),
            ("literacy", Said::Word),
            ("digital", Said::Word),
            ("care_duties", Said::YesNo),
            ("other_support", Said::YesNo),
            ("interpreter", Said::Line),
            ("evidence_consent", Said::YesNo),
        ],
        show: support,
        read: |_, reader| drop(read::support(reader)),
    },
];

/// The page with this word.
pub(crate) fn find(word: &str) -> Option<(usize, &'static RegisterPart)> {
    PARTS.iter().enumerate().find(|(_, part)| part.word == word)
}

fn ids<T: Copy>(all: &[T], id: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|one| id(*one)).collect()
}

fn who(fields: &Fields<'_>) -> Markup {
    html! {
        @if fields.visit.app.clock.is_demonstration() {
            @if let Some(number) = read::free_test_number(fields.visit) {
                (crate::ui::inset_text(html! {
                    p .govuk-body {
                        (fields.visit.say("seeker-register-test-number", texts::Args::new().text("number", &number)))
                    }
                }))
            }
        }
        (fields.line_with("personal_number", "numeric", ""))
        (names(fields))
        @if fields.visit.role() == Some(Role::Officer) { (fields.one_of("channel", read::CHANNELS)) }
    }
}

/// The given name and the family name.
pub(crate) fn names(fields: &Fields<'_>) -> Markup {
    html! {
        (fields.line_with("given_name", "", "given-name"))
        (fields.line_with("family_name", "", "family-name"))
    }
}

/// How and where to reach the person.
pub(crate) fn contact(fields: &Fields<'_>) -> Markup {
    html! {
        (contact_way(fields))
        (fields.line_with("phone", "tel", "tel"))
        (fields.line_with("email", "email", "email"))
        (fields.line_with("address", "", "street-address"))
        (residence(fields))
    }
}

/// Where the person lives, and the language: what a correction may change too.
pub(crate) fn residence(fields: &Fields<'_>) -> Markup {
    let municipalities = fields.visit.app.register.municipalities();
    html! {
        (fields.select("municipality", municipalities.iter().map(|one| (one.code.clone(), one.name.clone()))))
        (fields.one_of("language", &ids(InformationLanguage::ALL, InformationLanguage::id)))
    }
}

/// How to reach the person.
pub(crate) fn contact_way(fields: &Fields<'_>) -> Markup {
    fields.one_of("contact", &ids(ContactWay::ALL, ContactWay::id))
}

fn background(fields: &Fields<'_>) -> Markup {
    html! {
        (fields.one_of("education", &ids(Education::ALL, Education::id)))
        (occupations::chooser(fields, "experience"))
        (occupations::chooser(fields, "wishes"))
    }
}

fn work(fields: &Fields<'_>) -> Markup {
    let visit = fields.visit;
    let services = visit.policy.services();
    let tried = services
        .map(|service| {
            crate::ui::Choice::new(service.id.clone(), crate::words::service(visit, &service.id))
                .checked(fields.form.has("earlier_services", &service.id))
        })
        .collect();
    html! {
        (fields.yes_no("works_now"))
        (fields.date("without_work_since"))
        (fields.number("extent_wished_percent", "%"))
        (occupations::boxes(fields, "earlier_services", tried))
        (fields.yes_no("transition_support"))
        (fields.yes_no("municipal_services"))
        (fields.yes_no("newly_arrived"))
    }
}

fn support(fields: &Fields<'_>) -> Markup {
    html! {
        (needs(fields))
        (fields.yes_no("evidence_consent"))
    }
}

/// What calls for support, without the consent, which has a page of its own for corrections.
pub(crate) fn needs(fields: &Fields<'_>) -> Markup {
    let levels = ids(Level::ALL, Level::id);
    html! {
        (fields.yes_no("health_affects_work"))
        (fields.one_of("swedish", &levels))
        (fields.one_of("literacy", &levels))
        (fields.one_of("digital", &levels))
        (fields.yes_no("care_duties"))
        (fields.yes_no("other_support"))
        (fields.line("interpreter"))
    }
}
