//! A comma-separated file read row by row with bounds: UTF-8, the expected header, as many fields
//! as columns, and a fault that knows its line.

use super::fault::{ImportFault, What};

/// What a file may not exceed.
pub(crate) struct Bounds {
    pub(crate) file_bytes_max: usize,
    pub(crate) field_bytes_max: usize,
    pub(crate) rows_max: usize,
    /// Whether lines that begin with `#` are comments.
    pub(crate) comments: bool,
}

impl Bounds {
    /// For the files that an operator imports.
    pub(crate) const IMPORT: Bounds =
        Bounds { file_bytes_max: 64 << 20, field_bytes_max: 10_000, rows_max: 1_000_000, comments: false };
    /// For the files of `/reference`, which say in comments where they come from.
    pub(crate) const REFERENCE: Bounds = Bounds { comments: true, ..Bounds::IMPORT };
}

/// One row, whose columns the header names.
pub(crate) struct Row<'a> {
    file: &'static str,
    header: &'a [&'static str],
    text: &'a str,
    record: &'a csv::StringRecord,
    comments: bool,
}

impl Row<'_> {
    /// The name of a column.
    pub(crate) fn column(&self, column: usize) -> &'static str {
        self.header[column]
    }

    /// The field as it stands.
    pub(crate) fn get(&self, column: usize) -> &str {
        self.record.get(column).unwrap_or("")
    }

    /// The field, which must not be blank.
    pub(crate) fn filled(&self, column: usize) -> Result<String, ImportFault> {
        let text = self.get(column);
        if text.trim().is_empty() {
            return Err(self.fault(What::Empty { column: self.header[column] }));
        }
        Ok(text.to_owned())
    }

    /// The field, which must not be blank and must have the form that `fits` asks for.
    pub(crate) fn checked(
        &self,
        column: usize,
        fits: impl FnOnce(&str) -> bool,
    ) -> Result<String, ImportFault> {
        self.filled(column)?;
        self.checked_or_empty(column, fits)
    }

    /// The field, which must have the form that `fits` asks for and may be empty if that does.
    pub(crate) fn checked_or_empty(
        &self,
        column: usize,
        fits: impl FnOnce(&str) -> bool,
    ) -> Result<String, ImportFault> {
        let text = self.get(column);
        if !fits(text) {
            return Err(self.fault(What::BadValue { column: self.header[column], found: text.into() }));
        }
        Ok(text.to_owned())
    }

    /// The field, which must be an id of the taxonomy such as `15e8_KDZ_31Z`.
    pub(crate) fn concept(&self, column: usize) -> Result<String, ImportFault> {
        self.checked(column, |id| {
            id.len() == 12
                && id.bytes().enumerate().all(|(at, byte)| match at {
                    4 | 8 => byte == b'_',
                    _ => byte.is_ascii_alphanumeric(),
                })
        })
    }

    /// A fault on this row's line.
    pub(crate) fn fault(&self, what: What) -> ImportFault {
        let line = self.record.position().map(|position| {
            let mut start = usize::try_from(position.byte()).unwrap_or(usize::MAX);
            let bytes = self.text.as_bytes();
            // The reader counts what it skips before a row as the row's beginning.
            loop {
                match bytes.get(start) {
                    Some(b'\r' | b'\n') => start += 1,
                    Some(b'#') if self.comments => {
                        start += bytes[start..].iter().take_while(|byte| **byte != b'\n').count();
                    }
                    _ => break,
                }
            }
            1 + bytes[..start.min(bytes.len())].iter().filter(|byte| **byte == b'\n').count()
        });
        ImportFault { file: self.file, line, what }
    }
}

