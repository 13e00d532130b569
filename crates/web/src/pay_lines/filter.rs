//! Which lines are shown: by state, service and month, in the address, so that a list can be kept and sent and a
//! download holds the same lines.

use crate::case_page::with_field;
use crate::ui::{Button, ButtonKind, Label, Select, SelectItem, button, select};
use crate::visit::Visit;
use crate::words;
use chain::pay::LineState;
use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};
use store::PayFilter;
use texts::Args;

/// How many months back the filter offers.
const MONTHS: i32 = 36;

/// What the address asks for.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// As the store takes it.
    pub pay: PayFilter,
    /// The fields of the address, those that say something.
    pub fields: Vec<(&'static str, String)>,
    /// What is put after the page's address to show every line, where the address alone shows some.
    pub clear: &'static str,
}

impl Filter {
    /// The filter that the address asks for. What cannot be read asks for nothing.
    #[must_use]
    pub fn of(visit: &Visit) -> Filter {
        let mut filter = Filter::default();
        let asked = |name: &str| visit.query.text(name).trim().to_owned();
        if let Some(state) = LineState::from_id(&asked("state")) {
            filter.pay.state = Some(state);
            filter.fields.push(("state", state.id().to_owned()));
        } else if visit.query.names().any(|name| name == "state") {
            // All of them were asked for, which is not the same as nothing where a page begins with one.
            filter.fields.push(("state", String::new()));
        }
        let service = asked("service");
        if visit.policy.find_service(&service).is_some() {
            filter.fields.push(("service", service.clone()));
            filter.pay.service = Some(service);
        }
        let month = asked("month");
        if let Ok(first) = format!("{month}-01").parse::<Date>() {
            filter.pay.from = Some(first);
            filter.pay.before = first.checked_add(1.month()).ok();
            filter.fields.push(("month", month));
        }
        if let Ok(case) = asked("case").parse() {
            filter.pay.case = Some(case);
            filter.fields.push(("case", asked("case")));
        }
        if let Ok(payee) = asked("payee").parse() {
            filter.pay.payee = Some(payee);
            filter.fields.push(("payee", asked("payee")));
        }
        if let Ok(payment) = asked("payment").parse() {
            filter.pay.payment = Some(payment);
            filter.fields.push(("payment", asked("payment")));
        }
        filter
    }

    /// A page's address with the same filter.
    #[must_use]
    pub fn href(&self, page: &str) -> String {
        self.fields.iter().fold(page.to_owned(), |href, (name, value)| with_field(&href, name, value))
    }

    /// The filter without its state, for pages that show each state by itself.
    #[must_use]
    pub fn in_state(&self, state: LineState) -> Filter {
        let mut filter = self.clone();
        filter.fields.retain(|(name, _)| *name != "state");
        filter.fields.push(("state", state.id().to_owned()));
        filter.pay.state = Some(state);
        filter
    }

    fn value(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| *field == name).map_or("", |(_, value)| value)
    }

    /// The form that chooses the filter. It is sent with GET and changes nothing.
    #[must_use]
    pub fn form(&self, visit: &Visit) -> Markup {
        let any = || SelectItem::new("", visit.t("pay-lines-any"));
        let states = LineState::ALL
            .iter()
            .map(|state| SelectItem::new(state.id(), visit.t(&format!("pay-state-{}", state.id()))));
        let mut services: Vec<_> = visit
            .policy
            .services()
            .map(|service| SelectItem::new(&service.id, words::service(visit, &service.id)))
            .collect();
        services.sort_by(|a, b| a.text.cmp(&b.text));
        let months = (0..MONTHS).filter_map(|back| {
            let first = visit.now.day.first_of_month().checked_sub(back.months()).ok()?;
            Some(SelectItem::new(month_value(first), month(visit, first)))
        });
        let mut lists: Vec<(&str, Vec<SelectItem>)> = vec![
            ("state", std::iter::once(any()).chain(states).collect()),
            ("service", std::iter::once(any()).chain(services).collect()),
            ("month", std::iter::once(any()).chain(months).collect()),
        ];
        if super::sees_payees(visit.role()) {
            lists.push(("payee", std::iter::once(any()).chain(payees(visit)).collect()));
        }
        html! {
            form method="get" action=(visit.path) .stegvis-filter {
                div .govuk-grid-row {
                    @for (name, items) in lists {
                        div .govuk-grid-column-one-third {
                            (select(Select {
                                name,
                                label: Label::from(&visit.t(&format!("pay-lines-filter-{name}"))),
                                items,
                                value: self.value(name),
                                classes: "govuk-!-width-full",
                                ..Select::default()
                            }))
                        }
                    }
                }
                @for name in ["case", "payment"] {
                    @if !self.value(name).is_empty() {
                        input type="hidden" name=(name) value=(self.value(name));
                    }
                }
                div .govuk-button-group {
                    (button(Button {
                        text: &visit.t("pay-lines-filter-apply"),
                        kind: ButtonKind::Secondary,
                        ..Button::default()
                    }))
                    @if self.fields.iter().any(|(_, value)| !value.is_empty()) {
                        a .govuk-link href={ (visit.path) (self.clear) } {
                            (visit.t("pay-lines-filter-clear"))
                        }
                    }
                }
            }
        }
    }
}

/// The filter that the address asks for, and its form.
#[must_use]
pub fn filter_form(visit: &Visit) -> (PayFilter, Markup) {
    let filter = Filter::of(visit);
    let form = filter.form(visit);
    (filter.pay, form)
}

/// Everyone on record who can be paid, in order of name.
fn payees(visit: &Visit) -> Vec<SelectItem> {
    let view = visit.app.store.world();
    let world = &view.world;
    let providers = world.providers.keys().map(|id| (id.0, words::provider_name(visit, world, *id)));
    let hosts = world.hosts.keys().map(|id| (id.0, words::host_name(visit, world, *id)));
    let employers = world.employers.keys().map(|id| (id.0, super::employer_name(visit, *id)));
    let mut items: Vec<SelectItem> = providers
        .chain(hosts)
        .chain(employers)
        .map(|(id, name)| SelectItem::new(id.to_string(), name))
        .collect();
    items.sort_by(|a, b| a.text.cmp(&b.text));
    items
}

fn month_value(first: Date) -> String {
    format!("{:04}-{:02}", first.year(), first.month())
}

/// A calendar month in words.
#[must_use]
pub fn month(visit: &Visit, first: Date) -> String {
    let name = visit.t(&format!("pay-lines-month-{}", first.month()));
    visit.say("pay-lines-month", Args::new().text("month", &name).text("year", &first.year().to_string()))
}
