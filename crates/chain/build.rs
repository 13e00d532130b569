fn main() {
    println!("cargo:rerun-if-changed=../../policy");
    println!("cargo:rerun-if-changed=../../stories");
}
