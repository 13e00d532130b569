//! What a scenario comes to, figure by figure: `cargo run --release -p simulator --example outcome -- SCENARIO SIZE YEARS`.
use simulator::laboratory::{Frame, Prepared};
use simulator::parameters::Parameters;
use simulator::results::Summary;
use simulator::run::Going;
use simulator::scenario::Scenario;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let usual = Frame::usual()?;
    let frame = Frame { size: words[1].parse()?, years: words[2].parse()?, ..usual };
    let scenario = Scenario::embedded(&words[0]).map_err(|faults| format!("{faults:?}"))?;
    let parameters = Parameters::embedded().map_err(|faults| format!("{faults:?}"))?;
    let prepared = Prepared::new(&scenario, &frame, &parameters, 0)?;
    let (outcome, _) = prepared.run(None, false, &mut |_, _, _| Going::On).ok_or("stopped")?;
    let summary = Summary::of(&scenario, &frame, &prepared, 0, &outcome)?;
    for (key, value) in &summary.measures {
        println!("{key} {value:.2}");
    }
    Ok(())
}
