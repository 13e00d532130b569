//! Takes the stylesheet and the script of GOV.UK Frontend from `node_modules`, takes out what belongs to GOV.UK alone
//! (its typeface, crown and crest), turns its sides into beginnings and ends, puts our own after it, and hands both to `assets.rs` under one hash. Uses no
//! network.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// Rules that name any of these draw the crown or the crest.
const OF_GOV_UK_ONLY: [&str; 3] = ["copyright-logo", "crown", "govuk-crest"];
const THEIR_FONTS: &str = "GDS Transport,arial,sans-serif";
const OUR_FONTS: &str =
    "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",\"Liberation Sans\",Arial,sans-serif";

fn main() {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo names the crate's folder"));
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo names the output folder"));
    let govuk = here.join("../../node_modules/govuk-frontend/dist/govuk");
    let own = here.join("assets");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={}", own.display());
    println!("cargo::rerun-if-changed={}", govuk.join("govuk-frontend.min.css").display());
    println!("cargo::rerun-if-changed={}", govuk.join("govuk-frontend.min.js").display());

    let their_css = read_of_node_modules(&govuk.join("govuk-frontend.min.css"));
    let their_script = read_of_node_modules(&govuk.join("govuk-frontend.min.js"));
    let their_css = with_logical_sides(&without_gov_uk(&their_css));
    let css = format!("{their_css}\n{}\n{}", read(&own.join("stegvis.css")), read(&own.join("chart.css")));
    for left in ["GDS Transport", "crest", "crown", "/assets/"] {
        assert!(
            !css.contains(left),
            "the stylesheet still holds {left:?}: a new version of govuk-frontend needs a look"
        );
    }
    let files = [
        ("stegvis.css", "text/css; charset=utf-8", css),
        ("stegvis.js", "text/javascript; charset=utf-8", read(&own.join("stegvis.js"))),
        ("govuk-frontend.js", "text/javascript; charset=utf-8", without_source_map(&their_script)),
        ("favicon.svg", "image/svg+xml", read(&own.join("favicon.svg"))),
    ];

    let mut table = String::from("[\n");
    for (name, kind, content) in &files {
        fs::write(out.join(name), content).expect("the output folder can be written");
        table.push_str(&format!(
            "    ({name:?}, {kind:?}, include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\"))),\n"
        ));
    }
    table.push(']');
    fs::write(out.join("asset_table.rs"), table).expect("the output folder can be written");
    println!(
        "cargo::rustc-env=STEGVIS_ASSET_HASH={:016x}",
        hash(files.iter().map(|(_, _, content)| content.as_str()))
    );
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn read_of_node_modules(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|_| {
        eprintln!("run ./run or npm ci");
        std::process::exit(1);
    })
}

/// Properties that name a side, and those that name where reading begins and ends: theirs are turned into ours, so that
/// a page that reads from right to left is a mirror image. Floats stay as they are for older browsers.
const SIDES: [(&str, &str); 10] = [
    ("margin-left", "margin-inline-start"),
    ("margin-right", "margin-inline-end"),
    ("padding-left", "padding-inline-start"),
    ("padding-right", "padding-inline-end"),
    ("border-left", "border-inline-start"),
    ("border-right", "border-inline-end"),
    ("left:", "inset-inline-start:"),
    ("right:", "inset-inline-end:"),
    ("text-align:left", "text-align:start"),
    ("text-align:right", "text-align:end"),
];

fn with_logical_sides(css: &str) -> String {
    SIDES.iter().fold(css.to_owned(), |css, (physical, logical)| {
        css.replace(&format!("{{{physical}"), &format!("{{{logical}"))
            .replace(&format!(";{physical}"), &format!(";{logical}"))
    })
}

/// The stylesheet without the typeface and without the rules that draw crown and crest.
fn without_gov_uk(css: &str) -> String {
    let css = css.trim_start_matches('\u{feff}').replace(THEIR_FONTS, OUR_FONTS);
    let css = css.lines().filter(|line| !line.starts_with("/*#")).collect::<Vec<_>>().join("\n");
    let mut kept = String::with_capacity(css.len());
    let mut rest = css.as_str();
    // Innermost blocks only: the text before each `{` back to the last `{`, `}` or `;` is its selector.
    while let Some(open) = rest.find('{') {
        let selector_start = rest[..open].rfind(['}', ';']).map_or(0, |at| at + 1);
        let body_end = rest[open + 1..].find(['{', '}']).map(|at| open + 1 + at);
        match body_end {
            Some(end) if rest.as_bytes()[end] == b'}' => {
                let rule = &rest[selector_start..=end];
                kept.push_str(&rest[..selector_start]);
                let theirs =
                    OF_GOV_UK_ONLY.iter().any(|word| rule.contains(word)) || rule.contains("@font-face");
                if !theirs {
                    kept.push_str(rule);
                }
                rest = &rest[end + 1..];
            }
            _ => {
                kept.push_str(&rest[..=open]);
                rest = &rest[open + 1..];
            }
        }
    }
    kept.push_str(rest);
    kept
}

fn without_source_map(script: &str) -> String {
    script.lines().filter(|line| !line.starts_with("//# sourceMappingURL")).collect::<Vec<_>>().join("\n")
}

/// FNV-1a over all files: the address changes when any of them does.
fn hash<'a>(contents: impl Iterator<Item = &'a str>) -> u64 {
    contents.flat_map(str::bytes).fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
