//! Embeds `texts/` anew when a file there is added, changed or removed.

fn main() {
    println!("cargo::rerun-if-changed=../../texts");
}
