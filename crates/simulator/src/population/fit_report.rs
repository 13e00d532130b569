//! The report of fit: the people made against every published figure, and what remains free.
//!
//! What is counted is the people as they are, by their days of birth and of work lost, not the table that they
//! were drawn from. People are whole: a share may lie outside its limits by what whole people cannot avoid.

use super::{
    Cell, Confidence, Group, Margins, Month, Newcomer, Population, Unit, Use, municipalities, regions,
};
use chain::person::Level;
use serde::Serialize;

/// One figure and what was made of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FitRow {
    /// What is counted, and of whom when not of all.
    pub name: String,
    /// What the figure was used for.
    pub used: Use,
    /// The published share, 0 to 1, of its group.
    pub published: f64,
    /// The lowest share that agrees with it.
    pub low: f64,
    /// The highest.
    pub high: f64,
    /// The share made.
    pub made: f64,
    /// The published number of persons; none when a share was published.
    pub persons: Option<f64>,
    /// The month of the figure.
    pub period: Month,
    /// Nothing is published of the population's own month: this one stands in.
    pub borrowed: bool,
    /// How far the figure can be trusted.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: String,
    /// The share made lies within the limits.
    pub within: bool,
}

/// A county or municipality.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlaceRow {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its published share of those whose municipality is known.
    pub published: f64,
    /// Its share of the people made.
    pub made: f64,
    /// They differ by no more than whole people must.
    pub within: bool,
}

/// Something that no figure decides: what the assumptions made of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Freedom {
    /// What.
    pub name: &'static str,
    /// Its share of all, 0 to 1.
    pub made: f64,
    /// The parameters that decide it, without their last word.
    pub decided_by: &'static str,
}

/// The report.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FitReport {
    /// How many were made.
    pub size: u32,
    /// How many in the country each stands for.
    pub weight: f64,
    /// The month whose figures they should agree with.
    pub month: Month,
    /// How many were registered then.
    pub registered: f64,
    /// Every figure.
    pub figures: Vec<FitRow>,
    /// The month that the places' figures are of.
    pub places_month: Month,
    /// Every county.
    pub counties: Vec<PlaceRow>,
    /// Every municipality.
    pub municipalities: Vec<PlaceRow>,
    /// What remains free.
    pub freedoms: Vec<Freedom>,
}

impl FitReport {
    /// Holds a population against the figures.
    #[must_use]
    pub fn of(population: &Population, margins: &Margins) -> FitReport {
        let mut counted = vec![0_u32; Cell::COUNT];
        let mut homes = vec![0_u32; municipalities().len()];
        for newcomer in &population.stock {
            counted[population.cell_of(newcomer).place()] += 1;
            homes[usize::from(newcomer.traits.municipality)] += 1;
        }
        FitReport {
            size: population.size,
            weight: population.weight,
            month: population.month,
            registered: margins.total(population.month),
            figures: figures(population, margins, &counted),
            places_month: margins.municipalities_from(population.month),
            counties: counties(population, &homes),
            municipalities: places(population, &homes),
            freedoms: freedoms(population, &counted),
        }
    }

    /// Whether every share lies within its limits.
    #[must_use]
    pub fn fits(&self) -> bool {
        let compared = |row: &&FitRow| row.used != Use::Compare;
        self.figures.iter().filter(compared).all(|row| row.within)
            && self.counties.iter().chain(&self.municipalities).all(|place| place.within)
    }
}

/// How many people a count can be off because people are whole: the comb over the cells hits each run of cells to
/// within one, and a group is at most so many runs; of few people it is a draw.
fn unavoidable(size: u32) -> f64 {
    let runs = f64::from(u32::try_from(Cell::COUNT).unwrap_or(u32::MAX));
    1.0 + f64::from(size).sqrt().min(runs.sqrt())
}

fn persons(counted: &[u32], belongs: impl Fn(&Cell) -> bool) -> f64 {
    let inside = Cell::all().zip(counted).filter(|(cell, _)| belongs(cell));
    inside.map(|(_, count)| f64::from(*count)).sum()
}

