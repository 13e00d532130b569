//! Random facts for a table: near its limits, any of the words, absent in two ways.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use rules::{FactDef, FactId, FactKind, FactRegistry, Table, Value};

/// Dice that fall alike for the same seed (SplitMix64).
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// Dice for a seed and a name, so that each table has its own.
    #[must_use]
    pub fn new(seed: u64, name: &str) -> Self {
        // FNV-1a over the name.
        let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        Self(name.bytes().fold(seed ^ 0xcbf2_9ce4_8422_2325, mix))
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`, which is at least 1.
    pub fn below(&mut self, end: usize) -> usize {
        // The remainder is below `end`.
        (self.bits() % end.max(1) as u64) as usize
    }

    /// A number from `from` to `to`, both included.
    pub fn within(&mut self, from: i64, to: i64) -> i64 {
        from + (self.bits() % (to - from + 1).unsigned_abs()).cast_signed()
    }

    /// One of the things; there is at least one.
    pub fn one_of<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        &things[self.below(things.len())]
    }
}

/// What one case says of one fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// Its value.
    Value(Value),
    /// Expressly nothing.
    Null,
    /// Nothing.
    Absent,
}

/// The facts that a table asks for, with every limit that it tests each for.
#[must_use]
pub fn facts_of(table: &Table) -> BTreeMap<FactId, Vec<Value>> {
    let mut facts: BTreeMap<FactId, Vec<Value>> = BTreeMap::new();
    for condition in table.rows().iter().flat_map(|row| row.conditions()) {
        facts.entry(condition.fact()).or_default().extend(condition.limits());
    }
    facts
}

/// One random case.
pub fn draw(
    dice: &mut Dice,
    registry: &FactRegistry,
    facts: &BTreeMap<FactId, Vec<Value>>,
) -> Vec<(FactId, Said)> {
    let mut say = |(fact, limits): (&FactId, &Vec<Value>)| {
        let said = match dice.below(12) {
            0 => Said::Null,
            1 => Said::Absent,
            _ => Said::Value(value(dice, registry.def(*fact), limits)),
        };
        (*fact, said)
    };
    facts.iter().map(&mut say).collect()
}

/// A value of the fact, most often at a limit or next to it.
fn value(dice: &mut Dice, def: &FactDef, limits: &[Value]) -> Value {
    let near = !limits.is_empty() && dice.below(4) > 0;
    match &def.kind {
        FactKind::Boolean => Value::Boolean(dice.below(2) == 1),
        FactKind::Integer(_) => match dice.one_of_if(near, limits) {
            Some(Value::Integer(limit)) => Value::Integer(limit.saturating_add(dice.within(-2, 2))),
            _ if dice.below(8) == 0 => Value::Integer(dice.within(-4_000_000_000_000, 4_000_000_000_000)),
            _ => Value::Integer(dice.within(-3, 120)),
        },
        FactKind::Date => match dice.one_of_if(near, limits) {
            Some(Value::Date(limit)) => Value::Date(limit.saturating_add(dice.days(2))),
            _ => Value::Date(Date::constant(2010, 6, 15).saturating_add(dice.days(7000))),
        },
        FactKind::Choice(words) => Value::Choice(dice.below(words.len()) as u16),
        FactKind::Set(words) => {
            let all = if words.len() >= 64 { u64::MAX } else { (1 << words.len()) - 1 };
            // Few words, about half of them, or none.
            let bits = match dice.below(4) {
                0 => 0,
                1 => 1 << dice.below(words.len()),
                2 => dice.bits() & dice.bits(),
                _ => dice.bits(),
            };
            Value::Set(bits & all)
        }
    }
}

impl Dice {
    fn one_of_if(&mut self, near: bool, limits: &[Value]) -> Option<Value> {
        near.then(|| *self.one_of(limits))
    }

    fn days(&mut self, most: i64) -> Span {
        self.within(-most, most).days()
    }
}
