//! Bad input gets its clear error with the page, nothing typed is lost, and nothing changes. What has
//! changed is counted in the file itself.

use crate::database::Database;
use crate::people::{DAY, People};
use crate::registration;
use crate::server::Server;
use crate::visitor::{Page, Visitor};
use chain::event::Role;
use rusqlite::Connection;
use uuid::Uuid;

/// A served demonstration, and how many events there are in it.
struct Place {
    database: Database,
    server: Server,
    events: i64,
}

impl Place {
    /// Serves a demonstration that has been prepared; gives what the preparation found.
    fn prepared<T>(prepare: impl FnOnce(&People) -> T) -> (Place, T) {
        let database = Database::seeded();
        let found = prepare(&People::of(&database));
        let server = Server::start(&database);
        let events = count(&database);
        (Place { database, server, events }, found)
    }

    fn visitor(&self, user: &str) -> Visitor {
        Visitor::sign_in(&self.server.address, user).unwrap()
    }

    /// The answer is an error page of this status in words, and no event has been added.
    fn refuses(&self, answer: &Page, status: u16) {
        assert_eq!(answer.status, status, "{}", answer.body);
        assert!(!answer.heading().is_empty(), "{}", answer.body);
        assert!(!answer.body.contains('⟦'), "{}", answer.body);
        if status == 422 || status == 409 {
            assert!(answer.body.contains("govuk-error-summary"), "{}", answer.body);
        }
        assert_eq!(count(&self.database), self.events, "something has changed");
    }

    /// So many events have been added.
    fn has_grown_by(&mut self, events: i64) {
        let now = count(&self.database);
        assert_eq!(now - self.events, events);
        self.events = now;
    }
}

fn count(database: &Database) -> i64 {
    let connection = Connection::open(database.path()).unwrap();
    connection.query_row("SELECT count(*) FROM events", [], |row| row.get(0)).unwrap()
}

fn officer(people: &People) -> String {
    people.staff(Role::Officer, |_| true)
}

fn new() -> Uuid {
    Uuid::now_v7()
}

#[test]
fn impossible_personal_numbers_and_dates_are_refused_at_their_field_and_stay_typed() {
    let (place, officer) = Place::prepared(officer);
    let visitor = place.visitor(&officer);
    let draft = new().to_string();
    for number in ["189013019802", "189001019803", "12", "<script>alert(1)</script>", "199002301234"] {
        let mut fields = registration::pages(number, "Prov", "Personsson").remove(0).1;
        fields.push(("draft", &draft));
        let answer = visitor.act("/register/who", new(), &fields).unwrap();
        place.refuses(&answer, 422);
        assert!(answer.body.contains("value=\"Prov\""), "the name that was typed is lost");
        assert!(!answer.body.contains("<script>alert"));
        assert!(answer.body.contains("id=\"personal_number-error\""), "{}", answer.body);
    }
    for (day, month, year) in
        [("31", "2", "2025"), ("0", "1", "2025"), ("1", "13", "2025"), ("x", "y", "z"), ("1", "1", "2099")]
    {
        let answer = visitor
            .act(
                "/register/work",
                new(),
                &[
                    ("draft", &draft),
                    ("works_now", "no"),
                    ("without_work_since-day", day),
                    ("without_work_since-month", month),
                    ("without_work_since-year", year),
                    ("extent_wished_percent", "75"),
                ],
            )
            .unwrap();
        place.refuses(&answer, 422);
        assert!(answer.body.contains(&format!("value=\"{year}\"")), "the year that was typed is lost");
    }
}

#[test]
fn a_code_without_its_preconditions_is_refused_and_each_is_named() {
    let (place, (officer, case)) = Place::prepared(|people| {
        let known = people.find("is only registered", |case| {
            case.open_spell().is_some() && case.evidence.is_empty() && case.mappings.is_empty()
        });
        (officer(people), known.id)
    });
    let visitor = place.visitor(&officer);
    let page = visitor.get(&format!("/case/{case}/propose-code")).unwrap();
    assert_eq!(page.status, 200);
    for path in ["propose-code", "set-code"] {
        let answer = visitor.act(&format!("/case/{case}/{path}"), new(), &[("number", "43")]).unwrap();
        place.refuses(&answer, 422);
    }
}

#[test]
fn a_fourth_code_is_refused() {
    let (mut place, (officer, case)) = Place::prepared(|people| {
        let known = people.find("has a code and another on its way", |case| case.codes.len() == 2);
        (officer(people), known.id)
    });
    let visitor = place.visitor(&officer);
    let path = format!("/case/{case}/propose-code");
    let third = visitor.act(&path, new(), &[("number", "91")]).unwrap();
    assert_eq!(third.status, 303, "{}", third.body);
    place.has_grown_by(1);
    let fourth = visitor.act(&path, new(), &[("number", "61")]).unwrap();
    place.refuses(&fourth, 422);
}

