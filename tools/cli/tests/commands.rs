//! The commands are run as a user runs them.

use std::{
    io::Write as _,
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
    std::fs::write(file, draft).expect("a file");
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
    std::fs::write(file, r#"{"id": 7}"#).expect("a file");
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
