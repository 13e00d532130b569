//! Conditions, answers and values of rules in the reader's words: "> 24" becomes "more than 24 months".

use rules::{Condition, FactDef, FactKind, FactRegistry, Period, PeriodUnit, Row, Then, Unit};
use texts::{Args, Language, Texts};

/// Says the parts of rules in one language.
#[derive(Clone, Copy)]
pub(crate) struct RuleWords<'a> {
    /// The messages.
    pub texts: &'a Texts,
    /// The language.
    pub language: Language,
    /// What each fact is.
    pub facts: &'a FactRegistry,
}

impl RuleWords<'_> {
    /// What a row answers.
    pub fn then(&self, then: &Then) -> String {
        match then {
            Then::Word(word) => self.word(word),
            Then::Words(words) if words.is_empty() => self.plain("rule-nothing"),
            Then::Words(words) => {
                let said: Vec<String> = words.iter().map(|word| self.word(word)).collect();
                said.join(", ")
            }
            Then::Period(period) => self.period(*period),
            Then::Ore(amount) => texts::ore(self.language, *amount),
            Then::Integer(number) => texts::number(self.language, *number),
            Then::Percent(percent) => self.count("rule-unit-percent", *percent),
            Then::Boolean(yes) => self.plain(if *yes { "rule-yes" } else { "rule-no" }),
        }
    }

    /// What a row says. A row with words of its own (`policy-<file>-<table>-<row>`) says them; a limit or
    /// an amount is said in the words of its table (`table-<table>-row`), after what it is on condition of.
    pub fn row(&self, file: &str, table: &str, id: &str, row: Option<&Row>) -> String {
        let mut args = Args::new();
        let mut conditions = Vec::new();
        if let Some(row) = row {
            args = args.text("then", &self.then(row.then()));
            for condition in row.conditions() {
                let limit = self.condition(condition);
                conditions.push(format!("{}: {limit}", self.label(condition.fact_name())));
                args = args.text(&format!("limit_{}", condition.fact_name()), &limit);
            }
        }
        let own = format!("policy-{file}-{table}-{id}");
        let shared = format!("table-{table}-row");
        if self.has(&own) || !self.has(&shared) {
            return self.texts.say(self.language, &own, &args);
        }
        let words = self.texts.say(self.language, &shared, &args);
        if conditions.is_empty() {
            return words;
        }
        let args = Args::new().text("conditions", &conditions.join("; ")).text("words", &words);
        self.texts.say(self.language, "rule-row-when", &args)
    }

    /// What a condition asks for.
    pub fn condition(&self, condition: &Condition) -> String {
        self.test(self.facts.def(condition.fact()), condition.text().trim())
    }

    /// The value of a fact, as an explanation keeps it.
    pub fn value(&self, fact: &str, value: Option<&str>) -> String {
        let Some(value) = value else { return self.plain("rule-unknown") };
        match self.facts.get(fact) {
            Some(id) => self.operand(self.facts.def(id), value),
            None => value.to_owned(),
        }
    }

    /// The label of a fact.
    pub fn label(&self, fact: &str) -> String {
        self.plain(&format!("fact-{fact}"))
    }

    fn test(&self, def: &FactDef, text: &str) -> String {
        if let Some(inner) = text.strip_prefix("not(").and_then(|rest| rest.strip_suffix(')')) {
            let list = self.test(def, inner.trim());
            return self.texts.say(self.language, "rule-test-not", &Args::new().text("list", &list));
        }
        for (sign, key) in [
            (">=", "rule-test-at_least"),
            ("<=", "rule-test-at_most"),
            (">", "rule-test-more_than"),
            ("<", "rule-test-less_than"),
        ] {
            if let Some(rest) = text.strip_prefix(sign) {
                let limit = self.operand(def, rest.trim());
                return self.texts.say(self.language, key, &Args::new().text("limit", &limit));
            }
        }
        if let Some(said) = self.range(def, text) {
            return said;
        }
        let parts: Vec<&str> = text.trim_matches(['[', ']']).split(',').map(str::trim).collect();
        match parts.as_slice() {
            [one] => {
                let limit = self.operand(def, one);
                self.texts.say(self.language, "rule-test-exactly", &Args::new().text("limit", &limit))
            }
            several => {
                let said: Vec<String> = several.iter().map(|part| self.test(def, part)).collect();
                self.texts.say(self.language, "rule-test-any_of", &Args::new().text("list", &said.join(", ")))
            }
        }
    }

    fn range(&self, def: &FactDef, text: &str) -> Option<String> {
        let (from, to) = text.get(1..text.len().checked_sub(1)?)?.split_once("..")?;
        let key = match (text.as_bytes()[0], text.as_bytes()[text.len() - 1]) {
            (b'[', b')') => "rule-test-from_below",
            (b'[', b']') => "rule-test-from_to",
            (b'(', b')') => "rule-test-above_below",
            (b'(', b']') => "rule-test-above_to",
            _ => return None,
        };
        let args = Args::new()
            .text("from", &self.operand(def, from.trim()))
            .text("to", &self.operand(def, to.trim()));
        Some(self.texts.say(self.language, key, &args))
    }

    /// A single value of a fact in words.
    fn operand(&self, def: &FactDef, value: &str) -> String {
        let value = value.trim_matches('"');
        match &def.kind {
            FactKind::Boolean => self.plain(if value == "true" { "rule-yes" } else { "rule-no" }),
            FactKind::Integer(unit) => match (unit, value.parse::<i64>()) {
                (Unit::Ore, Ok(amount)) => texts::ore(self.language, amount),
                (unit, Ok(number)) => self.count(&format!("rule-unit-{}", unit.as_str()), number),
                (_, Err(_)) => value.to_owned(),
            },
            FactKind::Date => {
                value.parse().map_or_else(|_| value.to_owned(), |day| texts::date(self.language, day))
            }
            FactKind::Choice(_) | FactKind::Set(_) => {
                let words: Vec<String> = value
                    .trim_matches(['[', ']'])
                    .split(',')
                    .map(|word| word.trim().trim_matches('"'))
                    .filter(|word| !word.is_empty())
                    .map(|word| {
                        let key = format!("fact-{}-{word}", def.name);
                        if self.has(&key) { self.plain(&key) } else { self.word(word) }
                    })
                    .collect();
                if words.is_empty() { self.plain("rule-nothing") } else { words.join(", ") }
            }
        }
    }

    /// A span of time.
    pub fn period(&self, period: Period) -> String {
        let unit = match period.unit {
            PeriodUnit::Days => "days",
            PeriodUnit::WorkingDays => "working_days",
            PeriodUnit::Weeks => "weeks",
            PeriodUnit::Months => "months",
            PeriodUnit::Years => "years",
        };
        self.count(&format!("rule-period-{unit}"), period.count.into())
    }

    fn count(&self, key: &str, count: i64) -> String {
        self.texts.say(self.language, key, &Args::new().number("count", count))
    }

    fn word(&self, word: &str) -> String {
        ["rule-word", "service"]
            .iter()
            .map(|kind| format!("{kind}-{word}"))
            .find(|key| self.has(key))
            .map_or_else(|| word.to_owned(), |key| self.plain(&key))
    }

    fn has(&self, key: &str) -> bool {
        self.texts.has(self.language, key)
    }

    fn plain(&self, key: &str) -> String {
        self.texts.plain(self.language, key)
    }
}
