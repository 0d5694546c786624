//! What a journey stands on: a browser, and the site served to it.

mod browsers;
mod chromium;
mod driver;
mod engine;
mod firefox;
mod journey;
mod screen;
mod settings;
mod site;
mod wait;
mod webkit;

pub(crate) use browsers::Browser;
pub(crate) use chromium::{Chromium, Wish};
pub(crate) use engine::Engine;
pub(crate) use journey::{journey, journey_in, someone_else};
pub(crate) use settings::axe_script;
pub(crate) use site::{Answer, Site};
pub(crate) use wait::{eventually, until};
