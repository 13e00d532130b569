//! Lists that mostly stay short: what happens to one person a few times.

/// A list that grows by what it needs and not by what it may come to need: a case holds a score of lists, and the
/// laboratory holds a country of cases.
pub(super) trait Few<T> {
    /// Adds one at the end.
    fn add(&mut self, item: T);
}

impl<T> Few<T> for Vec<T> {
    fn add(&mut self, item: T) {
        if self.len() == self.capacity() {
            self.reserve_exact(1 + self.len() / 2);
        }
        self.push(item);
    }
}
