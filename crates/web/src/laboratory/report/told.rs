//! What the parts of the report have in common: the comparison, the reader's language, and what scenarios, measures
//! and figures are called in it.

use super::rounding::{decimals, may_be_negative, rounded, rounded_as};
use crate::ui::chart::{Bar, BarGroup, Bars, Caption, ChartWords, Unit};
use maud::{Markup, html};
use simulator::compare::{Comparison, Difference, Estimate, ScenarioFigures};
use simulator::results::{self, MEASURES, measure_of};
use texts::{Args, Language, Texts};

/// Measures that tell of work that has lasted a year.
const SEEN_AFTER_A_YEAR: [&str; 2] = ["work.lasting_12_months", "cost.per_person_in_lasting_work"];

/// A comparison that is told in a language.
pub(super) struct Told<'a> {
    pub(super) texts: &'a Texts,
    pub(super) comparison: &'a Comparison,
    pub(super) language: Language,
    pub(super) words: ChartWords,
}

/// The title, the description and the note of a chart.
pub(super) struct ChartTexts {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) note: String,
}

impl<'a> Told<'a> {
    pub(super) fn new(texts: &'a Texts, comparison: &'a Comparison, language: Language) -> Told<'a> {
        let words = ChartWords::of(|key| texts.plain(language, key));
        Told { texts, comparison, language, words }
    }

    /// A text without values.
    pub(super) fn t(&self, key: &str) -> String {
        self.texts.plain(self.language, key)
    }

    /// A text with values.
    pub(super) fn say(&self, key: &str, args: &Args) -> String {
        self.texts.say(self.language, key, args)
    }

    /// A text, or what stands in for it when there is none.
    pub(super) fn t_or(&self, key: &str, otherwise: &str) -> String {
        if self.texts.has(self.language, key) { self.t(key) } else { otherwise.to_owned() }
    }

    /// What a scenario is called; its own name when there are no words for it.
    pub(super) fn scenario(&self, id: &str) -> String {
        self.t_or(&format!("scenario-{id}"), id)
    }

    /// What a service is called.
    pub(super) fn service(&self, id: &str) -> String {
        self.t_or(&format!("service-{id}"), id)
    }

    /// What an appropriation is called.
    pub(super) fn appropriation(&self, number: &str) -> String {
        self.say("report-money-name", &Args::new().text("number", number))
    }

    /// The scenarios in their order.
    pub(super) fn scenarios(&self) -> impl Iterator<Item = (&'a ScenarioFigures, String)> {
        self.comparison.scenarios.iter().map(|figures| (figures, self.scenario(&figures.id)))
    }

    /// The names of the scenarios in their order.
    pub(super) fn scenario_names(&self) -> Vec<String> {
        self.scenarios().map(|(_, name)| name).collect()
    }

    /// Whether scenarios are held beside each other.
    pub(super) fn compares(&self) -> bool {
        !self.comparison.differences.is_empty()
    }

    /// Whether scenarios can differ in a measure in the time that is run: work that lasts a year and begins under
    /// other rules is seen after a year.
    pub(super) fn can_differ(&self, key: &str) -> bool {
        self.comparison.inputs.frame.years > 1 || !SEEN_AFTER_A_YEAR.contains(&key)
    }

    /// The keys of a pattern that any scenario has a figure for, in order.
    pub(super) fn keys_of(&self, pattern: &str) -> Vec<&'a str> {
        let all = self.comparison.scenarios.iter().flat_map(|figures| figures.measures.keys());
        let mut keys: Vec<&str> = all
            .map(String::as_str)
            .filter(|key| measure_of(key).is_some_and(|(measure, _)| measure.pattern == pattern))
            .collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// Every key that any scenario has a figure for, in the order in which they are told.
    pub(super) fn all_keys(&self) -> Vec<&'a str> {
        MEASURES.iter().flat_map(|measure| self.keys_of(measure.pattern)).collect()
    }

    /// What a measure is called.
    pub(super) fn measure(&self, key: &str) -> String {
        let Some((measure, what)) = measure_of(key) else { return key.to_owned() };
        let args =
            what.map_or_else(Args::new, |what| Args::new().text("what", &self.what(measure.pattern, what)));
        self.say(&measure.text_key(), &args)
    }

    /// What the `*` of a pattern stands for, in words.
    fn what(&self, pattern: &str, what: &str) -> String {
        match pattern.split('.').next().unwrap_or_default() {
            "lead_time" => self.t_or(&format!("report-lead-{what}"), what),
            "group" => self.t_or(&format!("report-group-{what}"), what),
            "exits" => self.t_or(&format!("report-exit-{what}"), what),
            "services" => self.service(what),
            "money" => self.appropriation(what),
            _ => what.to_owned(),
        }
    }

    /// The unit of a measure's figures in charts.
    pub(super) fn unit(&self, unit: results::Unit) -> Unit {
        match unit {
            results::Unit::Share => Unit::share(self.language, "", decimals(unit)),
            _ => Unit::number(self.language, self.t(&format!("unit-{}", unit.id())), decimals(unit)),
        }
    }

    /// The unit of a key's figures.
    pub(super) fn unit_of(&self, key: &str) -> Unit {
        self.unit(measure_of(key).map_or(results::Unit::Count, |(measure, _)| measure.unit))
    }

    /// An estimate rounded for a chart or a table: the mean and the interval. A figure that cannot be less than
    /// nothing is not told so.
    pub(super) fn bar(&self, key: &str, estimate: Option<&Estimate>) -> Bar {
        let floor = if may_be_negative(key) { f64::NEG_INFINITY } else { 0.0 };
        let told = |figure: f64| rounded_as(key, figure).max(floor);
        Bar {
            value: estimate.map(|known| told(known.mean)),
            interval: estimate.and_then(|known| known.interval).map(|(low, high)| (told(low), told(high))),
        }
    }

    /// The same of a difference, which may lie below nothing.
    pub(super) fn difference_bar(&self, key: &str, difference: Option<&Difference>) -> Bar {
        let told = |figure: f64| rounded_as(key, figure);
        let estimate = difference.map(|known| known.estimate);
        Bar {
            value: estimate.map(|known| told(known.mean)),
            interval: estimate.and_then(|known| known.interval).map(|(low, high)| (told(low), told(high))),
        }
    }

    /// Bars of some keys, each with its name, one bar for each scenario.
    pub(super) fn bars(&self, group_name: &str, rows: &[(String, String)], unit: Unit) -> Bars {
        let has = |key: &str| self.comparison.scenarios.iter().any(|one| one.measures.contains_key(key));
        let groups = rows.iter().filter(|(_, key)| has(key)).map(|(name, key)| BarGroup {
            name: name.clone(),
            bars: self
                .comparison
                .scenarios
                .iter()
                .map(|figures| self.bar(key, figures.measures.get(key)))
                .collect(),
        });
        Bars {
            group_name: group_name.to_owned(),
            series: self.scenario_names(),
            groups: groups.collect(),
            interval_name: self.t("report-interval-name"),
            unit,
        }
    }

    /// A figure of a month, rounded.
    pub(super) fn of_month(&self, unit: results::Unit, estimate: &Estimate) -> f64 {
        rounded(unit, estimate.mean)
    }

    /// The months' names.
    pub(super) fn months(&self) -> Vec<String> {
        let name = |day: &jiff::civil::Date| {
            let month = self.t(&format!("report-month-{}", day.month()));
            format!("{month}\u{a0}{}", day.year())
        };
        self.comparison.months.iter().map(name).collect()
    }

    /// The texts of a chart by key: `<key>-title`, `<key>-what`; with a note when there is one.
    pub(super) fn chart(&self, id: &str, key: &str, args: &Args) -> ChartTexts {
        let note_key = format!("{key}-note");
        let noted = self.texts.has(self.language, &note_key);
        ChartTexts {
            id: id.to_owned(),
            title: self.say(&format!("{key}-title"), args),
            description: self.say(&format!("{key}-what"), args),
            note: if noted { self.say(&note_key, args) } else { String::new() },
        }
    }

    /// The caption of a chart from its texts.
    pub(super) fn caption<'t>(&'t self, texts: &'t ChartTexts) -> Caption<'t> {
        Caption {
            id: &texts.id,
            title: &texts.title,
            description: &texts.description,
            note: &texts.note,
            words: &self.words,
        }
    }

    /// A heading with the paragraphs below it, by text key.
    pub(super) fn heading(&self, key: &str, paragraphs: &[&str]) -> Markup {
        html! {
            h2 .govuk-heading-m { (self.t(key)) }
            @for paragraph in paragraphs { p .govuk-body { (self.t(paragraph)) } }
        }
    }
}
