//! A form as it was sent: names and texts in order, and files. Bounded: a body with more than [`MAX_FIELDS`] fields is
//! refused whole, never cut, so that nothing is lost in silence.

/// Fields that one form may have.
pub const MAX_FIELDS: usize = 1000;

/// A file that was sent with a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Upload {
    /// Name of the field.
    pub field: String,
    /// The file's name on the person's device; not to be trusted.
    pub file_name: String,
    /// The kind that the browser gave it; not to be trusted.
    pub content_type: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// The fields of a form as they were sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    fields: Vec<(String, String)>,
    /// The files, without those whose control was left empty.
    pub uploads: Vec<Upload>,
}

/// Why a body cannot be read as a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormFault {
    /// More than [`MAX_FIELDS`] fields.
    #[error("the form has more than {MAX_FIELDS} fields")]
    TooManyFields,
    /// The body is larger than the server takes.
    #[error("the body is too large")]
    TooLarge,
    /// The body is neither urlencoded nor multipart.
    #[error("the body is not a form")]
    NotAForm,
    /// The body breaks off or is malformed.
    #[error("the body cannot be read")]
    Unreadable,
}

impl Form {
    /// A form with these fields, for pages that are filled from what is known.
    pub fn filled<N: Into<String>, V: Into<String>>(fields: impl IntoIterator<Item = (N, V)>) -> Self {
        let fields = fields.into_iter().map(|(name, value)| (name.into(), value.into())).collect();
        Self { fields, uploads: Vec::new() }
    }

    /// Reads an urlencoded body, or the query of an address. Bytes that are no UTF-8 become replacement characters.
    ///
    /// # Errors
    /// [`FormFault::TooManyFields`].
    pub fn from_urlencoded(body: &[u8]) -> Result<Self, FormFault> {
        let mut form = Self::default();
        for pair in body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
            let at = pair.iter().position(|byte| *byte == b'=');
            let (name, value) = at.map_or((pair, &[][..]), |at| (&pair[..at], &pair[at + 1..]));
            form.push(percent_decoded(name), percent_decoded(value))?;
        }
        Ok(form)
    }

    /// Adds a field. Line breaks become `\n`, and other control characters than the tab go.
    ///
    /// # Errors
    /// [`FormFault::TooManyFields`].
    pub fn push(&mut self, name: String, value: String) -> Result<(), FormFault> {
        if self.fields.len() + self.uploads.len() >= MAX_FIELDS {
            return Err(FormFault::TooManyFields);
        }
        self.fields.push((name, without_control(&value)));
        Ok(())
    }

    /// Adds a file; one without name and content is a control that was left empty, and no file.
    ///
    /// # Errors
    /// [`FormFault::TooManyFields`].
    pub fn push_upload(&mut self, upload: Upload) -> Result<(), FormFault> {
        if self.fields.len() + self.uploads.len() >= MAX_FIELDS {
            return Err(FormFault::TooManyFields);
        }
        if !(upload.file_name.is_empty() && upload.bytes.is_empty()) {
            self.uploads.push(upload);
        }
        Ok(())
    }

    /// The first text of a field as it was typed; empty when it was not sent.
    pub fn text(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// All texts of a field, in order: the boxes that were ticked.
    pub fn all<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f str> {
        self.fields.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// Whether a field was sent with this text: the box or the answer that was chosen.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|sent| sent == value)
    }

    /// The names of the fields that were sent, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().map(|(name, _)| name.as_str())
    }

    /// The file of a field.
    pub fn upload(&self, name: &str) -> Option<&Upload> {
        self.uploads.iter().find(|upload| upload.field == name)
    }
}

fn percent_decoded(text: &[u8]) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((first, tail)) = rest.split_first() {
        let hex = |at: usize| tail.get(at).and_then(|digit| char::from(*digit).to_digit(16));
        match (first, hex(0), hex(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push(u8::try_from(high * 16 + low).unwrap_or(b'?'));
                rest = &tail[2..];
            }
            (b'+', _, _) => {
                bytes.push(b' ');
                rest = tail;
            }
            (other, _, _) => {
                bytes.push(*other);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Line breaks as `\n`, and no other control character than the tab.
fn without_control(text: &str) -> String {
    text.replace("\r\n", "\n").chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_body_is_read_with_swedish_letters_plus_signs_and_line_breaks() {
        let form = Form::from_urlencoded(b"name=%C3%85sa+%C3%96&note=a%0D%0Ab&t=1&t=2&empty=&bare").unwrap();
        assert_eq!(form.text("name"), "Åsa Ö");
        assert_eq!(form.text("note"), "a\nb");
        assert_eq!(form.all("t").collect::<Vec<_>>(), ["1", "2"]);
        assert!(form.has("t", "2") && !form.has("t", "3"));
        assert_eq!((form.text("empty"), form.text("bare"), form.text("absent")), ("", "", ""));
    }

    #[test]
    fn broken_escapes_stay_as_they_are_and_control_characters_go() {
        let form = Form::from_urlencoded(b"a=%&b=%4&c=%zz&d=x%00%1by&e=%ff").unwrap();
        assert_eq!(
            [form.text("a"), form.text("b"), form.text("c"), form.text("d")],
            ["%", "%4", "%zz", "xy"]
        );
        assert_eq!(form.text("e"), "\u{fffd}");
    }

    #[test]
    fn a_form_with_too_many_fields_is_refused_whole() {
        let body = "a=1&".repeat(MAX_FIELDS);
        assert!(Form::from_urlencoded(body.as_bytes()).is_ok());
        let body = "a=1&".repeat(MAX_FIELDS + 1);
        assert_eq!(Form::from_urlencoded(body.as_bytes()), Err(FormFault::TooManyFields));
    }

    proptest! {
        #[test]
        fn no_bytes_make_the_reading_panic_or_grow(body in proptest::collection::vec(any::<u8>(), 0..600)) {
            let form = Form::from_urlencoded(&body).unwrap();
            let sent: usize = form.fields.iter().map(|(name, value)| name.len() + value.len()).sum();
            // A byte that is no UTF-8 becomes a replacement character of three bytes.
            prop_assert!(sent <= 3 * body.len());
        }

        #[test]
        fn what_was_typed_is_what_is_read(value in "[^\\p{Cc}]{0,60}") {
            let encoded: String = value.bytes().map(|byte| format!("%{byte:02X}")).collect();
            let form = Form::from_urlencoded(format!("field={encoded}").as_bytes()).unwrap();
            prop_assert_eq!(form.text("field"), value);
        }
    }
}
