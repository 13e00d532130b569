//! Every role in every relation for every action under every mark answers as `matrix.txt` says, and the file
//! says nothing that decides nothing.

use crate::file::File;
use access::{Act, Action, Export, Marks, Part, Reason, Relation, SearchKey, matrix, rows, stands};
use chain::event::Role;
use std::collections::BTreeSet;

#[test]
fn every_answer_is_the_one_that_the_file_gives() {
    let file = File::read();
    let mut wrong = Vec::new();
    let mut asked = 0;
    for cell in matrix() {
        let line = file.decides(cell.role, cell.relation, cell.action);
        let column = Marks::COLUMNS.iter().position(|marks| *marks == cell.marks).unwrap();
        let expected = line.answers[column];
        if cell.access != expected {
            wrong.push(format!(
                "line {}: {} as {}: {} when {}: expected {expected:?}, is {:?}",
                line.number,
                cell.role.id(),
                cell.relation.id(),
                cell.action.id(),
                cell.marks,
                cell.access
            ));
        }
        asked += 1;
    }
    assert!(wrong.is_empty(), "{} of {asked}:\n{}", wrong.len(), wrong.join("\n"));
    let actions = Part::ALL.len() + Act::ALL.len() + 1 + SearchKey::ALL.len() + Export::ALL.len();
    assert_eq!(Action::all().count(), actions);
    assert_eq!(asked, Role::ALL.len() * Relation::ALL.len() * actions * Marks::COLUMNS.len());
    println!("{asked} answers as the file says");
}

#[test]
fn every_line_of_the_file_decides_something_and_says_why_in_a_sentence() {
    let file = File::read();
    let deciding: BTreeSet<usize> =
        matrix().map(|cell| file.decides(cell.role, cell.relation, cell.action).number).collect();
    for line in &file.lines {
        assert!(deciding.contains(&line.number), "line {} decides nothing", line.number);
        assert!(line.why.ends_with('.') && line.why.len() > 10, "line {} says no why", line.number);
    }
}

#[test]
fn every_action_that_a_line_names_is_decided_by_that_line() {
    let file = File::read();
    let text = include_str!("matrix.txt");
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let (Some(role), Some(relation)) = (Role::from_id(cells[0]), Relation::from_id(cells[1])) else {
            continue;
        };
        for action in cells[2].split_whitespace().filter_map(Action::from_id) {
            let decides = file.decides(role, relation, action).number;
            assert_eq!(decides, index + 1, "{} stands there already", action.id());
        }
    }
}

#[test]
fn the_file_names_the_relations_in_which_a_role_can_stand_and_no_others() {
    let file = File::read();
    for role in Role::ALL {
        for relation in Relation::ALL {
            if *role != Role::Administrator {
                let pair = (role.id(), relation.id());
                assert_eq!(file.names(*role, *relation), stands(*role, *relation), "{pair:?}");
            }
        }
    }
}

#[test]
fn the_printed_rows_hold_every_answer_once() {
    let printed: Vec<_> = rows()
        .iter()
        .flat_map(|row| {
            let about = (row.role, row.relation);
            let answers = row.answers;
            row.actions.clone().into_iter().map(move |action| (about, action, answers)).collect::<Vec<_>>()
        })
        .collect();
    let pairs: BTreeSet<_> =
        printed.iter().map(|((role, relation), action, _)| (role.id(), *relation, *action)).collect();
    assert_eq!(pairs.len(), printed.len());
    for row in rows() {
        assert!(row.actions.iter().all(|action| action.kind() == row.actions[0].kind()), "{row:?}");
    }
    for cell in matrix().filter(|cell| stands(cell.role, cell.relation)) {
        let column = Marks::COLUMNS.iter().position(|marks| *marks == cell.marks).unwrap();
        let found = printed
            .iter()
            .find(|(about, action, _)| *about == (cell.role, cell.relation) && *action == cell.action);
        assert_eq!(found.unwrap().2[column], cell.access);
    }
}

#[test]
fn a_pair_of_marks_is_told_where_an_emergency_opens_what_protection_shuts_and_nowhere_else() {
    let pair = Marks::COLUMNS[6];
    for row in rows() {
        let told: Vec<_> = row.exceptions().collect();
        assert!(told.iter().all(|(_, access)| *access != row.answers[0]));
        let alone = (1..6).filter(|column| row.answers[*column] != row.answers[0]).count();
        let opened = row.answers[2] != row.answers[6] && row.answers[5] != row.answers[6];
        assert_eq!(told.iter().any(|(marks, _)| *marks == pair), opened, "{row:?}");
        assert_eq!(told.len(), alone + usize::from(opened), "{row:?}");
    }
    assert!(rows().iter().any(|row| row.exceptions().any(|(marks, _)| marks == pair)));
}

#[test]
fn every_reason_is_given_somewhere() {
    let mut given: BTreeSet<Reason> = matrix().map(|cell| cell.access.reason).collect();
    // These are given where a time, a purpose, a statement or a second person is asked for.
    given.extend([
        Reason::RelationEnded,
        Reason::PurposeDoesNotFit,
        Reason::Confirmed,
        Reason::ReasonNotStated,
        Reason::NoTimeLeft,
        Reason::SecondPersonNeeded,
        Reason::SamePerson,
    ]);
    let never: Vec<_> = Reason::ALL.iter().filter(|reason| !given.contains(reason)).collect();
    assert!(never.is_empty(), "{never:?}");
}

#[test]
fn the_words_of_actions_are_read_back_and_unknown_keys_are_sensitive() {
    for action in Action::all() {
        assert_eq!(Action::from_id(&action.id()), Some(action));
    }
    for word in ["see", "see:", "list:", "act:see", "search:diagnosis", "export:*"] {
        assert_eq!(Action::from_id(word), None, "{word}");
    }
    for word in ["diagnosis", "code", "country_of_birth", "service", "", "Name"] {
        assert_eq!(SearchKey::of(word), SearchKey::Sensitive, "{word}");
    }
    assert_eq!(SearchKey::of("name"), SearchKey::Name);
}
