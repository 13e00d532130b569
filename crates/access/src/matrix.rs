//! The whole table, answer by answer: what the page, the printed table and the exhaustive test come from.

use crate::action::Action;
use crate::mark::Marks;
use crate::reason::Access;
use crate::relation::{Relation, Tie, Viewer};
use crate::rule::answer;
use chain::event::Role;
use chain::id::UserId;
use jiff::civil::Date;
use uuid::Uuid;

/// One answer of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// As what.
    pub role: Role,
    /// In which relation to the case.
    pub relation: Relation,
    /// What is asked.
    pub action: Action,
    /// Which marks hold: one of [`Marks::COLUMNS`].
    pub marks: Marks,
    /// Whether it is allowed, and why.
    pub access: Access,
}

/// Every role in every relation for every action under every mark, in that order.
pub fn matrix() -> impl Iterator<Item = Cell> {
    Role::ALL.iter().flat_map(|&role| {
        Relation::ALL.iter().flat_map(move |&relation| {
            Action::all().flat_map(move |action| {
                Marks::COLUMNS.into_iter().map(move |marks| {
                    let viewer = Viewer { user: UserId(Uuid::nil()), role, own_case: None };
                    let access = answer(&viewer, &Tie::always(relation), marks, action, Date::ZERO);
                    Cell { role, relation, action, marks, access }
                })
            })
        })
    })
}

/// A row of the printed table: the actions of a role in a relation that are answered alike under every mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// As what.
    pub role: Role,
    /// In which relation to the case.
    pub relation: Relation,
    /// What is asked, in order.
    pub actions: Vec<Action>,
    /// The answers, in the order of [`Marks::COLUMNS`].
    pub answers: [Access; Marks::COLUMNS.len()],
}

impl Row {
    /// The marks under which the answer is another than the ordinary one. A pair of marks is told only where its
    /// answer is another than that of one of the two alone.
    pub fn exceptions(&self) -> impl Iterator<Item = (Marks, Access)> {
        let told = |marks: Marks| {
            let column = Marks::COLUMNS.iter().position(|column| *column == marks);
            column.map(|column| self.answers[column])
        };
        let columns = Marks::COLUMNS.into_iter().zip(self.answers).skip(1);
        columns.filter(move |(marks, access)| {
            let mut alone = marks.iter().map(|mark| told(Marks::NONE.with(mark)));
            *access != self.answers[0] && (marks.iter().count() == 1 || alone.all(|one| one != Some(*access)))
        })
    }

    /// Whether anything on it is allowed.
    #[must_use]
    pub fn opens(&self) -> bool {
        self.answers.iter().any(|answer| answer.allowed)
    }
}

/// The printed table: for every role in every relation in which the role can stand, its actions, those that
/// are answered alike in one row.
#[must_use]
pub fn rows() -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut cells = matrix().filter(|cell| stands(cell.role, cell.relation));
    while let Some(cell) = cells.next() {
        let mut answers = [cell.access; Marks::COLUMNS.len()];
        for (answer, cell) in answers.iter_mut().skip(1).zip(&mut cells) {
            *answer = cell.access;
        }
        let alike = |row: &&mut Row| {
            row.role == cell.role
                && row.relation == cell.relation
                && row.answers == answers
                && row.actions.iter().all(|action| action.kind() == cell.action.kind())
        };
        match rows.iter_mut().find(alike) {
            Some(row) => row.actions.push(cell.action),
            None => rows.push(Row {
                role: cell.role,
                relation: cell.relation,
                actions: vec![cell.action],
                answers,
            }),
        }
    }
    rows
}

/// Whether anyone in the role can stand in the relation.
#[must_use]
pub fn stands(role: Role, relation: Relation) -> bool {
    relation == Relation::Unrelated
        || Relation::from_rows(role).contains(&relation)
        || matches!((role, relation), (Role::JobSeeker, Relation::Own) | (Role::Officer, Relation::Colleague))
}
