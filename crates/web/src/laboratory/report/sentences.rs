//! The five sentences, chosen by rule: how long one waits for support, how long one is without activity, who gets
//! work that lasts, what it costs, and what cannot be told. Each question has some measures in order; the first whose
//! difference is sure is told, else the first that differs on average, else the first of all, with that nothing can
//! be said of it.

use super::first_page::listed;
use super::rounding::rounded_as;
use super::told::Told;
use simulator::compare::{Difference, Differences, Estimate, Verdict};
use simulator::results::{Unit, measure_of};
use texts::Args;

/// A measure that sentences can be made of: its key, and what its texts are called (`report-say-<name>`,
/// `report-level-<name>`, `report-noun-<name>`).
struct Sayable {
    key: &'static str,
    name: &'static str,
}

const fn sayable(key: &'static str, name: &'static str) -> Sayable {
    Sayable { key, name }
}

/// Each question with its measures, the most telling first.
const QUESTIONS: [&[Sayable]; 4] = [
    &[sayable("lead_time.support.mean_days", "support"), sayable("lead_time.code.mean_days", "code")],
    &[sayable("idle.days_per_person_year", "idle_days"), sayable("idle.persons.mean", "idle")],
    &[
        sayable("work.lasting_12_months", "lasting"),
        sayable("work.competitive.starts", "competitive"),
        sayable("stock.over_24_months.mean", "long"),
    ],
    &[
        sayable("cost.per_person_in_lasting_work", "cost"),
        sayable("money.1:4.unused", "unused"),
        sayable("paid.all", "paid"),
    ],
];

/// Told when a question has no measure at all, such as lasting work in a run that is too short.
const SPARE: [Sayable; 3] = [
    sayable("stock.mean", "stock"),
    sayable("support.starts", "starts"),
    sayable("registrations.first", "new"),
];

/// At most so many measures are named as those that nothing can be said of.
const UNSURE_NAMED: usize = 3;

/// The five sentences of each scenario, with a heading: of the only one as it is, of the others against the first.
pub(super) fn all(told: &Told<'_>) -> Vec<(String, Vec<String>)> {
    if told.compares() {
        let compared = &told.comparison.differences;
        if let [only] = compared.as_slice() {
            return vec![(told.t("report-result"), compared_with_first(told, only))];
        }
        compared
            .iter()
            .map(|differences| {
                let args = Args::new()
                    .text("name", &told.scenario(&differences.scenario))
                    .text("base", &base(told, "report-beside"));
                (told.say("report-against", &args), compared_with_first(told, differences))
            })
            .collect()
    } else {
        let only = told.comparison.scenarios.iter();
        only.map(|figures| (told.t("report-result"), as_it_is(told, &figures.measures))).collect()
    }
}

/// The first scenario as it is called in a sentence: `<key>-today` when it is today's, else `<key>` with its name.
pub(super) fn base(told: &Told<'_>, key: &str) -> String {
    match told.comparison.scenarios.first().map(|first| first.id.as_str()) {
        Some("today") => told.t(&format!("{key}-today")),
        Some(id) => told.say(key, &Args::new().text("name", &told.scenario(id))),
        None => String::new(),
    }
}

type Figures = std::collections::BTreeMap<String, Estimate>;

fn as_it_is(told: &Told<'_>, figures: &Figures) -> Vec<String> {
    let say = |sayable: &Sayable| figures.get(sayable.key).map(|figure| level(told, sayable, figure));
    let mut sentences: Vec<String> =
        QUESTIONS.iter().filter_map(|measures| measures.iter().find_map(say)).collect();
    let spare: Vec<String> = SPARE.iter().filter_map(say).take(QUESTIONS.len() - sentences.len()).collect();
    sentences.extend(spare);
    sentences.push(rests_on(told));
    sentences
}

fn compared_with_first(told: &Told<'_>, differences: &Differences) -> Vec<String> {
    let figures = told.comparison.scenarios.iter().find(|known| known.id == differences.scenario);
    let say = |(sayable, difference): (&Sayable, &Difference)| {
        let figure = figures.and_then(|known| known.measures.get(sayable.key))?;
        Some(against(told, sayable, figure, difference))
    };
    let mut chosen: Vec<&Sayable> =
        QUESTIONS.iter().filter_map(|measures| most_telling(told, measures, differences)).collect();
    let spare = SPARE.iter().filter(|spare| differences.measures.contains_key(spare.key));
    chosen.extend(spare.take(QUESTIONS.len() - chosen.len()));
    let mut sentences: Vec<String> =
        chosen.iter().filter_map(|sayable| say((sayable, differences.measures.get(sayable.key)?))).collect();
    sentences.push(what_cannot_be_told(told, differences, &chosen));
    sentences
}

/// The measure of a question whose difference says most.
fn most_telling<'s>(
    told: &Told<'_>,
    measures: &'s [Sayable],
    differences: &Differences,
) -> Option<&'s Sayable> {
    let verdict = |sayable: &&Sayable| {
        let known = differences.measures.get(sayable.key).filter(|_| told.can_differ(sayable.key));
        known.map(|known| known.verdict)
    };
    let first = |fits: fn(Verdict) -> bool| measures.iter().find(|one| verdict(one).is_some_and(fits));
    first(|verdict| matches!(verdict, Verdict::More | Verdict::Less | Verdict::OneRun))
        .or_else(|| first(|verdict| matches!(verdict, Verdict::MoreOnAverage | Verdict::LessOnAverage)))
        .or_else(|| first(|_| true))
}

