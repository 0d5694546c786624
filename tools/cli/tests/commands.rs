//! The commands are run as a user runs them.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

const DATASET: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/data/hundred-days-2022-08-05.json");

/// The output of the command with these arguments and this standard input.
fn run(arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hundred-days"));
    let command = command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the command");
    child.stdin.take().expect("an input").write_all(input.as_bytes()).expect("to write");
    child.wait_with_output().expect("the output")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

#[test]
fn find_prints_each_number_as_a_line_of_json() {
    let output = run(&["find", "-", "--format", "jsonl"], "Crews freed nearly 1,200 birds.\n\n共破案2.5万余起。\n");
    let expected = concat!(
        r#"{"file":"-","paragraph":1,"start":19,"end":24,"printed":"1,200","kind":"figure","value":"1200","step":"100","#,
        r#""qualifier":"about","unit":"birds","change":"none","what":"birds"}"#,
        "\n",
        r#"{"file":"-","paragraph":2,"start":3,"end":7,"printed":"2.5万","kind":"figure","value":"25000","step":"1000","#,
        r#""qualifier":"more_than","unit":"起","change":"none","what":"共破案"}"#,
        "\n",
    );
    assert_eq!(text(&output.stdout), expected);
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn find_gives_a_reason_for_each_decision() {
    let output = run(&["find", "-"], "Visits fell by 12% in 2021.");
    let lines = text(&output.stdout);
    let expected = "1:16\t12%\tfigure 12 % down\tkind: in percent (“12%”); unit: in percent (“12%”); \
                    change: words before it (“fell by 12%”)\n\
                    1:23\t2021\tdate 2021\tkind: a year (“2021”)\n";
    assert_eq!(lines, expected);
}

#[test]
fn lines_about_a_text_are_not_searched() {
    let output =
        run(&["find", "-", "--format", "jsonl"], "ADDRESS: https://example.org/2\nTITLE: 3 birds\n\nSome 40 birds.\n");
    let lines = text(&output.stdout);
    assert_eq!(lines.lines().count(), 1, "{lines}");
    assert!(lines.contains(r#""paragraph":1,"start":5"#), "{lines}");
}

#[test]
fn a_draft_is_a_valid_dataset_whose_figures_nobody_confirmed() {
    let statement = "Harbour report\n\nIn May 2021, crews freed nearly 1,200 birds.\n";
    let output = run(&["draft", "-", "--published", "2021-06-02", "--authority", "Harbour office"], statement);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let draft = text(&output.stdout);
    for part in
        [r#""en": "Birds (not confirmed)""#, r#""unconfirmed": true"#, r#""qualifier": "about""#, "Harbour office"]
    {
        assert!(draft.contains(part), "{part}: {draft}");
    }
    let file = concat!(env!("CARGO_TARGET_TMPDIR"), "/draft.json");
    fs::write(file, draft).expect("a file");
    assert_eq!(run(&["check", file], "").status.code(), Some(0));
}

#[test]
fn a_text_without_figures_gives_no_draft() {
    let output = run(&["draft", "-"], "Nothing was counted.\n");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("expected a text with figures, found none"));
}

#[test]
fn check_says_whether_a_dataset_is_valid() {
    let output = run(&["check", DATASET], "");
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stdout).ends_with("a valid dataset with 27 figures\n"));
}

#[test]
fn check_says_where_a_dataset_is_wrong() {
    let file = concat!(env!("CARGO_TARGET_TMPDIR"), "/wrong.json");
    fs::write(file, r#"{"id": 7}"#).expect("a file");
    let output = run(&["check", file], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).contains("/id: expected a text, found 7"), "{}", text(&output.stdout));
    let output = run(&["check", file, "--format", "json"], "");
    assert!(text(&output.stdout).starts_with(r#"{"valid":false,"figures":0,"problems":[{"at":"#));
}

#[test]
fn a_file_that_cannot_be_read_is_an_error() {
    let output = run(&["check", "no-such-file"], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("cannot read no-such-file"), "{}", text(&output.stderr));
}

/// What a built site has: the page of the repository as its template, and a program.
fn built_site(name: &str) -> PathBuf {
    let site = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    _ = fs::remove_dir_all(&site);
    for folder in ["data/archive", "public", "figure/old"] {
        fs::create_dir_all(site.join(folder)).expect("a folder");
    }
    let page = include_str!("../../../index.html");
    let is_inline = |line: &&str| !line.starts_with("<link data-trunk rel=\"inline\"");
    let page: String = page.lines().filter(is_inline).map(|line| [line, "\n"].concat()).collect();
    let style = "<style>a{}</style><link id=\"chunk-style\" href=\"[[chunks.css]]\"><style>b{}</style>";
    let page = page.replace("<link id=\"chunk-style\" href=\"[[chunks.css]]\">", style);
    let editor = "<link id=\"editor-style\" href=\"[[editor.css]]\">";
    let page = page.replace(editor, &[editor, "<style>c{}</style>"].concat());
    for (file, content) in [
        ("page.template", page.as_str()),
        ("index.html", "the page of another dataset"),
        ("page-1.js", "the program"),
        ("public/icon.svg", include_str!("../../../public/icon.svg")),
        ("figure/old/index.html", "the page of a figure of another dataset"),
        ("method.js", "the script of the method page"),
        ("bom.cdx.json", "the crates of the program"),
        ("oembed.json", "of another dataset"),
        ("data/hundred-days-2022-08-05.csv", "of another dataset"),
        ("data/archive/01234567.json", "of another dataset"),
    ] {
        fs::write(site.join(file), content).expect("a file");
    }
    site
}

/// Another dataset than that of the built site.
fn other_dataset(title: &str) -> PathBuf {
    let json = fs::read_to_string(DATASET).expect("the dataset");
    let json = json.replacen("hundred-days-2022-08-05", "other", 1);
    let (before, after) = json.split_once("\"title\": { \"en\": \"").expect("a title");
    let (_, after) = after.split_once('"').expect("its end");
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("other.json");
    fs::write(&file, format!("{before}\"title\": {{ \"en\": \"{title}\"{after}")).expect("a file");
    file
}

fn path(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

#[test]
fn build_makes_the_site_of_a_dataset() {
    let site = built_site("site-1");
    let out = site.with_file_name("out-1");
    _ = fs::remove_dir_all(&out);
    let build = |data: &Path| {
        let output = run(&["build", path(data), "--out", path(&out), "--site", path(&site)], "");
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        assert!(text(&output.stdout).ends_with("the site of a dataset with 27 figures\n"));
    };
    build(&other_dataset("A [[app]] & <b>"));
    let read = |file: &str| fs::read_to_string(out.join(file)).expect(file);
    let page = read("index.html");
    for part in ["<title>A [[app]] &amp; &lt;b&gt;</title>", "href=\"data/other.json\"", "data-figure=\"guns\""] {
        assert!(page.contains(part), "{part} is missing in {page}");
    }
    assert!(!page.contains("[[version]]") && !page.contains("Hundred Days"));
    assert!(read("method.html").contains("A [[app]] &amp; &lt;b&gt;"));
    assert_eq!(read("page-1.js"), "the program");
    assert_eq!(read("bom.cdx.json"), "the crates of the program");
    assert!(read("data/other.csv").contains("guns") && read("data/datapackage.json").contains("other.json"));
    for gone in ["figure/old", "oembed.json", "data/hundred-days-2022-08-05.csv", "data/archive/01234567.json"] {
        assert!(!out.join(gone).exists(), "{gone}");
    }
    assert!(read("zh/figure/guns/index.html").contains("2677") && read("worker.js").contains("data/other.json"));
    let versions = || fs::read_dir(out.join("data/archive")).expect("an archive").count();
    assert_eq!(versions(), 1);
    // Versions that were published stay. The site can be the source of another one.
    build(&other_dataset("Another title"));
    assert!(read("index.html").contains("<title>Another title</title>"));
    assert_eq!(versions(), 2);
    assert_eq!(read("data/versions.csv").lines().filter(|line| line.contains(",other,20")).count(), 2);
    let next = site.with_file_name("out-1-next");
    _ = fs::remove_dir_all(&next);
    let output =
        run(&["build", DATASET, "--out", path(&next), "--site", path(&out), "--url", "https://example.org/"], "");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(next.join("oembed.json").exists() && !next.join("data/other.json").exists());
    let sitemap = fs::read_to_string(next.join("sitemap.xml")).expect("a sitemap");
    assert!(sitemap.contains("<loc>https://example.org/zh/figure/guns/</loc>"), "{sitemap}");
    let feed = fs::read_to_string(next.join("feed.xml")).expect("a feed");
    assert!(feed.contains("<link href=\"https://example.org/?v=1&amp;d="), "{feed}");
}

#[test]
fn build_says_where_a_dataset_is_wrong() {
    let site = built_site("site-2");
    let out = site.with_file_name("out-2");
    let file = site.with_file_name("wrong-2.json");
    fs::write(&file, r#"{"id": 7}"#).expect("a file");
    let output = run(&["build", path(&file), "--out", path(&out), "--site", path(&site)], "");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stdout), text(&run(&["check", path(&file)], "").stdout));
    assert!(!out.exists());
}

#[test]
fn build_overwrites_nothing_that_it_has_not_made() {
    let site = built_site("site-3");
    let out = site.with_file_name("out-3");
    _ = fs::remove_dir_all(&out);
    fs::create_dir_all(&out).expect("a folder");
    fs::write(out.join("letter.txt"), "mine").expect("a file");
    for (out, from, said) in [
        (&out, &site, "has files that this command has not made"),
        (&site, &site, "has files that this command has not made"),
        (&site.join("data/new"), &site, "must be apart"),
        (&site.with_file_name("out-3-new"), &out, "is not a built site"),
    ] {
        let output = run(&["build", DATASET, "--out", path(out), "--site", path(from)], "");
        assert_eq!(output.status.code(), Some(2));
        assert!(text(&output.stderr).contains(said), "{}", text(&output.stderr));
    }
    assert_eq!(fs::read_to_string(out.join("letter.txt")).expect("the file"), "mine");
}
