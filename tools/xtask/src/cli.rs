//! The command line: the commands and their parser.

use anyhow::{Context, Result, bail, ensure};

use crate::steps::{QUICK, STEPS, Step};

/// A parsed command.
#[derive(Debug, PartialEq)]
pub(crate) enum Request {
    /// Show the usage.
    Help,
    /// Build the site and serve it on this port, or on the first free one.
    Serve { port: Option<u16> },
    /// Build the site into `dist/`, and also as one file.
    Build { single_file: bool },
    /// Add the current data to the archive in the repository.
    Archive,
    /// Measure the speed of the site.
    Bench,
    /// Take the screenshots of the gallery.
    Gallery,
    /// Run these steps, or all steps if none is named.
    Test { only: Vec<&'static Step> },
}

impl Request {
    /// Parses the arguments of `cargo xtask`.
    pub(crate) fn parse(arguments: impl IntoIterator<Item = String>) -> Result<Self> {
        let arguments: Vec<String> = arguments.into_iter().collect();
        let Some((command, rest)) = arguments.split_first() else { return Ok(Self::Help) };
        if arguments.iter().any(|argument| matches!(argument.as_str(), "help" | "--help" | "-h")) {
            return Ok(Self::Help);
        }
        let alone = |request: Self| {
            ensure!(rest.is_empty(), "`{command}` takes no arguments, but got `{}`", rest.join(" "));
            Ok(request)
        };
        match command.as_str() {
            "serve" => Ok(Self::Serve { port: port(rest)? }),
            "build" if rest == ["--single-file"] => Ok(Self::Build { single_file: true }),
            "build" => alone(Self::Build { single_file: false }),
            "archive" => alone(Self::Archive),
            "bench" => alone(Self::Bench),
            "gallery" => alone(Self::Gallery),
            "test" => {
                let names = rest.iter().map(String::as_str).flat_map(expanded);
                Ok(Self::Test { only: names.map(step).collect::<Result<_>>()? })
            }
            other => bail!("there is no command `{other}`\n\n{}", usage()),
        }
    }
}

/// The usage message.
pub(crate) fn usage() -> String {
    let steps: String = STEPS.iter().map(|step| format!("    {:<12} {}\n", step.name, step.title)).collect();
    format!(
        "cargo xtask serve [--port N]   build the site, serve it and print its address\n\
         cargo xtask build              build the site into dist/ and print its size\n\
         cargo xtask build --single-file   also write the site as one file, target/hundred-days.html\n\
         cargo xtask archive            add the current data to the archive; commit it before publishing\n\
         cargo xtask bench              build the site, measure its speed and write docs/speed.md\n\
         cargo xtask gallery            build the site and take screenshots of every view into target/gallery/\n\
         cargo xtask test quick         run {}: the checks for every change\n\
         cargo xtask test [STEP…]       run all checks, or only the named ones:\n\n{steps}\n\
         Missing tools are installed first, into the user's cache folder.",
        QUICK.join(", ")
    )
}

fn port(arguments: &[String]) -> Result<Option<u16>> {
    let value = match arguments {
        [] => return Ok(None),
        [flag, value] if flag == "--port" => value,
        [joined] if joined.starts_with("--port=") => &joined["--port=".len()..],
        other => bail!("`serve` takes `--port N`, but got `{}`", other.join(" ")),
    };
    value.parse().map(Some).with_context(|| format!("`{value}` is not a port: a number from 0 to 65535 is"))
}

/// The steps that a name on the command line refers to.
fn expanded(name: &str) -> Vec<&str> {
    if name == "quick" { QUICK.to_vec() } else { vec![name] }
}

fn step(name: &str) -> Result<&'static Step> {
    STEPS.iter().find(|step| step.name == name).with_context(|| {
        let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        format!("there is no step `{name}`; the steps are {}, and `quick` is {}", names.join(", "), QUICK.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Request> {
        Request::parse(line.split_whitespace().map(String::from))
    }

    #[test]
    fn reads_each_command() -> Result<()> {
        assert_eq!(parse("")?, Request::Help);
        assert_eq!(parse("test --help")?, Request::Help);
        assert_eq!(parse("build")?, Request::Build { single_file: false });
        assert_eq!(parse("build --single-file")?, Request::Build { single_file: true });
        assert_eq!(parse("archive")?, Request::Archive);
        assert_eq!(parse("gallery")?, Request::Gallery);
        assert_eq!(parse("bench")?, Request::Bench);
        assert_eq!(parse("serve")?, Request::Serve { port: None });
        assert_eq!(parse("serve --port 9000")?, Request::Serve { port: Some(9000) });
        assert_eq!(parse("serve --port=9000")?, Request::Serve { port: Some(9000) });
        Ok(())
    }

    #[test]
    fn reads_named_steps_in_the_order_given() -> Result<()> {
        let Request::Test { only } = parse("test native fmt")? else { bail!("not a test request") };
        assert_eq!(only.iter().map(|step| step.name).collect::<Vec<_>>(), ["native", "fmt"]);
        Ok(())
    }

    #[test]
    fn quick_stands_for_several_steps() -> Result<()> {
        let Request::Test { only } = parse("test quick docs")? else { bail!("not a test request") };
        assert_eq!(only.iter().map(|step| step.name).collect::<Vec<_>>(), ["fmt", "clippy", "native", "docs"]);
        assert!(usage().contains("cargo xtask test quick         run fmt, clippy, native:"));
        Ok(())
    }

    #[test]
    fn reports_unknown_arguments() {
        let problem = |line| parse(line).map_err(|error| error.to_string());
        assert!(problem("test nativ").is_err_and(|error| error.contains("`nativ`") && error.contains("native")));
        assert!(problem("serve --port many").is_err_and(|error| error.contains("`many`")));
        assert!(problem("serve 8080").is_err_and(|error| error.contains("--port N")));
        assert!(problem("build now").is_err_and(|error| error == "`build` takes no arguments, but got `now`"));
        assert!(problem("launch").is_err_and(|error| error.contains("`launch`") && error.contains("serve")));
    }
}
