//! Who the simulated people are: a test number, a common name, an invented address, and what has been written in
//! their cases. Everyone is invented; what happens to be a real person's name is the commonest there is.

use super::words::{Words, about, mixed};
use chain::event::{Event, Role};
use chain::id::{CaseId, UserId};
use chain::person::{PersonalNumber, Sex};
use chain::text::NewText;
use exchange::register::Register;
use exchange::test_identities::{first_names, surnames};
use simulator::population::{PersonId, municipalities};
use simulator::run::{Kept, KeptCase};
use std::collections::BTreeMap;
use store::{BroughtCase, Identity, NewDocument, User};
use texts::{Args, Language, Texts};
use uuid::Uuid;

/// How the sign-in page knows someone of the simulated history: a text key.
const UNIT: &str = "persona-simulated";

/// The people of what was kept; its texts are taken out of it. Without a number there is no identity, only a name.
pub(super) fn of(
    texts: &Texts,
    kept: &mut Kept,
    numbers: &BTreeMap<PersonId, PersonalNumber>,
) -> Vec<BroughtCase> {
    let mut written: BTreeMap<CaseId, Vec<NewText>> = BTreeMap::new();
    for (case, text) in std::mem::take(&mut kept.texts) {
        written.entry(case).or_default().push(text);
    }
    let (mut words, register) = (Words::new(texts), Register::built_in());
    kept.cases
        .iter()
        .map(|case| {
            let name = name(case.user.0, Some(case.traits.sex));
            let about = about(case);
            let in_words = |text: NewText| {
                let (key, what) = about.get(&text.id).copied().unzip();
                let key = key.flatten().unwrap_or(&text.body);
                NewText { id: text.id, body: words.of(key, what, text.id.0).into() }
            };
            BroughtCase {
                case: case.id,
                identity: numbers.get(&case.person).map(|number| Identity {
                    given_name: name.0.to_owned(),
                    family_name: name.1.to_owned(),
                    personal_number: number.as_str().to_owned(),
                    address: address(texts, &register, case),
                    ..Identity::default()
                }),
                user: seeker(case.user, case.id, name),
                texts: written.remove(&case.id).unwrap_or_default().into_iter().map(in_words).collect(),
                documents: documents(texts, case),
            }
        })
        .collect()
}

/// The person of a case, as one who can sign in.
pub(super) fn seeker(id: UserId, case: CaseId, (given, family): (&str, &str)) -> User {
    let name = format!("{given} {family}");
    User { unit: Some(UNIT.into()), case: Some(case), ..user(id, Role::JobSeeker, name) }
}

/// Where the person of a case lives, as invented as the rest.
pub(super) fn address_of(texts: &Texts, case: &KeptCase) -> String {
    address(texts, &Register::built_in(), case)
}

/// Someone who can sign in.
pub(super) fn user(id: UserId, role: Role, name: String) -> User {
    User { id, role, name, unit: None, provider: None, host: None, employer: None, case: None }
}

/// A common name that follows from an id; of either sex when none is asked for.
pub(super) fn name(id: Uuid, sex: Option<Sex>) -> (&'static str, &'static str) {
    let number = mixed(id);
    let (firsts, lasts) = (first_names(), surnames());
    let fits: Vec<&'static str> = firsts
        .into_iter()
        .filter(|first| sex.is_none_or(|sex| first.man == (sex == Sex::Man)))
        .map(|first| first.name)
        .collect();
    let of = |names: &[&'static str], number: u64| -> &'static str {
        let place = usize::try_from(number % (names.len() as u64).max(1)).unwrap_or(0);
        names.get(place).copied().unwrap_or_default()
    };
    (of(&fits, number), of(&lasts, number / 64))
}

fn address(texts: &Texts, register: &Register, case: &KeptCase) -> String {
    let code = municipalities().get(usize::from(case.traits.municipality)).map(|place| place.code.as_str());
    let place = code.and_then(|code| register.municipality(code)).map_or("", |known| known.name.as_str());
    let number = i64::try_from(mixed(case.id.0) % 90).unwrap_or(0) + 1;
    texts.say(
        Language::Swedish,
        "simulated-address",
        &Args::new().number("number", number).text("municipality", place),
    )
}

/// A short document for each piece of evidence, as the stories have.
fn documents(texts: &Texts, case: &KeptCase) -> Vec<NewDocument> {
    let of = |recorded: &chain::event::Recorded| {
        let Event::EvidenceReceived(received) = &recorded.event else { return None };
        let issuer = received.sealed.known().map_or("", |facts| facts.issuer.as_str());
        let args = Args::new().text("issuer", issuer).date("date", recorded.header.holds_on);
        let content = texts.say(Language::Swedish, "cli-seed-evidence", &args).into_bytes();
        Some(NewDocument { id: received.document?, kind: "evidence".into(), content })
    };
    case.events.iter().filter_map(of).collect()
}
