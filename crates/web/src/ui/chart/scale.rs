//! From values to places along an axis, with lines at round values.

/// Values beyond this are drawn at it: no statistic is larger, and differences of what is drawn stay finite.
const LARGEST: f64 = 1e18;
/// No axis has more lines.
const MOST_TICKS: f64 = 12.0;

/// The value as it can be drawn; nothing when it is no finite number.
pub(super) fn drawable(value: f64) -> Option<f64> {
    value.is_finite().then(|| value.clamp(-LARGEST, LARGEST))
}

/// A linear axis.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    low: f64,
    high: f64,
    step: f64,
    from: f64,
    to: f64,
}

impl Scale {
    /// An axis over the values, from pixel `from` to pixel `to`, with about `wanted` lines no closer than `finest`.
    pub(super) fn over(values: impl Iterator<Item = f64>, with_zero: bool, wanted: f64, finest: f64) -> Self {
        let (mut low, mut high) = values
            .filter_map(drawable)
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
        if low > high {
            (low, high) = (0.0, 0.0);
        }
        if with_zero {
            (low, high) = (low.min(0.0), high.max(0.0));
        }
        // Values that hardly differ get some room around them, or an axis would have no length.
        let largest = low.abs().max(high.abs());
        if high - low <= largest * 1e-9 {
            let room = if largest > 0.0 { largest * 0.1 } else { 1.0 };
            low -= if with_zero && low >= 0.0 { 0.0 } else { room };
            high += if with_zero && high <= 0.0 && largest > 0.0 { 0.0 } else { room };
        }
        let mut step = round_step((high - low) / wanted).max(finest);
        if (high - low) / step > MOST_TICKS {
            step = round_step((high - low) / MOST_TICKS);
        }
        let (low, high) = ((low / step).floor() * step, (high / step).ceil() * step);
        Self { low, high, step, from: 0.0, to: 1.0 }
    }

    /// The same axis laid from pixel `from` to pixel `to`.
    pub(super) fn between(mut self, from: f64, to: f64) -> Self {
        (self.from, self.to) = (from, to);
        self
    }

    /// Where the value lies; never outside the axis.
    pub(super) fn at(&self, value: f64) -> f64 {
        let share = ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0);
        let share = if share.is_nan() { 0.0 } else { share };
        self.from + share * (self.to - self.from)
    }

    /// The distance between two lines, in values.
    pub(super) fn step(&self) -> f64 {
        self.step
    }

    /// The lowest value of the axis.
    pub(super) fn low(&self) -> f64 {
        self.low
    }

    /// Where bars and areas begin: zero, or the end of the axis that is nearest to it.
    pub(super) fn base(&self) -> f64 {
        0f64.clamp(self.low, self.high)
    }

    /// The values of the axis' lines.
    pub(super) fn ticks(&self) -> Vec<f64> {
        let count = ((self.high - self.low) / self.step).round().clamp(1.0, MOST_TICKS + 2.0) as u32;
        (0..=count)
            .map(|index| self.low + f64::from(index) * self.step)
            .map(|value| if value.abs() < self.step * 1e-6 { 0.0 } else { value })
            .collect()
    }
}

/// One, two or five times a power of ten, not less than `rough`.
fn round_step(rough: f64) -> f64 {
    let rough = if rough.is_finite() && rough > 1e-12 { rough } else { 1e-12 };
    let power = 10f64.powf(rough.log10().floor());
    let part = rough / power;
    let round = if part <= 1.0 + 1e-9 {
        1.0
    } else if part <= 2.0 + 1e-9 {
        2.0
    } else if part <= 5.0 + 1e-9 {
        5.0
    } else {
        10.0
    };
    round * power
}

#[cfg(test)]
mod tests {
    use super::Scale;

    #[test]
    fn lines_stand_at_round_values_around_the_data() {
        let scale = Scale::over([0.0, 437.0].into_iter(), true, 5.0, 1.0);
        assert_eq!(scale.ticks(), [0.0, 100.0, 200.0, 300.0, 400.0, 500.0]);
        assert_eq!(scale.between(200.0, 0.0).at(250.0), 100.0);
    }

    #[test]
    fn whole_numbers_get_no_lines_between_them() {
        let scale = Scale::over([0.0, 2.0].into_iter(), true, 5.0, 1.0);
        assert_eq!(scale.ticks(), [0.0, 1.0, 2.0]);
    }

    #[test]
    fn an_axis_without_values_still_has_a_length() {
        assert_eq!(Scale::over(std::iter::empty(), true, 5.0, 1.0).ticks(), [0.0, 1.0]);
        assert_eq!(Scale::over([f64::NAN].into_iter(), false, 5.0, 1.0).ticks().len(), 3);
    }

    #[test]
    fn an_axis_of_differences_has_zero_among_its_lines() {
        let scale = Scale::over([-3.0, 4.5].into_iter(), true, 5.0, 0.1);
        assert!(scale.ticks().contains(&0.0), "{:?}", scale.ticks());
    }
}
