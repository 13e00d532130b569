//! Lines of pay as a spreadsheet (C8, F6): CSV as a Swedish Excel opens it, and XLSX. Amounts are whole öre and stay
//! exact: kronor with two decimals are written from the öre, never counted with. A text can never be taken for a
//! formula by whoever opens the file.

use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A day.
    Day(Date),
    /// An amount in öre, shown as kronor with two decimals.
    Kronor(i64),
    /// A whole number, such as an amount in öre shown as öre.
    Whole(i64),
}

/// A sheet: its head and its rows, each as long as the head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The name of the tab.
    pub name: String,
    /// The day on which it was made.
    pub made_on: Date,
    /// The names of the columns.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// Why a sheet could not be written.
#[derive(Debug, thiserror::Error)]
pub enum LedgerFault {
    /// As CSV.
    #[error("the lines could not be written as CSV: {0}")]
    Csv(#[from] csv::Error),
    /// As XLSX; a sheet holds a little over a million rows.
    #[error("the lines could not be written as XLSX: {0}")]
    Xlsx(#[from] XlsxError),
}

/// The mark by which Excel knows that a file is UTF-8.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// The sheet as CSV: UTF-8 with a mark, semicolons between the fields and a comma before the öre, as an Excel set
/// to Swedish reads it.
///
/// # Errors
/// [`LedgerFault::Csv`].
pub fn csv(sheet: &Sheet) -> Result<Vec<u8>, LedgerFault> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.to_vec());
    writer.write_record(sheet.head.iter().map(|name| harmless(name)))?;
    for row in &sheet.rows {
        writer.write_record(row.iter().map(written))?;
    }
    writer.into_inner().map_err(|fault| LedgerFault::Csv(csv::Error::from(fault.into_error())))
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => harmless(text),
        Cell::Day(day) => day.to_string(),
        Cell::Kronor(ore) => {
            let sign = if *ore < 0 { "-" } else { "" };
            let whole = ore.unsigned_abs();
            format!("{sign}{},{:02}", whole / 100, whole % 100)
        }
        Cell::Whole(number) => number.to_string(),
    }
}

/// A text that no spreadsheet takes for a formula: one that begins as a formula does gets an apostrophe first.
fn harmless(text: &str) -> String {
    let begins = |c: char| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    let is_formula = text.trim_start().starts_with(begins) || text.starts_with(['\t', '\r', '\n']);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

/// The sheet as XLSX: numbers are numbers, days are days, and the head stays in sight.
///
/// # Errors
/// [`LedgerFault::Xlsx`].
pub fn xlsx(sheet: &Sheet) -> Result<Vec<u8>, LedgerFault> {
    let mut book = Workbook::new();
    // The same lines on the same day make the same file.
    let made = ExcelDateTime::from_ymd(
        u16::try_from(sheet.made_on.year()).unwrap_or(1900),
        u8::try_from(sheet.made_on.month()).unwrap_or(1),
        u8::try_from(sheet.made_on.day()).unwrap_or(1),
    )?;
    book.set_properties(&DocProperties::new().set_title(&sheet.name).set_creation_datetime(&made));
    let page = book.add_worksheet();
    page.set_name(tab_name(&sheet.name))?;
    fill(page, sheet)?;
    Ok(book.save_to_buffer()?)
}

fn fill(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let kronor = Format::new().set_num_format("#,##0.00");
    let whole = Format::new().set_num_format("0");
    let day = Format::new().set_num_format("yyyy-mm-dd");
    for (column, name) in (0_u16..).zip(&sheet.head) {
        page.write_string_with_format(0, column, name, &bold)?;
    }
    for (row, cells) in (1_u32..).zip(&sheet.rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                Cell::Empty => &mut *page,
                Cell::Text(text) => page.write_string(row, column, text)?,
                Cell::Day(date) => page.write_datetime_with_format(row, column, *date, &day)?,
                Cell::Kronor(ore) => page.write_number_with_format(row, column, in_kronor(*ore), &kronor)?,
                Cell::Whole(number) => page.write_number_with_format(row, column, *number as f64, &whole)?,
            };
        }
    }
    let last_row = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    if let Some(last) = u16::try_from(sheet.head.len()).ok().and_then(|count| count.checked_sub(1)) {
        page.autofilter(0, 0, last_row, last)?;
    }
    page.set_freeze_panes(1, 0)?;
    page.autofit();
    Ok(())
}

