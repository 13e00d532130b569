//! Reads what was typed on each page, and puts it together. What is wrong is noted at its field.

use super::KEY;
use crate::forms::{FieldError, Form, Reader};
use crate::visit::Visit;
use chain::event::{Channel, Role};
use chain::person::{ContactWay, Education, InformationLanguage, Level, Person, PersonalNumber, Sex};
use chain::word::Word;
use exchange::test_identities;
use jiff::civil::Date;
use store::Identity;
use texts::Args;

/// How an officer says that a registration came in.
pub(crate) const CHANNELS: &[&str] = &["officer", "paper"];
/// The longest name, telephone number and the like, in characters. A bound of the product.
const LINE_MAX: usize = 120;
/// The longest address, in characters. A bound of the product.
const ADDRESS_MAX: usize = 300;
/// The fewest digits of a telephone number: one of a service has five. A bound of the product.
const PHONE_DIGITS_MIN: usize = 5;
/// The most occupations in one answer. A bound of the product.
const OCCUPATIONS_MAX: usize = 20;
/// How many test numbers are tried for one that is free.
const TRIES: usize = 300;

/// Who the person is.
pub(crate) struct Who {
    /// The personal number, checked.
    pub number: PersonalNumber,
    given_name: String,
    family_name: String,
    channel: Channel,
}

/// How to reach the person.
pub(crate) struct Contact {
    way: ContactWay,
    phone: String,
    email: String,
    address: String,
    municipality: Word,
    language: InformationLanguage,
}

impl Contact {
    /// Who someone is, to be reached so.
    pub(crate) fn reaching(&self, identity: Identity) -> Identity {
        Identity {
            address: self.address.clone(),
            phone: self.phone.clone(),
            email: self.email.clone(),
            ..identity
        }
    }
}

/// What the person can and wants.
pub(crate) struct Background {
    education: Education,
    experience: Vec<Word>,
    wishes: Vec<Word>,
}

/// Work and other services.
pub(crate) struct WorkSituation {
    without_work_since: Option<Date>,
    extent: u8,
    earlier: Vec<Word>,
    transition: bool,
    municipal: bool,
    newly_arrived: bool,
}

/// What calls for support.
pub(crate) struct SupportNeeds {
    health: bool,
    swedish: Level,
    literacy: Level,
    digital: Level,
    care: bool,
    other: bool,
    interpreter: Option<String>,
    consent: bool,
}

/// A whole registration.
pub(crate) struct Registration {
    /// Who the person is, for the vault.
    pub identity: Identity,
    /// What the person told us.
    pub person: Person,
    /// How it came in.
    pub channel: Channel,
    /// Consent to electronic medical evidence.
    pub consents: bool,
}

/// Everything, or everything that is wrong.
pub(crate) fn all(visit: &Visit, form: &Form) -> Result<Registration, Vec<FieldError>> {
    let mut reader = Reader::new(form, KEY);
    let who = who(visit, &mut reader);
    let contact = contact(visit, &mut reader);
    let background = background(visit, &mut reader);
    let work = work(visit, &mut reader);
    let support = support(&mut reader);
    reader.finish(|| {
        let (who, contact, support) = (who?, contact?, support?);
        let consents = support.consent;
        let identity = contact.reaching(Identity {
            given_name: who.given_name,
            family_name: who.family_name,
            personal_number: who.number.as_str().to_owned(),
            address: String::new(),
            phone: String::new(),
            email: String::new(),
        });
        let person = person(who.number.born(), who.number.sex(), contact, background?, work?, support);
        Some(Registration { identity, person, channel: who.channel, consents })
    })
}

/// What is recorded of the person, put together from the pages.
pub(crate) fn person(
    born: Date,
    sex: Sex,
    contact: Contact,
    background: Background,
    work: WorkSituation,
    support: SupportNeeds,
) -> Person {
    Person {
        born,
        sex,
        municipality: contact.municipality,
        contact: contact.way,
        language: contact.language,
        interpreter: support.interpreter,
        education: background.education,
        experience: background.experience,
        wishes: background.wishes,
        without_work_since: work.without_work_since,
        extent_wished_percent: work.extent,
        health_affects_work: support.health,
        swedish: support.swedish,
        literacy: support.literacy,
        digital: support.digital,
        care_duties: support.care,
        other_support: support.other,
        newly_arrived: work.newly_arrived,
        transition_support: work.transition,
        municipal_services: work.municipal,
        earlier_services: work.earlier,
    }
}

