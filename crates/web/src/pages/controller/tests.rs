//! The pages of control as a browser sees them.
