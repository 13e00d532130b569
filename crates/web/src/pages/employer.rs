//! The pages of an employer of people whose employment is supported (C10, D1): who they are, what is to be
//! claimed and by when, what has been paid; and what a subsidy would come to, for everyone to calculate.

mod calculator;
mod claims;
mod pay;
mod reckoned;
mod wage_split;

use crate::route::Route;
use chain::event::Role;

/// Their addresses.
pub const ROUTES: &[Route] = &[
    Route::form("/employer", &[Role::Employer], claims::get, claims::post),
    Route::page("/employer/calculator", &[], calculator::get),
    Route::form("/employer/pay", &[Role::Employer], pay::get, pay::post),
    Route::form("/employer/pay/line", &[Role::Employer], pay::line, pay::act),
    Route::page("/employer/pay/lines.csv", &[Role::Employer], pay::csv),
    Route::page("/employer/pay/lines.xlsx", &[Role::Employer], pay::xlsx),
];
