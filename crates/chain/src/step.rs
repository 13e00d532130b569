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

/// Some of the steps, a bit for each by its place in [`Step::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Steps(u16);

impl Steps {
    #[inline]
    pub(crate) fn has(self, step: Step) -> bool {
        self.0 >> (step as u16) & 1 == 1
    }

    #[inline]
    pub(crate) fn add(&mut self, step: Step) {
        self.0 |= 1 << step as u16;
    }

    /// Whether every one of the others is among them.
    #[inline]
    pub(crate) fn hold_all(self, others: Steps) -> bool {
        others.0 & !self.0 == 0
    }

    /// Each of them, in the order of [`Step::ALL`].
    #[inline]
    pub(crate) fn iter(self) -> impl Iterator<Item = Step> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let step = Step::ALL.get(left.trailing_zeros() as usize).copied()?;
            left &= left - 1;
            Some(step)
        })
    }
}

impl FromIterator<Step> for Steps {
    fn from_iter<I: IntoIterator<Item = Step>>(steps: I) -> Steps {
        steps.into_iter().fold(Steps::default(), |mut all, step| {
            all.add(step);
            all
        })
    }
}
