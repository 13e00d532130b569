//! How traits go together: the table nearest to what is assumed that agrees with what is published.
//!
//! The constraints come in the order of `reference/margins/stock.csv`, which is the order advised there: exact
//! totals first, then birth, sex and the weak position by time without work, then the limits within which
//! education and disability may lie.

use super::cell::{Band, Cell, Disability, DurationBand};
use super::fitting::{Constraint, Side, fit};
use super::{AgeBand, Assumptions, BirthRegion, Group, Margins, Month, PopulationFault, Use};
use chain::person::Sex;
use jiff::civil::Date;

/// The joint distribution of the registered at the end of a month.
#[derive(Clone, Debug)]
pub struct Joint {
    month: Month,
    total: f64,
    shares: Vec<f64>,
    rounds: u32,
}

impl Joint {
    /// Fits the table of the month nearest to a day.
    ///
    /// # Errors
    /// A day of which nothing is published; figures that contradict each other, by name.
    pub fn fit(margins: &Margins, assumptions: &Assumptions, on: Date) -> Result<Joint, PopulationFault> {
        let month = margins.month_of(on)?;
        let constraints: Vec<Constraint> = margins
            .targets(month)
            .iter()
            .filter(|target| target.figure.used != Use::Compare)
            .map(|target| {
                let (low, high) = match target.figure.used {
                    Use::Bound => (target.low, target.high),
                    Use::Fit | Use::Compare => (target.share, target.share),
                };
                let side = |cell: Cell| match (target.figure.group.has(&cell), target.what.has(&cell)) {
                    (false, _) => Side::Elsewhere,
                    (true, true) => Side::Inside,
                    (true, false) => Side::Beside,
                };
                Constraint { name: target.name(), sides: Cell::all().map(side).collect(), low, high }
            })
            .collect();
        let mut shares: Vec<f64> = Cell::all().map(|cell| seed(assumptions, &cell)).collect();
        let rounds = fit(&mut shares, &constraints)?;
        Ok(Joint { month, total: margins.total(month), shares, rounds })
    }

    /// The month whose figures it agrees with.
    #[must_use]
    pub fn month(&self) -> Month {
        self.month
    }

    /// How many were registered.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.total
    }

    /// Each cell's share of all, in the order of [`Cell::all`].
    #[must_use]
    pub fn shares(&self) -> &[f64] {
        &self.shares
    }

    /// How many rounds the fit took.
    #[must_use]
    pub fn rounds(&self) -> u32 {
        self.rounds
    }

    /// The share of one group that belongs to another.
    #[must_use]
    pub fn share(&self, what: Group, of: Group) -> f64 {
        let (mut inside, mut whole) = (0.0, 0.0);
        for (cell, share) in Cell::all().zip(&self.shares) {
            if of.has(&cell) {
                whole += share;
                inside += if what.has(&cell) { *share } else { 0.0 };
            }
        }
        if whole > 0.0 { inside / whole } else { 0.0 }
    }
}

/// What the fit begins from.
fn seed(assumptions: &Assumptions, cell: &Cell) -> f64 {
    let (age, birth) = (cell.age.place(), cell.birth.place());
    let (education, duration) = (cell.education.place(), cell.duration.place());
    let women = assumptions.women[age];
    let sex = if cell.sex == Sex::Woman { women } else { 1.0 - women };
    let tilt =
        assumptions.tilt_age[age] * assumptions.tilt_birth[birth] * assumptions.tilt_education[education];
    let bands = i32::try_from(duration).unwrap_or(0);
    let programme = assumptions.in_programme[duration];
    assumptions.age[age]
        * sex
        * assumptions.birth[birth]
        * assumptions.education[birth][education]
        * assumptions.duration[duration]
        * tilt.powi(bands)
        * disability(assumptions, cell)
        * if cell.in_programme { programme } else { 1.0 - programme }
}

/// The share of the cell's own disability among those alike in all else.
fn disability(assumptions: &Assumptions, cell: &Cell) -> f64 {
    let ratios = &assumptions.impairment_ratio;
    let when = |holds: bool, ratio: f64| if holds { ratio } else { 1.0 };
    let ratio = when(cell.birth != BirthRegion::Sweden, ratios.born_abroad)
        * when(cell.age == AgeBand::From55, ratios.from_55)
        * when(cell.age == AgeBand::From18, ratios.under_25)
        * when(cell.lacks_upper_secondary(), ratios.lacks_upper_secondary);
    let duration = cell.duration.place();
    // A ratio of odds, so that no share can pass the whole.
    let coded = assumptions.code[duration];
    let uncoded = assumptions.impairment_without_code[duration];
    let none = (1.0 - coded - uncoded).max(0.0);
    let whole = none + (coded + uncoded) * ratio;
    let own = match cell.disability {
        Disability::None => none,
        Disability::WithoutCode => uncoded * ratio,
        Disability::WithCode => coded * ratio,
    };
    if whole > 0.0 { own / whole } else { 0.0 }
}

