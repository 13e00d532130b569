//! What has been paid and is expected from the beginning of the year, month by month, against twelfths of
//! what was granted: a picture, whose figures stand in the table under it. Nothing is said by colour alone.

use chain::money::Ore;
use evaluation::MonthSums;
use maud::{Markup, html};

const ROW_HEIGHT: usize = 46;
const BAR_TOP: usize = 22;
const BAR_HEIGHT: usize = 14;

/// The words of the picture: its id, its title, its description, and what stands over each bar.
pub(super) struct Words<'a> {
    /// Begins the element ids; unique on the page.
    pub id: &'a str,
    /// What it shows.
    pub title: &'a str,
    /// What is to be seen in it.
    pub description: &'a str,
    /// Over each bar: the month and the amount.
    pub bars: &'a [String],
}

pub(super) fn chart(words: &Words<'_>, months: &[MonthSums]) -> Markup {
    let (title, description, hatch) =
        (format!("{}-title", words.id), format!("{}-description", words.id), format!("{}-hatch", words.id));
    let longest = months.iter().flat_map(|month| [month.together, month.granted]).max().unwrap_or_default();
    let share = |part: Ore| share(part, longest);
    html! {
        figure .stegvis-strip {
            svg .stegvis-strip__picture role="img" aria-labelledby=(format!("{title} {description}"))
                xmlns="http://www.w3.org/2000/svg" width="100%" height=(months.len() * ROW_HEIGHT) focusable="false" {
                title id=(title) { (words.title) }
                desc id=(description) { (words.description) }
                defs {
                    pattern id=(hatch) width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                        rect .stegvis-strip__over-ground width="6" height="6" {}
                        line .stegvis-strip__over-line x1="0" y1="0" x2="0" y2="6" {}
                    }
                }
                @for (row, (name, (paid, month))) in words.bars.iter().zip(paid_so_far(months)).enumerate() {
                    @let top = row * ROW_HEIGHT;
                    text .stegvis-strip__name x="0" y=(top + 15) { (name) }
                    rect .stegvis-strip__ground x="0" y=(top + BAR_TOP) width="100%" height=(BAR_HEIGHT) {}
                    @if month.together > paid {
                        rect .stegvis-strip__over x="0" y=(top + BAR_TOP) width=(share(month.together))
                            height=(BAR_HEIGHT) fill=(format!("url(#{hatch})")) {}
                    }
                    rect .stegvis-strip__within x="0" y=(top + BAR_TOP) width=(share(paid)) height=(BAR_HEIGHT) {}
                    @if month.granted > Ore::ZERO {
                        line .stegvis-strip__target x1=(share(month.granted)) x2=(share(month.granted))
                            y1=(top + BAR_TOP - 4) y2=(top + BAR_TOP + BAR_HEIGHT + 4) {}
                    }
                }
            }
        }
    }
}

/// Each month with what has been paid from the beginning of the year.
fn paid_so_far(months: &[MonthSums]) -> impl Iterator<Item = (Ore, &MonthSums)> {
    months.iter().scan(Ore::ZERO, |paid, month| {
        *paid = *paid + month.outcome;
        Some((*paid, month))
    })
}

/// The part of the whole in per cent, to one decimal; nothing below zero and at most all of it.
fn share(part: Ore, whole: Ore) -> String {
    let thousandths = Ore(1000).part(part.0.clamp(0, whole.0.max(0)), whole.0.max(1)).0;
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_stays_within_the_picture() {
        assert_eq!(share(Ore(1), Ore(3)), "33.3%");
        assert_eq!(share(Ore(-5), Ore(3)), "0.0%");
        assert_eq!(share(Ore(9), Ore(3)), "100.0%");
        assert_eq!(share(Ore(0), Ore(0)), "0.0%");
    }
}
