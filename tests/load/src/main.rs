//! Many people at once on a running server: officers, coaches and job seekers who are signed in, read cases, lists and
//! their own way, and write (issue 5, Show 4). `./test load` starts the server and this beside it.
//!
//! Nobody pauses to think: as soon as one answer is there, the next request goes off. What a case page costs is
//! therefore told under full load.

mod acting;
mod asking;
mod people;
mod told;

use anyhow::Context;
use asking::Asking;
use clap::Parser;
use people::{Person, chosen};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use store::Place;
use told::{Told, peak_memory};
use web::{App, Clock};

/// Puts load on a server of the demonstration.
#[derive(Parser)]
struct Options {
    /// The database of the server: people and cases are chosen from it beforehand
    #[arg(long, value_name = "PLACE")]
    database: Place,
    /// Where the server listens
    #[arg(long, value_name = "ADDRESS", default_value = "http://127.0.0.1:8080")]
    address: String,
    /// The server's process, whose memory is told
    #[arg(long, value_name = "PID")]
    pid: Option<u32>,
    /// How many ask at once
    #[arg(long, value_name = "N", default_value_t = 16)]
    users: usize,
    /// For how long
    #[arg(long, value_name = "SECONDS", default_value_t = 120)]
    seconds: u64,
    /// How many of a hundred things done are acts
    #[arg(long, value_name = "N", default_value_t = 10)]
    writes: u64,
    /// A file for the figures, as JSON
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

/// How many people each of those who ask at once goes through.
const PEOPLE_EACH: usize = 9;

fn main() -> anyhow::Result<()> {
    let options = Options::parse();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let people = {
        let policy = chain::Policy::embedded(&["almega_2023"]).map_err(|faults| {
            anyhow::anyhow!(faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        })?;
        let app = App::open(&options.database, policy, Clock::Demonstration(jiff::civil::date(2026, 11, 16)))
            .context("the database cannot be opened")?;
        chosen(&app.store, options.users * PEOPLE_EACH)?
    };
    println!("{} people are chosen.", people.len());
    let told = runtime.block_on(load(&options, people))?;
    println!("{}", told.table());
    if let Some(pid) = options.pid {
        println!("The server's memory at its highest: {}.", peak_memory(pid));
    }
    if let Some(file) = &options.json {
        std::fs::write(file, told.json(options.pid))?;
    }
    anyhow::ensure!(told.failures() == 0, "{} answers were none that a page gives", told.failures());
    Ok(())
}

async fn load(options: &Options, people: Vec<Person>) -> anyhow::Result<Told> {
    let mut shares: Vec<Vec<Person>> = (0..options.users).map(|_| Vec::new()).collect();
    for (place, person) in people.into_iter().enumerate() {
        shares[place % options.users].push(person);
    }
    let mut asking = Vec::new();
    for (number, share) in shares.into_iter().enumerate() {
        asking.push(Asking::begin(&options.address, share, options.writes, number as u64).await?);
    }
    println!("They are signed in; {} ask at once for {} seconds.", options.users, options.seconds);
    let began = Instant::now();
    let until = began + Duration::from_secs(options.seconds);
    let tasks: Vec<_> = asking.into_iter().map(|asking| tokio::spawn(asking.until(until))).collect();
    let mut told = Told::default();
    for task in tasks {
        told.merge(task.await??);
    }
    told.took = began.elapsed();
    Ok(told)
}