/// The last sentence: what nothing can be said of, or else what all of it rests on.
fn what_cannot_be_told(told: &Told<'_>, differences: &Differences, chosen: &[&Sayable]) -> String {
    if told.comparison.inputs.frame.replications < 2 {
        return told.t("report-say-one_run");
    }
    let unsure = QUESTIONS.iter().flat_map(|measures| measures.iter()).filter(|sayable| {
        let verdict = differences.measures.get(sayable.key).map(|known| known.verdict);
        verdict == Some(Verdict::CannotTell)
            && told.can_differ(sayable.key)
            && !chosen.iter().any(|told| told.key == sayable.key)
    });
    let nouns: Vec<String> =
        unsure.take(UNSURE_NAMED).map(|sayable| told.t(&format!("report-noun-{}", sayable.name))).collect();
    if nouns.is_empty() {
        rests_on(told)
    } else {
        told.say("report-say-unsure", &Args::new().text("list", &listed(told, &nouns)))
    }
}

fn rests_on(told: &Told<'_>) -> String {
    let assumed = told.comparison.inputs.parameters.iter().filter(|known| known.assumption.is_some()).count();
    let count = i64::try_from(assumed).unwrap_or(i64::MAX);
    told.say("report-say-rests", &Args::new().number("count", count))
}

/// A figure as it is, with its interval.
fn level(told: &Told<'_>, sayable: &Sayable, figure: &Estimate) -> String {
    let bar = told.bar(sayable.key, Some(figure));
    let span = bar.interval.map(|(low, high)| {
        let args = ends(told, sayable, low, high, false);
        told.say("report-span", &args)
    });
    let args = Args::new()
        .text("value", &amount(told, sayable.key, bar.value.unwrap_or_default()))
        .text("span", &span.unwrap_or_default());
    told.say(&format!("report-level-{}", sayable.name), &args)
}

/// A figure with what is other than in the first scenario.
fn against(told: &Told<'_>, sayable: &Sayable, figure: &Estimate, difference: &Difference) -> String {
    let key = sayable.key;
    let by = rounded_as(key, difference.estimate.mean);
    let told_apart = by != 0.0;
    let way = match difference.verdict {
        Verdict::Same => "same",
        Verdict::CannotTell => "none",
        _ if !told_apart => "same",
        Verdict::OneRun | Verdict::More | Verdict::Less | Verdict::MoreOnAverage | Verdict::LessOnAverage => {
            if by > 0.0 {
                "more"
            } else {
                "less"
            }
        }
    };
    let value = told.bar(key, Some(figure)).value.unwrap_or_default();
    let args = Args::new()
        .text("way", way)
        .text("value", &amount(told, key, value))
        .text("by", &amount(told, key, by.abs()))
        .text("number", &told.unit_of(key).say(by.abs()))
        .text("than", &base(told, "report-than"))
        .text("as", &base(told, "report-as"))
        .text("span", &span(told, sayable, difference, way));
    told.say(&format!("report-say-{}", sayable.name), &args)
}

/// The interval of a difference in words: in the direction that is told when it is sure, else with signs.
fn span(told: &Told<'_>, sayable: &Sayable, difference: &Difference, way: &str) -> String {
    let Some((low, high)) = difference.estimate.interval else { return String::new() };
    let (low, high) = (rounded_as(sayable.key, low), rounded_as(sayable.key, high));
    let signed = || ends(told, sayable, low, high, true);
    match (way, difference.verdict) {
        ("same", _) => String::new(),
        ("more", Verdict::More) => told.say("report-span", &ends(told, sayable, low, high, false)),
        ("less", Verdict::Less) => told.say("report-span", &ends(told, sayable, -high, -low, false)),
        ("more" | "less", _) => told.say("report-span-average", &signed()),
        _ => told.say("report-span", &signed()),
    }
}

fn ends(told: &Told<'_>, sayable: &Sayable, low: f64, high: f64, signed: bool) -> Args {
    let unit = told.unit_of(sayable.key);
    let unit = if signed { unit.signed() } else { unit };
    let sign = if signed && high > 0.0 { "+" } else { "" };
    let high = if counts_persons(sayable.key) {
        unit.say(high)
    } else {
        format!("{sign}{}", amount(told, sayable.key, high))
    };
    Args::new().text("low", &unit.say(low)).text("high", &high)
}

fn counts_persons(key: &str) -> bool {
    measure_of(key).is_some_and(|(measure, _)| matches!(measure.unit, Unit::Persons | Unit::PersonsAYear))
}

/// A figure with its unit as a sentence says it: what is told a year is told so by the sentence.
fn amount(told: &Told<'_>, key: &str, figure: f64) -> String {
    let number = told.unit_of(key).say(figure);
    match measure_of(key).map(|(measure, _)| measure.unit) {
        #[expect(clippy::cast_possible_truncation, reason = "a float cast saturates, and days are few")]
        Some(Unit::Days) => texts::duration_days(told.language, figure as i64),
        Some(Unit::Persons | Unit::PersonsAYear) => format!("{number}\u{a0}{}", told.t("unit-persons")),
        Some(Unit::MillionKronorAYear) => told.say("report-million", &Args::new().text("number", &number)),
        Some(Unit::Kronor) => format!("{number}\u{a0}{}", told.t("unit-kronor")),
        _ => number,
    }
}
