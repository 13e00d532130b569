//! The languages a person can read Stegvis in (A13), and what each of them calls months and days.

use unic_langid::LanguageIdentifier;

/// A language of the texts. Swedish is the one written first; every other must have the same messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Language {
    /// Swedish, in plain official language.
    #[default]
    Swedish,
    /// English.
    English,
}

/// The direction in which a language is written, as HTML's `dir` wants it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir` attribute.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl Language {
    /// Every language, Swedish first.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &[Self::Swedish, Self::English]
    }

    /// The language's folder in `texts/` and its name in addresses and cookies.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::English => "en",
        }
    }

    /// The language with this code, or nothing when there is none.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().iter().copied().find(|language| language.code() == code)
    }

    /// The value of HTML's `lang` attribute (BCP 47).
    #[must_use]
    pub fn html_lang(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::English => "en",
        }
    }

    /// The direction in which the language is written.
    #[must_use]
    pub fn direction(self) -> Direction {
        match self {
            Self::Swedish | Self::English => Direction::Ltr,
        }
    }

    /// The language's name in the language itself, as a language switch shows it.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Swedish => "Svenska",
            Self::English => "English",
        }
    }

    /// The identifier that chooses the plural rules.
    pub(crate) fn identifier(self) -> LanguageIdentifier {
        self.html_lang().parse().unwrap_or_default()
    }

    /// The months' names from January to December.
    pub(crate) fn months(self) -> [&'static str; 12] {
        match self {
            Self::Swedish => [
                "januari",
                "februari",
                "mars",
                "april",
                "maj",
                "juni",
                "juli",
                "augusti",
                "september",
                "oktober",
                "november",
                "december",
            ],
            Self::English => [
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ],
        }
    }

    /// The word for one day and for several.
    pub(crate) fn day_words(self) -> (&'static str, &'static str) {
        match self {
            Self::Swedish => ("dag", "dagar"),
            Self::English => ("day", "days"),
        }
    }

    /// What stands between thousands, and before decimals.
    pub(crate) fn separators(self) -> (char, char) {
        match self {
            Self::Swedish => ('\u{a0}', ','),
            Self::English => (',', '.'),
        }
    }
}
