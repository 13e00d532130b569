//! Rows by service, found by its id as a policy file names it. The rows lie sorted in one list, shortest id
//! first, so that a search compares numbers more often than words (F2).

use super::merge::Merge;
use serde::{Deserialize, Serialize};

/// One row for each service that was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Services<T>(Vec<(Box<str>, T)>);

impl<T> Default for Services<T> {
    fn default() -> Services<T> {
        Services(Vec::new())
    }
}

impl<T> Services<T> {
    /// That of one service, if it was seen.
    #[must_use]
    pub fn get(&self, service: &str) -> Option<&T> {
        let place = self.place(service).ok()?;
        self.0.get(place).map(|(_, row)| row)
    }

    /// Each service with its own, in order of id.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        let mut rows: Vec<(&str, &T)> = self.0.iter().map(|(id, row)| (&**id, row)).collect();
        rows.sort_unstable_by_key(|(id, _)| *id);
        rows.into_iter()
    }

    fn place(&self, service: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(id, _)| id.len().cmp(&service.len()).then_with(|| (**id).cmp(service)))
    }
}

impl<T: Default> Services<T> {
    pub(crate) fn at(&mut self, service: &str) -> &mut T {
        let place = match self.place(service) {
            Ok(place) => place,
            Err(place) => {
                self.0.insert(place, (service.into(), T::default()));
                place
            }
        };
        &mut self.0[place].1
    }
}

impl<T: Default + Merge> Merge for Services<T> {
    fn merge(&mut self, other: &Services<T>) {
        for (id, theirs) in &other.0 {
            self.at(id).merge(theirs);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_are_told_in_order_of_id_however_they_came() {
        let mut services = Services::<u64>::default();
        for id in ["sius", "arbetspraktik", "sius", "osa"] {
            *services.at(id) += 1;
        }
        let told: Vec<(&str, u64)> = services.iter().map(|(id, count)| (id, *count)).collect();
        assert_eq!(told, [("arbetspraktik", 1), ("osa", 1), ("sius", 2)]);
        assert_eq!((services.get("sius"), services.get("samhall")), (Some(&2), None));
    }
}