pub(crate) fn who(visit: &Visit, reader: &mut Reader<'_>) -> Option<Who> {
    let number = reader.personal_number("personal_number", visit.now.day);
    if let Some(number) = &number
        && visit.app.clock.is_demonstration()
        && !test_identities::is_test_number(number)
    {
        reader.refuse("personal_number", "seeker-register-error-not-test-number", Args::new());
    }
    let names = names(reader);
    let channel = if visit.role() == Some(Role::Officer) {
        reader.choice("channel", CHANNELS).and_then(Channel::from_id)
    } else {
        Some(Channel::SelfService)
    };
    let (given_name, family_name) = names?;
    Some(Who { number: number?, given_name, family_name, channel: channel? })
}

/// The given name and the family name.
pub(crate) fn names(reader: &mut Reader<'_>) -> Option<(String, String)> {
    let given_name = reader.required_text("given_name", LINE_MAX);
    let family_name = reader.required_text("family_name", LINE_MAX);
    given_name.zip(family_name)
}

/// A test number that no one has yet, for those who walk through the demonstration. Which one depends
/// on the page's act, so that several who walk at the same time are not offered the same.
pub(crate) fn free_test_number(visit: &Visit) -> Option<String> {
    let all: Vec<&str> =
        test_identities::personal_numbers().into_iter().filter(|number| number.starts_with("19")).collect();
    let seed = visit.act.0.as_bytes();
    let from = usize::from(seed[14]) * 256 + usize::from(seed[15]);
    (0..TRIES.min(all.len()))
        .map(|step| all[(from + step) % all.len()])
        .find(|number| matches!(visit.app.store.case_by_number(number), Ok(None)))
        .map(str::to_owned)
}

pub(crate) fn contact(visit: &Visit, reader: &mut Reader<'_>) -> Option<Contact> {
    let way = word(reader, "contact", ContactWay::ALL, ContactWay::id);
    let phone = line(reader, "phone", LINE_MAX, way == Some(ContactWay::Telephone));
    let email = line(reader, "email", LINE_MAX, false);
    let address = line(reader, "address", ADDRESS_MAX, way == Some(ContactWay::Letter));
    if phone.as_deref().is_some_and(|phone| !phone.is_empty() && !is_phone(phone)) {
        reader.refuse("phone", "seeker-register-error-phone", Args::new());
    }
    if email.as_deref().is_some_and(|email| !email.is_empty() && !is_email(email)) {
        reader.refuse("email", "seeker-register-error-email", Args::new());
    }
    let (municipality, language) = residence(visit, reader);
    Some(Contact {
        way: way?,
        phone: phone?,
        email: email?,
        address: address?,
        municipality: municipality?,
        language: language?,
    })
}

/// Whether something can be a telephone number: digits, and what people write between them.
fn is_phone(typed: &str) -> bool {
    let fits = |one: char| one.is_ascii_digit() || " +-–()/".contains(one);
    typed.chars().all(fits) && typed.chars().filter(char::is_ascii_digit).count() >= PHONE_DIGITS_MIN
}

/// Whether something can be an e-mail address: whether it reaches anyone, only a letter to it can tell.
fn is_email(typed: &str) -> bool {
    let Some((who, place)) = typed.split_once('@') else { return false };
    let ends = |part: &str| part.starts_with('.') || part.ends_with('.');
    let spaced = typed.contains(char::is_whitespace);
    !who.is_empty() && place.contains('.') && !place.contains('@') && !ends(place) && !spaced
}

/// How to reach the person as far as a correction goes by whoever does not see the ways that there are.
pub(crate) fn contact_of_correction(visit: &Visit, reader: &mut Reader<'_>) -> Option<Contact> {
    let way = word(reader, "contact", ContactWay::ALL, ContactWay::id);
    let (municipality, language) = residence(visit, reader);
    let none = String::new;
    Some(Contact {
        way: way?,
        phone: none(),
        email: none(),
        address: none(),
        municipality: municipality?,
        language: language?,
    })
}

