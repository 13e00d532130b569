//! `stegvis population generate`: invented people who agree with what is published (F1), and how well they do.

mod numbers;
mod report;
mod table;

use crate::Answer;
use crate::args::{Common, PopulationGenerate};
use crate::speaker::Speaker;
use anyhow::{Context, anyhow};
use simulator::dice::Dice;
use simulator::population::{Assumptions, FitReport, Margins, Population, PopulationFault};
use std::fs::File;
use std::io::{BufWriter, Write};
use texts::Args;

/// `stegvis population generate`.
pub fn generate(common: &Common, options: &PopulationGenerate) -> anyhow::Result<Answer> {
    let speaker = Speaker::new(common)?;
    let told = |fault: PopulationFault| told(&speaker, &fault);
    Population::check_size(options.size).map_err(told)?;
    if options.with_personal_numbers {
        numbers::check_size(&speaker, options.size)?;
    }
    let margins = Margins::embedded().map_err(|faults| told(faults.into()))?;
    let assumptions = Assumptions::embedded().map_err(|faults| told(faults.into()))?;
    let on = options.on.unwrap_or_else(|| margins.best_known_day());
    let dice = Dice::new(options.seed, 0);
    let population = Population::generate(&margins, &assumptions, on, options.size, &dice).map_err(told)?;
    if let Some(path) = &options.out {
        let numbers =
            if options.with_personal_numbers { Some(numbers::of(&speaker, &population)?) } else { None };
        let file = File::create(path).with_context(|| path.display().to_string())?;
        let mut file = BufWriter::new(file);
        table::write(&mut file, &population, numbers.as_deref())
            .and_then(|()| file.flush())
            .with_context(|| path.display().to_string())?;
    }
    let report = FitReport::of(&population, &margins);
    let text = if options.output.json {
        serde_json::to_string(&report)?
    } else {
        report::lines(&speaker, &report, options.municipalities).join("\n")
    };
    // Whoever reads only the first lines of a long report has broken nothing.
    match writeln!(std::io::stdout(), "{text}") {
        Err(fault) if fault.kind() != std::io::ErrorKind::BrokenPipe => return Err(fault.into()),
        _ => {}
    }
    Ok(if report.fits() { Answer::Fine } else { Answer::Found })
}

/// Why no population can be made, in the reader's words.
pub fn told(speaker: &Speaker, fault: &PopulationFault) -> anyhow::Error {
    anyhow!(match fault {
        PopulationFault::Empty => speaker.t("cli-population-empty"),
        PopulationFault::TooMany { size, max } => speaker.say(
            "cli-population-too-many",
            &Args::new().number("size", i64::from(*size)).number("max", i64::from(*max)),
        ),
        PopulationFault::NoMargins { on, months, .. } => {
            speaker.say(
                "cli-population-no-figures",
                &Args::new().text("on", &on.to_string()).text("months", months),
            )
        }
        PopulationFault::Impossible(contradiction) => {
            let names: Vec<String> =
                contradiction.names.iter().map(|name| report::figure(speaker, name)).collect();
            speaker.say("cli-population-impossible", &Args::new().text("figures", &names.join("; ")))
        }
        PopulationFault::Seats { .. } | PopulationFault::Files(_) => fault.to_string(),
    })
}
