//! The money of every case, one case after the other, so that a whole country is added up in little memory.

use crate::fault::StoreFault;
use crate::record::parsed;
use crate::sql::{Connection, Row, Rows};
use crate::store::Store;
use crate::views::money;
use chain::id::CaseId;
use chain::view::{PayLineRow, UseRow, WorkRow};

/// The money of one case: its lines of pay, the services had, and work and studies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseMoney {
    /// Its lines of pay.
    pub lines: Vec<PayLineRow>,
    /// The services had.
    pub uses: Vec<UseRow>,
    /// Work and studies.
    pub works: Vec<WorkRow>,
}

impl Store {
    /// Shows the money of every case that has any, in the order of the cases, with nothing about who the person is.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn each_case_money(&self, each: &mut dyn FnMut(CaseId, CaseMoney)) -> Result<(), StoreFault> {
        self.reader()?.at_one_moment(|reader| show(&reader.main, each))
    }
}

fn show(main: &Connection, each: &mut dyn FnMut(CaseId, CaseMoney)) -> Result<(), StoreFault> {
    let of = |columns: &str, table: &str| {
        let name = &columns[..1];
        format!(
            "SELECT {columns}, {name}.case_id FROM {table} {name} ORDER BY {name}.case_id, {name}.ordinal"
        )
    };
    let mut lines = main.prepare(&of(money::PAY_LINE, "pay_line"))?;
    let mut uses = main.prepare(&of(money::USE, "service_use"))?;
    let mut works = main.prepare(&of(money::WORK, "work_stretch"))?;
    let mut lines = ByCase::new(lines.query([])?, money::PAY_LINE_COLUMNS, |row| money::pay_line(row, 0))?;
    let mut uses = ByCase::new(uses.query([])?, money::USE_COLUMNS, money::held)?;
    let mut works = ByCase::new(works.query([])?, money::WORK_COLUMNS, money::work)?;
    loop {
        let next = [lines.next_case(), uses.next_case(), works.next_case()];
        let Some(case) = next.into_iter().flatten().min() else { return Ok(()) };
        each(case, CaseMoney { lines: lines.of(case)?, uses: uses.of(case)?, works: works.of(case)? });
    }
}

/// Rows in the order of their cases, with the next one at hand.
struct ByCase<'r, T> {
    rows: Rows<'r>,
    case_column: usize,
    read: fn(&Row<'_>) -> Result<T, StoreFault>,
    next: Option<(CaseId, T)>,
}

impl<'r, T> ByCase<'r, T> {
    fn new(
        rows: Rows<'r>,
        case_column: usize,
        read: fn(&Row<'_>) -> Result<T, StoreFault>,
    ) -> Result<ByCase<'r, T>, StoreFault> {
        let mut all = ByCase { rows, case_column, read, next: None };
        all.step()?;
        Ok(all)
    }

    fn step(&mut self) -> Result<Option<(CaseId, T)>, StoreFault> {
        let following = match self.rows.next()? {
            Some(row) => Some((parsed(row, self.case_column)?, (self.read)(row)?)),
            None => None,
        };
        Ok(std::mem::replace(&mut self.next, following))
    }

    fn next_case(&self) -> Option<CaseId> {
        self.next.as_ref().map(|(case, _)| *case)
    }

    /// The rows of a case, when it comes next.
    fn of(&mut self, case: CaseId) -> Result<Vec<T>, StoreFault> {
        let mut found = Vec::new();
        while self.next_case() == Some(case) {
            found.extend(self.step()?.map(|(_, row)| row));
        }
        Ok(found)
    }
}
