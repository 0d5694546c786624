//! The crates of the program, as `cargo tree` lists them, and their hashes in `Cargo.lock`.
//!
//! `cargo metadata` has no such list: it does not tell crates for the WebAssembly from those that only macros need.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::Path,
    process::Command,
};

use anyhow::{Context as _, Result, ensure};

/// A crate in one version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Crate {
    /// The name on crates.io.
    pub(crate) name: String,
    /// The version.
    pub(crate) version: String,
    /// The licence as an SPDX expression; empty if the crate names none.
    pub(crate) licence: String,
}

impl Crate {
    /// Reads `serde v1.0.0 (proc-macro)|MIT`.
    fn parse(text: &str) -> Result<Self> {
        let problem = || format!("`cargo tree` printed an unknown line: {text}");
        let (package, licence) = text.split_once('|').with_context(problem)?;
        let mut words = package.split(' ');
        let name = words.next().filter(|name| !name.is_empty()).with_context(problem)?;
        let version = words.next().and_then(|word| word.strip_prefix('v')).with_context(problem)?;
        // A slash is the old form of OR, and a star says that the dependencies were printed before.
        let licence = licence.trim_end_matches(" (*)").replace('/', " OR ");
        Ok(Self { name: name.to_owned(), version: version.to_owned(), licence })
    }

    /// Its package URL. A version can have a plus, which a URL encodes.
    pub(crate) fn purl(&self) -> String {
        format!("pkg:cargo/{}@{}", self.name, self.version.replace('+', "%2B"))
    }
}

/// The crates of the program, each with those that it needs.
#[derive(Debug)]
pub(crate) struct Tree {
    root: Crate,
    crates: BTreeMap<Crate, BTreeSet<Crate>>,
}

impl Tree {
    /// The crates that the build of this package uses for the WebAssembly, by these kinds of dependencies.
    pub(crate) fn of_program(package: &str, source: &Path, kinds: &[&str]) -> Result<Self> {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command
            .current_dir(source)
            .args(["tree", "--locked", "--offline", "--package", package, "--features", "split"])
            .args(["--target", "wasm32-unknown-unknown", "--prefix", "depth", "--format", "{p}|{l}", "--edges"])
            .arg(kinds.join(","))
            // The flags of the WebAssembly are unstable, and without RUSTC_BOOTSTRAP the compiler rejects them. No
            // dependency depends on them.
            .env_remove("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS");
        let output = command.output().context("cargo cannot be started")?;
        ensure!(output.status.success(), "`cargo tree` failed: {}", String::from_utf8_lossy(&output.stderr).trim());
        Self::parse(&String::from_utf8(output.stdout).context("`cargo tree` printed no text")?)
    }

    /// Reads a tree in which each line begins with its depth.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        let mut crates: BTreeMap<Crate, BTreeSet<Crate>> = BTreeMap::new();
        // The crates from the root to the one of the line before.
        let mut path: Vec<Crate> = Vec::new();
        for line in text.lines().filter(|line| !line.is_empty()) {
            let start = line.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(line.len());
            let depth: usize = line[..start].parse().with_context(|| format!("a line without its depth: {line}"))?;
            let one = Crate::parse(&line[start..])?;
            ensure!(depth <= path.len(), "a line deeper than its parent: {line}");
            path.truncate(depth);
            if let Some(parent) = path.last() {
                crates.entry(parent.clone()).or_default().insert(one.clone());
            }
            crates.entry(one.clone()).or_default();
            path.push(one);
        }
        let root = path.into_iter().next().context("`cargo tree` printed nothing")?;
        Ok(Self { root, crates })
    }

    /// The crate that is built.
    pub(crate) fn root(&self) -> &Crate {
        &self.root
    }

    /// Whether a crate is in the tree.
    pub(crate) fn has(&self, one: &Crate) -> bool {
        self.crates.contains_key(one)
    }

    /// All crates, each with those that it needs.
    pub(crate) fn crates(&self) -> impl Iterator<Item = (&Crate, &BTreeSet<Crate>)> {
        self.crates.iter()
    }
}

/// The packages of `Cargo.lock`, as texts.
pub(crate) struct Lock(Vec<String>);

impl Lock {
    /// Reads the file.
    pub(crate) fn read(file: &Path) -> Result<Self> {
        let text = fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))?;
        Ok(Self::parse(&text))
    }

    /// Reads a text.
    pub(crate) fn parse(text: &str) -> Self {
        Self(text.replace('\r', "").split("[[package]]\n").skip(1).map(str::to_owned).collect())
    }

    /// The SHA-256 of a package.
    pub(crate) fn checksum(&self, name: &str, version: &str) -> Result<&str> {
        let entry = self.entry(&format!("name = \"{name}\"\nversion = \"{version}\"\n"));
        entry
            .and_then(|entry| field(entry, "checksum"))
            .with_context(|| format!("Cargo.lock has no checksum of {name} {version}"))
    }

    /// The version of a package that is there once.
    pub(crate) fn version(&self, name: &str) -> Result<&str> {
        let entry = self.entry(&format!("name = \"{name}\"\n"));
        entry.and_then(|entry| field(entry, "version")).with_context(|| format!("Cargo.lock has no package {name}"))
    }

    fn entry(&self, start: &str) -> Option<&str> {
        self.0.iter().find(|entry| entry.starts_with(start)).map(String::as_str)
    }
}

/// The text of a field in a package of `Cargo.lock`.
fn field<'a>(entry: &'a str, name: &str) -> Option<&'a str> {
    let line = entry.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = \""))?;
    line.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_is_read_by_its_depths() {
        let text = "0a v1.0.0 (/b c)|MIT\n1b v2.0.0|MIT\n2c v0.1.0+spec-2|Zlib\n1d v1.0.0 (proc-macro)|\n\
                    2c v0.1.0+spec-2|Zlib (*)\n";
        let tree = Tree::parse(text).expect("a tree");
        let needs = |name: &str| {
            let (_, needs) = tree.crates().find(|(one, _)| one.name == name).expect("a crate");
            needs.iter().map(|one| one.name.as_str()).collect::<Vec<_>>()
        };
        assert_eq!([needs("a"), needs("b"), needs("c"), needs("d")], [vec!["b", "d"], vec!["c"], vec![], vec!["c"]]);
        assert_eq!(tree.root().name, "a");
        let c = Crate { name: "c".to_owned(), version: "0.1.0+spec-2".to_owned(), licence: "Zlib".to_owned() };
        assert!(tree.has(&c));
        assert_eq!(c.purl(), "pkg:cargo/c@0.1.0%2Bspec-2");
        for bad in ["", "a v1|MIT", "0a 1.0.0|MIT", "0a v1.0.0", "0a v1|MIT\n2b v1|MIT"] {
            assert!(Tree::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_checksum_is_that_of_exactly_this_version() {
        let lock = Lock::parse(
            "version = 4\n\n[[package]]\nname = \"syn\"\nversion = \"1.0.0\"\nchecksum = \"aa\"\n\n\
             [[package]]\nname = \"syn\"\nversion = \"2.0.0\"\nsource = \"x\"\nchecksum = \"bb\"\n\n\
             [[package]]\nname = \"own\"\nversion = \"0.1.0\"\n",
        );
        assert_eq!(lock.checksum("syn", "2.0.0").ok(), Some("bb"));
        assert!(lock.checksum("syn", "3.0.0").is_err() && lock.checksum("own", "0.1.0").is_err());
        assert_eq!(lock.version("own").ok(), Some("0.1.0"));
    }
}
