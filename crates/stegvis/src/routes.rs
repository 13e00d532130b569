//! `stegvis routes`: every page of the route table, who may come, and an address of it that can be tried
//! with the people of this database. The tests of accessibility read it, so that no page is forgotten.

use crate::Answer;
use crate::args::{Common, Json};
use crate::wiring::Wired;
use access::Act;
use chain::event::Role;
use chain::id::CaseId;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use store::{User, WorklistFilter};
use texts::Language;
use web::route::{self, Route};

/// At the most so many examples of one page for one role.
const EXAMPLES_MAX: usize = 3;
/// How many cases are looked at for one that is shut to someone.
const LOOKED_AT: u32 = 200;
/// How many cases of a person's list are looked at.
const LISTED: usize = 50;

/// `stegvis routes`.
pub fn run(common: &Common, options: &Json) -> anyhow::Result<Answer> {
    let wired = Wired::open(common)?;
    wired.bring_views_up_to_date()?;
    let mut people = BTreeMap::new();
    for role in Role::ALL {
        people.insert(*role, who(&wired, *role)?);
    }
    let mut rows = Vec::new();
    for route in route::all().filter(|route| route.is_shown()) {
        if route.roles.is_empty() {
            let mut path = route.path.replace("{language}", Language::Swedish.code());
            if let ("/rules/service", Some(service)) = (route.path, wired.policy.services().next()) {
                path = format!("{path}?id={}&try=1", service.id);
            }
            let examples: Vec<Value> =
                with_comparison(&wired, &path)?.map(|path| json!({ "path": path })).into_iter().collect();
            rows.push(json!({ "path": route.path, "role": null, "examples": examples }));
        }
        for role in route.roles {
            let people = people.get(role).map_or(&[][..], Vec::as_slice);
            rows.push(json!({ "path": route.path, "role": role.id(), "examples": examples(&wired, route, people)? }));
        }
    }
    if options.json {
        println!("{}", Value::Array(rows));
        return Ok(Answer::Fine);
    }
    for row in &rows {
        let role = row["role"].as_str().unwrap_or("-");
        let example = row["examples"][0]["path"].as_str().unwrap_or("-");
        println!("{role:<11} {:<40} {example}", row["path"].as_str().unwrap_or_default());
    }
    Ok(Answer::Fine)
}

/// Someone in a role, with the cases that the person may open, the one with most to see first.
struct Known {
    user: User,
    cases: Vec<CaseId>,
}

/// Those of a role who have cases, most to see first; the last one may have none.
fn who(wired: &Wired, role: Role) -> anyhow::Result<Vec<Known>> {
    let mut known = Vec::new();
    let users = match role {
        Role::Representative => representatives(wired)?,
        role => wired.store().users_by_role(role)?,
    };
    for user in users {
        let mut cases = cases_of(wired, &user)?;
        cases.sort_by_key(|(size, case)| (std::cmp::Reverse(*size), *case));
        let most = cases.first().map_or(0, |(size, _)| *size);
        let cases = cases.into_iter().map(|(_, case)| case).collect();
        known.push((most, Known { user, cases }));
    }
    known.sort_by_key(|(most, known)| (std::cmp::Reverse(*most), known.user.id));
    Ok(known.into_iter().map(|(_, known)| known).collect())
}

/// Private persons who act for someone, in the role in which they do.
fn representatives(wired: &Wired) -> anyhow::Result<Vec<User>> {
    let (store, day) = (wired.store(), wired.now()?.day);
    let mut found = Vec::new();
    for user in store.users_by_role(Role::JobSeeker)? {
        if store.acts_for_someone(user.id, day)? {
            found.push(User { role: Role::Representative, ..user });
        }
    }
    Ok(found)
}