fn figures(population: &Population, margins: &Margins, counted: &[u32]) -> Vec<FitRow> {
    let mut rows = Vec::new();
    if let Some(figure) = margins.total_figure(population.month) {
        let made = f64::from(u32::try_from(population.stock.len()).unwrap_or(u32::MAX)) * population.weight;
        rows.push(FitRow {
            name: figure.key.clone(),
            used: figure.used,
            published: 1.0,
            low: figure.low / figure.value,
            high: figure.high / figure.value,
            made: made / figure.value,
            persons: Some(figure.value),
            period: figure.period,
            borrowed: false,
            confidence: figure.confidence,
            source: figure.source.clone(),
            within: (made - figure.value).abs() < 0.5,
        });
    }
    for target in margins.targets(population.month) {
        let of = target.figure.group;
        let whole = persons(counted, |cell| of.has(cell));
        let inside = persons(counted, |cell| of.has(cell) && target.what.has(cell));
        let made = if whole > 0.0 { inside / whole } else { 0.0 };
        let room = unavoidable(population.size) / whole.max(1.0);
        rows.push(FitRow {
            name: target.name(),
            used: target.figure.used,
            published: target.share,
            low: target.low,
            high: target.high,
            made,
            persons: (target.figure.unit == Unit::Persons).then_some(target.figure.value),
            period: target.figure.period,
            borrowed: target.borrowed,
            confidence: target.figure.confidence,
            source: target.figure.source.clone(),
            within: (target.low - room..=target.high + room).contains(&made),
        });
    }
    rows
}

fn place(code: &str, name: &str, published: f64, count: u32, size: u32, whole_people: f64) -> PlaceRow {
    let made = f64::from(count) / f64::from(size.max(1));
    PlaceRow {
        code: code.to_owned(),
        name: name.to_owned(),
        published,
        made,
        within: (made - published).abs() * f64::from(size) < whole_people,
    }
}

fn counties(population: &Population, homes: &[u32]) -> Vec<PlaceRow> {
    let shares = population.municipality_shares();
    let of = |(county, region): (usize, &super::Region)| {
        let own = municipalities().iter().zip(shares.iter().zip(homes));
        let own = own.filter(|(municipality, _)| usize::from(municipality.county) == county);
        let (share, count) =
            own.fold((0.0, 0), |(share, count), (_, (more, others))| (share + more, count + others));
        place(&region.code, &region.name, share, count, population.size, 1.0)
    };
    regions().iter().enumerate().map(of).collect()
}

fn places(population: &Population, homes: &[u32]) -> Vec<PlaceRow> {
    let shares = population.municipality_shares();
    let all = municipalities().iter().zip(shares.iter().zip(homes));
    // One person for the county's own rounding, one for the municipality's.
    all.map(|(one, (share, count))| place(&one.code, &one.name, *share, *count, population.size, 2.0))
        .collect()
}

fn freedoms(population: &Population, counted: &[u32]) -> Vec<Freedom> {
    let size = f64::from(population.size.max(1));
    let group = |group: Group, decided_by| Freedom {
        name: group.id(),
        made: persons(counted, |cell| group.has(cell)) / size,
        decided_by,
    };
    let trait_of = |name, decided_by, holds: fn(&Newcomer) -> bool| {
        let count = population.stock.iter().filter(|one| holds(one)).count();
        Freedom { name, made: f64::from(u32::try_from(count).unwrap_or(u32::MAX)) / size, decided_by }
    };
    vec![
        group(Group::Aged25To54, "population.age"),
        group(Group::Aged55To64, "population.age"),
        group(Group::PostSecondary, "population.education"),
        group(Group::Impaired, "population.impairment_without_code"),
        trait_of("states_health", "population.states_health", |one| one.traits.states_health),
        trait_of("newly_arrived", "population.newly_arrived", |one| one.traits.newly_arrived),
        trait_of("swedish_none", "population.swedish_none", |one| one.traits.swedish == Level::None),
        trait_of("literacy_not_good", "population.literacy", |one| one.traits.literacy != Level::Good),
        trait_of("digital_none", "population.digital_none", |one| one.traits.digital == Level::None),
        trait_of("care_duties", "population.care_duties", |one| one.traits.care_duties),
        trait_of("part_time", "population.part_time", |one| one.traits.extent_wished_percent < 100),
    ]
}
