//! Property tests of checks, on texts of filler and the numbers that the dataset says are printed.

use proptest::{prelude::*, sample::select};

use super::{Checked, Finding, Numbering, Segment, Verdict, check};
use crate::data::{Dataset, Figure, Ref, sample};

/// The numbers of each paragraph of the statement, in order, with their figures.
fn printed(dataset: &Dataset) -> Vec<Vec<(Ref<Figure>, &str)>> {
    let mut paragraphs = vec![Vec::new(); dataset.statement.paragraphs.len()];
    for figure in dataset.figures() {
        for mention in &dataset[figure].mentions {
            paragraphs[mention.paragraph - 1].push((figure, &*mention.printed));
        }
    }
    paragraphs
}

/// A statement of filler, with each number in its own sentence, and with other numbers that must not match.
fn paragraphs(dataset: &Dataset) -> Vec<String> {
    let sentence = |&(_, number): &(Ref<Figure>, &str)| format!("On the 27th, filler {number} of that. ");
    printed(dataset)
        .iter()
        .map(|numbers| format!("Filler v9. {}End.", numbers.iter().map(sentence).collect::<String>()))
        .collect()
}

fn statement(dataset: &Dataset) -> String {
    paragraphs(dataset).join("\n\n")
}

fn verdicts(checked: &Checked) -> Vec<Verdict> {
    checked.figures.iter().map(|figure| figure.verdict()).collect()
}

fn assert_all_found(text: &str, numbering: Numbering) {
    let dataset = sample::dataset();
    let checked = check(text, &dataset);
    assert_eq!((checked.count(Verdict::Found), checked.numbering), (27, numbering), "{text}");
}

fn shown(checked: &Checked) -> Vec<String> {
    checked.paragraphs.iter().map(|segments| segments.iter().map(Segment::text).collect()).collect()
}

fn full_width(text: &str) -> String {
    let wide = |character: char| match character {
        '0'..='9' | ',' | '.' | '%' => char::from_u32(u32::from(character) + 0xfee0).unwrap_or(character),
        _ => character,
    };
    text.chars().map(wide).collect()
}

#[test]
fn every_figure_is_found_in_its_paragraph_and_marked() {
    let dataset = sample::dataset();
    let checked = check(&statement(&dataset), &dataset);
    assert_eq!(shown(&checked), paragraphs(&dataset));
    for figure in &checked.figures {
        let expected: Vec<_> =
            dataset[figure.figure].mentions.iter().map(|at| Finding::Found { paragraph: at.paragraph }).collect();
        assert_eq!(figure.findings, expected);
    }
    let marks = |segments: &Vec<Segment>| {
        let mark = |segment: &Segment| match segment {
            Segment::Plain(_) => None,
            Segment::Token { text, figures } => Some((figures.clone(), text.clone())),
        };
        segments.iter().filter_map(mark).collect::<Vec<_>>()
    };
    for (segments, numbers) in checked.paragraphs.iter().zip(printed(&dataset)) {
        let expected: Vec<_> = numbers.into_iter().map(|(figure, number)| (vec![figure], number.to_owned())).collect();
        assert_eq!(marks(segments), expected);
    }
}

#[test]
fn other_line_ends_spaces_and_digits_change_nothing() {
    let text = statement(&sample::dataset());
    for same in [
        text.replace("\n\n", "\r\n\r\n"),
        text.replace("\n\n", "\r\r"),
        text.replace("\n\n", "\n"),
        text.replace("\n\n", "\r\n"),
        text.replace("\n\n", "\n \n\t\n\u{3000}\u{3000}"),
        text.replace(' ', "\u{a0}"),
        text.replace(' ', "\n"),
        text.replace(" million", "\r\nmillion"),
        format!("\u{feff}\n  {text}\n\n"),
        full_width(&text),
    ] {
        assert_all_found(&same, Numbering::Counted);
    }
}

#[test]
fn other_paragraphs_change_nothing() {
    let text = statement(&sample::dataset());
    for same in [
        text.replace("\n\n", " "),
        text.replace(". ", ".\n"),
        text.replace(". ", ".\n\n"),
        text.replace("\n\n", " ").replace(' ', "\n"),
        text.replace("\n\n", "\n\nA heading\n\n").replace(" million", "\nmillion"),
        full_width(&text.replace(". ", ".\r\n")),
    ] {
        let numbering = if same.split("\n\n").count() == 26 { Numbering::Counted } else { Numbering::Ordered };
        assert_all_found(&same, numbering);
    }
}

#[test]
fn numbers_in_chinese_say_the_same() {
    let chinese = [
        ("200 million", "2亿多"),
        ("12.05 million", "1205万"),
        ("23.05 million", "2305万"),
        ("1.036 million", "103.6万"),
        ("269,800", "26.98万"),
        ("8,954", "8954千克"),
        ("On the 27th", "7月27日"),
        ("filler", "约"),
        (" of that", "上下"),
    ];
    let text = chinese.iter().fold(statement(&sample::dataset()), |text, (from, to)| text.replace(from, to));
    assert_all_found(&text.replace(' ', ""), Numbering::Counted);
}

