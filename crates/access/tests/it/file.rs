//! Reads `matrix.txt`: the table as people wrote it, from the top, the first line that fits decides.

use access::{Access, Action, Marks, Reason, Relation};
use chain::event::Role;
use std::str::FromStr;

/// A line: for whom, in which relation, for which actions, and the answer under each mark.
pub struct Line {
    pub number: usize,
    role: Option<Role>,
    relation: Which,
    actions: Vec<String>,
    pub answers: Vec<Access>,
    pub why: String,
}

#[derive(Clone, Copy, PartialEq)]
enum Which {
    Any,
    Fits,
    This(Relation),
}

pub struct File {
    pub lines: Vec<Line>,
}

impl File {
    pub fn read() -> File {
        let text = include_str!("matrix.txt");
        let written = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
        File { lines: written.map(|(index, line)| read(index + 1, line)).collect() }
    }

    /// The relations that the file names for a role.
    pub fn names(&self, role: Role, relation: Relation) -> bool {
        let named = |line: &Line| line.role == Some(role) && line.relation == Which::This(relation);
        self.lines.iter().any(named)
    }

    /// The first line that fits.
    pub fn decides(&self, role: Role, relation: Relation, action: Action) -> &Line {
        let named = self.names(role, relation);
        let fits = |line: &&Line| {
            line.role.is_none_or(|of| of == role)
                && match line.relation {
                    Which::Any => true,
                    Which::Fits => named,
                    Which::This(of) => of == relation && (named || line.role.is_some()),
                }
                && line.actions.iter().any(|word| covers(word, action))
        };
        let found = self.lines.iter().find(fits);
        found.unwrap_or_else(|| panic!("no line for {} as {}: {}", role.id(), relation.id(), action.id()))
    }
}

fn read(number: usize, line: &str) -> Line {
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    let [role, relation, actions, answers @ .., why] = &cells[..] else { panic!("line {number}") };
    assert_eq!(answers.len(), Marks::COLUMNS.len(), "line {number} has another number of answers");
    let ordinary = said(number, answers[0]);
    let actions: Vec<String> = actions.split_whitespace().map(str::to_owned).collect();
    for word in &actions {
        let known = word == "*" || word.ends_with(":*") || Action::from_id(word).is_some();
        assert!(known, "line {number}: there is no action {word}");
    }
    Line {
        number,
        role: (*role != "*").then(|| Role::from_id(role).unwrap_or_else(|| panic!("line {number}: {role}"))),
        relation: match *relation {
            "*" => Which::Any,
            "fits" => Which::Fits,
            word => Which::This(Relation::from_id(word).unwrap_or_else(|| panic!("line {number}: {word}"))),
        },
        actions,
        answers: answers
            .iter()
            .map(|cell| if *cell == "=" { ordinary } else { said(number, cell) })
            .collect(),
        why: (*why).to_owned(),
    }
}

/// `yes own_case`, `no not_this_part`.
fn said(number: usize, cell: &str) -> Access {
    let (word, reason) = cell.split_once(' ').unwrap_or_else(|| panic!("line {number}: {cell}"));
    let reason = Reason::from_id(reason).unwrap_or_else(|| panic!("line {number}: no reason {reason}"));
    let allowed = Word::from_str(word).unwrap_or_else(|()| panic!("line {number}: {word}")) == Word::Yes;
    Access { allowed, reason }
}

#[derive(PartialEq)]
enum Word {
    Yes,
    No,
}

impl FromStr for Word {
    type Err = ();
    fn from_str(word: &str) -> Result<Word, ()> {
        match word {
            "yes" => Ok(Word::Yes),
            "no" => Ok(Word::No),
            _ => Err(()),
        }
    }
}

fn covers(word: &str, action: Action) -> bool {
    word == "*" || word.strip_suffix(":*").map_or(word == action.id(), |kind| kind == action.kind())
}