/// Whether the text is as many ASCII digits as said.
pub(crate) fn digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Reads a file and hands over each row beneath the header.
pub(crate) fn read_sheet(
    file: &'static str,
    bytes: &[u8],
    header: &[&'static str],
    bounds: &Bounds,
    mut each: impl FnMut(&Row<'_>) -> Result<(), ImportFault>,
) -> Result<(), ImportFault> {
    let whole = |what| ImportFault { file, line: None, what };
    if bytes.len() > bounds.file_bytes_max {
        return Err(whole(What::TooBig { bytes_max: bounds.file_bytes_max }));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = 1 + bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
        ImportFault { file, line: Some(line), what: What::NotUtf8 }
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .comment(bounds.comments.then_some(b'#'))
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut rows = 0;
    let mut headed = false;
    while reader
        .read_record(&mut record)
        .map_err(|error| whole(What::Unreadable { detail: error.to_string() }))?
    {
        let row = Row { file, header, text, record: &record, comments: bounds.comments };
        if !headed {
            if record.iter().ne(header.iter().copied()) {
                let found = record.iter().collect::<Vec<_>>().join(",");
                return Err(row.fault(What::WrongHeader { expected: header.join(","), found }));
            }
            headed = true;
            continue;
        }
        rows += 1;
        if rows > bounds.rows_max {
            return Err(row.fault(What::TooManyRows { rows_max: bounds.rows_max }));
        }
        if record.len() != header.len() {
            let (expected, found) = (header.len(), record.len());
            return Err(row.fault(What::WrongFieldCount { expected, found }));
        }
        if let Some(at) = record.iter().position(|field| field.len() > bounds.field_bytes_max) {
            let (column, bytes_max) = (header[at], bounds.field_bytes_max);
            return Err(row.fault(What::FieldTooLong { column, bytes_max }));
        }
        each(&row)?;
    }
    if !headed {
        let (expected, found) = (header.join(","), String::new());
        return Err(whole(What::WrongHeader { expected, found }));
    }
    if rows == 0 {
        return Err(whole(What::NoRows));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: Bounds = Bounds { file_bytes_max: 100, field_bytes_max: 5, rows_max: 3, comments: true };

    fn fault(text: &str) -> Option<(Option<usize>, What)> {
        read_sheet("x.csv", text.as_bytes(), &["a", "b"], &SMALL, |row| row.filled(0).map(drop))
            .err()
            .map(|fault| (fault.line, fault.what))
    }

    #[test]
    fn a_sheet_within_its_bounds_is_read_with_any_line_ends() {
        for text in ["a,b\n1,2\n", "a,b\r\n1,\"2,\"\r\n", "\u{feff}# x\na,b\n\n1,2"] {
            assert_eq!(fault(text), None, "{text:?}");
        }
    }

    #[test]
    fn every_fault_names_the_line_on_which_its_row_begins() {
        let wrong_count = What::WrongFieldCount { expected: 2, found: 1 };
        for (text, line, what) in [
            ("a,b\n1,2\n3\n", 3, wrong_count.clone()),
            ("a,b\r\n1,2\r\n3\r\n", 3, wrong_count.clone()),
            ("a,b\n\"1\n1\",2\n\n3\n", 5, wrong_count),
            ("a,b\n,2\n", 2, What::Empty { column: "a" }),
            ("a,b\n1,123456\n", 2, What::FieldTooLong { column: "b", bytes_max: 5 }),
            ("a,b\n1,1\n1,1\n1,1\n1,1\n", 5, What::TooManyRows { rows_max: 3 }),
            ("# c\na,c\n", 2, What::WrongHeader { expected: "a,b".into(), found: "a,c".into() }),
        ] {
            assert_eq!(fault(text), Some((Some(line), what)), "{text:?}");
        }
    }

    #[test]
    fn an_empty_or_too_large_or_undecodable_file_is_refused() {
        assert!(matches!(fault(""), Some((None, What::WrongHeader { .. }))));
        assert_eq!(fault("a,b\n"), Some((None, What::NoRows)));
        assert_eq!(fault(&"a".repeat(101)), Some((None, What::TooBig { bytes_max: 100 })));
        let bad = read_sheet("x.csv", b"a,b\n1,\xff\n", &["a", "b"], &SMALL, |_| Ok(()));
        let expected = ImportFault { file: "x.csv", line: Some(2), what: What::NotUtf8 };
        assert_eq!(bad, Err(expected));
    }
}
