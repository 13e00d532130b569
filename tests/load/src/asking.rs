//! One of those who ask at once: signed in as some people, it does as one of them and then as another, without pause.

use crate::acting::{Form, act_of};
use crate::people::{Person, spread};
use crate::told::{Kind, Told};
use anyhow::Context;
use chain::event::Role;
use reqwest::header::{COOKIE, SET_COOKIE, USER_AGENT};
use reqwest::redirect::Policy;
use reqwest::{Client, StatusCode};
use std::time::{Duration, Instant};

/// Pages of a list from which cases are chosen.
const PAGES_MAX: usize = 4;
const AGENT: &str = "Stegvis load";

/// Someone signed in.
struct SignedIn {
    role: Role,
    cookie: String,
    /// The addresses of the cases that the person can open.
    cases: Vec<String>,
    /// Of those in which something is to be done.
    to_do: Vec<String>,
}

/// One of those who ask at once.
pub struct Asking {
    address: String,
    client: Client,
    people: Vec<SignedIn>,
    writes: u64,
    dice: u64,
}

/// A page that came.
pub struct Page {
    /// Its status.
    pub status: StatusCode,
    /// Its words.
    pub body: String,
}

impl Asking {
    /// Signs people in and finds the cases of each.
    pub async fn begin(
        address: &str,
        people: Vec<Person>,
        writes: u64,
        number: u64,
    ) -> anyhow::Result<Asking> {
        let client =
            Client::builder().redirect(Policy::none()).no_proxy().timeout(Duration::from_secs(60)).build()?;
        let mut asking =
            Asking { address: address.to_owned(), client, people: Vec::new(), writes, dice: number + 1 };
        for person in people {
            let cookie = asking.sign_in(&person).await?;
            let mut signed_in = SignedIn { role: person.role, cookie, cases: Vec::new(), to_do: Vec::new() };
            signed_in.cases = asking.cases_of(&signed_in).await?;
            if person.role == Role::Officer {
                let page = asking.get(&signed_in, "/worklist").await?;
                signed_in.to_do = links(&page.body).filter(|link| is_case(link)).map(str::to_owned).collect();
            }
            if !signed_in.cases.is_empty() {
                asking.people.push(signed_in);
            }
        }
        anyhow::ensure!(!asking.people.is_empty(), "nobody has a case");
        Ok(asking)
    }

    async fn sign_in(&self, person: &Person) -> anyhow::Result<String> {
        let answer = self
            .client
            .post(format!("{}/sign-in", self.address))
            .header(USER_AGENT, AGENT)
            .header(reqwest::header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(format!("user={}", person.user))
            .send()
            .await?;
        let cookie = answer.headers().get(SET_COOKIE).context("the sign-in gave no session")?.to_str()?;
        Ok(cookie.split(';').next().unwrap_or_default().to_owned())
    }

    async fn cases_of(&self, who: &SignedIn) -> anyhow::Result<Vec<String>> {
        let mut next = match who.role {
            Role::Officer => Some("/cases".to_owned()),
            Role::Coach => Some("/participants".to_owned()),
            _ => return Ok(vec!["/my".to_owned()]),
        };
        let mut found = Vec::new();
        for _ in 0..PAGES_MAX {
            let Some(path) = next.take() else { break };
            let page = self.get(who, &path).await?;
            found.extend(links(&page.body).filter(|link| is_case(link)).map(str::to_owned));
            next = links(&page.body).find(|link| link.contains("after=") && !found.is_empty()).map(unescaped);
            if who.role == Role::Coach {
                break;
            }
        }
        found.sort_unstable();
        found.dedup();
        Ok(found)
    }

    /// Asks until a moment.
    pub async fn until(mut self, end: Instant) -> anyhow::Result<Told> {
        let mut told = Told::default();
        while Instant::now() < end {
            let place = self.thrown(self.people.len());
            let writes = self.thrown(100) < usize::try_from(self.writes)?;
            let (choice, case) = (self.thrown(100), self.thrown(1 << 30));
            let who = &self.people[place];
            let case = &who.cases[case % who.cases.len()];
            if writes {
                let place = choice % who.to_do.len().max(1);
                self.act(who, who.to_do.get(place).unwrap_or(case), &mut told).await?;
                continue;
            }
            let (kind, path) = match who.role {
                Role::JobSeeker => (Kind::MyWay, "/my"),
                Role::Officer if choice < 20 => (Kind::Worklist, "/worklist"),
                Role::Officer if choice < 25 => (Kind::WorklistOfAll, "/worklist?show=all"),
                Role::Coach if choice < 30 => (Kind::Participants, "/participants"),
                _ => (Kind::Case, case.as_str()),
            };
            let began = Instant::now();
            let page = self.get(who, path).await?;
            told.answered(kind, began.elapsed(), page.status == StatusCode::OK);
        }
        Ok(told)
    }

    /// Fills a form in and sends it, as one who has opened it.
    async fn act(&self, who: &SignedIn, case: &str, told: &mut Told) -> anyhow::Result<()> {
        let (path, filled) = act_of(who.role, case);
        let began = Instant::now();
        let page = self.get(who, &path).await?;
        told.answered(Kind::Form, began.elapsed(), page.status == StatusCode::OK);
        let Some(form) = Form::of(&page.body) else { return Ok(()) };
        let body = form.sent(filled);
        let began = Instant::now();
        let answer = self
            .client
            .post(format!("{}{path}", self.address))
            .header(USER_AGENT, AGENT)
            .header(COOKIE, &who.cookie)
            .header(reqwest::header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(body)
            .send()
            .await?;
        let status = answer.status();
        drop(answer.bytes().await?);
        if status == StatusCode::UNPROCESSABLE_ENTITY || status == StatusCode::CONFLICT {
            told.refused += 1;
        } else {
            told.answered(Kind::Act, began.elapsed(), status == StatusCode::SEE_OTHER);
        }
        Ok(())
    }

    async fn get(&self, who: &SignedIn, path: &str) -> anyhow::Result<Page> {
        let request = self.client.get(format!("{}{path}", self.address));
        let answer = request.header(USER_AGENT, AGENT).header(COOKIE, &who.cookie).send().await?;
        Ok(Page { status: answer.status(), body: answer.text().await? })
    }

    /// A number below another; the same row of them each time.
    fn thrown(&mut self, below: usize) -> usize {
        self.dice = self.dice.wrapping_add(0x9e37_79b9_7f4a_7c15);
        usize::try_from(spread(u128::from(self.dice)) >> 16).unwrap_or(0) % below.max(1)
    }
}

/// The addresses that a page leads to.
fn links(page: &str) -> impl Iterator<Item = &str> {
    page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next())
}

/// Whether an address is that of a case itself.
fn is_case(link: &str) -> bool {
    link.strip_prefix("/case/").is_some_and(|id| id.len() == 36)
}

fn unescaped(link: &str) -> String {
    link.replace("&amp;", "&")
}
