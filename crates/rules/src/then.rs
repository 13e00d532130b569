//! The answer of a row, typed by the table's [`Output`], and how it is written.

use std::fmt;

use crate::schema::Output;

/// The answer of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Then {
    /// A word.
    Word(Box<str>),
    /// A list of words in the order of the file.
    Words(Box<[Box<str>]>),
    /// A span of time.
    Period(Period),
    /// Money in öre.
    Ore(i64),
    /// A whole number.
    Integer(i64),
    /// Whole percent.
    Percent(i64),
    /// Yes or no.
    Boolean(bool),
}

impl Then {
    /// The word, if it is one.
    #[must_use]
    pub fn as_word(&self) -> Option<&str> {
        if let Self::Word(w) = self { Some(w) } else { None }
    }

    /// The words, if it is a list.
    #[must_use]
    pub fn as_words(&self) -> Option<&[Box<str>]> {
        if let Self::Words(w) = self { Some(w) } else { None }
    }

    /// The period, if it is one.
    #[must_use]
    pub fn as_period(&self) -> Option<Period> {
        if let Self::Period(p) = self { Some(*p) } else { None }
    }

    /// The amount in öre, if it is one.
    #[must_use]
    pub fn as_ore(&self) -> Option<i64> {
        if let Self::Ore(n) = self { Some(*n) } else { None }
    }

    /// The number, if it is one.
    #[must_use]
    pub fn as_integer(&self) -> Option<i64> {
        if let Self::Integer(n) = self { Some(*n) } else { None }
    }

    /// The percent, if it is that.
    #[must_use]
    pub fn as_percent(&self) -> Option<i64> {
        if let Self::Percent(n) = self { Some(*n) } else { None }
    }

    /// Yes or no, if it is that.
    #[must_use]
    pub fn as_boolean(&self) -> Option<bool> {
        if let Self::Boolean(b) = self { Some(*b) } else { None }
    }

    /// Whether the answer is the word `entitled`.
    #[must_use]
    pub fn is_entitled(&self) -> bool {
        self.as_word() == Some("entitled")
    }
}

impl fmt::Display for Then {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word(word) => f.write_str(word),
            Self::Words(words) => f.write_str(&words.join(", ")),
            Self::Period(period) => period.fmt(f),
            Self::Ore(ore) if ore % 100 == 0 => write!(f, "{} kr", ore / 100),
            Self::Ore(ore) => write!(f, "{},{:02} kr", ore / 100, ore % 100),
            Self::Integer(n) => n.fmt(f),
            Self::Percent(n) => write!(f, "{n} %"),
            Self::Boolean(b) => b.fmt(f),
        }
    }
}

/// A span of time as the rule says it; turning it into a day is the caller's calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// How many, from 0.
    pub count: i32,
    /// Of what.
    pub unit: PeriodUnit,
}

/// What a period counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodUnit {
    /// Calendar days.
    Days,
    /// Days that are neither weekend nor holiday.
    WorkingDays,
    /// Weeks.
    Weeks,
    /// Calendar months.
    Months,
    /// Calendar years.
    Years,
}

/// No period of a rule is longer; keeps every sum of days far from overflow.
const PERIOD_COUNT_MAX: i32 = 100_000;

impl Period {
    fn parse(text: &str) -> Option<Self> {
        let (count, unit) = text.split_once(' ')?;
        let count = i32::try_from(digits(count)?).ok().filter(|n| *n <= PERIOD_COUNT_MAX)?;
        let unit = match unit {
            "day" | "days" => PeriodUnit::Days,
            "working day" | "working days" => PeriodUnit::WorkingDays,
            "week" | "weeks" => PeriodUnit::Weeks,
            "month" | "months" => PeriodUnit::Months,
            "year" | "years" => PeriodUnit::Years,
            _ => return None,
        };
        Some(Self { count, unit })
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.unit {
            PeriodUnit::Days => "day",
            PeriodUnit::WorkingDays => "working day",
            PeriodUnit::Weeks => "week",
            PeriodUnit::Months => "month",
            PeriodUnit::Years => "year",
        };
        write!(f, "{} {unit}{}", self.count, if self.count == 1 { "" } else { "s" })
    }
}

/// A literal of a TOML file, already freed from its syntax.
pub(crate) enum Literal<'a> {
    Text(&'a str),
    Texts(Vec<&'a str>),
    Integer(i64),
    Boolean(bool),
}

/// Reads an answer of the given type; `None` when it is not one.
pub(crate) fn parse(output: Output, literal: &Literal<'_>) -> Option<Then> {
    let within = |words: &[&str], word: &str| words.contains(&word);
    Some(match (output, literal) {
        (Output::Answer, Literal::Text(w)) if within(&["entitled", "not_entitled"], w) => {
            Then::Word((*w).into())
        }
        (Output::Word(words), Literal::Text(w)) if within(words, w) => Then::Word((*w).into()),
        (Output::AnyWord, Literal::Text(w)) if is_free_word(w) => Then::Word((*w).into()),
        (Output::Words(words), Literal::Texts(ws)) if ws.iter().all(|w| within(words, w)) => list(ws)?,
        (Output::AnyWords, Literal::Texts(ws)) if ws.iter().all(|w| is_free_word(w)) => list(ws)?,
        (Output::Period, Literal::Text(t)) => Then::Period(Period::parse(t)?),
        (Output::Ore, Literal::Text(t)) => Then::Ore(parse_ore(t)?),
        (Output::Percent, Literal::Text(t)) => Then::Percent(digits(t.strip_suffix('%')?.trim_end())?),
        (Output::Integer, Literal::Integer(n)) => Then::Integer(*n),
        (Output::Boolean, Literal::Boolean(b)) => Then::Boolean(*b),
        _ => return None,
    })
}

/// A list of a policy file is not longer; keeps the search for words told twice short.
const LIST_LENGTH_MAX: usize = 256;

/// Words of a list; a word told twice is a mistake.
fn list(words: &[&str]) -> Option<Then> {
    is_list(words).then(|| Then::Words(words.iter().map(|w| Box::from(*w)).collect()))
}

/// Whether the words are not too many and each is told once.
pub(crate) fn is_list(words: &[&str]) -> bool {
    words.len() <= LIST_LENGTH_MAX && words.iter().enumerate().all(|(i, w)| !words[..i].contains(w))
}

/// Whether the text is a word: a small letter, then small letters, digits and `_`, at most 64.
pub(crate) fn is_word(text: &str) -> bool {
    text.len() <= 64
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// A word that is not one of those by which a case names a verdict without an answer.
fn is_free_word(text: &str) -> bool {
    is_word(text) && text != "needs_human" && text != "not_in_force"
}

fn digits(text: &str) -> Option<i64> {
    (!text.is_empty() && text.len() <= 15 && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

fn parse_ore(text: &str) -> Option<i64> {
    let number = text.strip_suffix("kr")?.trim_end();
    match number.split_once(',') {
        Some((kronor, ore)) if ore.len() == 2 => Some(digits(kronor)? * 100 + digits(ore)?),
        Some(_) => None,
        None => Some(digits(number)? * 100),
    }
}