#[test]
fn a_number_in_another_paragraph_is_elsewhere_and_one_nowhere_is_missing() {
    let dataset = sample::dataset();
    let findings = |text: &str, id| {
        let checked = check(text, &dataset);
        checked.figures[dataset.figure_by_id(id).expect("a figure").index()].findings.clone()
    };
    let mut moved = paragraphs(&dataset);
    moved[18] = moved[18].replace("5,320", "many");
    assert_eq!(findings(&moved.join("\n\n"), "railway"), [Finding::Missing]);
    moved[3].push_str(" 5,320");
    assert_eq!(findings(&moved.join("\n\n"), "railway"), [Finding::Elsewhere { paragraph: 4 }]);
    assert_eq!(findings(&moved.join(" "), "railway"), [Finding::Elsewhere { paragraph: 1 }]);

    // A token that is assigned to one mention is not assigned to the other.
    let mut once = paragraphs(&dataset);
    once[1] = once[1].replace("269,800", "many");
    let second = [Finding::Missing, Finding::Found { paragraph: 8 }];
    assert_eq!(findings(&once.join("\n\n"), "cases-solved"), second);
    assert_eq!(findings(&once.join(" "), "cases-solved"), [Finding::Missing, Finding::Found { paragraph: 1 }]);
}

#[test]
fn within_a_paragraph_of_its_number_order_does_not_matter() {
    let dataset = sample::dataset();
    let mut turned = paragraphs(&dataset);
    turned[8] = "Of 1,800 filler, 506.".into();
    assert_all_found(&turned.join("\n\n"), Numbering::Counted);
    assert_eq!(check(&turned.join(" "), &dataset).count(Verdict::Found), 26);
}

#[test]
fn figures_printed_alike_take_one_number_each_or_share_the_only_one() {
    let file = str::from_utf8(&sample::FILE).expect("UTF-8");
    let alike = file.replace("\"value\": 38,", "\"value\": 27,").replace("\"printed\": \"38\"", "\"printed\": \"27\"");
    let dataset = crate::data::parse(alike.as_bytes()).expect("a dataset");
    let twins = ["wave-cases", "wave-gangs"].map(|id| dataset.figure_by_id(id).expect("a figure"));
    let both = statement(&dataset);
    for (text, expected) in [
        (both.clone(), [vec![twins[0]], vec![twins[1]]].to_vec()),
        (both.replacen("filler 27 of", "", 1), [twins.to_vec()].to_vec()),
    ] {
        for text in [text.clone(), text.replace("\n\n", " ")] {
            let checked = check(&text, &dataset);
            assert_eq!(checked.count(Verdict::Found), 27);
            let marks = checked.paragraphs.iter().flatten().filter_map(|segment| match segment {
                Segment::Token { text, figures } if text == "27" => Some(figures.clone()),
                _ => None,
            });
            assert_eq!(marks.collect::<Vec<_>>(), expected);
        }
    }
}

#[test]
fn hundreds_of_equal_numbers_take_one_token_each_or_share() {
    let mut json: serde_json::Value = serde_json::from_slice(&sample::FILE).expect("JSON");
    let figures = json["figures"].as_array().expect("a list");
    let figure = figures.iter().find(|figure| figure["id"] == "wave-cases").expect("a figure").clone();
    let copies = (0..400).map(|number| {
        let mut copy = figure.clone();
        copy["id"] = format!("f{number}").into();
        copy
    });
    json["figures"] = copies.collect();
    for field in ["relations", "derived"] {
        json.as_object_mut().and_then(|json| json.remove(field)).expect("a field");
    }
    let dataset = crate::data::parse(json.to_string().as_bytes()).expect("a dataset");
    for (numbers, marks) in [(200, [2, 1]), (399, [2, 1]), (400, [1, 1])] {
        let checked = check(&"27 x ".repeat(numbers), &dataset);
        assert_eq!(checked.count(Verdict::Found), 400);
        let counts = checked.paragraphs.iter().flatten().filter_map(|segment| match segment {
            Segment::Token { figures, .. } => Some(figures.len()),
            Segment::Plain(_) => None,
        });
        let counts: Vec<_> = counts.collect();
        assert_eq!((counts.len(), counts.iter().sum::<usize>()), (numbers, 400));
        assert!(counts[0] >= marks[0] && counts[numbers - 1] == marks[1], "{numbers} numbers");
    }
}

#[test]
fn a_text_of_nothing_has_nothing() {
    let dataset = sample::dataset();
    for text in ["", " \n\n\u{feff}", "no numbers here"] {
        assert_eq!(check(text, &dataset).count(Verdict::Missing), 27);
    }
    assert_eq!(check("", &dataset).paragraphs, Vec::<Vec<Segment>>::new());
}

