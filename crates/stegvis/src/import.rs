//! `stegvis import`: others' registers become what the registration offers (G1).

use crate::Answer;
use crate::args::{Common, Taxonomy as Options};
use crate::progress;
use crate::wiring::Wired;
use exchange::jobtech::Taxonomy;
use exchange::message::{Arg, Message};
use exchange::register::Register;
use serde_json::json;
use texts::Args;
use web::app::REGISTER;

/// `stegvis import jobtech-taxonomy DIR`.
pub fn taxonomy(common: &Common, options: &Options) -> anyhow::Result<Answer> {
    let wired = Wired::open(common)?;
    let bar = progress::bar(2, wired.t("import-title"));
    let taxonomy = match Taxonomy::from_dir(&options.dir) {
        Ok(taxonomy) => taxonomy,
        Err(fault) => {
            bar.finish_and_clear();
            let place = said(&wired, &fault.place_message());
            let what = said(&wired, &fault.message());
            if options.output.json {
                println!("{}", json!({ "fault": { "file": fault.file, "line": fault.line, "what": what } }));
            } else {
                println!(
                    "{}\n{place}: {what}\n{}",
                    wired.t("import-fault-title"),
                    wired.t("import-fault-nothing-kept")
                );
            }
            return Ok(Answer::Found);
        }
    };
    bar.inc(1);
    let register = serde_json::to_vec(&Register::from_taxonomy(&taxonomy))?;
    wired.store().save_register(REGISTER, register)?;
    bar.finish_and_clear();
    let counts = taxonomy.counts();
    if options.output.json {
        println!("{}", serde_json::to_string(&counts)?);
    } else {
        for (key, count) in [
            ("occupations", counts.occupations),
            ("ssyk4", counts.ssyk4),
            ("skills", counts.skills),
            ("regions", counts.regions),
            ("municipalities", counts.municipalities),
            ("links", counts.links),
            ("substitutions", counts.substitutions),
        ] {
            println!("{}: {count}", wired.t(&format!("import-counts-{key}")));
        }
        println!("{}", wired.t("import-done"));
    }
    Ok(Answer::Fine)
}

/// A message of the exchange in words.
pub fn said(wired: &Wired, message: &Message) -> String {
    let args = message.args.iter().fold(Args::new(), |args, (name, value)| match value {
        Arg::Text(text) => args.text(name, text),
        Arg::Number(number) => args.number(name, *number),
    });
    wired.say(message.key, &args)
}
