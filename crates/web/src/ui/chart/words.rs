//! The words that charts have in common, from the texts with keys `chart-…`.

/// The words around the figures, in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChartWords {
    /// On what unfolds the table ("Visa som tabell").
    pub as_table: String,
    /// Instead of a picture when there is nothing to draw.
    pub nothing: String,
    /// Heading of an interval's lower end.
    pub low: String,
    /// Heading of an interval's upper end.
    pub high: String,
    /// Between the two ends of an interval ("till").
    pub to: String,
    /// Said when an axis does not begin at zero.
    pub not_from_zero: String,
    /// Heading of a sum.
    pub sum: String,
    /// Before the median ("hälften inom").
    pub half_within: String,
    /// Before the ninth decile ("nio av tio inom").
    pub nine_in_ten_within: String,
    /// After the lower end of an open class ("eller mer").
    pub or_more: String,
    /// Heading of values when the series has no name.
    pub value: String,
    /// Heading of the stage of a flow.
    pub stage: String,
    /// Heading of where a flow begins.
    pub from: String,
    /// Heading of where a flow ends.
    pub into: String,
    /// Said when some flows cannot be drawn because they do not lead forward.
    pub flows_back: String,
    /// Money granted.
    pub granted: String,
    /// Money committed.
    pub committed: String,
    /// Of the committed money, what has been paid.
    pub paid: String,
    /// Of the committed money, what has not been paid.
    pub committed_not_paid: String,
    /// Money that nothing has been committed of.
    pub unused: String,
}

impl ChartWords {
    /// The words as `say` gives them for their keys.
    pub fn of(say: impl Fn(&str) -> String) -> Self {
        Self {
            as_table: say("chart-as-table"),
            nothing: say("chart-nothing"),
            low: say("chart-low"),
            high: say("chart-high"),
            to: say("chart-to"),
            not_from_zero: say("chart-not-from-zero"),
            sum: say("chart-sum"),
            half_within: say("chart-half-within"),
            nine_in_ten_within: say("chart-nine-in-ten-within"),
            or_more: say("chart-or-more"),
            value: say("chart-value"),
            stage: say("chart-stage"),
            from: say("chart-from"),
            into: say("chart-into"),
            flows_back: say("chart-flows-back"),
            granted: say("chart-granted"),
            committed: say("chart-committed"),
            paid: say("chart-paid"),
            committed_not_paid: say("chart-committed-not-paid"),
            unused: say("chart-unused"),
        }
    }
}
