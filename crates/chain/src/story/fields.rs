//! Reading the fields of a story's tables: each asked for by name, each fault with its line. A value
//! that is wrong becomes a fault and a harmless stand-in, so that one reading finds every fault.

use super::StoryFault;
use super::ids::{self, Labelled};
use crate::id::TextId;
use crate::text::NewText;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::ops::Range;
use toml_edit::{Item, TableLike, Value};

/// Collects the faults of one file.
pub(super) struct Report<'t> {
    pub(super) file: &'t str,
    text: &'t str,
    pub(super) faults: Vec<StoryFault>,
}

impl<'t> Report<'t> {
    pub(super) fn new(file: &'t str, text: &'t str) -> Self {
        Report { file, text, faults: Vec::new() }
    }

    /// The line on which a place lies.
    pub(super) fn line(&self, place: Option<Range<usize>>) -> usize {
        let end = place.map_or(0, |place| place.start).min(self.text.len());
        self.text.as_bytes()[..end].iter().filter(|byte| **byte == b'\n').count() + 1
    }

    pub(super) fn at(&mut self, place: Option<Range<usize>>, what: impl Into<String>) {
        let fault = StoryFault { file: self.file.to_owned(), line: self.line(place), what: what.into() };
        self.faults.push(fault);
    }
}

/// What ids and texts of a table are made from.
#[derive(Clone, Copy)]
pub(super) struct Scope<'s> {
    /// The story's name.
    pub(super) story: &'s str,
    /// What keeps this table's texts apart from those of others.
    pub(super) key: &'s str,
    /// The day that it is about.
    pub(super) on: Date,
}

/// A word of a fixed list.
pub(super) trait Listed: Copy + 'static {
    const ALL: &'static [Self];
    fn word(self) -> &'static str;
}

macro_rules! word_types {
    ($($name:path),+ $(,)?) => {$(
        impl Listed for $name {
            const ALL: &'static [Self] = <$name>::ALL;
            fn word(self) -> &'static str { self.id() }
        }
    )+};
}

word_types! {
    crate::event::Role, crate::event::Channel, crate::event::ConsentPurpose, crate::event::Protection,
    crate::event::AssessmentResult, crate::event::Profession, crate::event::InquiryPurpose,
    crate::event::EvidenceKind, crate::event::Need, crate::event::Matter, crate::event::Answer,
    crate::event::ContactForm, crate::event::ContactWith, crate::event::ReportKind,
    crate::event::EndReason, crate::event::WorkKind, crate::event::WorkEndReason,
    crate::event::WorkEvidence, crate::event::NextStep, crate::event::CloseReason,
    crate::event::AppealResult, crate::event::CorrectionResult, crate::event::Processing, crate::event::ObjectionResult, crate::event::MandateKind, crate::step::Step, crate::person::Education, crate::person::Level,
    crate::person::ContactWay, crate::person::InformationLanguage, crate::pay::LineKind,
    crate::pay::LineState,
}

/// The fields of one table.
pub(super) struct Fields<'d, 'r, 't, 's> {
    table: &'d dyn TableLike,
    place: Option<Range<usize>>,
    taken: BTreeSet<String>,
    pub(super) report: &'r mut Report<'t>,
    pub(super) scope: Scope<'s>,
}

impl<'d, 'r, 't, 's> Fields<'d, 'r, 't, 's> {
    pub(super) fn new(
        table: &'d dyn TableLike,
        place: Option<Range<usize>>,
        report: &'r mut Report<'t>,
        scope: Scope<'s>,
    ) -> Self {
        Fields { table, place, taken: BTreeSet::new(), report, scope }
    }

    /// Reports every key that nothing asked for.
    pub(super) fn finish(self) {
        for (name, item) in self.table.iter() {
            if !self.taken.contains(name) {
                let place = self.table.key(name).and_then(toml_edit::Key::span).or_else(|| item.span());
                self.report.at(place, format!("there is no field `{name}` here"));
            }
        }
    }

    pub(super) fn line(&self) -> usize {
        self.report.line(self.place.clone())
    }

    pub(super) fn fault(&mut self, what: impl Into<String>) {
        self.report.at(self.place.clone(), what);
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.table.contains_key(name)
    }

    /// The names of all fields.
    pub(super) fn names(&self) -> Vec<String> {
        self.table.iter().map(|(name, _)| name.to_owned()).collect()
    }

