//! Compiles a test in DMN's unary-test notation to integer comparisons.
//!
//! `> 24`, `[25..65)`, `18`, `true`, `word`, `a, b` (any of), `not(…)` around a list. For a set a word means
//! "contains it" and a list "contains any of these". A test that can never hold is refused.

use jiff::civil::Date;

use crate::condition::{Check, Condition, Test};
use crate::fact::{FactDef, FactId, FactKind};
use crate::value::{Value, day_key};

/// Compiles `text` for the fact.
///
/// # Errors
/// What is wrong, as the end of a sentence that begins with the name of the fact.
pub(crate) fn compile(fact: FactId, def: &FactDef, text: &str) -> Result<(Condition, Check), String> {
    let text = text.trim();
    let (negated, body) = match text.strip_prefix("not(") {
        Some(rest) => {
            (true, rest.strip_suffix(')').ok_or("has a test that begins with not( but does not end with )")?)
        }
        None => (false, text),
    };
    let items: Vec<&str> = body.split(',').map(str::trim).collect();
    if items.iter().any(|item| item.is_empty()) {
        return Err(format!("has the test \"{text}\" with an empty place; write a value between the commas"));
    }
    let mut limits = Vec::new();
    let test = match &def.kind {
        FactKind::Integer(_) | FactKind::Date => ranges(def, &items, negated, &mut limits)?,
        FactKind::Boolean => mask(def, &items, negated, 2, &mut limits)?,
        FactKind::Choice(words) => mask(def, &items, negated, words.len(), &mut limits)?,
        // A set may be empty, so no list of words is ever certain to hold or to fail.
        FactKind::Set(_) => mask(def, &items, negated, usize::MAX, &mut limits)?,
    };
    let test =
        test.ok_or_else(|| format!("has the test \"{text}\", which can never hold; change its limits"))?;
    let check = Check { test, fact, kind: def.cell_kind() };
    let limits = limits.into_boxed_slice();
    Ok((Condition { fact, fact_name: def.name.clone(), text: text.into(), limits }, check))
}

/// A test of words or truth values; `None` when it can never hold.
fn mask(
    def: &FactDef,
    items: &[&str],
    negated: bool,
    size: usize,
    limits: &mut Vec<Value>,
) -> Result<Option<Test>, String> {
    let mut mask = 0_u64;
    for item in items {
        let (bit, value) = match (&def.kind, *item) {
            (FactKind::Boolean, "true") => (1, Value::Boolean(true)),
            (FactKind::Boolean, "false") => (0, Value::Boolean(false)),
            (FactKind::Boolean, _) => {
                return Err(format!("is true or false, but is tested with \"{item}\""));
            }
            _ => {
                let index = def.word_index(item).ok_or_else(|| {
                    format!(
                        "is tested with \"{item}\", which is not one of its words: {}",
                        def.words().join(", ")
                    )
                })?;
                (index, Value::Choice(index))
            }
        };
        if mask >> bit & 1 == 1 {
            return Err(format!("is tested with \"{item}\" twice; remove one"));
        }
        mask |= 1 << bit;
        limits.push(value);
    }
    let signed = mask.cast_signed();
    Ok(if !negated {
        Some(Test::AnyOf(signed))
    } else if items.len() >= size {
        None
    } else {
        Some(Test::NoneOf(signed))
    })
}

/// A test of numbers or days; `None` when it can never hold.
fn ranges(
    def: &FactDef,
    items: &[&str],
    negated: bool,
    limits: &mut Vec<Value>,
) -> Result<Option<Test>, String> {
    let mut list = Vec::new();
    for item in items {
        let (lo, hi) = range(def, item, limits)?;
        if lo > hi {
            return Ok(None);
        }
        list.push((lo, hi));
    }
    list.sort_unstable();
    let mut merged: Vec<(i64, i64)> = Vec::new();
    for (lo, hi) in list {
        match merged.last_mut() {
            Some(last) if lo <= last.1.saturating_add(1) => last.1 = last.1.max(hi),
            _ => merged.push((lo, hi)),
        }
    }
    if negated {
        merged = complement(&merged);
    }
    Ok(match merged.as_slice() {
        [] => None,
        [(lo, hi)] => Some(Test::range(*lo, *hi)),
        _ => Some(Test::Ranges(merged.into_boxed_slice())),
    })
}

/// What the ordered ranges, which do not touch, leave over.
fn complement(ranges: &[(i64, i64)]) -> Vec<(i64, i64)> {
    let mut left = Vec::new();
    let mut next = Some(i64::MIN);
    for (lo, hi) in ranges {
        if let Some(start) = next
            && start < *lo
        {
            left.push((start, lo - 1));
        }
        next = hi.checked_add(1);
    }
    if let Some(start) = next {
        left.push((start, i64::MAX));
    }
    left
}

/// One item as an inclusive range; empty (`lo > hi`) when it can never hold.
fn range(def: &FactDef, item: &str, limits: &mut Vec<Value>) -> Result<(i64, i64), String> {
    const NOTHING: (i64, i64) = (1, 0);
    let mut number = |text: &str| number(def, text.trim(), limits);
    let after = |n: i64| n.checked_add(1);
    let before = |n: i64| n.checked_sub(1);
    if let Some(rest) = item.strip_prefix(">=") {
        return Ok((number(rest)?, i64::MAX));
    }
    if let Some(rest) = item.strip_prefix("<=") {
        return Ok((i64::MIN, number(rest)?));
    }
    if let Some(rest) = item.strip_prefix('>') {
        return Ok(after(number(rest)?).map_or(NOTHING, |lo| (lo, i64::MAX)));
    }
    if let Some(rest) = item.strip_prefix('<') {
        return Ok(before(number(rest)?).map_or(NOTHING, |hi| (i64::MIN, hi)));
    }
    if item.starts_with(['[', '(']) {
        let (lo, hi) = item
            .get(1..item.len() - 1)
            .filter(|_| item.ends_with([']', ')']))
            .and_then(|inner| inner.split_once(".."))
            .ok_or_else(|| {
                format!("has the interval \"{item}\", which is not written like [25..65) or (2..4]")
            })?;
        let lo = Some(number(lo)?).and_then(|n| if item.starts_with('(') { after(n) } else { Some(n) });
        let hi = Some(number(hi)?).and_then(|n| if item.ends_with(')') { before(n) } else { Some(n) });
        return Ok(lo.zip(hi).unwrap_or(NOTHING));
    }
    let exact = number(item)?;
    Ok((exact, exact))
}

/// One number or day as the tests keep it.
fn number(def: &FactDef, text: &str, limits: &mut Vec<Value>) -> Result<i64, String> {
    let (kept, value) = if matches!(def.kind, FactKind::Date) {
        let day = parse_day(text).ok_or_else(|| {
            format!("is a day, but is tested with \"{text}\"; write a day such as 2024-01-31")
        })?;
        (i64::from(day_key(day)), Value::Date(day))
    } else {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let whole = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        let n = whole.then(|| text.parse().ok()).flatten().ok_or_else(|| {
            format!("is a whole number, but is tested with \"{text}\"; write a number such as \"> 24\"")
        })?;
        (n, Value::Integer(n))
    };
    limits.push(value);
    Ok(kept)
}

/// A day written as `2024-01-31`.
fn parse_day(text: &str) -> Option<Date> {
    let plain = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    plain.then(|| text.parse().ok()).flatten()
}
