//! A status in one or two words. The colour only repeats what the words say.

use maud::{Markup, html};

use super::attribute::class_list;

/// Colour of a tag; never the only carrier of its meaning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TagColour {
    /// The component's own colour.
    #[default]
    Plain,
    /// Nothing to do, or later.
    Grey,
    /// Done, or in order.
    Green,
    /// New.
    Turquoise,
    /// Under way.
    Blue,
    /// Waits for somebody else.
    Purple,
    /// Needs attention soon.
    Orange,
    /// Needs attention soon, softly.
    Yellow,
    /// Late or refused.
    Red,
}

impl TagColour {
    /// The class that gives the colour.
    pub fn class(self) -> &'static str {
        match self {
            TagColour::Plain => "",
            TagColour::Grey => "govuk-tag--grey",
            TagColour::Green => "govuk-tag--green",
            TagColour::Turquoise => "govuk-tag--teal",
            TagColour::Blue => "govuk-tag--blue",
            TagColour::Purple => "govuk-tag--purple",
            TagColour::Orange => "govuk-tag--orange",
            TagColour::Yellow => "govuk-tag--yellow",
            TagColour::Red => "govuk-tag--red",
        }
    }
}

/// A tag.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tag<'a> {
    /// The status.
    pub text: &'a str,
    /// Its colour.
    pub colour: TagColour,
    /// Further classes.
    pub classes: &'a str,
}

/// A status in one or two words.
pub fn tag(options: Tag<'_>) -> Markup {
    html! { strong class=(class_list("govuk-tag", &[options.classes, options.colour.class()])) { (options.text) } }
}
