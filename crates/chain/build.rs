//! Watches the folders that are built into the crate.

fn main() {
    println!("cargo:rerun-if-changed=../../policy");
    println!("cargo:rerun-if-changed=../../stories");
}
