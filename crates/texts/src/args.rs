//! The values of a message's variables, typed so that each language writes them its own way.

use std::borrow::Cow;

use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentValue};
use jiff::civil::Date;

use crate::{Language, format};

/// Named values for one message, built in a chain: `Args::new().number("days", 3).text("name", name)`.
///
/// Text goes in as it is and is never read as part of a message.
#[derive(Clone, Debug, Default)]
pub struct Args {
    values: Vec<(String, Value)>,
}

#[derive(Clone, Debug)]
enum Value {
    Text(String),
    Number(i64),
    Decimal(f64, u8),
    Percent(f64, u8),
    Date(Date),
    DateShort(Date),
    Ore(i64),
    Days(i64),
}

impl Args {
    /// No values yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A text, shown as it is; a message may also select on it.
    #[must_use]
    pub fn text(self, name: &str, value: &str) -> Self {
        self.with(name, Value::Text(value.to_owned()))
    }

    /// A whole number; a message may select its plural form on it.
    #[must_use]
    pub fn number(self, name: &str, value: i64) -> Self {
        self.with(name, Value::Number(value))
    }

    /// A number with a fixed count of decimals.
    #[must_use]
    pub fn decimal(self, name: &str, value: f64, decimals: u8) -> Self {
        self.with(name, Value::Decimal(value, decimals))
    }

    /// A share (1 is the whole), shown as per cent.
    #[must_use]
    pub fn percent(self, name: &str, share: f64, decimals: u8) -> Self {
        self.with(name, Value::Percent(share, decimals))
    }

    /// A date, written in words.
    #[must_use]
    pub fn date(self, name: &str, value: Date) -> Self {
        self.with(name, Value::Date(value))
    }

    /// A date, written to fit a column.
    #[must_use]
    pub fn date_short(self, name: &str, value: Date) -> Self {
        self.with(name, Value::DateShort(value))
    }

    /// An amount in whole öre.
    #[must_use]
    pub fn ore(self, name: &str, amount: i64) -> Self {
        self.with(name, Value::Ore(amount))
    }

    /// A count of days written with its word, as in "14 days".
    #[must_use]
    pub fn duration_days(self, name: &str, days: i64) -> Self {
        self.with(name, Value::Days(days))
    }

    fn with(mut self, name: &str, value: Value) -> Self {
        self.values.push((name.to_owned(), value));
        self
    }

    pub(crate) fn in_language(&self, language: Language) -> FluentArgs<'_> {
        let mut args = FluentArgs::with_capacity(self.values.len());
        for (name, value) in &self.values {
            args.set(name.as_str(), value.in_language(language));
        }
        args
    }
}

impl Value {
    fn in_language(&self, language: Language) -> FluentValue<'_> {
        let written = |text: String| FluentValue::String(Cow::Owned(text));
        match self {
            Self::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            Self::Number(value) => whole(*value, language),
            Self::Decimal(value, decimals) => written(format::decimal(language, *value, *decimals)),
            Self::Percent(share, decimals) => written(format::percent(language, *share, *decimals)),
            Self::Date(date) => written(format::date(language, *date)),
            Self::DateShort(date) => written(format::date_short(language, *date)),
            Self::Ore(amount) => written(format::ore(language, *amount)),
            Self::Days(days) => written(format::duration_days(language, *days)),
        }
    }
}

/// Fluent counts in `f64`; a number too large for it is written as text, and no plural form is lost
/// by that, since so large a number is never "one".
fn whole(value: i64, language: Language) -> FluentValue<'static> {
    const EXACT: i64 = 1 << 53;
    if (-EXACT..=EXACT).contains(&value) {
        #[expect(clippy::cast_precision_loss, reason = "within the exact range of f64")]
        let exact = value as f64;
        FluentValue::Number(FluentNumber::new(exact, FluentNumberOptions::default()))
    } else {
        FluentValue::String(Cow::Owned(format::number(language, value)))
    }
}
