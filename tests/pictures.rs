//! Exported pictures contain all required texts, and no part is cut off, too small or overlapping.

mod common;

use hundred_days::{
    analysis::groups,
    chart::{Anchor, Outline, Point, Shape, text_width},
    data::{Dataset, Gap, Language, Quantity},
    export::{
        Face, Hue, Palette, Picture,
        picture::{Format, NoPicture, Piece},
        svg, svg_enlarged,
    },
    query::{
        CategorySet, Query, Scale, Search, Sort, SortKey, View,
        link::{self, SitePage},
        select,
    },
    words::{counted, filters_in_words, format::quantity as quantity_in_words, shown_of_all, view_name},
};
use proptest::prelude::*;

use crate::common::dataset;

const ADDRESS: &str = "https://figures.example/a-rather-long-name-of-a-folder/hundred-days/?";

fn link(dataset: &Dataset, query: &Query) -> String {
    [ADDRESS, &link::encode_to_share(query, dataset)].concat()
}

fn picture(dataset: &Dataset, query: &Query, format: Format) -> Result<Picture, NoPicture> {
    Picture::of(dataset, query, format, &link(dataset, query))
}

/// A rectangle: left, top, right, bottom.
type Box4 = [f64; 4];

/// The largest bounding box of a text. The character widths are those of a regular font.
fn text_box(piece: &Piece) -> Option<Box4> {
    let (Shape::Text { at, anchor, content }, Some(style)) = (&piece.shape, piece.style) else { return None };
    let heavier = match (style.face, style.weight) {
        (Face::Serif, _) => 1.2,
        (Face::Sans, 500..) => 1.14,
        (Face::Sans, _) => 1.0,
    };
    let width = text_width(content, style.size) * heavier;
    let left = match anchor {
        Anchor::Start => at.x,
        Anchor::Middle => at.x - width / 2.0,
        Anchor::End => at.x - width,
    };
    let (above, below) = (0.86 * style.size, 0.22 * style.size);
    if style.is_turned {
        // It reads upwards from its point.
        return Some([at.x - above, at.y - width, at.x + below, at.y]);
    }
    Some([left, at.y - above, left + width, at.y + below])
}

/// The bounding box of a shape.
fn form_box(shape: &Shape) -> Option<Box4> {
    let corners = |a: Point, b: Point| [a.x.min(b.x), a.y.min(b.y), a.x.max(b.x), a.y.max(b.y)];
    match shape {
        Shape::Line { from, to } | Shape::Rect { from, to } => Some(corners(*from, *to)),
        Shape::Circle { at, radius } => Some([at.x - radius, at.y - radius, at.x + radius, at.y + radius]),
        Shape::Path { at, outline: Outline { offsets, .. } } => {
            let fold = |pick: fn(&(f64, f64)) -> f64, end: fn(f64, f64) -> f64| {
                offsets.iter().map(pick).reduce(end).unwrap_or_default()
            };
            Some([
                at.x + fold(|offset| offset.0, f64::min),
                at.y + fold(|offset| offset.1, f64::min),
                at.x + fold(|offset| offset.0, f64::max),
                at.y + fold(|offset| offset.1, f64::max),
            ])
        }
        Shape::Text { .. } => None,
    }
}

fn content(piece: &Piece) -> Option<&str> {
    if let Shape::Text { content, .. } = &piece.shape { Some(content) } else { None }
}

/// All texts of a picture, without white space, because line breaks vary.
fn text_of(picture: &Picture) -> String {
    picture
        .pieces
        .iter()
        .filter_map(content)
        .flat_map(|text| text.chars().filter(|letter| !letter.is_whitespace()))
        .collect()
}

