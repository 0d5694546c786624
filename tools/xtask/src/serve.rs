//! Serves the built site on localhost.

use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Context, Result};
use axum::{
    Router,
    http::{HeaderValue, header::CACHE_CONTROL},
};
use tokio::runtime;
use tower_http::{
    services::{ServeDir, ServeFile},
    set_header::SetResponseHeaderLayer,
};

use crate::{progress::say, repository, site};

const DEFAULT_PORT: u16 = 8080;

/// The number of ports after the default one that are tried if it is in use.
const SPARE_PORTS: u16 = 20;

/// Builds the site and serves it until the process is stopped.
pub(crate) fn run(port: Option<u16>) -> Result<()> {
    // Checks the port before the build.
    drop(listen(port)?);
    site::build()?;
    let listener = listen(port)?;
    println!("\nServing the site at http://{}/ (Ctrl-C stops)", listener.local_addr()?);
    answer(listener)
}

/// Listens on the given port, or on the first free one from the default port.
fn listen(port: Option<u16>) -> Result<TcpListener> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    if let Some(port) = port {
        return bind(port).with_context(|| format!("cannot listen on port {port}; choose another with --port N"));
    }
    bind(DEFAULT_PORT).or_else(|error| {
        let (listener, port) = (1..=SPARE_PORTS)
            .map(|offset| DEFAULT_PORT + offset)
            .find_map(|port| Some((bind(port).ok()?, port)))
            .ok_or(error)
            .context("cannot listen on port 8080 or on the ones after it; choose one with --port N")?;
        say(format!("port {DEFAULT_PORT} is in use; using {port}"));
        Ok(listener)
    })
}

/// Serves the files of `dist/`. They are read for each request, so that a reload shows a new build.
fn answer(listener: TcpListener) -> Result<()> {
    let no_cache = SetResponseHeaderLayer::overriding(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    let not_found = ServeFile::new(repository::dist().join("404.html"));
    let files = ServeDir::new(repository::dist()).not_found_service(not_found);
    let site = Router::new().fallback_service(files).layer(no_cache);
    listener.set_nonblocking(true)?;
    runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
        axum::serve(tokio::net::TcpListener::from_std(listener)?, site).await?;
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_requested_port_in_use_is_reported_by_number() -> Result<()> {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = taken.local_addr()?.port();
        let result = listen(Some(port)).map_err(|error| error.to_string());
        assert!(result.is_err_and(|error| error.contains(&port.to_string()) && error.contains("--port N")));
        Ok(())
    }
}
