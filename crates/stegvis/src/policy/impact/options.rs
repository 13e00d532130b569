//! What `stegvis policy impact` is asked.

use crate::args::Json;
use clap::Args as Options;
use jiff::civil::Date;
use std::path::PathBuf;

#[derive(Options)]
pub struct PolicyImpact {
    /// The row and what it says instead, as FOLDER/FILE.TABLE.ROW.KEY=VALUE; the key is then, from, to or when.FACT
    #[arg(value_name = "RULE-CHANGE", required_unless_present = "file")]
    pub changes: Vec<String>,
    /// A file with more of them: [[rule]] with path, table, row, key, value, and assumption or source
    #[arg(long, value_name = "CHANGE.toml")]
    pub file: Option<PathBuf>,
    /// The day; without it today
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// How many modelled people are asked about, and registered when a run begins
    #[arg(long, value_name = "N")]
    pub size: Option<u32>,
    /// The seed of the dice
    #[arg(long, value_name = "S")]
    pub seed: Option<u64>,
    /// Run the country for so many years with the rules as they are and with the change, and tell the difference
    #[arg(long, value_name = "Y")]
    pub years: Option<i16>,
    /// How many pairs of runs, with other dice and other parameters within their bounds
    #[arg(long, value_name = "R", requires = "years")]
    pub replications: Option<u32>,
    /// Try also the decisions of the database since this day; each case that is read is logged
    #[arg(long, value_name = "DATE")]
    pub since: Option<Date>,
    #[command(flatten)]
    pub output: Json,
}
