//! The test harness: browsers, and the server of the built site.

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
pub(crate) use chromium::{Chromium, MediaPreference};
pub(crate) use engine::Engine;
pub(crate) use journey::{in_second_browser, journey, journey_in};
pub(crate) use settings::{axe_script, page_of_site, site as site_folder};
pub(crate) use site::{Answer, Site};
pub(crate) use wait::{eventually, until};
