//! A local server of the built site under a sub-path, which can simulate failures.

use std::{collections::BTreeMap, io, net::Ipv4Addr, path::PathBuf, pin::Pin, sync::Arc, task};

use anyhow::{Context as _, Result};
use http_body_util::{BodyExt as _, Full, combinators::UnsyncBoxBody};
use hyper::{
    Request, Response, StatusCode, Uri,
    body::{Bytes, Frame, Incoming},
    header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::TokioIo;
use tokio::{
    net::TcpListener,
    sync::watch,
    task::{JoinHandle, JoinSet},
};
use tower_http::services::ServeDir;

use super::settings;

/// The sub-path of the site, which works under any path.
const PATH: &str = "/some/place/";

/// The start of the name of the script that registers the service worker.
const REGISTRATION: &str = "offline-";

/// How the server responds to requests for one kind of file.
#[derive(Clone, PartialEq)]
pub(crate) enum Answer {
    /// With the file.
    File,
    /// With this JSON text instead of the file.
    Json(String),
    /// With this HTML text instead of the file.
    Html(String),
    /// With this script instead of the file.
    Script(String),
    /// With this WebAssembly instead of the file.
    Wasm(Vec<u8>),
    /// With this HTTP status and no content.
    Status(u16),
    /// With the first half of the file, and then by closing the connection.
    Cut,
    /// By closing the connection.
    Disconnect,
    /// Not at all until another answer is set.
    Withhold,
}

/// The answers other than [`Answer::File`], by the start or the end of the file's name.
type Answers = BTreeMap<&'static str, Answer>;
type Body = UnsyncBoxBody<Bytes, io::Error>;

/// A running server with its own origin. Dropping it stops the server.
pub(crate) struct Site {
    origin: String,
    answers: watch::Sender<Answers>,
    server: JoinHandle<()>,
}

impl Site {
    /// Serves the built site on a free port.
    pub(crate) async fn serve() -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.context("no port to serve the site on")?;
        let origin = format!("http://{}", listener.local_addr()?);
        // A service worker would answer in the place of the server.
        let (answers, asked) = watch::channel(Answers::from([(REGISTRATION, Answer::Script(String::new()))]));
        let server = tokio::spawn(accept(listener, settings::site(), asked));
        Ok(Self { origin, answers, server })
    }

    /// The origin of the site.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// The address of the page with a query string.
    pub(crate) fn address(&self, link: &str) -> String {
        format!("{}{PATH}{link}", self.origin)
    }

    /// Sets the answer to later requests for the dataset.
    pub(crate) fn answer_for_dataset(&self, answer: Answer) {
        self.answer_for(".json", answer);
    }

    /// Serves the site with its service worker.
    pub(crate) fn serve_worker(&self) {
        self.answer_for(REGISTRATION, Answer::File);
    }

    /// Closes the connection of every later request, or of none.
    pub(crate) fn stop(&self, is_stopped: bool) {
        self.answer_for("", if is_stopped { Answer::Disconnect } else { Answer::File });
    }

    /// Sets the answer to later requests for files whose names start or end with `name_part`.
    pub(crate) fn answer_for(&self, name_part: &'static str, answer: Answer) {
        self.answers.send_modify(|answers| _ = answers.insert(name_part, answer));
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}

async fn accept(listener: TcpListener, folder: PathBuf, asked: watch::Receiver<Answers>) {
    let files = Arc::new(ServeDir::new(folder));
    // Dropping the set with this task closes the connections.
    let mut connections = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        let (files, asked) = (Arc::clone(&files), asked.clone());
        let service = service_fn(move |request| answer(request, Arc::clone(&files), asked.clone()));
        connections.spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
        while connections.try_join_next().is_some() {}
    }
}

/// The response to one request. An error closes the connection.
async fn answer(
    mut request: Request<Incoming>,
    files: Arc<ServeDir>,
    mut asked: watch::Receiver<Answers>,
) -> io::Result<Response<Body>> {
    let Some(path) = request.uri().path().strip_prefix(PATH) else { return Ok(empty(StatusCode::NOT_FOUND)) };
    let path = format!("/{path}");
    let mut answer = Answer::File;
    let name = path.rsplit('/').next().unwrap_or_default().to_owned();
    let is_ready = |answers: &Answers| {
        let asked = answers.iter().find(|(part, _)| name.starts_with(*part) || name.ends_with(*part));
        answer = asked.map_or(Answer::File, |(_, answer)| answer.clone());
        answer != Answer::Withhold
    };
    // The lock on the answers is released at the end of this line.
    asked.wait_for(is_ready).await.map(drop).map_err(io::Error::other)?;
    let mut response = match answer {
        Answer::File | Answer::Cut | Answer::Withhold => {
            *request.uri_mut() = path.parse::<Uri>().map_err(io::Error::other)?;
            match ServeDir::clone(&files).try_call(request).await {
                Ok(file) if answer == Answer::Cut => {
                    let (mut head, file) = file.into_parts();
                    head.headers.remove(CONTENT_LENGTH);
                    let file = file.collect().await?.to_bytes();
                    Response::from_parts(head, Half(Some(file.slice(..file.len() / 2))).boxed_unsync())
                }
                Ok(file) => file.map(|file| file.boxed_unsync()),
                Err(error) if error.kind() == io::ErrorKind::NotFound => empty(StatusCode::NOT_FOUND),
                Err(error) => return Err(error),
            }
        }
        Answer::Json(text) => typed(text, "application/json"),
        Answer::Html(text) => typed(text, "text/html; charset=utf-8"),
        Answer::Script(text) => typed(text, "text/javascript"),
        Answer::Wasm(module) => typed(module, "application/wasm"),
        Answer::Status(status) => empty(StatusCode::from_u16(status).map_err(io::Error::other)?),
        Answer::Disconnect => return Err(io::ErrorKind::ConnectionAborted.into()),
    };
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// A body that ends with an error.
struct Half(Option<Bytes>);

impl hyper::body::Body for Half {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut task::Context<'_>) -> task::Poll<Option<io::Result<Frame<Bytes>>>> {
        let end = || io::ErrorKind::ConnectionAborted.into();
        task::Poll::Ready(Some(self.0.take().map(Frame::data).ok_or_else(end)))
    }
}

fn empty(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(body(String::new()));
    *response.status_mut() = status;
    response
}

fn typed(content: impl Into<Bytes>, media_type: &'static str) -> Response<Body> {
    let mut response = Response::new(body(content));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    response
}

fn body(content: impl Into<Bytes>) -> Body {
    Full::new(content.into()).map_err(|never| match never {}).boxed_unsync()
}
