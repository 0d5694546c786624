//! The step `hosts`: serves the built site with nginx and Caddy, with the configurations in `tools/hosts/`, and checks
//! what they answer.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::Path,
    process::{Child, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail, ensure};

use crate::{process::command, progress::say, repository, tools::Server};

/// The folder of the site in the configurations.
const FOLDER: &str = "/srv/hundred-days";
/// The addresses of the site in the configurations.
const PLACES: [&str; 2] = ["/", "/figures/"];

const NO_CACHE: &str = "no-cache";
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Checks each server.
pub(crate) fn check() -> Result<()> {
    for server in Server::ALL {
        if let Some(program) = server.ensure()? {
            let running = Running::start(server, &program)?;
            for place in PLACES {
                check_place(&running, place).with_context(|| format!("{} at {place}", server.name()))?;
            }
            say(format!("{} serves the site as its configuration says", server.name()));
        }
    }
    Ok(())
}

fn check_place(server: &Running, place: &str) -> Result<()> {
    let hashed = |start: &str, end: &str| -> Result<String> {
        let mut names =
            fs::read_dir(repository::dist())?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let found = names.find(|name| name.starts_with(start) && name.ends_with(end));
        found.with_context(|| format!("the site has no file {start}…{end}"))
    };
    let data = "data/hundred-days-2022-08-05";
    let mut archive = fs::read_dir(repository::dist().join("data/archive"))?;
    let archived = archive.next().context("the site has no earlier data version")??.file_name();
    for (name, kind, cache) in [
        (String::new(), "text/html; charset=utf-8", NO_CACHE),
        ("method.zh.html".to_owned(), "text/html; charset=utf-8", NO_CACHE),
        ("zh/figure/guns/".to_owned(), "text/html; charset=utf-8", NO_CACHE),
        ("figure/guns/preview.png".to_owned(), "image/png", NO_CACHE),
        ("embed.js".to_owned(), "javascript", NO_CACHE),
        ("worker.js".to_owned(), "javascript", NO_CACHE),
        ("manifest.webmanifest".to_owned(), "application/manifest+json", NO_CACHE),
        (hashed("offline-", ".js")?, "javascript", FOR_EVER),
        (hashed("page_bg-", ".wasm")?, "application/wasm", FOR_EVER),
        (hashed("page-", ".js")?, "javascript", FOR_EVER),
        (hashed("chunks-", ".css")?, "text/css", FOR_EVER),
        (hashed("icon-", ".svg")?, "image/svg+xml", FOR_EVER),
        (format!("{data}.json"), "application/json", NO_CACHE),
        (format!("{data}.csv"), "text/csv", NO_CACHE),
        (format!("data/archive/{}", archived.to_string_lossy()), "application/json", FOR_EVER),
    ] {
        let answer = server.get(&[place, &name].concat())?;
        let header = |wanted: &str| answer.header(wanted).unwrap_or_default();
        ensure!(answer.status == 200, "{name:?}: expected status 200, found {}", answer.status);
        ensure!(header("content-type").contains(kind), "{name:?}: expected {kind}, found {}", header("content-type"));
        ensure!(header("cache-control") == cache, "{name:?}: expected {cache}, found {}", header("cache-control"));
        ensure!(header("x-content-type-options") == "nosniff", "{name:?}: expected nosniff");
        let is_compressed = header("content-encoding") == "gzip";
        // The icon has 400 bytes, and pictures are compressed already.
        ensure!(is_compressed || kind.starts_with("image/"), "{name:?}: expected gzip");
        let is_open = header("access-control-allow-origin") == "*";
        ensure!(is_open == name.starts_with("data/"), "{name:?}: other sites may read only the data");
    }
    let not_found = fs::read_to_string(repository::dist().join("404.html"))?;
    for name in [
        "missing.html",
        "figure/missing/",
        "page.template",
        "_headers",
        // A browser must ask again for a file of the program or the archive that is missing during a deploy.
        "page_bg-0123456789abcdef.wasm",
        "data/archive/00000000.json",
    ] {
        let answer = server.get(&[place, name].concat())?;
        let kind = answer.header("content-type").unwrap_or_default();
        ensure!(answer.status == 404, "{name}: expected status 404, found {}", answer.status);
        ensure!(kind.starts_with("text/html"), "{name}: expected the page for a missing address, found {kind}");
        let cache = answer.header("cache-control").unwrap_or_default();
        ensure!(cache == NO_CACHE, "{name}: expected {NO_CACHE}, found {cache}");
        ensure!(answer.header("x-content-type-options") == Some("nosniff"), "{name}: expected nosniff");
        let body = server.get_encoded(&[place, name].concat(), "identity")?.body;
        ensure!(body.contains(not_found.trim()), "{name}: expected 404.html, found {body}");
    }
    for name in ["figure/guns", "zh"] {
        let answer = server.get(&[place, name, "?v=1"].concat())?;
        let target = answer.header("location").unwrap_or_default();
        let expected = [place, name, "/?v=1"].concat();
        ensure!(target == expected, "{name}: expected a redirect to {expected}, found {target:?}");
    }
    if let Some(bare) = place.strip_suffix('/').filter(|bare| !bare.is_empty()) {
        let answer = server.get(&[bare, "?v=1"].concat())?;
        let (target, expected) = (answer.header("location").unwrap_or_default(), [place, "?v=1"].concat());
        ensure!((300..400).contains(&answer.status), "{bare}: expected a redirect, found status {}", answer.status);
        ensure!(target == expected, "{bare}: expected a redirect to {expected}, found {target}");
    }
    Ok(())
}

