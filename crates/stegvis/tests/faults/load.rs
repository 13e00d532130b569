//! The load: officers at browsers who register people and make action plans for them. Each sends an act again, as the
//! same, until it is said to be done: so must everyone who was not answered.

use crate::ledger::{Ledger, PLANS, REGISTERS};
use crate::registration;
use crate::visitor::{Page, Visitor};
use exchange::test_identities::personal_numbers;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// How many officers work at the same time.
const OFFICERS: usize = 6;
/// How many plans are made in a case before the next is begun.
const PLANS_OF_A_CASE: usize = 20;
/// Between two acts of an officer, and before the same is sent again.
const PAUSE: Duration = Duration::from_millis(30);
/// How long an officer tries to finish an act when the day is over.
const LAST_ACT: Duration = Duration::from_secs(120);

/// What the officers share.
struct Day<'d> {
    address: String,
    ledger: &'d Ledger,
    next_number: AtomicUsize,
    over: AtomicBool,
}

/// Does something while the officers work, and lets them finish.
pub fn under_load<T>(address: &str, officers: &[String], ledger: &Ledger, work: impl FnOnce() -> T) -> T {
    under_load_of(OFFICERS, address, officers, ledger, work)
}

/// The same with so many officers.
pub fn under_load_of<T>(
    count: usize,
    address: &str,
    officers: &[String],
    ledger: &Ledger,
    work: impl FnOnce() -> T,
) -> T {
    let day = Day {
        address: address.to_owned(),
        ledger,
        next_number: AtomicUsize::new(0),
        over: AtomicBool::new(false),
    };
    std::thread::scope(|scope| {
        // Also when the work panics: the officers go home.
        let _over = Over(&day.over);
        for officer in officers.iter().cycle().take(count) {
            let day = &day;
            scope.spawn(move || Officer::new(day, officer).work());
        }
        ledger.wait_for_progress(LAST_ACT);
        work()
    })
}

struct Over<'o>(&'o AtomicBool);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

struct Officer<'d> {
    day: &'d Day<'d>,
    name: &'d str,
    visitor: Visitor,
    cases: Vec<String>,
    plans: usize,
}

impl<'d> Officer<'d> {
    fn new(day: &'d Day<'d>, name: &'d str) -> Officer<'d> {
        Officer { day, name, visitor: Visitor::anyone(&day.address), cases: Vec::new(), plans: 0 }
    }

    fn is_over(&self) -> bool {
        self.day.over.load(Ordering::Relaxed)
    }

    fn work(mut self) {
        self.sign_in();
        while !self.is_over() {
            let full = self.plans.is_multiple_of(PLANS_OF_A_CASE);
            let case = match (full, self.cases.last()) {
                (false, Some(case)) => Some(case.clone()),
                // When everyone is registered, the cases get further plans in turn.
                _ => {
                    self.register().or_else(|| self.cases.get(self.plans % self.cases.len().max(1)).cloned())
                }
            };
            let Some(case) = case else { return };
            self.plan(&case);
            self.plans += 1;
            std::thread::sleep(PAUSE);
        }
    }

    fn sign_in(&mut self) {
        while !self.is_over() {
            // A page that only those see who work.
            if let Ok(visitor) = Visitor::sign_in(&self.day.address, self.name)
                && visitor.get("/register/who").is_ok_and(|page| page.status == 200)
            {
                self.visitor = visitor;
                return;
            }
            std::thread::sleep(PAUSE);
        }
    }

    /// Registers the next person. The address of the case; none when there is no further number.
    fn register(&mut self) -> Option<String> {
        let numbers = personal_numbers();
        let number = numbers.get(self.day.next_number.fetch_add(1, Ordering::Relaxed))?;
        let draft = Uuid::now_v7().to_string();
        for (page, mut fields) in registration::pages(number, "Prov", "Personsson") {
            fields.push(("draft", &draft));
            self.until(None, |visitor, act| visitor.act(&format!("/register/{page}"), act, &fields))?;
        }
        let sent = [("draft", draft.as_str())];
        let done = self.until(Some(REGISTERS), |visitor, act| visitor.act("/register/check", act, &sent))?;
        let case = done.location.split('?').next().unwrap_or_default().to_owned();
        self.cases.push(case.clone());
        Some(case)
    }

    fn plan(&mut self, case: &str) {
        let goal = format!("Ett arbete nära hemmet ({})", Uuid::now_v7());
        let fields = [("goal", goal.as_str()), ("activities", "Söka två arbeten i månaden")];
        let page = format!("{case}/action-plan");
        self.until(Some(PLANS), |visitor, act| visitor.act(&page, act, &fields));
    }

    /// Sends the same until it is done, as one act; it stands in the ledger when it is to be counted. None when the day
    /// is over, or the answer was one that should not come.
    fn until(
        &mut self,
        counted: Option<&'static [&'static str]>,
        send: impl Fn(&Visitor, Uuid) -> reqwest::Result<Page>,
    ) -> Option<Page> {
        let id = Uuid::now_v7();
        let ledger = self.day.ledger;
        let place = counted.map(|kinds| ledger.send(id, kinds));
        let mut left = None;
        loop {
            let sent = Instant::now();
            let answer = send(&self.visitor, id);
            let took = sent.elapsed();
            match answer {
                Ok(page) if is_done(&page) => {
                    ledger.answered(took, None);
                    if let Some(place) = place {
                        ledger.acknowledge(place);
                    }
                    return Some(page);
                }
                Ok(page) if matches!(page.status, 500..=599) => ledger.answered(took, Some(page.status)),
                Ok(page) if matches!(page.status, 303 | 401 | 403) => {
                    ledger.answered(took, Some(page.status));
                    self.sign_in();
                }
                Ok(page) => {
                    let heading = page.heading();
                    ledger.with(|told| told.unexpected.push(format!("{} {heading}", page.status)));
                    return None;
                }
                Err(_) => ledger.answered(took, Some(0)),
            }
            if self.is_over() && left.get_or_insert_with(Instant::now).elapsed() > LAST_ACT {
                return None;
            }
            std::thread::sleep(PAUSE);
        }
    }
}

/// Whether an answer says that what was sent is done: it sends the visitor on, and not to sign in.
fn is_done(page: &Page) -> bool {
    page.status == 303 && !page.location.starts_with("/sign-in")
}
