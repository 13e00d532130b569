//! What the policy says of a step: who acts, when it is needed, what must come before, how long it may
//! take, and the step's own limits.

use crate::refusal::Refusal;
use crate::step::{Step, Steps};
use jiff::civil::Date;
use rules::{PolicyFile, Row, Table};

/// What the policy says of a step.
#[derive(Debug, Clone)]
pub struct StepPolicy {
    id: String,
    /// Who acts.
    pub actor: Option<Table>,
    /// Whether the step is part of this person's way.
    pub needed: Option<Table>,
    /// The steps that must be done before.
    pub requires: Option<Table>,
    /// What each row of that table requires, in the order of the rows.
    required: Vec<Steps>,
    /// What that table requires of everyone.
    required_of_all: Option<OfAll<Steps>>,
    /// Whether the step is needed by everyone, or by nobody; none in it for an answer that is neither.
    needed_by_all: Option<OfAll<Option<bool>>>,
    /// The target, counted from the day on which the step can begin.
    pub lead_time: Option<Table>,
    tables: Vec<Table>,
}

impl StepPolicy {
    pub(super) fn read(file: &PolicyFile) -> StepPolicy {
        let table = |name: &str| file.table(name).cloned();
        let steps = |row: &Row| -> Steps {
            let words = row.then().as_words().unwrap_or_default();
            words.iter().filter_map(|word| Step::from_id(word)).collect()
        };
        let needed = |row: &Row| row.then().as_boolean();
        StepPolicy {
            id: file.id().to_owned(),
            actor: table("actor"),
            needed: table("needed"),
            requires: table("requires"),
            lead_time: table("lead_time"),
            required: table("requires").iter().flat_map(Table::rows).map(steps).collect(),
            required_of_all: table("requires").and_then(|table| OfAll::read(&table, steps)),
            needed_by_all: table("needed").and_then(|table| OfAll::read(&table, needed)),
            tables: file.tables().to_vec(),
        }
    }

    /// The steps that a row of [`StepPolicy::requires`] requires.
    pub(crate) fn required_by(&self, row: &Row) -> Steps {
        let rows = self.requires.iter().flat_map(Table::rows);
        let place = rows.into_iter().position(|known| std::ptr::eq(known, row));
        place.and_then(|place| self.required.get(place)).copied().unwrap_or_default()
    }

    /// The steps that must be done before, when that is the same for everyone on the day.
    #[inline]
    pub(crate) fn required_of_all(&self, day: Date) -> Option<Steps> {
        self.required_of_all.as_ref()?.on(day)
    }

    /// Whether nobody needs the step on the day.
    #[inline]
    pub(crate) fn needed_by_nobody(&self, day: Date) -> bool {
        self.needed_by_all.as_ref().and_then(|said| said.on(day)) == Some(Some(false))
    }

    /// A table of the step, by its name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.name() == name)
    }

    /// A table of the step that an act needs.
    ///
    /// # Errors
    /// [`Refusal::PolicySilent`] when the file has no such table.
    pub fn table(&self, name: &str) -> Result<&Table, Refusal> {
        self.find(name).ok_or_else(|| Refusal::PolicySilent(format!("steps/{}.{name}", self.id)))
    }
}

/// What a table answers everyone: no row of it has a condition, so the day alone decides, and a look at a case need
/// ask for no fact to know it.
#[derive(Debug, Clone)]
struct OfAll<T> {
    /// First day, first day no longer, and the answer, in the order of the rows; days by [`place`].
    rows: Vec<(i32, i32, T)>,
}

impl<T: Copy> OfAll<T> {
    /// None when a row has a condition.
    fn read(table: &Table, answer: impl Fn(&Row) -> T) -> Option<OfAll<T>> {
        let row = |row: &Row| (place(row.from()), row.to().map_or(i32::MAX, place), answer(row));
        table.asked().is_empty().then(|| OfAll { rows: table.rows().iter().map(row).collect() })
    }

    /// None when no row is in force on the day.
    #[inline]
    fn on(&self, day: Date) -> Option<T> {
        let day = place(day);
        self.rows.iter().find(|(from, to, _)| *from <= day && day < *to).map(|(.., answer)| *answer)
    }
}

/// The place of a day in the order of the calendar, so that two are compared at once.
#[inline]
fn place(day: Date) -> i32 {
    i32::from(day.year()) << 9 | i32::from(day.month()) << 5 | i32::from(day.day())
}