fn dense(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// The problems of a picture of a query, each as a sentence.
fn problems(dataset: &Dataset, query: &Query, format: Format, picture: &Picture) -> Vec<String> {
    const MARGIN: f64 = 15.0;
    // A wide picture shows at least this many figures, if there are as many.
    const WIDE_FIGURES: usize = 5;
    let mut problems = Vec::new();
    let Picture { width, height, .. } = *picture;
    let inside = |[left, top, right, bottom]: Box4, margin: f64| {
        left >= margin && top >= margin && right <= width - margin && bottom <= height - margin
    };
    let texts: Vec<_> = picture
        .pieces
        .iter()
        .filter_map(|piece| Some((content(piece)?, text_box(piece)?, piece.style?.size)))
        .collect();
    for (index, (text, room, size)) in texts.iter().enumerate() {
        if !inside(*room, MARGIN) {
            problems.push(format!("“{text}” is cut off: {room:.0?} in {width} × {height}"));
        }
        if *size < 12.0 {
            problems.push(format!("“{text}” is set in {size} pixels"));
        }
        for (other, taken, _) in &texts[..index] {
            if room[0] < taken[2] && taken[0] < room[2] && room[1] < taken[3] && taken[1] < room[3] {
                problems.push(format!("“{text}” stands on “{other}”: {room:.0?}, {taken:.0?}"));
            }
        }
    }
    for piece in &picture.pieces {
        if form_box(&piece.shape).is_some_and(|room| !inside(room, MARGIN)) {
            problems.push(format!("a form is cut off: {:?}", piece.shape));
        }
    }
    let fixed = format.size().unwrap_or((Format::FIT_WIDTH, height.round()));
    if (width, height) != fixed {
        problems.push(format!("{width} × {height} is not {fixed:?}"));
    }
    let mut selection = select(dataset, query);
    let all_shown = selection.quantities.len();
    // The preview of a timeline may have the number of figures of each period only.
    let is_counted = format == Format::Preview
        && query.view == View::Timeline
        && picture.pieces.iter().all(|piece| piece.quantity.is_none());
    let counts = dataset.periods().filter_map(|period| {
        let of = selection.quantities.iter().filter(|&&quantity| dataset.period_of(quantity) == period).count();
        (is_counted && of > 0).then(|| counted(query.view, of, query.language))
    });
    let counts: Vec<_> = counts.collect();
    // A format of a fixed size may leave out figures, but never the chosen one.
    if is_counted {
        selection.quantities.clear();
    } else if format != Format::Fit {
        let is_drawn = |quantity: &Quantity| picture.pieces.iter().any(|piece| piece.quantity == Some(*quantity));
        let chosen = query.chosen.filter(|chosen| selection.quantities.contains(chosen));
        selection.quantities.retain(|quantity| is_drawn(quantity) || chosen == Some(*quantity));
        if selection.quantities.is_empty()
            || format == Format::Wide && all_shown <= WIDE_FIGURES && selection.quantities.len() < all_shown
        {
            problems.push("figures are left out that fit".to_owned());
        }
    }
    let stands_for = |quantity: Quantity| {
        let of_it = |piece: &&Piece| piece.quantity == Some(quantity);
        let mut pieces = picture.pieces.iter().filter(of_it);
        pieces.clone().any(|piece| content(piece).is_some()) && pieces.any(|piece| content(piece).is_none())
    };
    for &quantity in &selection.quantities {
        if !stands_for(quantity) {
            problems.push(format!("no mark or text for {}", dataset.id_of(quantity)));
        }
    }
    if picture.pieces.iter().filter_map(|piece| piece.quantity).any(|one| !selection.quantities.contains(&one)) {
        problems.push("a figure is drawn that the filters exclude".to_owned());
    }
    let language = query.language;
    let statement = &dataset.statement;
    let mut owed = vec![
        dataset.title.in_language(language).to_owned(),
        view_name(query.view, language).to_owned(),
        statement.authority.in_language(language).to_owned(),
        statement.outlet.in_language(language).to_owned(),
        dataset.version.short(),
        link(dataset, query),
    ];
    owed.push(match language {
        Language::En => "Not independently verified.".to_owned(),
        Language::Zh => "未经独立核实。".to_owned(),
    });
    owed.extend(filters_in_words(dataset, query));
    owed.extend(counts);
    let shown = selection.quantities.len();
    // A picture that leaves figures out counts those that the filters let through.
    let all = if shown < all_shown { all_shown } else { selection.all };
    if shown < all && !is_counted {
        owed.push(shown_of_all(query.view, shown, all, language));
    }
    let categories = dataset
        .categories()
        .filter(|&category| selection.quantities.iter().any(|&quantity| dataset.category_of(quantity) == category));
    owed.extend(categories.map(|category| dataset[category].label.in_language(language).to_owned()));
    let found = text_of(picture);
    problems
        .extend(owed.iter().filter(|text| !found.contains(&dense(text))).map(|text| format!("“{text}” is missing")));
    problems
}

fn queries(dataset: &Dataset) -> Vec<Query> {
    let links = [
        "?v=1",
        "?v=1&scale=linear",
        "?v=1&scale=log&category=disputes",
        "?v=1&period=nights",
        "?v=1&period=first-half",
        "?v=1&category=patrol.risk&sort=name",
        "?v=1&group=category",
        "?v=1&group=category&figure=suspects",
        "?v=1&figure=guns",
        "?v=1&figure=knives",
        "?v=1&figure=suspects&with=night-offenders",
        "?v=1&figure=suspects&with=cases-solved",
        "?v=1&q=gangs",
        "?v=1&view=pace",
        "?v=1&view=pace&period=joint-wave",
        "?v=1&view=ratios",
        "?v=1&view=ratios&category=patrol",
        "?v=1&view=timeline",
        "?v=1&view=overlaps&sum=suspects.patrol-suspects&q=caught",
        "?v=1&view=left-open",
        "?v=1&view=left-open&figure=guns",
        "?v=1&view=left-open&category=patrol",
        "?v=1&view=timeline&category=overview.crackdown.patrol.risk&period=joint-wave&q=first+joint+wave",
    ];
    links.iter().map(|link| link::decode(link, dataset).query).collect()
}

#[test]
fn a_picture_of_data_that_is_not_published_has_no_link() {
    let (dataset, query) = (dataset(), Query::default());
    let [with, without] = [&*link(&dataset, &query), ""].map(|link| {
        let picture = Picture::of(&dataset, &query, Format::Fit, link).expect("a picture");
        (svg(&picture, Palette::Light), picture)
    });
    assert!(with.0.contains("dc:identifier") && !without.0.contains("dc:identifier"));
    assert!(without.1.height < with.1.height, "no empty line");
    assert_eq!(without.1.description, without.1.description.trim());
}

#[test]
fn a_picture_contains_all_required_texts_and_nothing_overlaps() {
    let dataset = dataset();
    for query in queries(&dataset) {
        for format in Format::ALL {
            for language in Language::ALL {
                let query = Query { language, ..query.clone() };
                let picture = picture(&dataset, &query, format).expect("a picture");
                let problems = problems(&dataset, &query, format, &picture);
                assert!(problems.is_empty(), "{format:?} of {query:?}:\n{}", problems.join("\n"));
            }
        }
    }
}

#[test]
fn every_page_of_a_site_has_a_preview() {
    let dataset = dataset();
    for page in SitePage::all(&dataset) {
        let query = page.query();
        let picture = picture(&dataset, &query, Format::Preview).expect("a picture");
        let problems = problems(&dataset, &query, Format::Preview, &picture);
        assert!(problems.is_empty(), "{page:?}:\n{}", problems.join("\n"));
    }
}

#[test]
fn pictures_with_day_counts_contain_the_caution_about_days() {
    let dataset = dataset();
    let caution = dataset.periods().find_map(|period| dataset[period].caution.as_ref()).expect("a caution");
    for language in Language::ALL {
        let caution: String = caution.in_language(language).split_whitespace().collect();
        for (view, is_expected) in [(View::Timeline, true), (View::Pace, true), (View::Compare, false)] {
            let query = Query { view, language, ..Query::default() };
            let picture = picture(&dataset, &query, Format::Fit).expect("a picture");
            assert_eq!(text_of(&picture).contains(&caution), is_expected, "{view:?}");
        }
    }
}

#[test]
fn each_kind_of_problem_is_found() {
    let dataset = dataset();
    let query = Query { categories: dataset.categories().take(1).collect(), ..Query::default() };
    let good = picture(&dataset, &query, Format::Wide).expect("a picture");
    let of_text = |picture: &Picture| picture.pieces.iter().position(|piece| content(piece).is_some()).expect("a text");
    let of_mark = |picture: &Picture| picture.pieces.iter().position(|piece| piece.quantity.is_some()).expect("a mark");
    type Spoil<'a> = &'a dyn Fn(&mut Picture);
    let spoilt: [(&str, Spoil<'_>); 6] = [
        ("is cut off", &|picture| picture.height -= 80.0),
        ("is cut off", &|picture| {
            let index = of_text(picture);
            if let Shape::Text { at, .. } = &mut picture.pieces[index].shape {
                at.x = 0.0;
            }
        }),
        ("is set in 11 pixels", &|picture| {
            let index = of_text(picture);
            picture.pieces[index].style.as_mut().expect("a style").size = 11.0;
        }),
        ("stands on", &|picture| {
            let index = of_text(picture);
            let piece = picture.pieces[index].clone();
            picture.pieces.push(piece);
        }),
        ("figures are left out", &|picture| {
            let quantity = picture.pieces[of_mark(picture)].quantity;
            picture.pieces.retain(|piece| piece.quantity != quantity);
        }),
        ("is missing", &|picture| {
            picture.pieces.retain(|piece| !content(piece).is_some_and(|text| text.contains("https://")));
        }),
    ];
    assert_eq!(problems(&dataset, &query, Format::Wide, &good), [""; 0]);
    for (expected, spoil) in spoilt {
        let mut picture = good.clone();
        spoil(&mut picture);
        let found = problems(&dataset, &query, Format::Wide, &picture);
        assert!(found.iter().any(|problem| problem.contains(expected)), "{expected}: {found:?}");
    }
}

#[test]
fn text_views_and_empty_selections_have_a_reason_instead_of_a_picture() {
    let dataset = dataset();
    let query = |link| link::decode(link, &dataset).query;
    for (link, expected) in [
        ("?v=1&view=statement", NoPicture::Words),
        ("?v=1&view=table", NoPicture::Words),
        ("?v=1&q=nowhere", NoPicture::Nothing),
    ] {
        assert_eq!(picture(&dataset, &query(link), Format::Wide), Err(expected), "{link}");
        for language in Language::ALL {
            assert!(expected.reason(language).ends_with(['.', '。']));
        }
    }
}

#[test]
fn few_figures_are_shown_large_and_a_story_has_labels_for_a_phone() {
    let dataset = dataset();
    let label_sizes = |link, format| {
        let query = link::decode(link, &dataset).query;
        let picture = picture(&dataset, &query, format).expect("a picture");
        let marks = picture.pieces.iter().filter(|piece| piece.quantity.is_some());
        // Notes are smaller and grey.
        let labels = marks.filter_map(|piece| piece.style).filter(|style| style.hue == Hue::Ink);
        labels.map(|style| style.size).collect::<Vec<_>>()
    };
    let most = |link, format| label_sizes(link, format).into_iter().fold(0.0, f64::max);
    assert!(most("?v=1&category=disputes&q=disputes", Format::Wide) > 1.4 * most("?v=1&view=timeline", Format::Wide));
    for link in [
        "?v=1",
        "?v=1&figure=suspects",
        "?v=1&period=nights&q=caught",
        "?v=1&view=pace",
        "?v=1&view=ratios",
        "?v=1&view=overlaps",
        "?v=1&view=left-open",
        "?v=1&view=timeline",
        "?v=1&view=timeline&figure=guns",
    ] {
        let least = label_sizes(link, Format::Story).into_iter().fold(f64::INFINITY, f64::min);
        assert!(least >= 34.0 - 1e-6, "{link}: {least}");
    }
}

/// The texts of a picture, each as one string.
fn texts(link: &str, format: Format) -> (Query, Picture, String) {
    let dataset = dataset();
    let query = link::decode(link, &dataset).query;
    let picture = picture(&dataset, &query, format).expect("a picture");
    let text = text_of(&picture);
    (query, picture, text)
}

#[test]
fn the_chosen_figure_is_highlighted_in_every_format() {
    let highlights = |picture: &Picture, quantity| {
        let of_it = picture.pieces.iter().filter(|piece| piece.quantity == Some(quantity));
        of_it.filter(|piece| piece.paint.stroke.is_some_and(|(hue, _)| hue == Hue::Ink)).count()
    };
    for format in Format::ALL {
        for link in ["?v=1&figure=explosives", "?v=1&figure=guns", "?v=1&view=timeline&figure=guns"] {
            let (query, picture, text) = texts(link, format);
            let chosen = query.chosen.expect("a figure");
            let cards = picture.pieces.iter().filter(|piece| piece.paint.stroke == Some((Hue::Ink, 2.0)));
            assert!(highlights(&picture, chosen) == 1 || cards.count() <= 1, "{format:?} {link}");
            let label = dense(dataset().label_of(chosen).in_language(Language::En));
            assert!(text.contains(&label), "{format:?} {link}");
        }
    }
    let (query, picture, _) = texts("?v=1&figure=guns", Format::Fit);
    assert_eq!(highlights(&picture, query.chosen.expect("a figure")), 1);
    assert!(
        dataset()
            .quantities()
            .filter(|&other| Some(other) != query.chosen)
            .all(|other| highlights(&picture, other) == 0)
    );
}

#[test]
fn the_headline_is_a_sentence_about_the_view_the_figure_the_comparison_or_the_sum() {
    let headline_in = |link, format| {
        let (_, picture, _) = texts(link, format);
        // Numbers of figures can be larger.
        let of_head: Vec<_> = picture.pieces.iter().filter(|piece| piece.quantity.is_none()).collect();
        let size = |piece: &Piece| piece.style.map_or(0.0, |style| style.size);
        let largest = of_head.iter().map(|piece| size(piece)).fold(0.0, f64::max);
        let headline = of_head.into_iter().filter(|piece| size(piece) == largest);
        headline.filter_map(content).collect::<Vec<_>>().join(" ")
    };
    let headline = |link| headline_in(link, Format::Wide);
    assert_eq!(headline("?v=1"), "Of 27 figures, 13 pairs may overlap: the statement does not say");
    assert_eq!(headline("?v=1&q=dispute"), "Disputes: whether these 2 figures overlap is not stated");
    let story = headline_in("?v=1", Format::Story);
    assert_eq!(story, "People caught: whether these 5 figures overlap is not stated");
    let rates = headline("?v=1&view=pace");
    assert_eq!(rates, "Averages, not daily reports: totals divided by the days or nights of their periods");
    assert_eq!(headline("?v=1&view=ratios&period=campaign"), "Ratios that the statement does not give");
    let overlaps = "For 13 pairs of figures, the statement does not say whether one is part of the other";
    assert_eq!(headline("?v=1&view=overlaps"), overlaps);
    for format in [Format::Wide, Format::Square] {
        let gaps = headline_in("?v=1&view=left-open", format);
        assert_eq!(gaps, "The statement leaves 83 questions open about 27 figures");
    }
    assert_eq!(headline("?v=1&view=timeline"), "16 of 27 figures are for one period, “To the end of July”");
    assert_eq!(headline("?v=1&view=timeline&period=nights"), "Three summer nights: 3 figures");
    assert_eq!(headline("?v=1&view=overlaps&sum=suspects.patrol-suspects"), "465,750 to 555,350 people");
    assert_eq!(headline("?v=1&q=gangs"), "Gangs broken up, first joint wave: 38 gangs");
    assert_eq!(headline("?v=1&figure=guns"), "Guns confiscated: 2,677 guns");
    let compared = headline("?v=1&figure=suspects&with=night-offenders");
    assert!(compared.contains("Suspects arrested") && compared.contains("times"), "{compared}");
}

#[test]
fn counts_of_gaps_are_of_all_figures_of_the_view() {
    let dataset = dataset();
    for (link, all) in [("?v=1&view=left-open", 27), ("?v=1&view=left-open&category=patrol", 7)] {
        for format in Format::ALL {
            let (query, picture, text) = texts(link, format);
            let figures = select(&dataset, &query).quantities.into_iter().filter_map(Quantity::figure);
            let figures: Vec<_> = figures.collect();
            assert_eq!(figures.len(), all);
            let counts =
                Gap::ALL.map(|gap| figures.iter().filter(|&&figure| dataset.has_gap(figure, gap)).count().to_string());
            let expected = [&format!("All{all}figures"), &*counts.concat()].concat();
            assert!(text.contains(&expected), "{format:?} of {link} has no {expected}");
            let mut drawn: Vec<_> = picture.pieces.iter().filter_map(|piece| piece.quantity).collect();
            drawn.sort();
            drawn.dedup();
            let left_out = all - drawn.len();
            assert_eq!(text.contains(&format!("+{left_out}more")), left_out > 0, "{format:?} of {link}");
        }
    }
}

#[test]
fn a_picture_of_a_sum_marks_its_figures_and_shows_only_their_unit() {
    let dataset = dataset();
    for format in Format::ALL {
        let (query, picture, text) = texts("?v=1&view=overlaps&sum=suspects.patrol-suspects", format);
        let [first, second] = &*query.addends else { panic!("two figures") };
        let unit = dataset[*first].unit;
        for piece in &picture.pieces {
            let Some(figure) = piece.quantity.and_then(Quantity::figure) else { continue };
            assert_eq!(dataset[figure].unit, unit, "{format:?}: {}", dataset[figure].id);
            if piece.paint.stroke.is_some_and(|(hue, _)| hue == Hue::Ink) {
                assert!([first, second].contains(&&figure), "{format:?}: {} is marked", dataset[figure].id);
            }
        }
        for figure in [first, second] {
            let of_it = picture.pieces.iter().filter(|piece| piece.quantity == Some(Quantity::Figure(*figure)));
            let marks = of_it.filter(|piece| piece.paint.stroke.is_some_and(|(hue, _)| hue == Hue::Ink));
            assert_eq!(marks.count(), 1, "{format:?}: {}", dataset[*figure].id);
            assert!(text.contains(&dense(dataset[*figure].label.in_language(Language::En))));
        }
        assert!(text.contains("Atmost465,850+89,500=555,350"), "{format:?}");
    }
}

#[test]
fn what_may_be_part_of_another_figure_is_dashed() {
    let dashed = |link| {
        let (_, picture, text) = texts(link, Format::Fit);
        let is_dashed = |piece: &&Piece| piece.paint.dash > 0.0 && piece.quantity.is_some();
        (picture.pieces.iter().filter(is_dashed).count(), text)
    };
    let (count, text) = dashed("?v=1&view=overlaps");
    // A bar and a line for each of the figures below another one: 14 figures in 5 groups.
    assert_eq!(count, 2 * (14 - 5));
    for key in [
        "Filled:thelargestofthenumbersherethatmayoverlap.",
        "Hollow,onadashedline:maybepart",
        "Eachgrouphasitsownscale,fromzero.",
    ] {
        assert!(text.contains(key), "{key}");
    }
    assert_eq!(dashed("?v=1").0, 0);
}

#[test]
fn every_period_of_a_timeline_has_a_figure_and_says_how_many_are_left_out() {
    let dataset = dataset();
    for format in Format::ALL {
        let (query, picture, text) = texts("?v=1&view=timeline", format);
        for period in dataset.periods() {
            let of_period = |quantity: &Quantity| dataset.period_of(*quantity) == period;
            let all = select(&dataset, &query).quantities.into_iter().filter(of_period).count();
            let mut drawn: Vec<_> =
                picture.pieces.iter().filter_map(|piece| piece.quantity).filter(of_period).collect();
            drawn.sort();
            drawn.dedup();
            assert!(!drawn.is_empty(), "{format:?}: no figure of {}", dataset[period].id);
            let left_out = all - drawn.len();
            assert!(left_out == 0 || text.contains(&format!("+{left_out}more")), "{format:?}: {}", dataset[period].id);
        }
    }
}

#[test]
fn the_preview_of_a_timeline_has_a_figure_of_each_period_or_none() {
    let dataset = dataset();
    for language in Language::ALL {
        let query = Query { view: View::Timeline, language, ..Query::default() };
        for link in ["", &*link(&dataset, &query)] {
            let picture = Picture::of(&dataset, &query, Format::Preview, link).expect("a picture");
            let drawn: Vec<_> = picture.pieces.iter().filter_map(|piece| piece.quantity).collect();
            let has = |period| drawn.iter().any(|&quantity| dataset.period_of(quantity) == period);
            assert!(drawn.is_empty() || dataset.periods().all(has), "{language:?} {link}");
        }
    }
}

#[test]
fn the_number_of_a_ratio_stands_in_one_line_without_its_unit() {
    let dataset = dataset();
    for language in Language::ALL {
        for format in Format::ALL {
            let query = Query { view: View::Ratios, language, ..Query::default() };
            let picture = picture(&dataset, &query, format).expect("a picture");
            for quantity in picture.pieces.iter().filter_map(|piece| piece.quantity) {
                let number = quantity_in_words(&dataset, quantity, language);
                let is_number = |piece: &Piece| content(piece) == Some(&*number);
                assert!(picture.pieces.iter().any(is_number), "{format:?}: {number} is broken");
            }
        }
    }
}

#[test]
fn a_picture_has_the_groups_of_the_page() {
    let (_, _, text) = texts("?v=1&group=category", Format::Fit);
    assert!(text.contains("Aloneinthiscategory") && !text.contains("Reportedalone"));
    assert!(!texts("?v=1", Format::Fit).2.contains("Aloneinthiscategory"));
}

#[test]
fn an_svg_file_is_self_contained() {
    let dataset = dataset();
    let search = Search::new("<b>&\"gangs\"");
    for language in Language::ALL {
        let query = Query { language, ..Query::default() };
        let mut picture = picture(&dataset, &query, Format::Square).expect("a picture");
        picture.title = [&picture.title, " ", search.as_str()].concat();
        for palette in Palette::ALL {
            let file = svg(&picture, palette);
            for foreign in ["var(", "<style", "class=", "href", "url(", "foreignObject", "<script"] {
                assert!(!file.contains(foreign), "{foreign}");
            }
            assert!(file.contains("&lt;b&gt;&amp;&quot;") && !file.contains("<b>"));
            assert!(file.contains(&format!("xml:lang=\"{}\"", language.tag())));
            let size =
                |scale: f64| format!(" width=\"{}\" height=\"{}\"", picture.width * scale, picture.height * scale);
            assert_eq!(svg_enlarged(&picture, palette, 3).replacen(&size(3.0), &size(1.0), 1), file);
            assert_ne!(svg_enlarged(&picture, palette, 3), file);
            let opened = file.matches("<text").count();
            assert_eq!(opened, picture.pieces.iter().filter(|piece| content(piece).is_some()).count());
            assert_eq!(opened, file.matches("</text>").count());
        }
        assert_ne!(svg(&picture, Palette::Light), svg(&picture, Palette::Dark));
    }
}

fn any_query() -> impl Strategy<Value = (Query, Format)> {
    let dataset = dataset();
    let categories: Vec<_> = dataset.categories().collect();
    let periods: Vec<_> = dataset.periods().collect();
    let views = [View::Compare, View::Pace, View::Ratios, View::LeftOpen, View::Timeline].to_vec();
    let categories = prop::sample::subsequence(categories.clone(), 0..=categories.len());
    let searches = prop_oneof![3 => Just(String::new()), 2 => "[a-z一-三]", 1 => "(first|wave|caught|cases| ){1,3}"];
    (
        (prop::sample::select(views), categories, prop::option::weighted(0.3, prop::sample::select(periods)), searches),
        (prop::sample::select(Scale::ALL.to_vec()), prop::sample::select(SortKey::ALL.to_vec()), any::<bool>()),
        (prop::sample::select(Language::ALL.to_vec()), prop::sample::select(Format::ALL.to_vec())),
    )
        .prop_map(|((view, categories, period, search), (scale, key, reversed), (language, format))| {
            let categories: CategorySet = categories.into_iter().collect();
            let (search, sort) = (Search::new(&search), Sort { key, reversed });
            (Query { view, categories, period, search, scale, sort, language, ..Query::default() }, format)
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn pictures_of_all_queries_fit((query, format) in any_query()) {
        let dataset = dataset();
        match picture(&dataset, &query, format) {
            Ok(picture) => {
                let problems = problems(&dataset, &query, format, &picture);
                prop_assert!(problems.is_empty(), "{}", problems.join("\n"));
            }
            Err(reason) => {
                prop_assert_eq!(reason, NoPicture::Nothing);
                prop_assert!(groups(&select(&dataset, &query), &dataset).alone.is_empty());
            }
        }
    }
}
