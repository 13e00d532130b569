//! The people as comma-separated values: one row a person, codes and words without commas, the same bytes for the
//! same seed.

use chain::person::PersonalNumber;
use simulator::population::{BirthRegion, Newcomer, Population, municipalities, occupations, regions};
use std::io::{self, Write};

const COLUMNS: &str = "id,county,municipality,born,sex,birth,education,impairment,has_code,in_programme,\
without_work_since,registered_on,states_health,swedish,literacy,digital,care_duties,other_support,newly_arrived,\
transition_support,occupation,ssyk4,extent_wished_percent,ease";

/// Writes everyone. With personal numbers, the day of birth is the number's.
pub fn write(
    to: &mut impl Write,
    population: &Population,
    numbers: Option<&[PersonalNumber]>,
) -> io::Result<()> {
    writeln!(to, "{COLUMNS}{}", if numbers.is_some() { ",personal_number" } else { "" })?;
    for (place, newcomer) in population.stock.iter().enumerate() {
        row(to, newcomer, numbers.and_then(|numbers| numbers.get(place)))?;
    }
    Ok(())
}

fn row(to: &mut impl Write, newcomer: &Newcomer, number: Option<&PersonalNumber>) -> io::Result<()> {
    let of = &newcomer.traits;
    let yes = |holds: bool| if holds { "true" } else { "false" };
    let born = number.map_or(of.born, PersonalNumber::born);
    let occupation = &occupations()[usize::from(of.occupation)];
    write!(to, "{},{},", newcomer.id.0, regions()[usize::from(of.county)].code)?;
    write!(to, "{},{born},", municipalities()[usize::from(of.municipality)].code)?;
    write!(to, "{},{},{},", of.sex.id(), birth(of.birth), of.education.id())?;
    match of.impairment {
        Some(code) => write!(to, "{},", code.0)?,
        None => write!(to, ",")?,
    }
    write!(to, "{},{},", yes(newcomer.has_code), yes(newcomer.in_programme))?;
    write!(to, "{},{},", newcomer.without_work_since, newcomer.registered_on)?;
    write!(to, "{},{},", yes(of.states_health), of.swedish.id())?;
    write!(to, "{},{},", of.literacy.id(), of.digital.id())?;
    write!(to, "{},{},", yes(of.care_duties), yes(of.other_support))?;
    write!(to, "{},{},", yes(of.newly_arrived), yes(of.transition_support))?;
    write!(to, "{},{},{},", occupation.code, occupation.ssyk4, of.extent_wished_percent)?;
    write!(to, "{:.4}", of.ease)?;
    match number {
        Some(number) => writeln!(to, ",{}", number.as_str()),
        None => writeln!(to),
    }
}

fn birth(birth: BirthRegion) -> &'static str {
    match birth {
        BirthRegion::Sweden => "sweden",
        BirthRegion::Europe => "europe",
        BirthRegion::Outside => "outside_europe",
    }
}
