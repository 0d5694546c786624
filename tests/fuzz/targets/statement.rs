//! A text that is compared with a dataset: it is shown whole, and every mark is a finding.

use hundred_days::{
    analysis::{Checked, Finding, Segment, check},
    data::Dataset,
};

use super::DATASETS;

/// Compares a text with each dataset of the site.
pub(super) fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for dataset in DATASETS.iter() {
        compare(&text, dataset);
    }
}

fn compare(text: &str, dataset: &Dataset) {
    let Checked { paragraphs, figures, is_cut, .. } = check(text, dataset);
    assert_eq!(is_cut, text.len() > Checked::MAX_BYTES);
    // White space is collapsed and invisible characters are removed, so the letters that are shown come in the order of
    // the text.
    let mut letters = text.chars();
    let mut marks = 0;
    for segment in paragraphs.iter().flatten() {
        assert!(!segment.text().is_empty());
        let shown = segment.text().chars().filter(|letter| *letter != ' ');
        shown.for_each(|shown| assert!(letters.any(|letter| letter == shown), "{shown:?} is not in the text"));
        if let Segment::Token { text, figures } = segment {
            assert!(text.contains(|letter: char| letter.is_numeric()), "{text} is no number");
            assert!(!figures.is_empty() && figures.is_sorted_by(|a, b| a < b));
            marks += figures.len();
        }
    }
    assert!(is_cut || !letters.any(|letter| letter.is_alphanumeric()), "the end of the text is missing");
    assert_eq!(figures.len(), dataset.figures().len());
    let mut found = 0;
    for figure in &figures {
        assert_eq!(figure.findings.len(), dataset[figure.figure].mentions.len());
        for finding in &figure.findings {
            if let Finding::Found { paragraph } | Finding::Elsewhere { paragraph } = *finding {
                assert!((1..=paragraphs.len()).contains(&paragraph), "{finding:?}");
                found += 1;
            }
        }
    }
    assert_eq!(marks, found, "a mark is no finding, or a finding is not marked");
}
