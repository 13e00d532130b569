//! Lists of pay: a payee's own lines, control's lines, and everything that is added up in public. A list of
//! a person's lines is logged as a reading of the cases that stand in it; the public sums hold nobody.

mod each_case;

pub use each_case::CaseMoney;

use crate::fault::{OpenFault, StoreFault};
use crate::keys;
use crate::record::{damaged, parsed, stream_events};
use crate::sql::{Among, ToSql, ValueRef};
use crate::standing::{Standing, identities_within};
use crate::store::Store;
use crate::vault::{self, Identity};
use crate::views::money;
use access::{Action, Export, Marks, Relation, Tie, Viewer, answer};
use chain::case::Places;
use chain::event::{Event, Role, StreamId};
use chain::id::{CaseId, PaymentId};
use chain::pay::{LineKey, LineState};
use chain::view::{PayLineRow, UseRow};
use jiff::Timestamp;
use jiff::civil::Date;
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// Which lines are listed.
#[derive(Clone, Debug, Default)]
pub struct PayFilter {
    /// Only those in this state.
    pub state: Option<LineState>,
    /// Only those of this service.
    pub service: Option<String>,
    /// Only those whose first day paid for is this day or later.
    pub from: Option<Date>,
    /// Only those whose first day paid for is before this.
    pub before: Option<Date>,
    /// Only those of this case.
    pub case: Option<CaseId>,
    /// Only those paid to this organisation.
    pub payee: Option<Uuid>,
    /// Only those of this payment.
    pub payment: Option<PaymentId>,
    /// Only those that can still be claimed on this day, or need no claim.
    pub claimable_on: Option<Date>,
    /// Only those that were to be claimed before this day and were not.
    pub lost_on: Option<Date>,
}

/// Where a list of lines goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayCursor {
    /// First day paid for.
    pub from: Date,
    /// The case.
    pub case: CaseId,
    /// The line's place in the case.
    pub ordinal: i64,
}

impl fmt::Display for PayCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}_{}_{}", self.from, self.case, self.ordinal)
    }
}

impl FromStr for PayCursor {
    type Err = StoreFault;
    fn from_str(text: &str) -> Result<PayCursor, StoreFault> {
        let fault = || damaged("a place in a list", text);
        let mut parts = text.split('_');
        let mut next = || parts.next().ok_or_else(fault);
        let (from, case, ordinal) = (next()?, next()?, next()?);
        Ok(PayCursor {
            from: from.parse().map_err(|_| fault())?,
            case: case.parse().map_err(|_| fault())?,
            ordinal: ordinal.parse().map_err(|_| fault())?,
        })
    }
}

/// A line in a list.
#[derive(Clone, Debug)]
pub struct ListedLine {
    /// Where the next page begins after this row.
    pub cursor: PayCursor,
    /// The case.
    pub case: CaseId,
    /// Who the person is, as far as the viewer may know.
    pub identity: Option<Identity>,
    /// Whether the name is left out because the viewer no longer has a relation to the case.
    pub unrelated: bool,
    /// The line.
    pub line: PayLineRow,
}

/// What a line rests on and what was said about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PayTold {
    /// The events that it rests on: version, day and kind, a text key `event-…`.
    pub rests_on: Vec<(u64, Date, String)>,
    /// What was said.
    pub said: Vec<PaySaid>,
}

/// Something that was said about a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaySaid {
    /// When.
    pub on: Date,
    /// By whom.
    pub role: Role,
    /// The kind of the event, a text key `event-…`.
    pub kind: String,
    /// What; none when it has been erased.
    pub text: Option<String>,
}

