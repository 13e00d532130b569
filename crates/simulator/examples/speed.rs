//! How fast the whole chain runs: `cargo run --release -p simulator --example speed -- SIZE YEARS [SCENARIO]`.
//! Prints seconds, memory, person-years, events and decisions per person-year; what came of it is of no interest here.
//! `./test country` builds it by what it is seen to do, and runs it with a country.
use simulator::laboratory::{Frame, Prepared};
use simulator::parameters::Parameters;
use simulator::run::Going;
use simulator::scenario::Scenario;
use std::time::Instant;

#[global_allocator]
static MEMORY: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words = std::env::args().skip(1);
    let size = words.next().map_or(Ok(35_000), |word| word.parse())?;
    let years = words.next().map_or(Ok(5), |word| word.parse())?;
    let scenario = words.next().unwrap_or_else(|| "today".into());
    let usual = Frame::usual()?;
    let frame =
        Frame { size, years, measured_from: chain::calendar::days_after(usual.population_on, 1), ..usual };
    let scenario = Scenario::embedded(&scenario).map_err(|faults| format!("{faults:?}"))?;
    let parameters = Parameters::embedded().map_err(|faults| format!("{faults:?}"))?;
    let begun = Instant::now();
    let prepared = Prepared::new(&scenario, &frame, &parameters, 0)?;
    let made = begun.elapsed();
    let begun = Instant::now();
    let run = prepared.run(None, false, &mut |_, _, _| Going::On);
    let took = begun.elapsed();
    let (outcome, _) = run.ok_or("stopped")?;
    let tally = outcome.tally;
    let person_years = tally.person_months as f64 / 12.0;
    println!("{size} persons, {years} years: made in {made:.1?}, run in {took:.1?}{}", peak_memory());
    println!(
        "{person_years:.0} person-years; a person-year: {:.1} events, {:.1} decisions, {:.1} looks, {:.1} µs of the run",
        tally.events as f64 / person_years,
        tally.decisions as f64 / person_years,
        tally.looks as f64 / person_years,
        took.as_secs_f64() * 1e6 / person_years
    );
    println!(
        "faults: {:?}\nneeds a human: {}\nrefusals: {:#?}",
        tally.faults, tally.needs_human, tally.refusals
    );
    Ok(())
}

/// The memory of this process at its highest, where the system tells it.
fn peak_memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let highest = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    highest.map_or_else(String::new, |highest| format!(", memory {}", highest.trim()))
}
