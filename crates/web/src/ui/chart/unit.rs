//! How the figures of a chart are written: number, share or a part of something large, in the reader's language.

use texts::Language;

/// What the figures of a chart count, and how they are written.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// The unit in words, as the axis and the table's caption say it: "personer", "miljoner kronor"; may be empty.
    pub name: String,
    language: Language,
    decimals: u8,
    measure: Measure,
    signed: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Measure {
    Number,
    Share,
    Divided(f64),
}

impl Default for Unit {
    /// Whole numbers in Swedish, without a name.
    fn default() -> Self {
        Self::number(Language::default(), "", 0)
    }
}

impl Unit {
    /// Numbers with so many decimals.
    pub fn number(language: Language, name: impl Into<String>, decimals: u8) -> Self {
        Self { name: name.into(), language, decimals, measure: Measure::Number, signed: false }
    }

    /// Shares (1 is the whole), written as per cent with so many decimals.
    pub fn share(language: Language, name: impl Into<String>, decimals: u8) -> Self {
        Self { measure: Measure::Share, ..Self::number(language, name, decimals) }
    }

    /// Numbers that are divided before they are written: öre by 100 million for "miljoner kronor". A divisor that
    /// is not a positive number divides by one.
    pub fn divided(language: Language, name: impl Into<String>, divisor: f64, decimals: u8) -> Self {
        let divisor = if divisor.is_finite() && divisor > 0.0 { divisor } else { 1.0 };
        Self { measure: Measure::Divided(divisor), ..Self::number(language, name, decimals) }
    }

    /// The same unit with a plus before what is above zero: for differences.
    pub fn signed(mut self) -> Self {
        self.signed = true;
        self
    }

    /// The figure as text, without the unit's name; a dash when it is no finite number.
    pub fn say(&self, value: f64) -> String {
        self.with_decimals(value, self.decimals)
    }

    /// The figure and the unit's name.
    pub fn say_named(&self, value: f64) -> String {
        let figure = self.say(value);
        if self.name.is_empty() { figure } else { format!("{figure}\u{a0}{}", self.name) }
    }

    /// The figure on an axis whose lines lie `step` apart: no more decimals than the step needs.
    pub(super) fn tick(&self, value: f64, step: f64) -> String {
        let step = step / self.divisor();
        let needed =
            if step > 0.0 { (-step.log10().floor()).clamp(0.0, f64::from(self.decimals)) } else { 0.0 };
        self.with_decimals(value, needed as u8)
    }

    /// The smallest difference that the unit can write.
    pub(super) fn finest(&self) -> f64 {
        10f64.powi(-i32::from(self.decimals)) * self.divisor()
    }

    /// The table's caption: the title with the unit.
    pub(super) fn after(&self, title: &str) -> String {
        if self.name.is_empty() { title.to_owned() } else { format!("{title} ({})", self.name) }
    }

    /// What a value is divided by before it is written.
    fn divisor(&self) -> f64 {
        match self.measure {
            Measure::Number => 1.0,
            Measure::Share => 0.01,
            Measure::Divided(divisor) => divisor,
        }
    }

    fn with_decimals(&self, value: f64, decimals: u8) -> String {
        let written = match self.measure {
            // A dash alone: there is no such thing as no figure per cent.
            _ if !value.is_finite() => texts::decimal(self.language, value, 0),
            Measure::Share => texts::percent(self.language, value, decimals),
            _ => texts::decimal(self.language, value / self.divisor(), decimals),
        };
        let is_zero = !written.chars().any(|letter| letter.is_ascii_digit() && letter != '0');
        if self.signed && value > 0.0 && value.is_finite() && !is_zero {
            format!("+{written}")
        } else {
            written
        }
    }
}
