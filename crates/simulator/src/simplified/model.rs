//! The numbers of the simplified process, from `peers/simpy/model.toml`, which SimPy's model reads too.

use serde::Deserialize;

/// Why the simplified process cannot be played.
#[derive(Debug, thiserror::Error)]
pub enum ModelFault {
    /// The text is not such a model; the message tells the line.
    #[error("the simplified process cannot be read: {0}")]
    Text(#[from] toml_edit::de::Error),
    /// A number is outside what it can be.
    #[error("the simplified process: {0} = {1} is not possible")]
    Number(&'static str, f64),
    /// The bands of the rate of work do not begin at 0 and rise.
    #[error("the simplified process: the bands of [[work]] must begin at month 0 and rise")]
    Bands,
    /// Too few or too many persons.
    #[error("{0} persons cannot be simulated here: 1 to 100,000,000 can")]
    Persons(usize),
    /// Too short or too long.
    #[error("{0} months cannot be simulated: more than 0 and at most 1,200 can")]
    Months(f64),
}

/// The process: rates a month, mean durations in months, shares.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Model {
    /// How much there is of everything.
    pub size: Size,
    /// The persons at the beginning.
    pub begin: Begin,
    /// The rate of work by months out of work, from month 0 on.
    pub work: Vec<WorkBand>,
    /// Leaving for other reasons than work.
    pub leaving: Leaving,
    /// The officer's assessment.
    pub assessment: Assessment,
    /// A seat of support.
    pub support: Support,
    /// Coming back after work.
    #[serde(rename = "return")]
    pub coming_back: ComingBack,
}

/// How much there is, for each person or thousand persons registered at the beginning.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Size {
    /// New persons a month, for each.
    pub new_persons_per_month: f64,
    /// Officers for each thousand.
    pub officers_per_thousand: f64,
    /// Seats for each thousand.
    pub seats_per_thousand: f64,
}

/// The persons at the beginning.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Begin {
    /// Mean months out of work.
    pub months_out_of_work: f64,
    /// The share already assessed.
    pub assessed: f64,
}

/// A band of the rate of work.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkBand {
    /// The months out of work from which it holds.
    pub from_month: f64,
    /// The rate a month.
    pub per_month: f64,
}

/// Leaving for other reasons.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leaving {
    /// The rate a month.
    pub per_month: f64,
}

/// The officer's assessment.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// Mean months of an officer's time.
    pub months: f64,
    /// The share who are to have support.
    pub needs_support: f64,
}

/// A seat of support.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Support {
    /// Mean months.
    pub months: f64,
    /// How many times as often work is found meanwhile.
    pub work_ratio: f64,
}

/// Coming back after work.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComingBack {
    /// The share of those who found work.
    pub share: f64,
    /// Mean months until then.
    pub months: f64,
}

impl Model {
    /// Reads the model.
    ///
    /// # Errors
    /// When the text is not such a model, or a number is impossible.
    pub fn read(text: &str) -> Result<Model, ModelFault> {
        let model: Model = toml_edit::de::from_str(text)?;
        let shares = [
            ("begin.assessed", model.begin.assessed),
            ("assessment.needs_support", model.assessment.needs_support),
            ("return.share", model.coming_back.share),
        ];
        let above_zero = [
            ("size.new_persons_per_month", model.size.new_persons_per_month),
            ("begin.months_out_of_work", model.begin.months_out_of_work),
            ("leaving.per_month", model.leaving.per_month),
            ("assessment.months", model.assessment.months),
            ("support.months", model.support.months),
            ("support.work_ratio", model.support.work_ratio),
            ("return.months", model.coming_back.months),
        ];
        let from_zero = [
            ("size.officers_per_thousand", model.size.officers_per_thousand),
            ("size.seats_per_thousand", model.size.seats_per_thousand),
        ];
        let rates = model.work.iter().map(|band| ("work.per_month", band.per_month));
        let impossible = (shares.into_iter().filter(|(_, share)| !(0.0..=1.0).contains(share)))
            .chain(above_zero.into_iter().chain(rates).filter(|(_, n)| !(n.is_finite() && *n > 0.0)))
            .chain(from_zero.into_iter().filter(|(_, n)| !(0.0..=10_000.0).contains(n)))
            .next();
        if let Some((name, number)) = impossible {
            return Err(ModelFault::Number(name, number));
        }
        let begins = model.work.first().is_some_and(|band| band.from_month == 0.0);
        if begins && model.work.windows(2).all(|two| two[0].from_month < two[1].from_month) {
            Ok(model)
        } else {
            Err(ModelFault::Bands)
        }
    }
}