    /// A field, when it is there.
    pub(super) fn item(&mut self, name: &str) -> Option<&'d Item> {
        self.taken.insert(name.to_owned());
        self.table.get(name)
    }

    /// A field read by `read`; a fault when it is of another type.
    fn optional<T>(&mut self, name: &str, kind: &str, read: impl Fn(&'d Item) -> Option<T>) -> Option<T> {
        let item = self.item(name)?;
        let value = read(item);
        if value.is_none() {
            self.report.at(item.span().or(self.place.clone()), format!("`{name}` must be {kind}"));
        }
        value
    }

    fn required<T>(&mut self, name: &str, value: Option<T>, stand_in: T) -> T {
        if value.is_none() && !self.has(name) {
            self.fault(format!("`{name}` is missing"));
        }
        value.unwrap_or(stand_in)
    }

    pub(super) fn maybe_str(&mut self, name: &str) -> Option<&'d str> {
        self.optional(name, "text in quotation marks", Item::as_str)
    }

    pub(super) fn str(&mut self, name: &str) -> &'d str {
        let value = self.maybe_str(name);
        self.required(name, value, "")
    }

    pub(super) fn maybe_string<S: From<&'d str>>(&mut self, name: &str) -> Option<S> {
        self.maybe_str(name).map(S::from)
    }

    pub(super) fn list<S: From<&'d str>>(&mut self, name: &str) -> Vec<S> {
        let read = |item: &'d Item| {
            let values = item.as_array()?.iter().map(Value::as_str);
            values.map(|value| value.map(S::from)).collect::<Option<Vec<_>>>()
        };
        self.optional(name, "a list of texts", read).unwrap_or_default()
    }

    pub(super) fn flag(&mut self, name: &str, otherwise: bool) -> bool {
        self.optional(name, "true or false", Item::as_bool).unwrap_or(otherwise)
    }

    pub(super) fn maybe_number<N: TryFrom<i64>>(&mut self, name: &str) -> Option<N> {
        let read = |item: &Item| N::try_from(item.as_integer()?).ok();
        self.optional(name, "a whole number within its bounds", read)
    }

    pub(super) fn number<N: TryFrom<i64> + Default>(&mut self, name: &str) -> N {
        let value = self.maybe_number(name);
        self.required(name, value, N::default())
    }

    pub(super) fn numbers<N: TryFrom<i64>>(&mut self, name: &str) -> Option<Vec<N>> {
        let read = |item: &Item| {
            let values = item.as_array()?.iter();
            values.map(|value| N::try_from(value.as_integer()?).ok()).collect()
        };
        self.optional(name, "a list of whole numbers within their bounds", read)
    }

    pub(super) fn maybe_day(&mut self, name: &str) -> Option<Date> {
        self.optional(name, "a day such as 2024-01-31, without quotation marks", day)
    }

    pub(super) fn day(&mut self, name: &str) -> Date {
        let value = self.maybe_day(name);
        self.required(name, value, Date::ZERO)
    }

    pub(super) fn maybe_word<T: Listed>(&mut self, name: &str) -> Option<T> {
        let written = self.maybe_str(name)?;
        let found = T::ALL.iter().copied().find(|word| word.word() == written);
        if found.is_none() {
            let place = self.table.get(name).and_then(Item::span);
            self.report.at(place, format!("`{name}` must be {}", words::<T>()));
        }
        found
    }

    pub(super) fn word<T: Listed>(&mut self, name: &str) -> T {
        let value = self.maybe_word(name);
        self.required(name, value, T::ALL[0])
    }

    pub(super) fn words<T: Listed>(&mut self, name: &str) -> Vec<T> {
        let written = self.list::<&str>(name);
        let mut found = Vec::new();
        for word in written {
            match T::ALL.iter().copied().find(|known| known.word() == word) {
                Some(known) => found.push(known),
                None => self.fault(format!("`{name}` may hold {}, not `{word}`", words::<T>())),
            }
        }
        found
    }

    /// The id of a label of this story.
    pub(super) fn id<T: Labelled>(&mut self, name: &str) -> T {
        let label = self.str(name);
        ids::id(self.scope.story, label)
    }

    pub(super) fn maybe_id<T: Labelled>(&mut self, name: &str) -> Option<T> {
        self.maybe_str(name).map(|label| ids::id(self.scope.story, label))
    }

    pub(super) fn maybe_text(&mut self, name: &str) -> Option<NewText> {
        let body = self.maybe_str(name)?.trim().to_owned().into();
        let id = ids::id::<TextId>(self.scope.story, &format!("{}/{name}", self.scope.key));
        Some(NewText { id, body })
    }

    pub(super) fn text(&mut self, name: &str) -> NewText {
        let value = self.maybe_text(name);
        let id = ids::id(self.scope.story, name);
        self.required(name, value, NewText { id, body: "".into() })
    }

    /// Reads a table within this one.
    /// A table of words to words: `stated = { collective_agreement = "true" }`.
    pub(super) fn pairs(&mut self, name: &str) -> std::collections::BTreeMap<String, String> {
        let read = self.within(name, |pairs| {
            let names = pairs.names();
            names.into_iter().map(|key| (key.clone(), pairs.str(&key).to_owned())).collect()
        });
        read.unwrap_or_default()
    }

    pub(super) fn within<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&mut Fields<'d, '_, 't, 's>) -> T,
    ) -> Option<T> {
        let item = self.item(name)?;
        let Some(table) = item.as_table_like() else {
            self.report.at(item.span(), format!("`{name}` must be a table {{ … }}"));
            return None;
        };
        let mut fields = Fields::new(table, item.span(), self.report, self.scope);
        let value = read(&mut fields);
        fields.finish();
        Some(value)
    }
}

fn words<T: Listed>() -> String {
    let words: Vec<&str> = T::ALL.iter().map(|word| word.word()).collect();
    format!("one of {}", words.join(", "))
}

fn day(item: &Item) -> Option<Date> {
    let written = item.as_datetime()?;
    let date = written.date.filter(|_| written.time.is_none() && written.offset.is_none())?;
    let (month, day) = (i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?);
    Date::new(i16::try_from(date.year).ok()?, month, day).ok()
}