/// Those registered less than half a year, made into those who come: without codes or programmes, with fewer
/// in a weak position, and as many young as are published. Gives each cell its share.
pub(super) fn newcomers(
    joint: &Joint,
    assumptions: &Assumptions,
    young: Option<f64>,
) -> Result<Vec<f64>, PopulationFault> {
    let mut shares = vec![0.0; Cell::COUNT];
    for (cell, share) in Cell::all().zip(joint.shares()) {
        if cell.duration != DurationBand::Under6 {
            continue;
        }
        let weak = if cell.weak_position() { assumptions.newcomer.ratio_weak_position } else { 1.0 };
        let disability =
            if cell.disability == Disability::None { Disability::None } else { Disability::WithoutCode };
        shares[Cell { disability, in_programme: false, ..cell }.place()] += share * weak;
    }
    let side = |cell: Cell| if Group::Aged18To24.has(&cell) { Side::Inside } else { Side::Beside };
    let sides: Vec<Side> = Cell::all().map(side).collect();
    let name = "new_registrations-aged_18_24".to_owned();
    let constraints: Vec<Constraint> =
        young.map(|share| Constraint { name, sides, low: share, high: share }).into_iter().collect();
    fit(&mut shares, &constraints)?;
    Ok(shares)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dice::{Dice, Throw};
    use crate::parameters::Parameters;
    use jiff::civil::date;

    const STOCK: &str = include_str!("../../../../reference/margins/stock.csv");
    const FLOWS: &str = include_str!("../../../../reference/margins/flows.csv");
    const PLACES: &str = include_str!("../../../../reference/margins/by_municipality.csv");

    #[test]
    fn the_table_agrees_with_every_figure_and_the_weak_position_holds_at_each_time_without_work() {
        let (margins, assumptions) = (Margins::embedded().unwrap(), Assumptions::embedded().unwrap());
        for on in
            [date(2017, 1, 1), date(2018, 12, 31), date(2020, 12, 31), date(2022, 12, 31), date(2023, 12, 31)]
        {
            let joint = Joint::fit(&margins, &assumptions, on).unwrap();
            for target in margins.targets(joint.month()) {
                let made = joint.share(target.what, target.figure.group);
                match target.figure.used {
                    Use::Fit => assert!((made - target.share).abs() < 1e-5, "{on} {}: {made}", target.name()),
                    Use::Bound => {
                        assert!(
                            target.low - 1e-5 <= made && made <= target.high + 1e-5,
                            "{on} {}",
                            target.name()
                        );
                    }
                    Use::Compare => {}
                }
            }
        }
        let joint = Joint::fit(&margins, &assumptions, date(2022, 12, 31)).unwrap();
        for (of, share) in [(Group::All, 0.74), (Group::WithoutWork12, 0.85), (Group::WithoutWork24, 0.90)] {
            assert!((joint.share(Group::WeakPosition, of) - share).abs() < 1e-5);
        }
    }

    #[test]
    fn who_comes_is_younger_and_less_often_in_a_weak_position_than_who_is_there() {
        let (margins, assumptions) = (Margins::embedded().unwrap(), Assumptions::embedded().unwrap());
        let joint = Joint::fit(&margins, &assumptions, date(2022, 12, 31)).unwrap();
        let young = margins.flow_share("new_registrations", Group::Aged18To24, joint.month());
        let shares = newcomers(&joint, &assumptions, young).unwrap();
        let coming = Joint { shares, ..joint.clone() };
        assert!((coming.share(Group::Aged18To24, Group::All) - young.unwrap()).abs() < 1e-6);
        assert!(coming.share(Group::WeakPosition, Group::All) < 0.65);
        assert_eq!(coming.share(Group::HasCode, Group::All), 0.0);
        assert_eq!(coming.share(Group::WithoutWorkUnder6, Group::All), 1.0);
        assert!(coming.share(Group::Impaired, Group::All) > 0.05);
    }

    #[test]
    fn the_figures_can_be_met_wherever_in_their_bounds_the_assumptions_lie() {
        let margins = Margins::embedded().unwrap();
        for draw in 0..6 {
            let mut parameters = Parameters::embedded().unwrap();
            let dice = Dice::new(draw, 0);
            let of_people = parameters.iter().filter(|parameter| parameter.name.starts_with("population."));
            let within: Vec<(String, f64)> = of_people
                .zip(0..)
                .map(|(parameter, number)| {
                    // The first two draws are the two ends.
                    let unit = match draw {
                        0 => 0.0,
                        1 => 1.0,
                        _ => dice.unit(0, Throw::Parameter, number),
                    };
                    (parameter.name.clone(), parameter.low + (parameter.high - parameter.low) * unit)
                })
                .collect();
            for (name, value) in within {
                assert!(parameters.set(&name, value));
            }
            let assumptions = Assumptions::read(&parameters.reader());
            for on in [date(2017, 1, 31), date(2022, 12, 31)] {
                let joint = Joint::fit(&margins, &assumptions, on).unwrap();
                assert!((joint.share(Group::WeakPosition, Group::WithoutWork24) - 0.9).abs() < 1e-5);
            }
        }
    }

    #[test]
    fn impossible_figures_are_told_by_name_before_any_work() {
        let assumptions = Assumptions::embedded().unwrap();
        let try_with = |from: &str, to: &str| {
            let stock = STOCK.replace(from, to);
            assert_ne!(stock, STOCK);
            let margins = Margins::read(&stock, FLOWS, PLACES).unwrap();
            Joint::fit(&margins, &assumptions, date(2022, 12, 31)).unwrap_err().to_string()
        };
        // All born outside Europe are in a weak position: no population has fewer than they are.
        let told = try_with("weak_position,all,fit,74.0,73.0,74.5", "weak_position,all,fit,30.0,29.0,31.0");
        assert!(told.contains("weak_position") && told.contains("born_abroad"), "{told}");
        let told = try_with("born_in_europe,all,fit,10.8,9.8,11.8", "born_in_europe,all,fit,80,79,81");
        assert!(told.contains("born_in_europe") && told.contains("born_abroad"), "{told}");
        assert!(!told.contains("women"), "{told}");
    }
}