#[test]
fn a_provider_outside_the_area_or_without_a_seat_cannot_be_chosen() {
    let (place, (user, outside, full)) = Place::prepared(|people| {
        let known = people.find("is about to choose", |case| {
            case.support_decision(DAY).is_some_and(|decision| decision.track.is_some())
                && case.participations.is_empty()
        });
        let decision = known.case.support_decision(DAY).unwrap();
        let (service, track) = (decision.service.clone().unwrap(), decision.track.clone().unwrap());
        let home = known.case.person().unwrap().municipality.clone();
        let elsewhere = if home == "2584" { "0114" } else { "2584" };
        let outside = people.approve(&service, &track, 5, &[elsewhere]);
        let full = people.approve(&service, &track, 0, &[&home]);
        (known.user.id.to_string(), outside, full)
    });
    let visitor = place.visitor(&user);
    let choose = |provider: &str| visitor.act("/my/choice", new(), &[("provider", provider)]).unwrap();
    place.refuses(&choose(&outside.to_string()), 422);
    place.refuses(&choose(&full.to_string()), 409);
    place.refuses(&choose(&new().to_string()), 422);
    place.refuses(&choose("ingen"), 422);
    place.refuses(&choose(""), 422);
}

#[test]
fn a_decision_without_reasons_is_refused_and_what_was_chosen_stays_chosen() {
    let (place, (officer, case)) = Place::prepared(|people| {
        let known = people.find("is mapped", |case| !case.mappings.is_empty() && case.decisions.is_empty());
        (officer(people), known.id)
    });
    let visitor = place.visitor(&officer);
    for reasons in ["", "   \n\t "] {
        let fields = [("service", "steg_till_arbete_plus:near"), ("need", "temporary"), ("reasons", reasons)];
        let answer = visitor.act(&format!("/case/{case}/decide"), new(), &fields).unwrap();
        place.refuses(&answer, 422);
        assert!(answer.body.contains("value=\"temporary\" checked"), "{}", answer.body);
    }
}

#[test]
fn a_report_after_the_closing_is_refused() {
    let (place, user) = Place::prepared(|people| {
        let known = people.find("has left", |case| case.spell().is_some() && case.open_spell().is_none());
        known.user.id.to_string()
    });
    let visitor = place.visitor(&user);
    let answer = visitor
        .act("/my/report", new(), &[("month", "2026-10-01"), ("text", "Jag sökte två jobb.")])
        .unwrap();
    place.refuses(&answer, 422);
    assert!(answer.body.contains("Jag sökte två jobb."), "what was typed is lost");
}

#[test]
fn a_form_that_is_sent_twice_makes_one_thing() {
    let (mut place, (officer, case)) = Place::prepared(|people| {
        let known = people.find("is registered", |case| case.open_spell().is_some());
        (officer(people), known.id)
    });
    let visitor = place.visitor(&officer);
    let (path, act) = (format!("/case/{case}/action-plan"), new());
    let fields = [("goal", "Arbete nära hemmet"), ("activities", "Söka två arbeten i månaden")];
    for _ in 0..3 {
        let answer = visitor.act(&path, act, &fields).unwrap();
        assert_eq!(answer.status, 303, "{}", answer.body);
    }
    place.has_grown_by(1);
    // The same words in another tab are the same thing too.
    let answer = visitor.act(&path, new(), &fields).unwrap();
    assert_eq!(answer.status, 303, "{}", answer.body);
    place.has_grown_by(0);
    // Four times at the same moment.
    let (act, fields) = (new(), [("goal", "Arbete i en annan ort"), ("activities", "Söka tre arbeten")]);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let answer = visitor.act(&path, act, &fields).unwrap();
                assert_eq!(answer.status, 303, "{}", answer.body);
            });
        }
    });
    place.has_grown_by(1);
}

#[test]
fn a_form_that_does_not_come_from_this_session_is_refused() {
    let (place, (officer, case)) = Place::prepared(|people| {
        let known = people.find("is registered", |case| case.open_spell().is_some());
        (officer(people), known.id)
    });
    let visitor = place.visitor(&officer);
    let fields =
        [("goal", "Arbete"), ("activities", "Söka"), ("form_token", "00000000000000000000000000000000")];
    let answer = visitor.send(&format!("/case/{case}/action-plan"), &fields).unwrap();
    place.refuses(&answer, 403);
}

#[test]
fn ten_megabytes_of_text_are_refused_with_the_page() {
    let (place, (officer, case)) = Place::prepared(|people| {
        let known = people.find("is registered", |case| case.open_spell().is_some());
        (officer(people), known.id)
    });
    let visitor = place.visitor(&officer);
    let long = "a".repeat(10 * 1024 * 1024);
    let fields = [("goal", long.as_str()), ("activities", "Söka två arbeten i månaden")];
    let answer = visitor.act(&format!("/case/{case}/action-plan"), new(), &fields).unwrap();
    place.refuses(&answer, 422);
    assert!(answer.body.contains("Söka två arbeten i månaden"), "what was typed is lost");
    // Beyond what is read at all.
    let longer = "a".repeat(70 * 1024 * 1024);
    if let Ok(answer) = visitor.act(&format!("/case/{case}/action-plan"), new(), &[("goal", &longer)]) {
        assert_eq!(answer.status, 413, "{}", answer.heading());
    }
    assert_eq!(count(&place.database), place.events);
}

