//! The steps of the chain (system.md, A1–A14), one word each: the module, the policy file, the
//! stem of the texts and the heading in the documentation all use it.

use serde::{Deserialize, Serialize};

macro_rules! steps {
    ($($(#[$doc:meta])* $variant:ident = $id:literal),+ $(,)?) => {
        /// A step of the chain.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Step { $($(#[$doc])* $variant),+ }

        impl Step {
            /// Every step, in the order in which the requirements name them.
            pub const ALL: &'static [Step] = &[$(Step::$variant),+];

            /// The word for the step in files and texts.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Step::$variant => $id),+ }
            }

            /// The step with this word, if there is one.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Step> {
                match id { $($id => Some(Step::$variant),)+ _ => None }
            }
        }
    };
}

steps! {
    /// A1 (inskrivning).
    Registration = "registration",
    /// A2 (profilering).
    Profiling = "profiling",
    /// A3 (arbetsmarknadspolitisk bedömning).
    Assessment = "assessment",
    /// A4 (kartläggning); today's third step, the investigation.
    Mapping = "mapping",
    /// A5 (underlag).
    Evidence = "evidence",
    /// A6 (samlad bedömning).
    OverallAssessment = "overall_assessment",
    /// A7 (funktionshinderkod).
    Code = "code",
    /// A8 (beslut om stöd).
    Decision = "decision",
    /// A9 (val av leverantör).
    Choice = "choice",
    /// A10 (stöd).
    Support = "support",
    /// A11 (arbete och studier).
    Work = "work",
    /// A12 (avslut).
    Closing = "closing",
    /// A14, first half: the individual action plan (handlingsplan).
    Plan = "plan",
    /// A14, second half: activity reports, warnings and sanctions.
    Control = "control",
    /// A13: the person's rights.
    Rights = "rights",
}
