//! How many of each fault. Without an environment as many as issue 5, Show 3 asks for; `STEGVIS_FAULTS=small` makes a
//! run of some minutes; each number can be set by itself.

/// How many of each fault.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// `STEGVIS_FAULTS_SERVER_KILLS`: kills of the program.
    pub server_kills: usize,
    /// `STEGVIS_FAULTS_DATABASE_KILLS`: kills of PostgreSQL.
    pub database_kills: usize,
    /// `STEGVIS_FAULTS_CUTS`: cuts of the network, half of each kind.
    pub cuts: usize,
    /// `STEGVIS_FAULTS_FAILOVERS`: failovers to a replica.
    pub failovers: usize,
    /// `STEGVIS_FAULTS_FULL`: times that the disk is filled, for each database.
    pub full: usize,
    /// `STEGVIS_FAULTS_TRACED`: acts during which the system calls are written down, for each database.
    pub traced: usize,
}

impl Settings {
    /// What the environment says.
    pub fn read() -> Settings {
        let whole = match std::env::var("STEGVIS_FAULTS").as_deref() {
            Ok("small") => [6, 6, 4, 2, 2, 10],
            _ => [500, 500, 50, 20, 10, 100],
        };
        let [server_kills, database_kills, cuts, failovers, full, traced] = whole;
        Settings {
            server_kills: number("SERVER_KILLS", server_kills),
            database_kills: number("DATABASE_KILLS", database_kills),
            cuts: number("CUTS", cuts),
            failovers: number("FAILOVERS", failovers),
            full: number("FULL", full),
            traced: number("TRACED", traced),
        }
    }
}

fn number(name: &str, otherwise: usize) -> usize {
    let name = format!("STEGVIS_FAULTS_{name}");
    match std::env::var(&name) {
        Ok(text) => text.parse().unwrap_or_else(|_| panic!("{name} is no number: {text}")),
        Err(_) => otherwise,
    }
}

/// Which faults, when not all: `STEGVIS_FAULTS_ONLY=network,disk`.
pub fn is_wanted(fault: &str) -> bool {
    match std::env::var("STEGVIS_FAULTS_ONLY") {
        Ok(only) => only.split(',').any(|name| name.trim() == fault),
        Err(_) => true,
    }
}
