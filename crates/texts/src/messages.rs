//! All messages in all languages, checked, and the one way to say one of them.

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};
use include_dir::{Dir, include_dir};

use crate::check::Entry;
use crate::{Args, Language, TextFault, format, load};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../texts");

type Bundle = FluentBundle<FluentResource>;

/// Every message in every language. Build it once; it can be shared between threads.
pub struct Texts {
    bundles: Vec<(Language, Bundle)>,
    entries: BTreeMap<String, Entry>,
}

impl Texts {
    /// The texts that the program carries.
    ///
    /// # Errors
    /// Every fault in every file: syntax, a key given twice, a key or a variable that one language
    /// has and another has not, a reference to nothing, a digit typed in a policy text.
    pub fn embedded() -> Result<Self, Vec<TextFault>> {
        let mut files = Vec::new();
        let mut faults = Vec::new();
        collect(&FILES, &mut files, &mut faults);
        if !faults.is_empty() {
            return Err(faults);
        }
        Self::from_files(files)
    }

    /// Texts from files given as path (`sv/shell.ftl`) and content.
    ///
    /// # Errors
    /// As [`Texts::embedded`].
    pub fn from_files<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, Vec<TextFault>> {
        let loaded = load::load(files)?;
        let bundles = Language::all()
            .iter()
            .zip(loaded.resources)
            .map(|(language, resources)| (*language, bundle(*language, resources)))
            .collect();
        Ok(Self { bundles, entries: loaded.entries })
    }

    /// The message in the language, with its values. A key `message.attribute` says an attribute.
    ///
    /// What cannot be said is visible and can be searched for: a key that does not exist gives
    /// `⟦key⟧`, and a message whose values are not all given is followed by `⟦key⟧`.
    #[must_use]
    pub fn say(&self, language: Language, key: &str, args: &Args) -> String {
        let missing = || format!("⟦{key}⟧");
        let Some(bundle) = self.bundle(language) else {
            return missing();
        };
        let (id, attribute) = match key.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (key, None),
        };
        let pattern = bundle.get_message(id).and_then(|message| match attribute {
            Some(name) => message.get_attribute(name).map(|found| found.value()),
            None => message.value(),
        });
        let Some(pattern) = pattern else {
            return missing();
        };
        let args = args.in_language(language);
        let mut errors = Vec::new();
        let mut text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        if !errors.is_empty() {
            text.push_str(&missing());
        }
        text
    }

    /// The message in the language, for a message without variables.
    #[must_use]
    pub fn plain(&self, language: Language, key: &str) -> String {
        self.say(language, key, &Args::new())
    }

    /// Whether the message (or `message.attribute`) exists in the language.
    #[must_use]
    pub fn has(&self, language: Language, key: &str) -> bool {
        self.bundle(language).is_some() && self.entries.contains_key(key)
    }

    /// Every key, in order; all languages have the same.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }

    /// The names of the variables that a message wants, in order; none for a key that does not exist.
    pub fn variables(&self, key: &str) -> impl Iterator<Item = &str> {
        self.entries.get(key).into_iter().flat_map(|entry| entry.variables.iter().map(String::as_str))
    }

    fn bundle(&self, language: Language) -> Option<&Bundle> {
        self.bundles.iter().find(|(its, _)| *its == language).map(|(_, bundle)| bundle)
    }
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts")
            .field("languages", &self.bundles.len())
            .field("keys", &self.entries.len())
            .finish()
    }
}

fn bundle(language: Language, resources: Vec<FluentResource>) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![language.identifier()]);
    // Isolation marks would follow a copied name into other systems, PDF and CSV.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Swedish => |value, _| written(Language::Swedish, value),
        Language::English => |value, _| written(Language::English, value),
    }));
    for resource in resources {
        // Keys given twice were refused when the files were read.
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// A number as the language writes it; everything else is left to Fluent.
fn written(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => {
            let decimals = u8::from(number.value.fract() != 0.0) * 2;
            Some(format::decimal(language, number.value, decimals))
        }
        _ => None,
    }
}

fn collect<'a>(dir: &'a Dir<'a>, files: &mut Vec<(&'a str, &'a str)>, faults: &mut Vec<TextFault>) {
    for file in dir.files() {
        let path = file.path().to_str().unwrap_or_default();
        match file.contents_utf8() {
            Some(content) => files.push((path, content)),
            None => faults.push(TextFault {
                file: path.to_owned(),
                line: 1,
                what: "the file is not UTF-8; save it as UTF-8".to_owned(),
            }),
        }
    }
    for inner in dir.dirs() {
        collect(inner, files, faults);
    }
}
