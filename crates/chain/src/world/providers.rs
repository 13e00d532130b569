//! The approved providers, found by id, or by the place and the service that they are approved for.

use super::{Provider, ProviderProfile};
use crate::id::ProviderId;
use crate::word::WordMap;
use serde::{Deserialize, Serialize, Serializer};
use std::collections::BTreeMap;
use std::ops::Deref;

/// Every provider that has been approved, excluded ones too. Read as a map by id; changed only by what is approved.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "BTreeMap<ProviderId, Provider>")]
pub struct Providers {
    by_id: BTreeMap<ProviderId, Provider>,
    /// Who is approved, by municipality and service, in order of id.
    by_place: WordMap<WordMap<Vec<ProviderId>>>,
}

impl Providers {
    /// Those that take people of a municipality in a service, in order of id; full ones too.
    pub fn serving<'w>(&'w self, municipality: &str, service: &str) -> impl Iterator<Item = &'w Provider> {
        let ids = self.by_place.get(municipality).and_then(|services| services.get(service));
        let providers = ids.into_iter().flatten().filter_map(|id| self.by_id.get(id));
        providers.filter(|provider| !provider.excluded)
    }

    /// Takes in a provider as approved. Who was approved, or excluded, before keeps those who have a seat.
    pub(super) fn approve(&mut self, id: ProviderId, profile: &ProviderProfile) {
        let taken = self.by_id.remove(&id).map(|known| {
            self.list(&known, |ids| ids.retain(|listed| *listed != id));
            known.taken
        });
        let taken = taken.unwrap_or_default();
        self.take_in(Provider { id, profile: profile.clone(), taken, excluded: false });
    }

    pub(super) fn get_mut(&mut self, id: ProviderId) -> Option<&mut Provider> {
        self.by_id.get_mut(&id)
    }

    fn take_in(&mut self, provider: Provider) {
        let id = provider.id;
        self.list(&provider, |ids| {
            if let Err(place) = ids.binary_search(&id) {
                ids.insert(place, id);
            }
        });
        self.by_id.insert(id, provider);
    }

    /// Does something with each list in which a provider stands.
    fn list(&mut self, provider: &Provider, change: impl Fn(&mut Vec<ProviderId>)) {
        for municipality in &provider.profile.municipalities {
            let services = self.by_place.at(municipality);
            for service in provider.profile.seats.keys() {
                change(services.at(service));
            }
        }
    }
}

/// They are the same when they are the same by id: a list by place may be left empty, and says nothing then.
impl PartialEq for Providers {
    fn eq(&self, other: &Providers) -> bool {
        self.by_id == other.by_id
    }
}

impl Eq for Providers {}

impl Deref for Providers {
    type Target = BTreeMap<ProviderId, Provider>;

    fn deref(&self) -> &BTreeMap<ProviderId, Provider> {
        &self.by_id
    }
}

impl From<BTreeMap<ProviderId, Provider>> for Providers {
    fn from(by_id: BTreeMap<ProviderId, Provider>) -> Providers {
        let mut providers = Providers::default();
        by_id.into_values().for_each(|provider| providers.take_in(provider));
        providers
    }
}

impl Serialize for Providers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.by_id.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::word::Word;
    use uuid::Uuid;

    fn profile(municipalities: &[&str], services: &[&str]) -> ProviderProfile {
        ProviderProfile {
            name: "Påhittad leverantör".into(),
            synthetic: true,
            municipalities: municipalities.iter().copied().map(Word::from).collect(),
            seats: services.iter().map(|service| (Word::from(*service), 3)).collect(),
            ..ProviderProfile::default()
        }
    }

    fn id(number: u128) -> ProviderId {
        ProviderId(Uuid::from_u128(number))
    }

    fn serving(providers: &Providers, municipality: &str, service: &str) -> Vec<u128> {
        providers.serving(municipality, service).map(|provider| provider.id.0.as_u128()).collect()
    }

    #[test]
    fn a_provider_is_found_where_and_for_what_it_was_last_approved_in_order_of_id() {
        let mut providers = Providers::default();
        providers.approve(id(2), &profile(&["1480", "1481"], &["sius", "osa"]));
        providers.approve(id(1), &profile(&["1480"], &["sius"]));
        assert_eq!(serving(&providers, "1480", "sius"), [1, 2]);
        assert_eq!(
            (serving(&providers, "1481", "osa"), serving(&providers, "1480", "aub")),
            (vec![2], vec![])
        );
        providers.approve(id(2), &profile(&["1481"], &["sius"]));
        assert_eq!(
            (serving(&providers, "1480", "sius"), serving(&providers, "1481", "sius")),
            (vec![1], vec![2])
        );
        assert_eq!(serving(&providers, "1481", "osa"), [0; 0]);
    }

    #[test]
    fn who_is_excluded_takes_nobody_until_approved_anew_and_keeps_those_who_have_a_seat() {
        let mut providers = Providers::default();
        providers.approve(id(1), &profile(&["1480"], &["sius"]));
        let provider = providers.get_mut(id(1)).unwrap();
        provider.excluded = true;
        provider.taken.at("sius").insert(crate::id::ParticipationId(Uuid::nil()));
        assert_eq!(serving(&providers, "1480", "sius"), [0; 0]);
        providers.approve(id(1), &profile(&["1480"], &["sius"]));
        assert_eq!((serving(&providers, "1480", "sius"), providers[&id(1)].free_seats("sius")), (vec![1], 2));
    }

    #[test]
    fn written_and_read_again_they_are_found_as_before() {
        let mut providers = Providers::default();
        providers.approve(id(2), &profile(&["1480"], &["sius"]));
        providers.approve(id(1), &profile(&["1480"], &["sius"]));
        let written = serde_json::to_string(&providers).unwrap();
        let read = serde_json::from_str::<Providers>(&written).unwrap();
        assert_eq!((serving(&read, "1480", "sius"), &read), (vec![1, 2], &providers));
    }
}
