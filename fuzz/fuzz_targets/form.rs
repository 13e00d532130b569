//! A form as it is sent: read, its fields taken as each kind of field.
#![no_main]

use libfuzzer_sys::fuzz_target;
use web::forms::{Form, Reader};

fuzz_target!(|body: &[u8]| {
    let Ok(form) = Form::from_urlencoded(body) else { return };
    let mut reader = Reader::new(&form, "field");
    let names: Vec<&str> = form.names().collect();
    for name in names {
        let _ = reader.optional_text(name, 100);
        let _ = reader.optional_date(name);
        let _ = reader.optional_whole_number(name, -5..=5_000);
        let _ = reader.optional_choice(name, &["yes", "no"]);
        let _ = reader.yes_no(name);
        let _ = reader.personal_number(name, jiff::civil::date(2026, 11, 22));
    }
    let _ = reader.finish(|| Some(()));
});
