//! Calibration without the rest of the program: `cargo run --release -p simulator --example calibration -- ROUNDS [RUNS]`.
//! Prints the loss of each round, the fitted values and every figure.
use simulator::calibration::*;
use simulator::parameters::Parameters;
use simulator::run::Going;
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words = std::env::args().skip(1);
    let rounds: u32 = words.next().map_or(Ok(0), |word| word.parse())?;
    let runs: u32 = words.next().map_or(Ok(1), |word| word.parse())?;
    let history = History::embedded()?;
    let targets = Targets::embedded().map_err(|faults| format!("{faults:?}"))?;
    let mut parameters = Parameters::embedded().map_err(|faults| format!("{faults:?}"))?;
    let fitted = targets.used_as(TargetUse::Fitted);
    let begun = Instant::now();
    if rounds > 0 {
        let plan = FitPlan::usual(&parameters, &targets, rounds);
        let fit = fit(&parameters, &fitted, &plan, |parameters, targets| {
            let run = history.fitted_years(parameters, &mut |_, _| Going::On)?;
            Ok::<_, simulator::laboratory::LaboratoryFault>(
                run.map(|run| targets.iter().map(|target| run.value(target)).collect()),
            )
        })?
        .ok_or("stopped")?;
        println!("{:?} {:?}", fit.rounds, begun.elapsed());
        for name in &plan.free {
            let of = |p: &Parameters| p.get(name).map_or(0.0, |p| p.value);
            println!("{name}: {} -> {:.5}", of(&parameters), of(&fit.parameters));
        }
        parameters = fit.parameters;
    }
    let simulated: Vec<Simulated> = (0..runs)
        .map(|run| history.all_years(&parameters, run, &mut |_, _| Going::On).map(|run| run.ok_or("stopped")))
        .collect::<Result<Result<Vec<_>, _>, _>>()??;
    println!("{:?} faults {:?}", begun.elapsed(), simulated[0].outcome().tally.faults);
    let table = CalibrationTable::of(&targets, &simulated);
    for row in &table.rows {
        println!(
            "{:10} {:42} {:9} {:>12.2} {:>12.2} {:>7.1} %  {:?}",
            row.target.used.id(),
            row.target.key.to_string(),
            row.target.period.to_string(),
            row.target.value,
            row.simulated.unwrap_or(f64::NAN),
            100.0 * row.error.unwrap_or(f64::NAN),
            row.verdict
        );
    }
    for used in TargetUse::ALL {
        println!("{}: {:?}", used.id(), table.within(used));
    }
    println!("{:#?}", simulated[0].outcome().tally.refusals);
    Ok(())
}
