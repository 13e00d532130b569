//! `stegvis access matrix`: who may see and do what, in which relation to a case, under which mark, and why:
//! every answer as the door gives it (A13, D1).

use crate::Answer;
use crate::args::{AccessMatrix, Common};
use crate::speaker::Speaker;
use access::{Cell, Row, matrix, rows, stands};
use anyhow::Context;
use serde_json::{Value, json};
use std::fs;
use texts::Args;
use web::access_table::{Words, document};

/// `stegvis access matrix`.
pub fn run(common: &Common, options: &AccessMatrix) -> anyhow::Result<Answer> {
    let speaker = Speaker::new(common)?;
    let words = Words { texts: &speaker.texts, language: speaker.language };
    let cells = matrix().filter(|cell| stands(cell.role, cell.relation));
    if let Some(path) = &options.html {
        fs::write(path, document(words)).with_context(|| format!("cannot write {}", path.display()))?;
        println!("{}", speaker.say("cli-access-written", &Args::new().text("path", &path.to_string_lossy())));
    } else if options.json {
        println!("{}", Value::Array(cells.map(|cell| told(&cell)).collect()));
    } else if options.csv {
        println!("role,relation,action,mark,allowed,reason");
        for Cell { role, relation, action, marks, access } in cells {
            let (role, relation, reason) = (role.id(), relation.id(), access.reason.id());
            println!("{role},{relation},{},{marks},{},{reason}", action.id(), access.allowed);
        }
    } else {
        for row in rows().iter().filter(|row| row.opens()) {
            println!("{}", line(words, row));
        }
        let answers = i64::try_from(matrix().count()).unwrap_or(i64::MAX);
        println!("{}", speaker.say("cli-access-done", &Args::new().number("answers", answers)));
    }
    Ok(Answer::Fine)
}

fn told(cell: &Cell) -> Value {
    json!({
        "role": cell.role.id(),
        "relation": cell.relation.id(),
        "action": cell.action.id(),
        "marks": cell.marks.iter().map(|mark| mark.id()).collect::<Vec<_>>(),
        "allowed": cell.access.allowed,
        "reason": cell.access.reason.id(),
    })
}

/// A row of the table as a few lines of text.
fn line(words: Words<'_>, row: &Row) -> String {
    let actions: Vec<String> = row.actions.iter().map(|action| words.action(*action)).collect();
    let mut said = format!(
        "{}, {}: {}\n    {}",
        words.role(row.role),
        words.relation(row.relation),
        actions.join(" · "),
        answered(words, row.answers[0]),
    );
    for (marks, access) in row.exceptions() {
        said.push_str(&format!("\n    {}: {}", words.marks(marks), answered(words, access)));
    }
    said
}

fn answered(words: Words<'_>, access: access::Access) -> String {
    let answer = words.said(if access.allowed { "access-yes" } else { "access-no" });
    format!("{answer}. {}", words.reason(access.reason))
}
