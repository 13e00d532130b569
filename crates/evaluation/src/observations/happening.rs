//! An event as it happens: the month it is counted in, and what only the case can say of it, such as how long
//! somebody had been without work. It is asked of every event and allocates nothing once a service has been
//! seen in a month.

use super::Observations;
use super::band::{DurationBand, band_before};
use super::group::Cell;
use super::month::month_index;
use super::seen::flows::ExitTo;
use chain::event::{Event, Matter, StreamId, StreamKind};
use chain::{Case, facts};
use jiff::civil::Date;

pub(super) fn in_case(seen: &mut Observations, case: &Case, event: &Event, on: Date) {
    let index = month_index(on);
    let row = seen.months.at(index);
    row.flows.note(event);
    match event {
        Event::Registered(_) => {
            let band = band_before(case, on, None).unwrap_or(DurationBand::Under6);
            row.groups.registered.add(Cell::of(case, on, band), 1);
        }
        Event::WorkStarted(e) => {
            let exit = ExitTo::of(e.kind);
            if case.open_spell().is_some()
                && let Some(band) = band_before(case, on, Some(e.work))
            {
                row.flows.exits.at(band).count(exit);
                let cell = Cell::of(case, on, band);
                match exit {
                    ExitTo::Competitive => row.groups.exits_competitive.add(cell, 1),
                    ExitTo::Subsidised => row.groups.exits_subsidised.add(cell, 1),
                    ExitTo::Studies | ExitTo::Other => {}
                }
            }
            if let Some(service) = subsidy(case, e.decision) {
                seen.services.at(service).months.at(index).employed += 1;
            }
        }
        Event::WorkEnded(e) => {
            let work = case.works.iter().rev().find(|work| work.id == e.work);
            if let Some(service) = work.and_then(|work| subsidy(case, work.decision)) {
                seen.services.at(service).months.at(index).employments_ended += 1;
            }
        }
        Event::SpellClosed(_) if case.current_work().is_none() => {
            let band = DurationBand::of(facts::unemployed_months(case, on));
            row.flows.exits.at(band).count(ExitTo::Other);
        }
        Event::DecisionMade(e) if matches!(e.matter, Matter::Support | Matter::Subsidy) => {
            if let Some(service) = &e.service {
                seen.services.at(service).months.at(index).decided.count(e.answer);
            }
        }
        Event::ProviderChosen(e) => seen.services.at(&e.service).months.at(index).chosen += 1,
        Event::SupportStarted(e) => {
            if !e.frame {
                let band = band_before(case, on, None).unwrap_or(DurationBand::Under6);
                row.groups.support_started.add(Cell::of(case, on, band), 1);
            }
            seen.services.at(&e.service).months.at(index).started += 1;
        }
        Event::SupportEnded(e) => {
            if let Some(held) = case.participation(e.participation) {
                seen.services.at(&held.service).months.at(index).ended.count(e.reason);
            }
        }
        Event::PlacementStarted(e) => seen.services.at(&e.service).months.at(index).placed += 1,
        Event::PlacementEnded(e) => {
            let placement = case.placements.iter().rev().find(|placement| placement.id == e.placement);
            if let Some(placement) = placement {
                let month = seen.services.at(&placement.service).months.at(index);
                month.placements_ended.count(e.reason);
            }
        }
        // Everything else is told by the event alone.
        _ => {}
    }
}

fn subsidy(case: &Case, decision: Option<chain::id::DecisionId>) -> Option<&str> {
    case.decision(decision?)?.service.as_deref()
}

pub(super) fn in_world(seen: &mut Observations, stream: &StreamId, event: &Event, on: Date) {
    let index = month_index(on);
    let flows = &mut seen.months.at(index).flows;
    flows.world_events += 1;
    match event {
        Event::SeatTaken(e) => {
            flows.seats_taken += 1;
            seen.services.at(&e.service).months.at(index).seats_taken += 1;
        }
        Event::SeatReleased(e) => {
            flows.seats_released += 1;
            seen.services.at(&e.service).months.at(index).seats_released += 1;
        }
        Event::PlaceTaken(_) => flows.places_taken += 1,
        Event::PlaceReleased(_) => flows.places_released += 1,
        _ => {}
    }
    if stream.kind == StreamKind::Appropriation {
        let money = seen.appropriations.at(&stream.id);
        match event {
            Event::AppropriationGranted(e) => money.granted = money.granted.wrapping_add(e.amount.0),
            Event::AppropriationCommitted(e) => money.committed = money.committed.wrapping_add(e.amount.0),
            Event::AppropriationReleased(e) => money.released = money.released.wrapping_add(e.amount.0),
            _ => {}
        }
    }
}
