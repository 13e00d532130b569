//! The files of the JobTech taxonomy: the input is cut at each NUL into the files, in the order in which they are
//! asked for.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut files = bytes.split(|byte| *byte == 0);
    let _ = exchange::jobtech::Taxonomy::from_files(|_| Ok(files.next().unwrap_or_default().to_vec()));
});
