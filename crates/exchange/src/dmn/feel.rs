//! Conditions of the policy in FEEL, the expression language of DMN.
//!
//! FEEL's own `not(…)` is never written: there `not("a")` holds for an absent value, while a row of the policy is then
//! *missing*. A negated test of numbers, days, words or truth values becomes the tests that are left, and a negated
//! test of a set becomes the value `false` of a column that asks for the words (see [`super::columns`]).

use std::cmp::Ordering;

use rules::{Condition, FactDef, FactKind, Value};

/// Name of the type of a set: a list of words.
pub(crate) const WORDS_TYPE: &str = "tWords";

/// The type of a fact's input.
pub(crate) fn type_of(def: &FactDef) -> &'static str {
    match def.kind {
        FactKind::Boolean => "boolean",
        FactKind::Integer(_) => "number",
        FactKind::Date => "date",
        FactKind::Choice(_) => "string",
        FactKind::Set(_) => WORDS_TYPE,
    }
}

/// A text as a string of FEEL.
pub(crate) fn string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// A value of a fact that is not a set.
fn literal(def: &FactDef, value: Value) -> String {
    let text = def.render(value);
    match value {
        Value::Date(_) => format!("date({})", string(&text)),
        Value::Choice(_) => string(&text),
        _ => text,
    }
}

/// Whether the condition is a `not(…)`, and what is tested.
fn parts(condition: &Condition) -> (bool, &str) {
    let text = condition.text().trim();
    match text.strip_prefix("not(").and_then(|rest| rest.strip_suffix(')')) {
        Some(body) => (true, body),
        None => (false, text),
    }
}

/// The words that a set is tested for, in the order of the fact, and whether one of them must be held.
pub(crate) fn set_test(def: &FactDef, condition: &Condition) -> (Vec<String>, bool) {
    let words = def.words().iter().enumerate();
    let asked = words.filter(|(i, _)| tested(condition, *i)).map(|(_, word)| word.to_string()).collect();
    (asked, !parts(condition).0)
}

/// Whether the word with that number is among those tested.
fn tested(condition: &Condition, word: usize) -> bool {
    condition.limits().iter().any(|limit| matches!(limit, Value::Choice(i) if usize::from(*i) == word))
}

/// The condition on a fact that is not a set, as unary tests that hold for no absent value.
pub(crate) fn unary_tests(def: &FactDef, condition: &Condition) -> String {
    let negated = parts(condition).0;
    let tests: Vec<String> = match &def.kind {
        FactKind::Integer(_) | FactKind::Date => {
            let mut intervals = intervals(condition);
            if negated {
                intervals = left_by(&intervals);
            }
            intervals.iter().map(|interval| interval.write(def)).collect()
        }
        FactKind::Boolean => [true, false]
            .into_iter()
            .filter(|value| condition.limits().contains(&Value::Boolean(*value)) != negated)
            .map(|value| value.to_string())
            .collect(),
        FactKind::Choice(words) | FactKind::Set(words) => words
            .iter()
            .enumerate()
            .filter(|(i, _)| tested(condition, *i) != negated)
            .map(|(_, word)| string(word))
            .collect(),
    };
    tests.join(", ")
}

/// An end of an interval: a number or a day, and whether it belongs to the interval.
#[derive(Debug, Clone, Copy, PartialEq)]
struct End {
    at: Value,
    included: bool,
}

/// An interval of numbers or days; without an end it is endless.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Interval {
    lo: Option<End>,
    hi: Option<End>,
}

impl Interval {
    fn write(&self, def: &FactDef) -> String {
        let at = |end: End| literal(def, end.at);
        match (self.lo, self.hi) {
            (Some(lo), Some(hi)) if lo.at == hi.at && lo.included && hi.included => at(lo),
            (Some(lo), Some(hi)) => format!(
                "{}{}..{}{}",
                if lo.included { '[' } else { '(' },
                at(lo),
                at(hi),
                if hi.included { ']' } else { ')' }
            ),
            (Some(lo), None) => format!("{} {}", if lo.included { ">=" } else { ">" }, at(lo)),
            (None, Some(hi)) => format!("{} {}", if hi.included { "<=" } else { "<" }, at(hi)),
            (None, None) => "-".to_owned(),
        }
    }

    /// What both have in common, if anything.
    fn and(&self, other: &Self) -> Option<Self> {
        let lo = tighter(self.lo, other.lo, Ordering::Greater);
        let hi = tighter(self.hi, other.hi, Ordering::Less);
        let is_empty = lo.zip(hi).is_some_and(|(lo, hi)| match compare(lo.at, hi.at) {
            Ordering::Less => false,
            Ordering::Equal => !(lo.included && hi.included),
            Ordering::Greater => true,
        });
        (!is_empty).then_some(Self { lo, hi })
    }
}

/// Of two ends on one side the one that lets less through; `inward` is how a tighter end compares with a wider one.
fn tighter(a: Option<End>, b: Option<End>, inward: Ordering) -> Option<End> {
    let (Some(x), Some(y)) = (a, b) else { return a.or(b) };
    Some(match compare(x.at, y.at) {
        Ordering::Equal => End { at: x.at, included: x.included && y.included },
        order if order == inward => x,
        _ => y,
    })
}

fn compare(a: Value, b: Value) -> Ordering {
    match (a, b) {
        (Value::Date(a), Value::Date(b)) => a.cmp(&b),
        (Value::Integer(a), Value::Integer(b)) => a.cmp(&b),
        _ => Ordering::Equal,
    }
}

/// The intervals of a condition on numbers or days; its limits stand in the order of its text.
fn intervals(condition: &Condition) -> Vec<Interval> {
    let mut limits = condition.limits().iter().copied();
    let mut end = |included: bool| limits.next().map(|at| End { at, included });
    let items = parts(condition).1.split(',').map(str::trim);
    items
        .map(|item| {
            if item.starts_with(['[', '(']) {
                Interval { lo: end(item.starts_with('[')), hi: end(item.ends_with(']')) }
            } else if item.starts_with('>') {
                Interval { lo: end(item.starts_with(">=")), hi: None }
            } else if item.starts_with('<') {
                Interval { lo: None, hi: end(item.starts_with("<=")) }
            } else {
                let exact = end(true);
                Interval { lo: exact, hi: exact }
            }
        })
        .collect()
}

/// All that none of the intervals holds.
fn left_by(intervals: &[Interval]) -> Vec<Interval> {
    let flip = |end: End| End { at: end.at, included: !end.included };
    let mut left = vec![Interval { lo: None, hi: None }];
    for interval in intervals {
        let below = interval.lo.map(|lo| Interval { lo: None, hi: Some(flip(lo)) });
        let above = interval.hi.map(|hi| Interval { lo: Some(flip(hi)), hi: None });
        let sides: Vec<Interval> = [below, above].into_iter().flatten().collect();
        left = left.iter().flat_map(|piece| sides.iter().filter_map(|side| piece.and(side))).collect();
    }
    left
}