impl Store {
    /// The lines of pay that a viewer may see, in the order of the days they pay for: a provider's, host's
    /// or employer's own, all of them for control and officers.
    ///
    /// # Errors
    /// [`OpenFault::Denied`] for others, or the store's own fault.
    #[expect(clippy::too_many_arguments, reason = "each is a question that the read log answers")]
    pub fn list_pay(
        &self,
        viewer: &Viewer,
        filter: &PayFilter,
        after: Option<PayCursor>,
        limit: usize,
        page: &str,
        now: Timestamp,
        day: Date,
    ) -> Result<Vec<ListedLine>, OpenFault> {
        let access = pay_access(viewer, day)?;
        let mut found = self.pay_rows(viewer, filter, after, limit)?;
        self.log_list(viewer, page, access, found.iter().map(|row| row.case), now)?;
        // The line stays the organisation's; the name is for those who have a relation to the person today.
        self.reader()?.at_one_moment(|reader| {
            let cases = found.iter().map(|row| row.case).collect();
            let standings = Standing::of_each(&reader.main, viewer, &cases, day)?;
            let (seen, unseen): (Vec<_>, Vec<_>) =
                standings.into_iter().partition(|(_, standing)| standing.listed(viewer, day).allowed);
            let wanted = seen.iter().map(|(case, standing)| (*case, standing.details(viewer, day)));
            let identities = identities_within(reader, wanted)?;
            let unrelated = keys::case_keys(&reader.keys, &Among::of(unseen.iter().map(|(case, _)| *case)))?;
            for row in &mut found {
                row.unrelated = unrelated.contains_key(&row.case);
                row.identity = identities.get(&row.case).cloned();
            }
            Ok(found)
        })
    }

    /// The same lines with nothing about who the persons are, to be added up. Nobody's case is read.
    ///
    /// # Errors
    /// As [`Store::list_pay`].
    pub fn pay_to_add(
        &self,
        viewer: &Viewer,
        filter: &PayFilter,
        day: Date,
    ) -> Result<Vec<ListedLine>, OpenFault> {
        let _access = pay_access(viewer, day)?;
        Ok(self.pay_rows(viewer, filter, None, usize::MAX)?)
    }

    fn pay_rows(
        &self,
        viewer: &Viewer,
        filter: &PayFilter,
        after: Option<PayCursor>,
        limit: usize,
    ) -> Result<Vec<ListedLine>, StoreFault> {
        let organisation = match viewer.role {
            Role::Coach | Role::Host | Role::Employer => {
                Some(self.organisation_of(viewer)?.unwrap_or_else(|| Uuid::nil().to_string()))
            }
            _ => None,
        };
        let start = after.unwrap_or(PayCursor { from: Date::MIN, case: CaseId(Uuid::nil()), ordinal: 0 });
        let mut found = Vec::new();
        {
            let reader = self.reader()?;
            let (conditions, values) = conditions(filter, organisation, &start);
            let mut statement = reader.main.prepare_cached(&format!(
                "SELECT {}, p.case_id, p.ordinal FROM pay_line p WHERE {conditions}
                 ORDER BY p.paid_from, p.case_id, p.ordinal LIMIT {}",
                money::PAY_LINE,
                i64::try_from(limit).unwrap_or(i64::MAX),
            ))?;
            let values: Vec<&dyn ToSql> = values.iter().map(|value| value as &dyn ToSql).collect();
            let mut rows = statement.query(values.as_slice())?;
            while let Some(row) = rows.next()? {
                let line = money::pay_line(row, 0)?;
                let case: CaseId = parsed(row, money::PAY_LINE_COLUMNS)?;
                let ordinal = row.get(money::PAY_LINE_COLUMNS + 1)?;
                let cursor = PayCursor { from: line.from, case, ordinal };
                found.push(ListedLine { cursor, case, identity: None, unrelated: false, line });
            }
        }
        Ok(found)
    }

    /// What a line rests on, and what has been said about it, oldest first: the payee's objection, and control's answer
    /// or reason. Whoever lists the line reads it, also who may not open the case. Nothing for a line that the
    /// viewer does not list.
    ///
    /// # Errors
    /// As [`Store::list_pay`].
    pub fn pay_told(
        &self,
        viewer: &Viewer,
        case: CaseId,
        line: LineKey,
        page: &str,
        now: Timestamp,
        day: Date,
    ) -> Result<PayTold, OpenFault> {
        let access = pay_access(viewer, day)?;
        let filter = PayFilter { case: Some(case), ..PayFilter::default() };
        let rows = self.pay_rows(viewer, &filter, None, usize::MAX)?;
        let mut told = PayTold::default();
        let Some(listed) = rows.into_iter().find(|row| row.line.line == line) else {
            return Ok(told);
        };
        self.log_list(viewer, page, access, std::iter::once(case), now)?;
        let reader = self.reader()?;
        let key = keys::case_key(&reader.keys, case)?;
        let events = stream_events(&reader.main, &StreamId::case(case), key.as_ref())?;
        for (place, holds) in Places::of(events.iter()).in_order(events.iter()) {
            if listed.line.events.contains(&place) {
                told.rests_on.push((place, holds.header.holds_on, holds.event.kind().to_owned()));
            }
        }
        for recorded in &events {
            let (on, kind) = (recorded.header.holds_on, recorded.event.kind().to_owned());
            let (about, text) = match &recorded.event {
                Event::PayLineDisputed(event) => (event.line, event.text),
                Event::PayDisputeAnswered(event) => (event.line, event.text),
                Event::PayLineWithheld(event) => (event.line, event.text),
                _ => continue,
            };
            if about == line {
                let text = match &key {
                    Some(key) => vault::text(&reader.main, key, case, &text.to_string())?,
                    None => None,
                };
                told.said.push(PaySaid { on, role: recorded.header.actor.role, kind, text });
            }
        }
        Ok(told)
    }

