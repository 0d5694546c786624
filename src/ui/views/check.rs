//! The check of the reader's own copy of the statement: it searches every figure in the text. The text is never stored,
//! sent or put in a link.

use crate::{
    analysis::{Checked, CheckedFigure, Finding, Numbering, Segment, Verdict, check},
    data::{Dataset, in_order},
    ui::{
        Element, Explorer, browser,
        element::{For, Show, element},
    },
    words::{figures_found, fill, found_in, punctuation},
};

pub(in crate::ui) fn check_panel(explorer: Explorer) -> Element {
    let chunk_words = explorer.chunk_words();
    let file =
        element("input").attr("type", "file").attr("accept", ".txt,.md,.html,text/*").on("change", move |event| {
            browser::read_file(event, move |text| explorer.set_own_text(text));
        });
    let file = element("label")
        .class("button file-button")
        .child(file)
        .child(element("span").child(chunk_words.open_text_file));
    let paste = element("label").class("own-text").child(element("span").child(chunk_words.paste_text)).child(
        element("textarea")
            .attr("rows", "4")
            .attr("spellcheck", "false")
            .attr("autocomplete", "off")
            .prop("value", move || explorer.own_text(str::to_owned))
            .on("input", move |event| explorer.set_own_text(browser::value_of_event(event))),
    );
    let is_given = move || explorer.own_text(|text| !text.trim().is_empty());
    let clear = element("div").child(Show::when(is_given).children(move || {
        element("button")
            .class("text-button")
            .attr("type", "button")
            .on("click", move |_| explorer.set_own_text(String::new()))
            .child(chunk_words.clear_text)
    }));
    // A live region must be in the document before its content, so that screen readers announce the content.
    let summary = element("p").class("check-summary").attr("role", "status").child(move || {
        if is_given() {
            explorer.own_text(|text| summary(explorer, &check(text, explorer.dataset)))
        } else {
            String::new()
        }
    });
    // The result is rendered anew for each text.
    let result = element("div").child(
        For::each(move || is_given().then(|| explorer.own_text_number()))
            .key(|edition| *edition)
            .children(move |_| explorer.own_text(|text| result(explorer, &check(text, explorer.dataset)))),
    );
    let panel = element("details").class("check");
    // The text outlives the view and the language, so the panel is open if there is a text.
    let panel = if is_given() { panel.attr("open", "") } else { panel };
    panel
        .child(element("summary").child(chunk_words.check_yourself))
        .child(element("p").child(chunk_words.check_hint))
        .child(element("div").class("check-input").child(file).child(paste).child(clear))
        .child(summary)
        .child(result)
}

fn summary(explorer: Explorer, checked: &Checked) -> String {
    let Explorer { language, .. } = explorer;
    let chunk_words = explorer.chunk_words();
    let mut summary = figures_found(
        checked.count(Verdict::Found),
        checked.count(Verdict::Elsewhere),
        checked.count(Verdict::Missing),
        language,
    );
    if checked.is_cut {
        summary.push_str(chunk_words.text_is_cut);
    }
    summary
}

fn result(explorer: Explorer, checked: &Checked) -> Element {
    let words = explorer.words;
    let chunk_words = explorer.chunk_words();
    let numbering = match checked.numbering {
        Numbering::Counted => chunk_words.paragraphs_counted,
        Numbering::Ordered => chunk_words.paragraphs_ordered,
    };
    // Missing figures are first, because they matter most.
    let figures = in_order(&checked.figures, |a, b| b.verdict().cmp(&a.verdict()));
    let head = |label| element("th").attr("scope", "col").child(label);
    let table = element("table")
        .child(element("thead").child(
            element("tr").child(head(words.figure)).child(head(chunk_words.printed)).child(head(chunk_words.verdict)),
        ))
        .child(element("tbody").children(figures.into_iter().map(|figure| row(explorer, figure))));
    let text = checked.paragraphs.iter().map(|paragraph| {
        element("p").children(paragraph.iter().map(|segment| segment_view(explorer.dataset, segment)))
    });
    element("div")
        .child(element("p").class("hint").child(numbering))
        .child(
            element("div")
                .class("table-frame")
                .attr("role", "region")
                .attr("tabindex", "0")
                .attr("aria-label", chunk_words.check_yourself)
                .child(table),
        )
        .child(element("h3").class("detail-heading").child(chunk_words.own_text))
        .child(element("div").class("own-text-shown").attr("dir", "auto").children(text))
}

fn row(explorer: Explorer, checked: &CheckedFigure) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let chunk_words = explorer.chunk_words();
    let figure = &dataset[checked.figure];
    let verdict = checked.verdict();
    let (class, word) = match verdict {
        Verdict::Found => ("found", chunk_words.found),
        Verdict::Elsewhere => ("elsewhere", chunk_words.found_elsewhere),
        Verdict::Missing => ("missing", chunk_words.missing),
    };
    let places = checked.findings.iter().filter_map(|finding| match *finding {
        Finding::Found { paragraph } | Finding::Elsewhere { paragraph } => Some(paragraph),
        Finding::Missing => None,
    });
    let places: Vec<_> = places.collect();
    // A figure with two places can be found in one and missing in the other.
    let text = match (verdict, places.is_empty()) {
        (_, true) => word.to_owned(),
        (Verdict::Missing, false) => {
            let [found, all] = [places.len(), checked.findings.len()].map(|count| count.to_string());
            found_in(&fill(chunk_words.some_places, &[("found", &found), ("all", &all)]), &places, language)
        }
        (_, false) => found_in(word, &places, language),
    };
    let mut printed: Vec<_> = figure.mentions.iter().map(|mention| mention.printed.as_str()).collect();
    printed.dedup();
    let name = element("button")
        .class("text-button")
        .attr("type", "button")
        .attr("data-figure", figure.id.as_str())
        .child(figure.label.in_language(language));
    element("tr")
        .child(element("th").attr("scope", "row").child(name))
        .child(
            element("td")
                .class("number")
                .attr("data-label", chunk_words.printed)
                .child(printed.join(punctuation(language).list_comma)),
        )
        .child(element("td").class(format!("verdict {class}")).attr("data-label", chunk_words.verdict).child(text))
}

/// A part of the reader's text. A number that was found links to its figure.
fn segment_view(dataset: &'static Dataset, segment: &Segment) -> Element {
    match segment {
        Segment::Plain(text) => element("span").child(text.clone()),
        Segment::Token { text, figures } => {
            let figure = figures.first().map(|&figure| &dataset[figure]);
            let class = figure.map_or(0, |figure| figure.category.index());
            let mark = element("mark").class(format!("category-{class}")).child(text.clone());
            let button = element("button").class("token").attr("type", "button").child(mark);
            match figure {
                Some(figure) => button.attr("data-figure", figure.id.as_str()),
                None => button,
            }
        }
    }
}
