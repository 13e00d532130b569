//! The components of every page as functions: options in, markup out. Texts come in rendered; but for the figures of a
//! chart, nothing here knows a language, a case or a rule. The markup is that of GOV.UK Frontend and is held against its
//! golden fixtures in `tests/it/ui`; `way`, `timeline`, `lead_time_strip` and `chart` are our own.
//!
//! Conventions: options are structs with `Default`, passed by value; an empty text means "none"; lists hold owned
//! entries with short constructors (`Choice::new("yes", text)`).

mod attribute;
mod blocks;
mod button;
pub mod chart;
mod choices;
mod date_input;
mod error_summary;
mod file_upload;
mod footer;
mod label;
pub mod layout;
mod lead_time_strip;
mod links;
mod navigation;
mod notification_banner;
mod phase_banner;
mod select;
mod summary_list;
mod table;
mod tabs;
mod tag;
mod task_list;
mod text_input;
mod textarea;
mod timeline;
mod way;

pub use blocks::{Details, details, inset_text, panel, warning_text};
pub use button::{Button, ButtonKind, ButtonLink, button, button_group, button_link};
pub use choices::{Choice, Choices, checkboxes, radios};
pub use date_input::{DateInput, DatePart, date_input};
pub use error_summary::{ErrorLink, FieldErrors, SaidError, error_summary};
pub use file_upload::{FileUpload, file_upload};
pub use footer::{FooterLink, footer};
pub use label::{ErrorMessage, Fieldset, Label, Legend, error_message, fieldset, hint, label};
pub use layout::{Chrome, Notice, Page, SignedIn, logo};
pub use lead_time_strip::{LeadTime, LeadTimeWords, lead_time_strip, lead_time_table};
pub use links::{Breadcrumb, back_link, breadcrumbs, skip_link};
pub use navigation::{
    LanguageLink, NavigationItem, PageLink, ServiceNavigation, generic_header, language_navigation,
    pagination, service_navigation,
};
pub use notification_banner::{Notification, notification_banner};
pub use phase_banner::phase_banner;
pub use select::{Select, SelectItem, select};
pub use summary_list::{RowAction, SummaryRow, summary_card, summary_list};
pub use table::{Cell, Column, Order, Table, table, table_region};
pub use tabs::{Tab, tabs};
pub use tag::{Tag, TagColour, tag};
pub use task_list::{Task, TaskStatus, task_list};
pub use text_input::{TextInput, text_input};
pub use textarea::{CountWords, Textarea, character_count, textarea};
pub use timeline::{TimelineEvent, timeline};
pub use way::{WayState, WayStep, way};
