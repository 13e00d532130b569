//! The pages of money as a browser sees them: lines are listed, explained, confirmed, disputed and downloaded by
//! those who are paid, and by nobody else.

mod history;

use self::history::{had, person, user};
use crate::clock::{Clock, move_day};
use crate::desk::{Deed, perform};
use crate::{App, router, session};
use access::Viewer;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use chain::Policy;
use chain::event::*;
use chain::id::*;
use chain::money::Ore;
use chain::pay::{DeclarePay, LineState};
use chain::registration::Register;
use jiff::civil::{Date, date};
use std::sync::Arc;
use store::{Append, Identity, ListedLine, PayFilter, User};
use texts::Language;
use tower::Service;
use uuid::Uuid;

const BODY_MAX: usize = 4 * 1024 * 1024;
const FORM: &str = "application/x-www-form-urlencoded";

/// A service with one person who has a provider, a placement that the provider arranged, and supported work.
struct Office {
    app: Arc<App>,
    case: CaseId,
    _folder: tempfile::TempDir,
}

struct Shown {
    status: StatusCode,
    location: String,
    kind: String,
    text: String,
}

impl Office {
    fn open() -> Office {
        let folder = tempfile::tempdir().unwrap();
        let policy = Policy::embedded(&["almega_2023"]).unwrap();
        let clock = Clock::Demonstration(date(2024, 1, 2));
        let app = App::open(folder.path().join("stegvis.db"), policy, clock).unwrap();
        let office = Office { app, case: CaseId(Uuid::now_v7()), _folder: folder };
        let (provider, host, employer) =
            (ProviderId(Uuid::now_v7()), HostId(Uuid::now_v7()), EmployerId(Uuid::now_v7()));
        for role in [Role::Officer, Role::Coach, Role::Host, Role::Employer, Role::Controller] {
            office.app.store.save_user(user(role, provider, host, employer)).unwrap();
        }
        office.register();
        office.happen(date(2024, 1, 2), Role::Officer, had(provider, host, employer));
        office.go_to(date(2024, 3, 20));
        let declare = DeclarePay { through: date(2024, 3, 20) };
        let (store, now) = (&office.app.store, office.app.clock.now(&office.app.store).unwrap());
        let system = Viewer::system(UserId(Uuid::now_v7()));
        let id = CommandId(Uuid::now_v7());
        let deed: Deed = declare.into();
        perform(store, &office.app.policy.get(), &system, office.case, id, &deed, "test", now).unwrap();
        office
    }

    fn go_to(&self, day: Date) {
        move_day(&self.app.store, day).unwrap();
    }

    fn register(&self) {
        let officer = self.user(Role::Officer);
        let mut deed: Deed = Register {
            person: person().into(),
            channel: Channel::Officer,
            officer: Some(officer.id),
            consents_to_evidence: false,
        }
        .into();
        deed.identity = Some(Identity {
            given_name: "Ebba".into(),
            family_name: "Provsson".into(),
            personal_number: "198702152383".into(),
            ..Identity::default()
        });
        let store = &self.app.store;
        let now = self.app.clock.now(store).unwrap();
        let id = CommandId(Uuid::now_v7());
        perform(store, &self.app.policy.get(), &officer.viewer(), self.case, id, &deed, "test", now).unwrap();
    }

    /// Writes events as they happened, without the chain: pay is computed from any history.
    fn happen(&self, on: Date, role: Role, events: Vec<(Date, Event)>) {
        let store = &self.app.store;
        let stream = StreamId::case(self.case);
        let officer = self.user(Role::Officer);
        let purpose = access::Purpose::Casework;
        let now = self.app.clock.now(store).unwrap();
        let parts = [access::Part::Whole];
        let open =
            store.open_case(&officer.viewer(), self.case, "test", purpose, &parts, now.at, now.day).unwrap();
        let id = CommandId(Uuid::now_v7());
        let mut append = Append::new(id, on);
        append.relies_on.push((stream.clone(), open.version));
        for (on, event) in events {
            // The one who begins a placement says whether the provider arranged it.
            let role = if matches!(event, Event::PlacementStarted(_)) { Role::Coach } else { role };
            let header = Header {
                recorded_at: now.at,
                holds_on: on,
                received_on: None,
                actor: Actor { user: officer.id, role },
                on_behalf_of: None,
                command: id,
                digest: None,
                corrects: None,
                bundle: self.app.policy.get().hash().to_owned(),
            };
            append.events.push((stream.clone(), header, event));
        }
        store.append_blocking(append).unwrap();
    }

