//! Tells the program which code its figures come from: a digest of the sources of the crates that a run goes
//! through, and of the published figures and common files that are built into it. Rules, scenarios and parameters
//! are written with the inputs or known by a hash of their own.

use std::path::{Path, PathBuf};
use std::{fs, io};

const FOLDERS: [&str; 6] = [
    "crates/rules/src",
    "crates/chain/src",
    "crates/evaluation/src",
    "crates/simulator/src",
    "reference",
    "scenarios/common",
];

fn main() -> io::Result<()> {
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").expect("cargo names the crate's folder"))
        .join("../..");
    let mut digest = Digest(0xcbf2_9ce4_8422_2325);
    for name in FOLDERS {
        let sources = root.join(name);
        println!("cargo:rerun-if-changed={}", sources.display());
        let mut files = Vec::new();
        list(&sources, &mut files)?;
        files.sort();
        for file in files {
            let place = file.strip_prefix(&root).unwrap_or(&file);
            digest.take(place.to_string_lossy().as_bytes());
            digest.take(&fs::read(&file)?);
        }
    }
    println!("cargo:rustc-env=STEGVIS_ENGINE={:016x}", digest.0);
    // The scenarios are built in.
    println!("cargo:rerun-if-changed=../../scenarios");
    Ok(())
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            list(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// FNV-1a in 64 bits, with the length of each part.
struct Digest(u64);

impl Digest {
    fn take(&mut self, part: &[u8]) {
        for byte in (part.len() as u64).to_le_bytes().iter().chain(part) {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}