fn residence(visit: &Visit, reader: &mut Reader<'_>) -> (Option<Word>, Option<InformationLanguage>) {
    let codes: Vec<&str> =
        visit.app.register.municipalities().iter().map(|municipality| municipality.code.as_str()).collect();
    let municipality = reader.choice("municipality", &codes).map(Word::from);
    (municipality, word(reader, "language", InformationLanguage::ALL, InformationLanguage::id))
}

pub(crate) fn background(visit: &Visit, reader: &mut Reader<'_>) -> Option<Background> {
    let education = word(reader, "education", Education::ALL, Education::id);
    let known: Vec<&str> =
        visit.app.register.occupations().iter().map(|occupation| occupation.id.as_str()).collect();
    let mut occupations = |name: &str| {
        let chosen: Vec<Word> = reader.choices(name, &known).into_iter().map(Word::from).collect();
        if chosen.len() > OCCUPATIONS_MAX {
            let max = i64::try_from(OCCUPATIONS_MAX).unwrap_or(i64::MAX);
            reader.refuse(name, "seeker-register-error-too-many", Args::new().number("max", max));
        }
        chosen
    };
    let (experience, wishes) = (occupations("experience"), occupations("wishes"));
    Some(Background { education: education?, experience, wishes })
}

pub(crate) fn work(visit: &Visit, reader: &mut Reader<'_>) -> Option<WorkSituation> {
    let today = visit.now.day;
    let works_now = reader.yes_no("works_now");
    let since = if works_now == Some(false) {
        reader.date("without_work_since")
    } else {
        reader.optional_date("without_work_since")
    };
    if since.is_some_and(|since| since > today) {
        let bound = Args::new().date("date", today);
        reader.refuse("without_work_since", "seeker-register-error-day-to-come", bound);
    }
    let extent = reader.whole_number("extent_wished_percent", 1..=100);
    let services: Vec<&str> = visit.policy.services().map(|service| service.id.as_str()).collect();
    let earlier = reader.choices("earlier_services", &services).into_iter().map(Word::from).collect();
    let transition = reader.yes_no("transition_support");
    let municipal = reader.yes_no("municipal_services");
    let newly_arrived = reader.yes_no("newly_arrived");
    Some(WorkSituation {
        without_work_since: if works_now? { None } else { since },
        extent: u8::try_from(extent?).ok()?,
        earlier,
        transition: transition?,
        municipal: municipal?,
        newly_arrived: newly_arrived?,
    })
}

pub(crate) fn support(reader: &mut Reader<'_>) -> Option<SupportNeeds> {
    let consent_after = support_without_consent(reader);
    let consent = reader.yes_no("evidence_consent");
    Some(SupportNeeds { consent: consent?, ..consent_after? })
}

/// The needs as far as a correction goes: consents have a page of their own.
pub(crate) fn support_without_consent(reader: &mut Reader<'_>) -> Option<SupportNeeds> {
    let health = reader.yes_no("health_affects_work");
    let swedish = word(reader, "swedish", Level::ALL, Level::id);
    let literacy = word(reader, "literacy", Level::ALL, Level::id);
    let digital = word(reader, "digital", Level::ALL, Level::id);
    let care = reader.yes_no("care_duties");
    let other = reader.yes_no("other_support");
    let interpreter = reader.optional_text("interpreter", LINE_MAX);
    Some(SupportNeeds {
        health: health?,
        swedish: swedish?,
        literacy: literacy?,
        digital: digital?,
        care: care?,
        other: other?,
        interpreter,
        consent: false,
    })
}

fn line(reader: &mut Reader<'_>, name: &str, max: usize, required: bool) -> Option<String> {
    if required {
        reader.required_text(name, max)
    } else {
        Some(reader.optional_text(name, max).unwrap_or_default())
    }
}

fn word<T: Copy>(reader: &mut Reader<'_>, name: &str, all: &[T], id: fn(T) -> &'static str) -> Option<T> {
    let ids: Vec<&str> = all.iter().map(|one| id(*one)).collect();
    let chosen = reader.choice(name, &ids)?;
    all.iter().copied().find(|one| id(*one) == chosen)
}