    fn user(&self, role: Role) -> User {
        self.app.store.users_by_role(role).unwrap().remove(0)
    }

    fn lines(&self, role: Role) -> Vec<ListedLine> {
        let viewer = self.user(role).viewer();
        self.app.store.pay_to_add(&viewer, &PayFilter::default(), date(2024, 3, 20)).unwrap()
    }

    /// The placement that the host's lines are about.
    fn placement(&self) -> PlacementId {
        PlacementId(self.lines(Role::Host)[0].line.line.about)
    }

    fn in_state(&self, role: Role, state: LineState) -> usize {
        self.lines(role).iter().filter(|row| row.line.state == state).count()
    }

    async fn ask(&self, token: &str, method: &str, address: &str, body: String) -> Shown {
        let request = Request::builder()
            .method(method)
            .uri(address)
            .header(header::COOKIE, format!("{}={token}", session::SESSION_COOKIE))
            .header(header::CONTENT_TYPE, FORM)
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body))
            .unwrap();
        let answer = router(self.app.clone()).call(request).await.unwrap();
        let field = |name| {
            let value = answer.headers().get(name);
            value.map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
        };
        let (location, kind, status) =
            (field(header::LOCATION), field(header::CONTENT_TYPE), answer.status());
        let bytes = to_bytes(answer.into_body(), BODY_MAX).await.unwrap();
        Shown { status, location, kind, text: String::from_utf8_lossy(&bytes).into_owned() }
    }

    fn sign_in(&self, role: Role) -> String {
        session::start(&self.app.store, self.user(role).id, Language::Swedish).unwrap()
    }

    async fn get(&self, role: Role, address: &str) -> Shown {
        self.ask(&self.sign_in(role), "GET", address, String::new()).await
    }

    /// Opens a page and gives the body of its form with these fields, to be sent once or more.
    async fn filled(&self, token: &str, address: &str, fields: &[(&str, String)]) -> String {
        let shown = self.ask(token, "GET", address, String::new()).await;
        assert_whole(&shown, address);
        let mut body = String::new();
        for name in ["form_token", "act"] {
            body.push_str(&format!("{name}={}&", shown.hidden(name)));
        }
        for (name, value) in fields {
            let value: String = value.bytes().map(|byte| format!("%{byte:02X}")).collect();
            body.push_str(&format!("{name}={value}&"));
        }
        body
    }

    async fn send(&self, role: Role, address: &str, fields: &[(&str, String)]) -> Shown {
        let token = self.sign_in(role);
        let body = self.filled(&token, address, fields).await;
        self.ask(&token, "POST", address, body).await
    }
}

impl Shown {
    fn hidden(&self, name: &str) -> &str {
        let at = self.text.rfind(&format!("name=\"{name}\" value=\"")).expect("a form");
        self.text[at..].split('"').nth(3).unwrap()
    }
}

fn assert_whole(page: &Shown, what: &str) {
    assert_eq!(page.status, StatusCode::OK, "{what}");
    assert_eq!(page.text.matches("<h1").count(), 1, "{what}");
    let unsaid: Vec<&str> = page.text.split('⟦').skip(1).filter_map(|rest| rest.split('⟧').next()).collect();
    assert_eq!(unsaid, Vec::<&str>::new(), "{what}");
}