    /// The organisation that a coach, host or employer works for.
    fn organisation_of(&self, viewer: &Viewer) -> Result<Option<String>, StoreFault> {
        let user = self.user(viewer.user)?;
        Ok(user.and_then(|user| match viewer.role {
            Role::Coach => user.provider.map(|id| id.to_string()),
            Role::Host => user.host.map(|id| id.to_string()),
            Role::Employer => user.employer.map(|id| id.to_string()),
            _ => None,
        }))
    }

    /// Every line of pay with nothing about who the person is, to be added up.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn pay_lines(&self) -> Result<Vec<(CaseId, PayLineRow)>, StoreFault> {
        let reader = self.reader()?;
        let mut statement = reader.main.prepare_cached(&format!(
            "SELECT {}, p.case_id FROM pay_line p ORDER BY p.case_id, p.ordinal",
            money::PAY_LINE
        ))?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push((parsed(row, money::PAY_LINE_COLUMNS)?, money::pay_line(row, 0)?));
        }
        Ok(found)
    }

    /// Every service that anyone has had, to be counted.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn service_uses(&self) -> Result<Vec<(CaseId, UseRow)>, StoreFault> {
        let reader = self.reader()?;
        let mut statement = reader.main.prepare_cached(&format!(
            "SELECT {}, u.case_id FROM service_use u ORDER BY u.case_id, u.ordinal",
            money::USE
        ))?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push((parsed(row, 6)?, money::held(row)?));
        }
        Ok(found)
    }
}

/// The conditions that are asked for and their values. Only those stand in the statement, so that the database finds a
/// payee's or a case's lines along their index.
fn conditions(filter: &PayFilter, organisation: Option<String>, start: &PayCursor) -> (String, Vec<Value>) {
    let mut values = vec![
        Value::Text(start.from.to_string()),
        Value::Text(start.case.to_string()),
        Value::Number(start.ordinal),
    ];
    let mut conditions = vec!["(p.paid_from, p.case_id, p.ordinal) > (?1, ?2, ?3)".to_owned()];
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    let asked = [
        ("p.payee_id = ?", organisation),
        ("p.payee_id = ?", filter.payee.map(|payee| payee.to_string())),
        ("p.case_id = ?", filter.case.map(|case| case.to_string())),
        ("p.state = ?", filter.state.map(|state| LineState::id(state).to_owned())),
        ("p.service = ?", filter.service.clone()),
        ("p.paid_from >= ?", day(filter.from)),
        ("p.paid_from < ?", day(filter.before)),
        ("p.payment_id = ?", filter.payment.map(|payment| payment.to_string())),
        ("(p.claim_by IS NULL OR p.claim_by >= ?)", day(filter.claimable_on)),
        ("(p.state = 'declared' AND p.claim_by < ?)", day(filter.lost_on)),
    ];
    for (condition, value) in asked {
        if let Some(value) = value {
            values.push(Value::Text(value));
            conditions.push(condition.replace('?', &format!("?{}", values.len())));
        }
    }
    (conditions.join(" AND "), values)
}

/// A value of a condition.
enum Value {
    Text(String),
    Number(i64),
}

impl ToSql for Value {
    fn to_sql(&self) -> ValueRef<'_> {
        match self {
            Value::Text(text) => text.to_sql(),
            Value::Number(number) => ValueRef::Integer(*number),
        }
    }
}

/// Whether the viewer lists lines of pay at all.
fn pay_access(viewer: &Viewer, day: Date) -> Result<access::Access, OpenFault> {
    let tie = Tie::always(Relation::Unrelated);
    let access = answer(viewer, &tie, Marks::NONE, Action::Export(Export::Pay), day);
    if access.allowed { Ok(access) } else { Err(OpenFault::Denied(access.reason)) }
}
