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
            // A new place, and not the old one made larger: the allocator would look up how large it was, which is
            // one more place of memory to wait for.
            let mut larger = Vec::with_capacity(self.len() + 1 + self.len() / 2);
            larger.append(self);
            *self = larger;
        }
        self.push(item);
    }
}
