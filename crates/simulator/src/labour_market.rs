//! How people come to work, studies or something else by themselves: competing risks that depend on time out
//! of work, on who the person is, on the season and on the support that the person has (F2).

mod risks;

pub(crate) use risks::{Circumstances, Risk, ease_of, next_happening};
