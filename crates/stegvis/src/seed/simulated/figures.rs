//! What became of those whom each provider has supported, told in its profile as people see it when they choose: how
//! long one waits, how many work or study a year after the start, and what participants thought. The first two are
//! counted in the history; nobody in a run says what they think, so that is invented, better where the method is
//! followed better.

use super::words::mixed;
use chain::calendar::days_between;
use chain::case::{Case, Participation};
use chain::event::{Event, ProviderApproved, Recorded, Role, StreamId, StreamKind};
use chain::id::{CommandId, ProviderId};
use evaluation::SMALLEST;
use jiff::ToSpan;
use jiff::civil::{Date, time};
use simulator::run::Kept;
use std::collections::BTreeMap;
use web::clock::moment;

/// The normal deviate of 95 in 100.
const DEVIATE: f64 = 1.96;
/// The rating of a provider that is reviewed in the middle of the scale, in tenths, and the middle.
const RATING: (f64, f64) = (36.0, 75.0);
/// How many points of the review raise the rating by a tenth.
const POINTS_A_TENTH: f64 = 6.0;
/// Ratings lie within so many tenths of what the review says, and within these.
const SPREAD: u32 = 4;
const RATINGS: (f64, f64) = (18.0, 49.0);
/// So many of ten who have ended say what they think.
const ANSWERS_OF_TEN: u32 = 6;

/// What is counted of a provider.
#[derive(Default)]
struct Counted {
    waits: Vec<i64>,
    followed: u32,
    to_work: u32,
    ended: u32,
}

/// Approves every provider anew, with its figures, on the first day of the month of a day.
pub(super) fn publish(kept: &mut Kept, day: Date) {
    let on = day.first_of_month();
    let counted = counted(kept, on);
    let mut latest: BTreeMap<StreamId, &Recorded> = BTreeMap::new();
    for (stream, recorded) in &kept.world {
        if stream.kind == StreamKind::Provider && matches!(recorded.event, Event::ProviderApproved(_)) {
            latest.insert(stream.clone(), recorded);
        }
    }
    let published = latest.into_iter().filter_map(|(stream, approved)| {
        let id: ProviderId = stream.id.parse().ok()?;
        let Event::ProviderApproved(ProviderApproved { profile, .. }) = &approved.event else { return None };
        let known = counted.get(&id)?;
        let mut recorded = approved.clone();
        let mut profile = profile.clone();
        profile.waiting_days = waiting(&known.waits);
        profile.to_work_percent = share(known.to_work, known.followed);
        profile.rating_tenths = rating(id, profile.fidelity, known.ended);
        let Event::ProviderApproved(said) = &mut recorded.event else { return None };
        said.profile = profile;
        recorded.header.recorded_at = moment(on, time(5, 0, 0, 0));
        recorded.header.holds_on = on;
        recorded.header.actor.role = Role::System;
        recorded.header.command = CommandId(uuid::Uuid::nil());
        Some((stream, recorded))
    });
    let mut published: Vec<(StreamId, Recorded)> = published.collect();
    kept.world.append(&mut published);
}

/// What has happened with each provider up to a day.
fn counted(kept: &Kept, on: Date) -> BTreeMap<ProviderId, Counted> {
    let mut counted: BTreeMap<ProviderId, Counted> = BTreeMap::new();
    for case in kept.cases.iter().map(|case| Case::from(case.events.as_slice())) {
        for held in &case.participations {
            let (Some(provider), Some(started)) = (held.provider, held.started_on) else { continue };
            let known = counted.entry(provider).or_default();
            known.waits.push(days_between(held.chosen_on, started).max(0));
            known.ended += u32::from(held.ended_on.is_some_and(|(ended, _)| ended < on));
            let after = started.saturating_add(1.year());
            if after < on {
                known.followed += 1;
                known.to_work += u32::from(works_on(&case, held, after));
            }
        }
    }
    counted
}

/// Whether the person works or studies on a day, in what began after the choice.
fn works_on(case: &Case, held: &Participation, day: Date) -> bool {
    case.works.iter().any(|work| {
        work.started_on >= held.chosen_on
            && work.started_on <= day
            && work.ended_on.is_none_or(|ended| ended > day)
    })
}

/// The usual wait: half have waited no longer. None of so few that one could be recognised.
fn waiting(waits: &[i64]) -> Option<u16> {
    let mut waits = waits.to_vec();
    waits.sort_unstable();
    let usual = waits.get(waits.len().saturating_sub(1) / 2).copied()?;
    if (waits.len() as u64) < SMALLEST { None } else { u16::try_from(usual).ok() }
}

/// The share in percent with its interval (Wilson); none of so few that one could be recognised.
fn share(part: u32, whole: u32) -> Option<(u8, u8, u8)> {
    if u64::from(whole) < SMALLEST {
        return None;
    }
    let (part, whole) = (f64::from(part), f64::from(whole));
    let share = part / whole;
    let square = DEVIATE * DEVIATE;
    let middle = (part + square / 2.0) / (whole + square);
    let spread = DEVIATE * (share * (1.0 - share) * whole + square / 4.0).sqrt() / (whole + square);
    Some((percent(middle - spread), percent(share), percent(middle + spread)))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "kept within 0 to 100")]
fn percent(share: f64) -> u8 {
    (share * 100.0).round().clamp(0.0, 100.0) as u8
}

/// What participants thought, in tenths, and how many of them said so.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "kept within 10 to 50")]
fn rating(id: ProviderId, fidelity: Option<u8>, ended: u32) -> Option<(u8, u32)> {
    let answers = ended * ANSWERS_OF_TEN / 10;
    if u64::from(answers) < SMALLEST {
        return None;
    }
    let reviewed = fidelity.map_or(0.0, |points| (f64::from(points) - RATING.1) / POINTS_A_TENTH);
    let chance = u32::try_from(mixed(id.0) % u64::from(2 * SPREAD + 1)).unwrap_or(SPREAD);
    let chance = f64::from(chance) - f64::from(SPREAD);
    Some(((RATING.0 + reviewed + chance).clamp(RATINGS.0, RATINGS.1) as u8, answers))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_lies_within_its_interval_and_is_not_told_of_few() {
        assert_eq!(share(2, 4), None);
        assert_eq!(share(0, 5), Some((0, 0, 43)));
        assert_eq!(share(5, 5), Some((57, 100, 100)));
        assert_eq!(share(20, 50), Some((28, 40, 54)));
    }

    #[test]
    fn half_wait_no_longer_than_the_usual_wait() {
        assert_eq!(waiting(&[1, 2, 3, 4]), None);
        assert_eq!(waiting(&[9, 1, 5, 2, 30]), Some(5));
    }

    #[test]
    fn ratings_follow_the_review_and_stay_on_the_scale() {
        let rated =
            |points| rating(ProviderId(uuid::Uuid::nil()), Some(points), 20).map(|(tenths, _)| tenths);
        assert!(rated(120) > rated(40));
        assert!((10..=50).contains(&rated(25).unwrap()) && (10..=50).contains(&rated(125).unwrap()));
        assert_eq!(rating(ProviderId(uuid::Uuid::nil()), Some(90), 8), None);
    }
}
