//! One set of SQL statements for both databases, an embedded SQLite and PostgreSQL (issue 5, Build 5). The face is
//! close to that of `rusqlite`, with the few types that the layouts have: whole numbers, text, bytes and nothing.
//!
//! Statements are written with `?1`, `?2`; PostgreSQL is given `$1`, `$2`. They keep to what both understand. What is
//! truly different stands in `database/`, one concern in each file.

mod among;
mod connection;
mod error;
mod filling;
mod many;
mod params;
mod rows;
mod server;
mod statement;
mod together;
mod value;

pub(crate) use among::Among;
pub(crate) use connection::Connection;
pub(crate) use error::{OptionalExtension, SqlError};
pub(crate) use filling::{Aside, Filling, Insert, table_and_columns};
pub(crate) use many::{insert_many, insertions};
pub(crate) use params::{Params, params, params_from_iter};
pub(crate) use rows::{Row, Rows};
pub(crate) use server::{For, Server, Trouble};
pub(crate) use together::{Change, Question};
pub(crate) use value::{Found, Room, ToSql, ValueRef};
