//! What a trace of system calls says: that everything written to the database's files had reached the disk before the
//! answer left. One file for each thread, each line a call with the moment it began and how long it took.

use std::collections::BTreeMap;
use std::path::Path;

/// What happened, at which moment, in seconds.
#[derive(Clone, Debug, PartialEq)]
enum Happened {
    /// Something was written to a file, from the beginning to the end of the call.
    Written { file: String, began: f64, ended: f64 },
    /// A file was brought to the disk.
    Synced { file: String, began: f64, ended: f64 },
    /// An answer of HTTP that says that something is done began to leave.
    Answered { began: f64 },
}

/// What came of holding a trace against the promise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    /// Answers that say that something is done.
    pub answers: usize,
    /// Those before which something was written and brought to the disk since the answer before.
    pub after_a_sync: usize,
    /// Those at which something that was written had not reached the disk.
    pub too_early: usize,
}

/// Reads every trace in a folder. `is_of_database` says which files count.
pub fn judge(folder: &Path, is_of_database: impl Fn(&str) -> bool) -> Judged {
    let mut happened = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        happened.extend(String::from_utf8_lossy(&bytes).lines().filter_map(read));
    }
    judge_in_order(happened, is_of_database)
}

fn judge_in_order(mut happened: Vec<Happened>, is_of_database: impl Fn(&str) -> bool) -> Judged {
    happened.sort_by(|one, other| moment(one).total_cmp(&moment(other)));
    let mut judged = Judged::default();
    // The end of the latest write to each file that no sync has covered.
    let mut waiting: BTreeMap<String, f64> = BTreeMap::new();
    let mut synced = false;
    for event in happened {
        match event {
            Happened::Written { file, ended, .. } if is_of_database(&file) => {
                waiting.insert(file, ended);
            }
            Happened::Synced { file, began, .. } if is_of_database(&file) => {
                // A write that had not ended when the sync began may have been left out.
                if waiting.get(&file).is_some_and(|ended| *ended <= began) {
                    waiting.remove(&file);
                    synced = true;
                }
            }
            Happened::Answered { .. } => {
                judged.answers += 1;
                judged.after_a_sync += usize::from(synced && waiting.is_empty());
                judged.too_early += usize::from(!waiting.is_empty());
                synced = false;
            }
            Happened::Written { .. } | Happened::Synced { .. } => {}
        }
    }
    judged
}

/// When it counts: a write from its beginning, a sync when it has ended, an answer when it begins to leave.
fn moment(happened: &Happened) -> f64 {
    match happened {
        Happened::Written { began, .. } | Happened::Answered { began } => *began,
        Happened::Synced { ended, .. } => *ended,
    }
}

/// One line of `strace -ttt -T -y`: `1700000000.123456 fdatasync(7</folder/file>) = 0 <0.000321>`.
fn read(line: &str) -> Option<Happened> {
    let (began, rest) = line.split_once(' ')?;
    let began: f64 = began.parse().ok()?;
    let (call, arguments) = rest.trim_start().split_once('(')?;
    let took = line.rsplit_once('<').and_then(|(_, took)| took.strip_suffix('>')?.parse::<f64>().ok());
    let ended = began + took.unwrap_or(0.0);
    let written = ["write", "pwrite64", "writev", "pwritev", "pwritev2", "sendto", "sendmsg"].contains(&call);
    if written && arguments.contains("\"HTTP/1.1 303") {
        return Some(Happened::Answered { began });
    }
    let (_, file) = arguments.split_once('<')?;
    let (file, _) = file.split_once('>')?;
    let file = file.to_owned();
    match call {
        "fsync" | "fdatasync" => Some(Happened::Synced { file, began, ended }),
        _ if written => Some(Happened::Written { file, began, ended }),
        _ => None,
    }
}