#[test]
fn files_of_other_kinds_broken_xml_and_xml_bombs_are_refused() {
    let (place, (officer, case)) = Place::prepared(|people| {
        let known = people.find("is registered", |case| case.open_spell().is_some());
        (officer(people), known.id)
    });
    let visitor = place.visitor(&officer);
    let mut bomb = String::from("<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY a0 \"ha\">");
    for level in 1..20 {
        bomb.push_str(&format!("<!ENTITY a{level} \"&a{};&a{};\">", level - 1, level - 1));
    }
    bomb.push_str("]><b>&a19;</b>");
    let deep = format!("<?xml version=\"1.0\"?>{}{}", "<a>".repeat(20_000), "</a>".repeat(20_000));
    let outside = "<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><b>&x;</b>";
    let mut large = b"%PDF-1.7\n".to_vec();
    large.resize(11 * 1024 * 1024, b' ');
    for (name, content) in [
        ("program.exe", b"MZ\x90\x00\x03".to_vec()),
        ("brev.pdf", b"MZ\x90\x00\x03 this is no PDF".to_vec()),
        ("sida.pdf", b"<html><script>alert(1)</script></html>".to_vec()),
        ("trasig.xml", b"<?xml version=\"1.0\"?><a><b></a>".to_vec()),
        ("annat.xml", b"<?xml version=\"1.0\"?><a/>".to_vec()),
        ("bomb.xml", bomb.into_bytes()),
        ("djup.xml", deep.into_bytes()),
        ("utanfor.xml", outside.as_bytes().to_vec()),
        ("stor.pdf", large),
    ] {
        let fields = [
            ("kind", "psychologist_statement"),
            ("issuer", "Mottagningen"),
            ("received_on-day", "16"),
            ("received_on-month", "11"),
            ("received_on-year", "2026"),
        ];
        let path = format!("/case/{case}/receive-evidence");
        let answer = visitor.upload(&path, new(), &fields, ("file", name, content)).unwrap();
        assert_eq!(answer.status, 422, "{name}: {}", answer.heading());
        place.refuses(&answer, 422);
        assert!(answer.body.contains("Mottagningen"), "{name}: what was typed is lost");
    }
}

#[test]
fn ids_of_others_in_the_address_open_nothing() {
    let (place, (officer, one, other, decision, participation, stranger)) = Place::prepared(|people| {
        let all = people.all();
        let one = all.iter().find(|known| known.case.current_participation().is_some()).unwrap();
        let other = all
            .iter()
            .find(|known| {
                known.id != one.id
                    && !known.case.decisions.is_empty()
                    && known.case.current_participation().is_some()
            })
            .unwrap();
        let provider = one.case.current_participation().and_then(|current| current.provider);
        let stranger = people.staff(Role::Coach, |coach| {
            coach.provider.is_some()
                && coach.provider != provider
                && one.case.participations.iter().all(|earlier| earlier.provider != coach.provider)
        });
        (
            officer(people),
            (one.user.id.to_string(), one.id),
            other.id,
            other.case.decisions[0].id,
            other.case.current_participation().unwrap().id,
            stranger,
        )
    });
    let person = place.visitor(&one.0);
    place.refuses(&person.get(&format!("/case/{other}")).unwrap(), 403);
    let answer = person.get(&format!("/my/decision?about={decision}")).unwrap();
    place.refuses(&answer, 404);
    let coach = place.visitor(&stranger);
    for path in ["", "/contact", "/joint-plan"] {
        place.refuses(&coach.get(&format!("/case/{}{path}", one.1)).unwrap(), 403);
    }
    let officer = place.visitor(&officer);
    place.refuses(&officer.get(&format!("/case/{}", new())).unwrap(), 404);
    place.refuses(&officer.get("/case/annat").unwrap(), 404);
    place.refuses(&officer.get("/ingen-sida").unwrap(), 404);
    let about = participation.to_string();
    let fields = [
        ("about", about.as_str()),
        ("on-day", "16"),
        ("on-month", "11"),
        ("on-year", "2026"),
        ("how", "telephone"),
        ("with", "participant"),
    ];
    let answer = officer.act(&format!("/case/{}/contact", one.1), new(), &fields).unwrap();
    assert!([404, 422].contains(&answer.status), "{}", answer.body);
    place.refuses(&answer, answer.status);
    // Nobody who is not signed in sees a case; they are asked to sign in and led back.
    let anyone = Visitor::anyone(&place.server.address);
    let answer = anyone.get(&format!("/case/{other}")).unwrap();
    assert_eq!(answer.status, 303);
    assert!(answer.location.starts_with("/sign-in"), "{}", answer.location);
}
