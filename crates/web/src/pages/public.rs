//! The pages that everyone can see.

mod about;
mod access;
mod accessibility;
mod article;
mod cost;
mod day;
mod language;
mod privacy;
mod results;
mod rules;
mod services;
mod sign_in;
mod signed_out;
mod start;

use crate::route::Route;

/// Their addresses.
pub const ROUTES: &[Route] = &[
    Route::page("/", &[], start::get),
    Route::form("/sign-in", &[], sign_in::get, sign_in::post),
    Route::post("/sign-out", &[], sign_in::sign_out),
    Route::page("/signed-out", &[], signed_out::get),
    Route::page("/language/{language}", &[], language::get),
    Route::form("/demonstration/day", &[], day::get, day::post),
    Route::page("/results", &[], results::get),
    Route::page("/services", &[], services::get),
    Route::page("/rules", &[], rules::get),
    Route::page("/rules/handbook", &[], rules::handbook),
    Route::page("/rules/service", &[], rules::service),
    Route::page("/cost", &[], cost::get),
    Route::page("/about", &[], about::get),
    Route::page("/access", &[], access::get),
    Route::page("/accessibility", &[], accessibility::get),
    Route::page("/privacy", &[], privacy::get),
];
