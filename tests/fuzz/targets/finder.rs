//! A text in which the finder looks for numbers: they are in order, apart, and where they say that they are.

use hundred_days::finder::{find, lines};

/// Finds the numbers of a text.
pub(super) fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let lines: Vec<Vec<char>> = lines(&text).map(|line| line.chars().collect()).collect();
    let mut last = (0, 0);
    for found in find(&text) {
        let line = &lines[found.paragraph - 1];
        assert!(last <= (found.paragraph, found.start), "{found:?} is not in order");
        assert!(found.start < found.end && found.end <= line.len(), "{found:?} is not in its line");
        last = (found.paragraph, found.end);
        let printed: String = line[found.start..found.end].iter().collect();
        assert_eq!(printed, found.printed);
        for words in [&found.unit, &found.what] {
            let line: String = line.iter().collect();
            assert!(words == "%" || line.contains(&**words), "{found:?} has words that are not in its line");
        }
        assert!(!found.reasons.is_empty(), "{found:?} has no reason");
        for reason in &found.reasons {
            let evidence = &reason.evidence;
            assert!(evidence.start <= evidence.end && evidence.end <= line.len(), "{found:?}");
        }
        assert!(found.step.is_none() || found.value.is_some(), "{found:?} has a step and no value");
    }
}
