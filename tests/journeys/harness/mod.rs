//! What a journey stands on: a browser, and the site served to it.

mod chromium;
mod driver;
mod journey;
mod settings;
mod site;
mod wait;

pub(crate) use chromium::{Chromium, Wish};
pub(crate) use journey::{journey, someone_else};
pub(crate) use settings::axe_script;
pub(crate) use site::{Answer, Site};
pub(crate) use wait::{eventually, until};
