//! The program as others meet it: the real binary, a database in a folder of its own, pages over HTTP.

mod access;
mod approval;
mod audit;
mod bad_input;
mod bounds;
mod collector;
mod commands;
mod crash;
mod database;
mod erase;
mod pay_run;
mod people;
mod policy_commands;
mod policy_folder;
mod policy_impact;
mod policy_texts;
mod population;
mod race;
mod rates;
mod redecide;
mod registration;
#[cfg(unix)]
mod reload;
mod retention;
mod rules_pages;
#[cfg(unix)]
mod scan;
mod server;
mod shared_data;
mod sign_in;
mod simulate;
mod simulated_history;
mod tls;
mod traced;
mod transfer;
mod unsafe_database;
mod visitor;
mod watched;
