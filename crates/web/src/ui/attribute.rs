//! How every component writes its attributes: a class list from a base and additions, and an empty text as an
//! absent attribute. One place, so that no component can print `id=""`.

/// A class list: the component's own class, then those that apply, without empty entries.
pub(crate) fn class_list(base: &str, added: &[&str]) -> String {
    let mut list = String::from(base);
    for class in added.iter().filter(|class| !class.is_empty()) {
        list.push(' ');
        list.push_str(class);
    }
    list
}

/// The text, or nothing when it is empty.
pub(crate) fn given(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// `class` when `holds`, otherwise the empty text that [`class_list`] drops.
pub(crate) fn class_if(holds: bool, class: &str) -> &str {
    if holds { class } else { "" }
}

/// The ids that describe a control, in reading order: what the caller named, the hint, the error.
pub(crate) fn described_by(named: &str, id: &str, has_hint: bool, has_error: bool) -> Option<String> {
    let hint = if has_hint { format!("{id}-hint") } else { String::new() };
    let error = if has_error { format!("{id}-error") } else { String::new() };
    let ids = class_list(named, &[&hint, &error]);
    given(ids.trim()).map(str::to_owned)
}