/// The number that a spreadsheet keeps for an amount: the one nearest to it, which for any amount of money shows
/// the same öre.
fn in_kronor(ore: i64) -> f64 {
    ore as f64 / 100.0
}

/// The name of a tab, which may not be long nor hold some signs.
fn tab_name(name: &str) -> String {
    let allowed = name.chars().filter(|c| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\''));
    let short: String = allowed.take(31).collect();
    if short.trim().is_empty() { "Stegvis".to_owned() } else { short }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn sheet(rows: Vec<Vec<Cell>>) -> Sheet {
        let head = ["Rad", "Dag", "Kronor", "Öre"].map(str::to_owned).to_vec();
        Sheet { name: "Ersättningar".into(), made_on: date(2024, 5, 2), head, rows }
    }

    fn text_of(sheet: &Sheet) -> String {
        String::from_utf8(csv(sheet).unwrap()).unwrap()
    }

    #[test]
    fn a_swedish_excel_reads_the_file() {
        let rows = vec![vec![
            Cell::Text("Grundersättning".into()),
            Cell::Day(date(2024, 3, 1)),
            Cell::Kronor(-123_405),
            Cell::Whole(-123_405),
        ]];
        assert_eq!(
            text_of(&sheet(rows)),
            "\u{feff}Rad;Dag;Kronor;Öre\r\nGrundersättning;2024-03-01;-1234,05;-123405\r\n"
        );
    }

    #[test]
    fn less_than_a_krona_keeps_its_sign_and_its_zeroes() {
        assert_eq!(written(&Cell::Kronor(5)), "0,05");
        assert_eq!(written(&Cell::Kronor(-5)), "-0,05");
        assert_eq!(written(&Cell::Kronor(i64::MIN)), "-92233720368547758,08");
    }

    #[test]
    fn a_text_is_never_a_formula() {
        for text in ["=1+1", "+46", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "＝1"] {
            let file = text_of(&sheet(vec![filled(vec![Cell::Text(text.into())])]));
            let line = file.split_once("\r\n").unwrap().1;
            assert!(line.trim_start_matches('"').starts_with('\''), "{text:?}");
        }
        assert_eq!(harmless("Ebba"), "Ebba");
    }

    fn filled(mut row: Vec<Cell>) -> Vec<Cell> {
        row.resize(4, Cell::Empty);
        row
    }

    #[test]
    fn a_text_with_the_separator_is_one_field() {
        let rows = vec![filled(vec![Cell::Text("a;\"b\"\nc".into())])];
        let bytes = csv(&sheet(rows)).unwrap();
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&bytes[3..]);
        assert_eq!(&reader.records().next().unwrap().unwrap()[0], "a;\"b\"\nc");
    }

    #[test]
    fn the_same_lines_make_the_same_workbook() {
        let lines = sheet(vec![filled(vec![
            Cell::Text("=1+1".into()),
            Cell::Day(date(2024, 3, 1)),
            Cell::Kronor(1),
        ])]);
        let book = xlsx(&lines).unwrap();
        assert_eq!(&book[..4], b"PK\x03\x04");
        assert_eq!(book, xlsx(&lines).unwrap());
    }

    #[test]
    fn a_tab_has_a_name_that_excel_takes() {
        assert_eq!(tab_name("a/b:c"), "abc");
        assert_eq!(tab_name("[]"), "Stegvis");
        assert_eq!(tab_name(&"å".repeat(40)).chars().count(), 31);
    }

    proptest! {
        #[test]
        fn the_number_of_a_workbook_shows_the_same_ore(ore in -1_000_000_000_000_000_i64..1_000_000_000_000_000) {
            let shown = format!("{:.2}", in_kronor(ore)).replace('.', "");
            prop_assert_eq!(shown.parse::<i64>().unwrap(), ore);
        }

        #[test]
        fn any_text_stands_in_one_field_as_it_was_but_for_an_apostrophe(text in "\\PC{0,40}") {
            let rows = vec![filled(vec![Cell::Text(text.clone())])];
            let bytes = csv(&sheet(rows)).unwrap();
            let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&bytes[3..]);
            let record = reader.records().next().unwrap().unwrap();
            let unmarked = record[0].strip_prefix('\'').unwrap_or(&record[0]);
            prop_assert!(record[0] == text || unmarked == text);
        }
    }
}