#[test]
fn a_text_beyond_a_megabyte_is_read_up_to_there() {
    let dataset = sample::dataset();
    let long = format!("{}{}", "Filler and more filler, 9 of 27.\n".repeat(31_000), statement(&dataset));
    let checked = check(&long, &dataset);
    assert_eq!((checked.is_cut, checked.count(Verdict::Found), checked.count(Verdict::Missing)), (true, 2, 25));
    let whole = check(&long[long.len() - 900_000..], &dataset);
    assert_eq!((whole.is_cut, whole.count(Verdict::Found)), (false, 27));
}

/// Any text, and text of relevant pieces.
fn any_text() -> impl Strategy<Value = String> {
    let piece = select(vec![
        "269,800", "465,800", "9", "27", "200", " million", "万", "多", "%", "16.3", " ", "\n", "\n\n", "\r", "，",
        "th", "２７", "\u{200b}", "é", "枪",
    ]);
    prop_oneof![any::<String>(), prop::collection::vec(piece, 0..120).prop_map(|pieces| pieces.concat())]
}

proptest! {
    #[test]
    fn any_text_can_be_checked_and_is_shown_whole(text in any_text()) {
        let dataset = sample::dataset();
        let checked = check(&text, &dataset);
        // White space and invisible characters are ignored.
        let expected = crate::query::fold::plain(&text).replace(' ', "");
        prop_assert_eq!(shown(&checked).concat().replace(' ', ""), expected);
        let findings = checked.figures.iter().flat_map(|figure| &figure.findings);
        prop_assert_eq!(findings.clone().count(), 29);
        let marked: usize = checked.paragraphs.iter().flatten().map(|segment| match segment {
            Segment::Plain(text) => { assert!(!text.is_empty()); 0 }
            Segment::Token { figures, .. } => { assert!(!figures.is_empty() && figures.is_sorted_by(|a, b| a < b)); figures.len() }
        }).sum();
        prop_assert_eq!(findings.filter(|finding| **finding != Finding::Missing).count(), marked);
    }

    #[test]
    fn a_shuffled_statement_is_not_all_found(
        order in Just((0..26).collect::<Vec<usize>>()).prop_shuffle(),
        end in select(vec!["\n\n", " ", ".\n\nMore. "]),
    ) {
        let dataset = sample::dataset();
        let numbers: Vec<Vec<&str>> =
            printed(&dataset).iter().map(|numbers| numbers.iter().map(|&(_, number)| number).collect()).collect();
        let shuffled: Vec<_> = order.iter().map(|&index| numbers[index].clone()).collect();
        prop_assume!(shuffled.concat() != numbers.concat());
        let all = paragraphs(&dataset);
        let text: Vec<_> = order.iter().map(|&index| &*all[index]).collect();
        prop_assert!(check(&text.join(end), &dataset).count(Verdict::Found) < 27);
    }

    #[test]
    fn a_digit_changed_makes_its_figure_and_no_other_not_found(
        paragraph in 0usize..26, nth in any::<prop::sample::Index>(), digit in any::<prop::sample::Index>(), by in 1u8..10,
        end in select(vec!["\n\n", "\n", " ", "\n\nMore.\n\n"]),
    ) {
        let dataset = sample::dataset();
        let numbers = printed(&dataset);
        prop_assume!(!numbers[paragraph].is_empty());
        let (figure, number) = numbers[paragraph][nth.index(numbers[paragraph].len())];
        let digits: Vec<usize> = number.match_indices(|letter: char| letter.is_ascii_digit()).map(|(at, _)| at).collect();
        let at = digits[digit.index(digits.len())];
        let mut spoilt = number.to_owned();
        let other = char::from(b'0' + (number.as_bytes()[at] - b'0' + by) % 10);
        spoilt.replace_range(at..=at, &other.to_string());
        let mut text = paragraphs(&dataset);
        text[paragraph] = text[paragraph].replacen(&format!("filler {number} of"), &format!("filler {spoilt} of"), 1);
        let checked = check(&text.join(end), &dataset);
        for (result, handle) in checked.figures.iter().zip(dataset.figures()) {
            prop_assert_eq!(result.verdict() == Verdict::Found, handle != figure, "{} for {}", spoilt, number);
        }
    }

    #[test]
    fn blank_lines_line_ends_and_wide_digits_change_no_verdict(
        kept in prop::collection::vec(any::<bool>(), 26),
        gaps in prop::collection::vec(select(vec!["\n\n", "\r\n\r\n", "\r\r", "\n \n\n", "\n\n\u{3000}", "\u{2029}\u{2029}"]), 26),
        wide in any::<bool>(),
    ) {
        let dataset = sample::dataset();
        let all = paragraphs(&dataset);
        let kept: Vec<_> = all.iter().zip(&kept).map(|(text, &keep)| if keep { &**text } else { "Gone." }).collect();
        let mut same: String = kept.iter().zip(&gaps).flat_map(|(text, gap)| [*text, *gap]).collect();
        if wide {
            same = full_width(&same);
        }
        prop_assert_eq!(verdicts(&check(&same, &dataset)), verdicts(&check(&kept.join("\n\n"), &dataset)));
    }
}