/// A running server. It stops when it is dropped.
struct Running {
    child: Child,
    port: u16,
}

impl Running {
    fn start(server: Server, program: &Path) -> Result<Self> {
        let folder = repository::emptied(&format!("target/hosts/{}", server.name()))?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let address = format!("127.0.0.1:{port}");
        let site = repository::dist().display().to_string();
        let read = |name: &str| -> Result<String> {
            let file = repository::root().join("tools/hosts").join(name);
            let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
            Ok(text.replace(FOLDER, &site))
        };
        let config = folder.join("config");
        let mut command = command(program);
        match server {
            Server::Nginx => {
                let text = read("nginx.conf")?.replace("listen 80;", &format!("listen {address};"));
                let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
                    .map(|kind| format!("{kind}_temp_path {}/{kind};\n", folder.display()))
                    .concat();
                let main = format!(
                    "daemon off;\nmaster_process off;\npid {0}/pid;\nevents {{}}\nhttp {{\n\
                     include /etc/nginx/mime.types;\naccess_log off;\n{temporary}{text}}}\n",
                    folder.display()
                );
                fs::write(&config, main)?;
                command.args(["-e", "stderr", "-p"]).arg(&folder).arg("-c").arg(&config);
            }
            Server::Caddy => {
                let text = read("Caddyfile")?.replace("example.org {", &format!("http://{address} {{"));
                fs::write(&config, ["{\n\tadmin off\n}\n", &text].concat())?;
                command.args(["run", "--adapter", "caddyfile", "--config"]).arg(&config);
                command.env("XDG_DATA_HOME", &folder).env("XDG_CONFIG_HOME", &folder);
            }
        }
        let log = folder.join("log");
        let output = fs::File::create(&log)?;
        let child = command.stdin(Stdio::null()).stdout(output.try_clone()?).stderr(output).spawn()?;
        let running = Self { child, port };
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if start.elapsed() > Duration::from_secs(20) {
                bail!("{} does not answer:\n{}", server.name(), fs::read_to_string(&log)?);
            }
            sleep(Duration::from_millis(50));
        }
        Ok(running)
    }

    /// The answer to a request for a path, compressed if possible.
    fn get(&self, path: &str) -> Result<Answer> {
        self.get_encoded(path, "gzip")
    }

    fn get_encoded(&self, path: &str, encoding: &str) -> Result<Answer> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(20)))?;
        let host = format!("127.0.0.1:{}", self.port);
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: {encoding}\r\nConnection: close\r\n\r\n"
        )?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        let text = String::from_utf8_lossy(&bytes);
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok());
        let headers = lines.filter_map(|line| line.split_once(": "));
        Ok(Answer {
            status: status.with_context(|| format!("{path}: no status"))?,
            headers: headers.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect(),
            body: body.to_owned(),
        })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

/// An answer.
struct Answer {
    status: u16,
    /// The headers, with names in small letters.
    headers: Vec<(String, String)>,
    /// The content as it was sent, which may be in chunks.
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}
