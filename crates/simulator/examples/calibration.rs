//! Calibration without the rest of the program: `cargo run --release -p simulator --example calibration -- ROUNDS
//! [RUNS [SIZE [DIR]]]`. Prints the loss of each round, the fitted values and every figure from RUNS runs of SIZE
//! persons; writes the values into the files of DIR when it is named. ROUNDS 0 only compares.
use simulator::calibration::*;
use simulator::parameters::Parameters;
use simulator::run::Going;
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words = std::env::args().skip(1);
    let rounds: u32 = words.next().map_or(Ok(0), |word| word.parse())?;
    let runs: u32 = words.next().map_or(Ok(1), |word| word.parse())?;
    let mut history = History::embedded()?;
    let size: u32 = words.next().map_or(Ok(history.frame.size), |word| word.parse())?;
    let targets = Targets::embedded().map_err(|faults| format!("{faults:?}"))?;
    let base = Parameters::embedded().map_err(|faults| format!("{faults:?}"))?;
    let mut parameters = base.clone();
    let begun = Instant::now();
    if rounds > 0 {
        let plan = FitPlan::usual(&base, &targets, rounds);
        let done = calibrate(&history, &targets, &base, &plan, &mut || Going::On, &mut || ())?;
        let done = done.ok_or("stopped")?;
        println!("{:?} {:?} {:?}", done.fitted.rounds, done.driven.rounds, begun.elapsed());
        parameters = done.parameters;
        let changed = parameters.iter().zip(base.iter()).filter(|(now, before)| now.value != before.value);
        for (now, before) in changed {
            println!(
                "{}: {} -> {:.5} [{}, {}]",
                now.name,
                before.value,
                now.value,
                now.searched().0,
                now.searched().1
            );
        }
        for dir in words.next() {
            for file in std::fs::read_dir(dir)? {
                let path = file?.path();
                let process = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
                let text = std::fs::read_to_string(&path)?;
                let written = with_values(process, &text, &parameters, history.frame.unsure)?;
                if written != text {
                    std::fs::write(&path, written)?;
                }
            }
        }
    }
    history.frame.size = size;
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
    Ok(())
}
