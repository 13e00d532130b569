//! What the person does: choose a provider, accept a code or not, read a decision.

use super::Came;
use crate::dice::Throw;
use crate::run::Run;
use crate::run::county::County;
use crate::run::days::DayNo;
use crate::run::resident::Resident;
use chain::choice::{ChooseProvider, offered_with_seat};
use chain::code::AnswerCode;
use chain::due::About;
use chain::event::Role;
use chain::id::{ParticipationId, ProposalId, ProviderId};

impl County {
    /// Chooses among the providers that have a seat, rather one that is well thought of.
    pub(super) fn choose_provider(&mut self, run: &Run<'_>, resident: &mut Resident, day: DayNo) -> Came {
        let date = run.days.date(day);
        let offered = offered_with_seat(&resident.case, &self.world, run.policy, date);
        let Some((_, providers)) = offered else { return Came::Done };
        let quality = run.settings(day).services.choice_quality;
        let with_seat: Vec<(ProviderId, f64)> = providers
            .into_iter()
            .map(|provider| {
                let rating = provider.profile.rating_tenths.map_or(30.0, |(tenths, _)| f64::from(tenths));
                (provider.id, (quality * (rating - 30.0) / 10.0).exp())
            })
            .collect();
        if with_seat.is_empty() {
            return Came::NotNow;
        }
        let weights: Vec<f64> = with_seat.iter().map(|(_, weight)| *weight).collect();
        let throws = resident.life.next_throw(Throw::Choice);
        let place = run.dice.among(&weights, resident.life.id.0, Throw::Choice, throws);
        let choose = ChooseProvider {
            participation: ParticipationId(resident.new_id()),
            provider: with_seat[place].0,
        };
        self.try_to(run, resident, Role::JobSeeker, day, choose)
    }

    pub(super) fn answer_code(
        &mut self,
        run: &Run<'_>,
        resident: &mut Resident,
        about: Option<About>,
        day: DayNo,
    ) -> Came {
        let Some(proposal) = about.and_then(About::id).map(ProposalId) else { return Came::Done };
        let settings = &run.settings(day).evidence;
        let accepted = run.dice.happens(settings.accepted, resident.life.id.0, Throw::Specialist, 2);
        self.try_to(run, resident, Role::JobSeeker, day, AnswerCode { proposal, accepted })
    }
}
