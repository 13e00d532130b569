//! A trajectory: a point on a grid within the bounds, the order in which groups are moved from it, and for each
//! parameter whether it is moved up or down. All of it follows from the seed.

use super::grouping::ParameterGroup;
use crate::dice::{Dice, Throw};
use crate::parameters::{Measure, Parameters};
use std::collections::BTreeMap;

/// How far a parameter is moved, as a share of its bounds: with four levels, from 0 or 1/3 up, or from 2/3 or 1
/// down.
pub(super) const STEP: f64 = 2.0 / 3.0;

/// A point, and how it is left.
pub(super) struct Trajectory {
    /// Where each free parameter stands, as a share of its bounds, and by how much it is moved.
    at: BTreeMap<String, (f64, f64)>,
    /// The places of the groups in the order in which they are moved.
    pub(super) order: Vec<usize>,
}

impl Trajectory {
    pub(super) fn new(groups: &[ParameterGroup], dice: &Dice, number: u32) -> Trajectory {
        let whom = u64::from(number) + 1;
        let mut at = BTreeMap::new();
        let members = groups.iter().flat_map(|group| &group.members);
        for (place, name) in members.enumerate() {
            let place = u32::try_from(place).unwrap_or(u32::MAX);
            let [level, direction] = dice.two_units(whom, Throw::Parameter, place);
            let low = if level < 0.5 { 0.0 } else { 1.0 / 3.0 };
            let (from, step) = if direction < 0.5 { (low, STEP) } else { (low + STEP, -STEP) };
            at.insert(name.clone(), (from, step));
        }
        let mut order: Vec<usize> = (0..groups.len()).collect();
        let key = |place: &usize| dice.unit(whom, Throw::Choice, u32::try_from(*place).unwrap_or(u32::MAX));
        order.sort_by(|a, b| key(a).total_cmp(&key(b)));
        Trajectory { at, order }
    }

    /// The parameters at the point that the trajectory begins in.
    pub(super) fn begins(&self, base: &Parameters) -> Parameters {
        let mut parameters = base.clone();
        for (name, (from, _)) in &self.at {
            put(&mut parameters, name, *from);
        }
        parameters
    }

    /// Moves a group.
    pub(super) fn moves(&self, parameters: &mut Parameters, group: &ParameterGroup) {
        for name in &group.members {
            if let Some((from, step)) = self.at.get(name) {
                put(parameters, name, from + step);
            }
        }
    }

    /// Whether the only parameter of a group is moved up; none when there are several.
    pub(super) fn sign(&self, group: &ParameterGroup) -> Option<f64> {
        let [name] = group.members.as_slice() else { return None };
        self.at.get(name).map(|(_, step)| step.signum())
    }
}

/// Sets a parameter to a share of the way from its lowest to its highest.
pub(super) fn put(parameters: &mut Parameters, name: &str, share: f64) {
    let Some(known) = parameters.get(name) else { return };
    let value = known.low + share * (known.high - known.low);
    let value = if known.measure == Measure::Share { value.clamp(0.0, 1.0) } else { value };
    parameters.set(name, value);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sensitivity::{By, groups};

    #[test]
    fn a_trajectory_moves_every_group_once_and_stays_within_the_bounds() {
        let base = Parameters::embedded().unwrap_or_else(|faults| panic!("{faults:#?}"));
        let groups = groups(&base, By::Family);
        for number in 0..4 {
            let trajectory = Trajectory::new(&groups, &Dice::new(7, 0), number);
            let mut order = trajectory.order.clone();
            let mut parameters = trajectory.begins(&base);
            for place in &trajectory.order {
                let before = parameters.clone();
                trajectory.moves(&mut parameters, &groups[*place]);
                let moved = before.iter().zip(parameters.iter()).filter(|(a, b)| a.value != b.value);
                assert_eq!(moved.count(), groups[*place].members.len(), "{}", groups[*place].name);
            }
            let rounding = 1e-9;
            assert!(parameters.iter().all(|known| {
                known.low - rounding <= known.value && known.value <= known.high + rounding
            }));
            order.sort_unstable();
            assert_eq!(order, (0..groups.len()).collect::<Vec<_>>());
        }
    }

    #[test]
    fn another_trajectory_begins_elsewhere_and_the_same_begins_where_it_did() {
        let base = Parameters::embedded().unwrap_or_else(|faults| panic!("{faults:#?}"));
        let groups = groups(&base, By::Process);
        let begins = |number: u32| Trajectory::new(&groups, &Dice::new(7, 0), number).begins(&base);
        assert_eq!(begins(0), begins(0));
        assert_ne!(begins(0), begins(1));
    }
}