fn line_page(base: &str, row: &ListedLine) -> String {
    super::payee::line_href(base, row)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_confirms_every_complete_line_at_once_and_a_second_press_changes_nothing() {
    let office = Office::open();
    let all = office.lines(Role::Coach);
    let ready = all.iter().filter(|row| super::can_be_confirmed(&row.line, date(2024, 3, 20))).count();
    assert!(ready > 0, "{all:?}");
    assert!(all.len() > ready, "the share of the compensation waits for the host");
    let token = office.sign_in(Role::Coach);
    let body = office.filled(&token, "/pay", &[("all", "yes".into())]).await;
    let done = office.ask(&token, "POST", "/pay", body.clone()).await;
    assert_eq!(
        (done.status, done.location.as_str()),
        (StatusCode::SEE_OTHER, &*format!("/pay?confirmed={ready}"))
    );
    assert_eq!(office.in_state(Role::Coach, LineState::Eligible), ready);
    let again = office.ask(&token, "POST", "/pay", body).await;
    assert_eq!((again.status, again.location.as_str()), (StatusCode::SEE_OTHER, "/pay?confirmed=0"));
    assert_eq!(office.in_state(Role::Coach, LineState::Eligible), ready);
    assert_whole(&office.get(Role::Coach, &done.location).await, "the list with its notice");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_lines_of_one_case_are_confirmed_one_after_the_other() {
    let office = Office::open();
    let ready: Vec<ListedLine> = office
        .lines(Role::Coach)
        .into_iter()
        .filter(|row| super::can_be_confirmed(&row.line, date(2024, 3, 20)))
        .collect();
    assert!(ready.len() > 1);
    // In one session: a form is known again only there.
    let token = office.sign_in(Role::Coach);
    for (done, row) in (1..).zip(&ready[..2]) {
        let address = line_page("/pay", row);
        let body = office.filled(&token, &address, &[("do", "confirm".into())]).await;
        let sent = office.ask(&token, "POST", &address, body).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
        assert_eq!(office.in_state(Role::Coach, LineState::Eligible), done, "each line is its own act");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_of_one_month_and_then_of_the_next_is_confirmed() {
    let office = Office::open();
    let token = office.sign_in(Role::Coach);
    let of_month = |first: Date, next: Date| {
        let rows = office.lines(Role::Coach).into_iter();
        rows.filter(|row| super::can_be_confirmed(&row.line, date(2024, 3, 20)))
            .filter(|row| first <= row.line.from && row.line.from < next)
            .count()
    };
    let counts = [
        ("2024-01", of_month(date(2024, 1, 1), date(2024, 2, 1))),
        ("2024-02", of_month(date(2024, 2, 1), date(2024, 3, 1))),
    ];
    let mut confirmed = 0;
    for (month, count) in counts {
        assert!(count > 0, "{month}");
        let address = format!("/pay?month={month}");
        let body = office.filled(&token, &address, &[("all", "yes".into())]).await;
        let done = office.ask(&token, "POST", &address, body).await;
        assert_eq!(done.location, format!("{address}&confirmed={count}"));
        confirmed += count;
        assert_eq!(office.in_state(Role::Coach, LineState::Eligible), confirmed, "{month}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_amount_that_has_changed_since_it_was_read_is_not_confirmed() {
    let office = Office::open();
    let row = office.lines(Role::Coach).into_iter().find(|row| row.line.lacks.is_empty()).unwrap();
    let amount = row.line.amount.unwrap();
    let other = super::line_value(&row).replace(&format!("/{}", amount.0), "/1");
    let refused = office.send(Role::Coach, "/pay", &[("line", other)]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.text.contains("Ebba Provsson: Beloppet har ändrats"));
    let fields = [("do", "confirm".into()), ("seen", "1".into())];
    let refused = office.send(Role::Coach, &line_page("/pay", &row), &fields).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.text.contains("Beloppet har ändrats"));
    assert_eq!(office.in_state(Role::Coach, LineState::Eligible), 0);
    let fields = [("do", "confirm".into()), ("seen", amount.0.to_string())];
    let done = office.send(Role::Coach, &line_page("/pay", &row), &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(office.in_state(Role::Coach, LineState::Eligible), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_is_not_listed_when_the_relation_has_ended_and_the_line_still_is() {
    let office = Office::open();
    let row = office.lines(Role::Host).remove(0);
    let address = line_page("/compensation", &row);
    assert!(office.get(Role::Host, &address).await.text.contains("Ebba"));
    let employers = office.lines(Role::Employer).remove(0);
    let employers = line_page("/employer/pay", &employers);
    assert!(office.get(Role::Employer, &employers).await.text.contains("Ebba"));
    let placement = office.placement();
    let ended = PlacementEnded { placement, reason: EndReason::Completed };
    office.happen(date(2024, 3, 20), Role::Officer, vec![(date(2024, 3, 20), ended.into())]);
    office.go_to(date(2026, 3, 20));
    for address in [address.as_str(), "/compensation"] {
        let later = office.get(Role::Host, address).await;
        assert_whole(&later, address);
        assert!(!later.text.contains("Ebba") && later.text.contains("Tidigare deltagare"), "{address}");
    }
    let file = office.get(Role::Host, "/compensation/lines.csv").await;
    assert!(!file.text.contains("Ebba") && file.text.contains("Tidigare deltagare"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_that_lacks_something_cannot_be_confirmed_and_says_what_to_do() {
    let office = Office::open();
    let lacking = office.lines(Role::Coach).into_iter().find(|row| !row.line.lacks.is_empty()).unwrap();
    let page = office.get(Role::Coach, &line_page("/pay", &lacking)).await;
    assert_whole(&page, "a line that lacks something");
    assert!(page.text.contains("Anordnaren intygar"));
    assert!(page.text.contains("Leverantörens del"), "the split is shown with the whole");
    assert!(!page.text.contains("value=\"confirm\""));
    let ticked = [("line", super::line_value(&lacking))];
    let refused = office.send(Role::Coach, "/pay", &ticked).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.text.contains("Ebba Provsson: "), "who it is about is said with why");
    assert_eq!(office.in_state(Role::Coach, LineState::Eligible), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_is_disputed_in_words_and_nothing_typed_is_lost() {
    let office = Office::open();
    let row = office.lines(Role::Coach).remove(0);
    let address = line_page("/pay", &row);
    let page = office.get(Role::Coach, &address).await;
    assert_whole(&page, "a line");
    assert!(page.text.contains("Regelversion"));
    let without = office.send(Role::Coach, &address, &[("do", "dispute".into())]).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    let long = "Fel dagar. ".repeat(4000);
    let too_long = office.send(Role::Coach, &address, &[("do", "dispute".into()), ("text", long)]).await;
    assert_eq!(too_long.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(too_long.text.contains("Fel dagar. Fel dagar."));
    let fields = [("do", "dispute".into()), ("text", "Stödet började tidigare.".into())];
    let sent = office.send(Role::Coach, &address, &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    let disputed = office.get(Role::Coach, &sent.location).await;
    assert_whole(&disputed, "the disputed line");
    assert!(disputed.text.contains("Stödet började tidigare."), "what was said stands there");
    assert!(disputed.text.contains("(händelse nummer "), "the events that it rests on are named");
    assert_eq!(office.in_state(Role::Coach, LineState::Disputed), 1);
    let late = office.ask(&office.sign_in(Role::Coach), "GET", &address, String::new()).await;
    assert!(!late.text.contains("value=\"dispute\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn host_and_employer_see_a_first_name_and_their_own_lines_only() {
    let office = Office::open();
    for (role, pages) in [
        (Role::Host, &["/compensation", "/compensation/line"][..]),
        (Role::Employer, &["/employer", "/employer/pay", "/employer/pay/line"][..]),
    ] {
        for page in pages {
            let shown = office.get(role, page).await;
            assert_whole(&shown, page);
            assert!(!shown.text.contains("Provsson"), "{page}");
        }
        assert!(office.get(role, pages[0]).await.text.contains("Ebba"));
        if role == Role::Host {
            office.go_to(date(2024, 3, 21));
            let forecast = office.get(role, pages[0]).await;
            let told = forecast.text.split_once("Så mycket väntas platserna ge").unwrap().1;
            assert!(told.contains("maj 2024") && !told.contains("Kan inte räknas"), "three months are told");
        }
        let others = office.lines(Role::Coach).remove(0);
        let base = if role == Role::Host { "/compensation" } else { "/employer/pay" };
        let shown = office.get(role, &line_page(base, &others)).await;
        assert_eq!(shown.status, StatusCode::NOT_FOUND, "a provider's line");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_employer_claims_in_time_and_not_after_the_last_day() {
    let office = Office::open();
    let mut rows = office.lines(Role::Employer);
    rows.sort_by_key(|row| row.line.claim_by);
    let (first, second) = (rows.remove(0), rows.remove(0));
    let last = first.line.claim_by.expect("a last day");
    let claimed = office.send(Role::Employer, "/employer", &[("line", super::line_value(&first))]).await;
    assert_eq!(claimed.location, "/employer?confirmed=1", "{}", claimed.text);
    assert_eq!(office.in_state(Role::Employer, LineState::Eligible), 1);
    let too_late = second.line.claim_by.unwrap().tomorrow().unwrap();
    assert!(too_late > last);
    office.go_to(too_late);
    let refused = office.send(Role::Employer, "/employer", &[("line", super::line_value(&second))]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert_eq!(office.in_state(Role::Employer, LineState::Eligible), 1);
    assert!(refused.text.contains("Skulle ha begärts senast"));
    let shown = office.get(Role::Employer, "/employer").await;
    assert_whole(&shown, "what was lost");
    assert!(shown.text.contains("Förlorat, begärdes inte i tid"));
    let offered = format!("value=\"{}\"", super::line_value(&second));
    assert!(!shown.text.contains(&offered), "what was lost is not there to be claimed");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_files_hold_the_lines_of_the_filter_and_nothing_else() {
    let office = Office::open();
    let all = office.get(Role::Coach, "/pay/lines.csv").await;
    assert_eq!(all.kind, "text/csv; charset=utf-8");
    assert!(all.text.starts_with('\u{feff}'));
    let lines = all.text.lines().count() - 1;
    assert_eq!(lines, office.lines(Role::Coach).len());
    let january = office.get(Role::Coach, "/pay/lines.csv?month=2024-01").await;
    let of_january = office.lines(Role::Coach).iter().filter(|row| row.line.from < date(2024, 2, 1)).count();
    assert_eq!(january.text.lines().count() - 1, of_january);
    assert!(of_january < lines);
    assert!(!office.get(Role::Employer, "/employer/pay/lines.csv").await.text.contains("Provsson"));
    let book = office.get(Role::Coach, "/pay/lines.xlsx?state=declared").await;
    assert!(book.text.starts_with("PK"));
    assert_eq!(office.get(Role::Employer, "/pay/lines.csv").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread")]
async fn anyone_calculates_a_subsidy_and_a_blank_is_asked_for() {
    let office = Office::open();
    let empty = office.ask("", "GET", "/employer/calculator", String::new()).await;
    assert_whole(&empty, "the calculator");
    let asked = "/employer/calculator?service=lonebidrag_utveckling&wage=30000&extent=75&degree=60&months=6";
    let day = "&day-day=1&day-month=3&day-year=2024";
    let told = office.ask("", "GET", &format!("{asked}{day}"), String::new()).await;
    assert_whole(&told, "the answer");
    // The wage above the ceiling for the hours gives nothing; the figures are of the rules of the day.
    let policy = office.app.policy.get();
    let service = policy.service("lonebidrag_utveckling").unwrap();
    let employment = Employment {
        wage_per_month: Ore(3_000_000),
        extent_percent: 75,
        degree_percent: 60,
        months: 6,
        extra_per_month: Ore::ZERO,
    };
    let amounts = chain::entitlement::amounts::<chain::explanation::Silent>(
        &policy,
        service,
        &employment,
        date(2024, 3, 1),
    );
    let per_month = amounts.to_employer().unwrap();
    assert!(told.text.contains(&texts::ore(Language::Swedish, per_month.0)));
    assert!(told.text.contains(&texts::ore(Language::Swedish, per_month.times(6).0)));
    assert!(told.text.contains("<svg") && told.text.contains("Lön över taket"));
    let blank =
        office.ask("", "GET", "/employer/calculator?service=lonebidrag_utveckling&wage=", String::new());
    assert_eq!(blank.await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let before = format!("{asked}&day-day=1&day-month=3&day-year=1999");
    let before = office.ask("", "GET", &before, String::new()).await;
    assert_eq!(before.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(before.text.contains("Stödet fanns inte"));
}
