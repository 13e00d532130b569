//! `stegvis policy list`: the services in force on a day, and where each comes from (F2).

use crate::Answer;
use crate::args::{Common, PolicyList};
use crate::explain::source_told;
use crate::policy;
use crate::speaker::Speaker;
use chain::policy::Service;
use rules::{Row, Source};
use serde_json::{Value, json};
use texts::Args;
use web::handbook::{Handbook, coverage};

/// `stegvis policy list --on DATE`.
pub fn run(common: &Common, options: &PolicyList) -> anyhow::Result<Answer> {
    let speaker = Speaker::new(common)?;
    let policy = policy::chosen(common)?;
    let book = Handbook {
        texts: &speaker.texts,
        language: speaker.language,
        policy: &policy,
        on: Some(options.on),
        today: options.on,
    };
    let listed: Vec<Value> = book.services().map(|service| told(book, service)).collect();
    let without: usize = book.services().map(|service| without_source(service, book)).sum();
    if options.output.json {
        println!(
            "{}",
            json!({
                "on": options.on.to_string(),
                "bundle": policy.hash(),
                "services": listed,
                "rows_without_source": without,
            })
        );
        return Ok(Answer::Fine);
    }
    for service in &listed {
        let text = |name: &str| service[name].as_str().unwrap_or("-").to_owned();
        println!(
            "{:<32} {:<10} – {:<10} {:<9} {:<26} {:<12} {}",
            text("id"),
            text("from"),
            text("to"),
            text("kind"),
            text("delivered_by"),
            text("layer"),
            text("name"),
        );
    }
    let count = |length: usize| i64::try_from(length).unwrap_or(i64::MAX);
    let args = Args::new()
        .date("date", options.on)
        .number("services", count(listed.len()))
        .number("without", count(without));
    println!("{}", speaker.say("cli-policy-list-done", &args));
    Ok(Answer::Fine)
}

fn told(book: Handbook<'_>, service: &Service) -> Value {
    let covered = coverage(book.policy, service);
    let modelled: Vec<&str> =
        covered.modelled.parts().into_iter().filter(|(_, is)| *is).map(|(part, _)| part).collect();
    json!({
        "id": service.id,
        "name": book.name(&service.id),
        "kind": service.kind.id(),
        "delivered_by": service.delivered_by.id(),
        "decided_by": service.decided_by,
        "appropriation": service.appropriation,
        "from": covered.from.map(|day| day.to_string()),
        "to": covered.to.map(|day| day.to_string()),
        "replaced_by": service.replaced_by,
        "layer": service.layer,
        "standing": covered.standing.id(),
        "legal_ground": service.legal_ground,
        "source": source_told(&service.source),
        "rows_verified": covered.rows_verified,
        "rows_assumed": covered.rows_assumed,
        "modelled": modelled,
    })
}

/// How many rows in force on the day name no source. Loading refuses such a row; the list shows that it does.
fn without_source(service: &Service, book: Handbook<'_>) -> usize {
    let is_empty = |source: &Source| source.title.trim().is_empty() || source.at.trim().is_empty();
    let rows = service.tables().iter().flat_map(|table| table.rows());
    rows.filter(|row: &&Row| book.on.is_none_or(|day| row.is_in_force(day)))
        .filter(|row| is_empty(row.source()))
        .count()
}