/// The cases that someone may open, each with the number of its events.
fn cases_of(wired: &Wired, user: &User) -> anyhow::Result<Vec<(u64, CaseId)>> {
    let now = wired.now()?;
    let viewer = user.viewer();
    let mut cases: Vec<CaseId> = match user.role {
        Role::JobSeeker => user.case.into_iter().collect(),
        Role::Officer | Role::Representative => wired
            .store()
            .list_cases(&viewer, None, LISTED, "routes", now.at, now.day)?
            .into_iter()
            .map(|row| row.case)
            .collect(),
        Role::Analyst | Role::Administrator | Role::System => Vec::new(),
        // Control has to do with every case that has led to pay.
        Role::Controller => wired.store().pay_lines()?.into_iter().map(|(case, _)| case).collect(),
        _ => {
            let listed = wired.store().list_cases(&viewer, None, LISTED, "routes", now.at, now.day)?;
            let work = wired.store().list_worklist(
                &viewer,
                &WorklistFilter::default(),
                None,
                LISTED,
                "routes",
                now.at,
                now.day,
            )?;
            listed.into_iter().map(|row| row.case).chain(work.into_iter().map(|row| row.case)).collect()
        }
    };
    cases.sort_unstable();
    cases.dedup();
    cases.into_iter().map(|case| Ok((wired.open_case(case, "routes")?.version, case))).collect()
}

/// What the address of a page about a line of pay names: a line of the case.
fn about(wired: &Wired, route: &Route, case: CaseId) -> anyhow::Result<String> {
    let name = match route.path {
        "/case/{case}/claim" => "line",
        "/case/{case}/claim-withhold" | "/case/{case}/claim-answer" => "about",
        _ => return Ok(String::new()),
    };
    let lines = wired.store().pay_lines()?;
    let line = lines.into_iter().find(|(of, _)| *of == case).map(|(_, line)| line.line);
    Ok(line.map(|line| format!("?{name}={line}")).unwrap_or_default())
}

/// The cases of a page that is not for those that someone may open: none when it is no such page. An emergency is for a
/// case that is shut, a conflict for whoever has to do with the case, and a sample for what was drawn.
fn special_cases(wired: &Wired, route: &Route, user: &User) -> anyhow::Result<Option<Vec<CaseId>>> {
    let (store, viewer, day) = (wired.store(), user.viewer(), wired.now()?.day);
    match route.path {
        "/case/{case}/emergency" | "/case/{case}/conflict" => {
            let emergency = route.path.ends_with("emergency");
            let act = if emergency { Act::OpenInEmergency } else { Act::StateConflict };
            let mut found = Vec::new();
            for case in store.cases(None, LOOKED_AT)? {
                if store.may_try(&viewer, case, act, day)?.allowed {
                    found.push(case);
                }
            }
            Ok(Some(found))
        }
        "/case/{case}/sampled" => match store.samples(&viewer)?.first() {
            Some(sample) => {
                Ok(Some(store.sample_cases(&viewer, sample.id, day).map_or(Vec::new(), |(_, cases)| cases)))
            }
            None => Ok(Some(Vec::new())),
        },
        _ => Ok(None),
    }
}

/// The address with the latest sample of someone where it names one; none when there is none to name.
fn with_sample(wired: &Wired, path: &str, user: &User) -> anyhow::Result<Option<String>> {
    if path != "/sample" {
        return Ok(Some(path.to_owned()));
    }
    let drawn = wired.store().samples(&user.viewer())?;
    Ok(drawn.first().map(|sample| format!("{path}?about={}", sample.id)))
}

/// The address with the latest comparison of the laboratory where it names one; none when there is none to name.
fn with_comparison(wired: &Wired, path: &str) -> anyhow::Result<Option<String>> {
    if !path.contains("{run}") {
        return Ok(Some(path.to_owned()));
    }
    let latest = wired.app.laboratory.all()?.into_iter().next();
    Ok(latest.map(|(run, ..)| path.replace("{run}", run.as_str()).replace("{file}", "inputs.json")))
}

/// Addresses of a page to try.
fn examples(wired: &Wired, route: &Route, people: &[Known]) -> anyhow::Result<Vec<Value>> {
    let mut found = Vec::new();
    for known in people {
        let user = json!(known.user.id);
        if route.path.contains("{case}") {
            let special = special_cases(wired, route, &known.user)?;
            for case in special.as_ref().unwrap_or(&known.cases).iter().take(EXAMPLES_MAX) {
                let path = route.path.replace("{case}", &case.to_string()) + &about(wired, route, *case)?;
                found.push(json!({ "path": path, "user": user, "case": case }));
            }
        } else if let Some(path) = with_comparison(wired, route.path)? {
            let Some(path) = with_sample(wired, &path, &known.user)? else { continue };
            found.push(json!({ "path": path, "user": user, "case": known.user.case }));
        }
        if found.len() >= EXAMPLES_MAX {
            break;
        }
    }
    found.truncate(EXAMPLES_MAX);
    Ok(found)
}
