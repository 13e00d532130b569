//! An exported document in `dsntk`.

use std::sync::Arc;

use dsntk_feel::context::FeelContext;
use dsntk_feel::values::Value as Feel;
use dsntk_feel::{FeelNumber, Name};
use dsntk_feel_temporal::FeelDate;
use dsntk_model_evaluator::ModelEvaluator;
use exchange::dmn;
use rules::{FactDef, PolicyFile, Table, Value};

/// A policy file's document, read and built.
pub struct Peer {
    evaluator: Arc<ModelEvaluator>,
    namespace: String,
    model: String,
}

impl Peer {
    /// Reads the document.
    ///
    /// # Errors
    /// What the engine says of it.
    pub fn new(file: &PolicyFile, xml: &str) -> Result<Self, String> {
        let definitions = dsntk_model::parse(xml).map_err(|fault| fault.to_string())?;
        let evaluator = ModelEvaluator::new(&[definitions]).map_err(|fault| fault.to_string())?;
        Ok(Self { evaluator, namespace: dmn::namespace(file), model: file.id().to_owned() })
    }

    /// The answer for the facts; what is not an answer is told between angle brackets.
    #[must_use]
    pub fn answer(&self, table: &Table, facts: &FeelContext) -> String {
        self.answer_named(&dmn::decision_name(table), facts)
    }

    /// The answer of the decision of that name; see [`Peer::answer`].
    #[must_use]
    pub fn answer_named(&self, decision: &str, facts: &FeelContext) -> String {
        match self.evaluator.evaluate_invocable(&self.namespace, &self.model, decision, facts) {
            Feel::String(answer) => answer,
            other => format!("<{other}>"),
        }
    }
}

/// Adds a fact as the peer takes it.
pub fn set(facts: &mut FeelContext, def: &FactDef, value: Value) {
    facts.set_entry(&name(def), feel(def, value));
}

/// Adds a fact as one that is expressly not known; a fact that is not added at all means the same.
pub fn set_null(facts: &mut FeelContext, def: &FactDef) {
    facts.set_null(name(def));
}

fn name(def: &FactDef) -> Name {
    Name::from(&*def.name)
}

fn feel(def: &FactDef, value: Value) -> Feel {
    match value {
        Value::Boolean(holds) => Feel::Boolean(holds),
        Value::Integer(number) => Feel::Number(FeelNumber::from(number)),
        Value::Date(day) => {
            let day = FeelDate::new(
                day.year().into(),
                day.month().unsigned_abs().into(),
                day.day().unsigned_abs().into(),
            );
            day.map_or(Feel::Null(Some("no such day".to_owned())), Feel::Date)
        }
        Value::Choice(_) => Feel::String(def.render(value)),
        Value::Set(bits) => {
            let held = def.words().iter().enumerate().filter(|(i, _)| bits >> i & 1 == 1);
            Feel::List(held.map(|(_, word)| Feel::String(word.to_string())).collect())
        }
    }
}
