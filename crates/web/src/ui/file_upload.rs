//! A field for a file from the person's device.

use maud::{Markup, html};

use super::attribute::{class_if, class_list, described_by, given};
use super::label::{ErrorMessage, Label, above, form_group};

/// A field for a file. The form needs `enctype="multipart/form-data"`.
#[derive(Clone, Copy, Debug, Default)]
pub struct FileUpload<'a> {
    /// Name of the field, and its element id unless `id` is given.
    pub name: &'a str,
    /// Element id; empty for the name.
    pub id: &'a str,
    /// What is asked for.
    pub label: Label<'a>,
    /// Help, such as kinds and size; empty for none.
    pub hint: &'a str,
    /// What is wrong.
    pub error: Option<ErrorMessage<'a>>,
    /// Whether several files may be chosen.
    pub multiple: bool,
    /// Kinds of file that the browser offers; empty for all.
    pub accept: &'a str,
    /// Further classes of the control.
    pub classes: &'a str,
    /// Further classes of the group.
    pub group_classes: &'a str,
    /// Ids of further elements that describe the field; empty for none.
    pub described_by: &'a str,
}

/// A field for a file.
pub fn file_upload(options: FileUpload<'_>) -> Markup {
    let id = given(options.id).unwrap_or(options.name);
    let error = class_if(options.error.is_some(), "govuk-file-upload--error");
    form_group(
        options.error.is_some(),
        options.group_classes,
        html! {
            (above(options.label, id, options.hint, options.error))
            input class=(class_list("govuk-file-upload", &[options.classes, error])) id=(id) name=(options.name)
                type="file" multiple[options.multiple] accept=[given(options.accept)]
                aria-describedby=[described_by(options.described_by, id, !options.hint.is_empty(), options.error.is_some())];
        },
    )
}
