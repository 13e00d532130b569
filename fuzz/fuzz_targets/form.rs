//! A form as it is sent: read, written and read again as the same, its fields taken as each kind of field.
#![no_main]

use forms::{Form, Reader};
use libfuzzer_sys::fuzz_target;
use std::collections::BTreeMap;

fuzz_target!(|body: &[u8]| {
    let Ok(form) = Form::from_urlencoded(body) else { return };
    assert_eq!(Form::from_urlencoded(written(&form).as_bytes()).as_ref(), Ok(&form));
    let today = jiff::civil::date(2026, 11, 22);
    let mut reader = Reader::new(&form, "field");
    let names: Vec<&str> = form.names().collect();
    for name in names {
        if let Some(text) = reader.optional_text(name, 100) {
            assert!(!text.is_empty() && text.chars().count() <= 100);
        }
        if let Some(number) = reader.optional_whole_number(name, -5..=5_000) {
            assert!((-5..=5_000).contains(&number));
        }
        if let Some(number) = reader.personal_number(name, today) {
            assert_eq!(forms::personal_number(number.as_str(), today).as_ref(), Ok(&number));
        }
        let _ = reader.optional_date(name);
        let _ = reader.optional_choice(name, &["yes", "no"]);
        let _ = reader.choices(name, &["yes", "no"]);
        let _ = reader.yes_no(name);
    }
    let _ = reader.finish(|| Some(()));
});

/// The form as a browser would send it, every byte escaped.
fn written(form: &Form) -> String {
    let mut sent = BTreeMap::new();
    let mut pairs = Vec::new();
    for name in form.names() {
        let place = sent.entry(name).or_insert(0_usize);
        let value = form.all(name).nth(*place).expect("a name stands beside its value");
        *place += 1;
        pairs.push(format!("{}={}", escaped(name), escaped(value)));
    }
    pairs.join("&")
}

fn escaped(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
