//! The Overlaps view: figures of one unit as a tree of wholes and parts, and the sum of those that the reader chooses.

use crate::{
    analysis::{OverlapGroup, OverlapRow, SumInWords, named, overlaps_key, overlaps_note, sum_condition, sum_in_words},
    chart::{Symbol, svg_number},
    data::{Figure, Quantity, Ref, Stated, Unit, in_order},
    query::Query,
    ui::{
        Element, Explorer, browser,
        components::{
            blocks::Block, scene_view::mark, screen_reader_text::screen_reader_text, symbol_icon::symbol_icon,
        },
        element::{For, Show, element},
    },
    words::{format, relation_words},
};

pub(in crate::ui) fn overlaps(explorer: Explorer) -> Element {
    let words = relation_words(explorer.language);
    let units = move || explorer.overlaps(|groups| groups.iter().map(|group| group.unit).collect::<Vec<_>>());
    element("div")
        .class("overlaps")
        .attr("role", "group")
        .attr("aria-label", words.sum_title)
        .attr("aria-describedby", "how-to-move")
        .child(
            element("p").class("sum-hint").child(element("b").child(words.sum_title)).child(" ").child(words.sum_hint),
        )
        .child(
            element("div").child(
                Show::when(move || has_addends(explorer) && unit_of_sum(explorer).is_none())
                    .children(move || sum_panel(explorer)),
            ),
        )
        .child(element("p").class("note").child(overlaps_note(explorer.language)))
        .child(key(explorer))
        .child(
            element("div")
                .class("overlap-groups")
                .child(For::each(units).key(|unit| *unit).children(move |unit| group(explorer, unit))),
        )
}

/// The meaning of the forms of bars.
fn key(explorer: Explorer) -> Element {
    let forms = move || explorer.overlaps(|groups| overlaps_key(groups, explorer.language));
    element("ul").class("overlap-key").child(For::each(forms).key(|form| *form).children(|(stated, meaning)| {
        let bar = element("span").class("overlap-bar").attr("aria-hidden", "true").child(element("span"));
        element("li").attr("data-stated", name_of(stated)).child(bar).child(meaning)
    }))
}

/// The name in the stylesheet of what the statement says of a figure and its whole.
const fn name_of(stated: Option<Stated>) -> &'static str {
    match stated {
        None => "none",
        Some(Stated::Contained) => "contained",
        Some(_) => "open",
    }
}

/// What is read from the group of a unit; the default if it has no figures.
fn of_group<T: Default>(explorer: Explorer, unit: Ref<Unit>, read: impl FnOnce(&OverlapGroup) -> T) -> T {
    explorer.overlaps(|groups| groups.iter().find(|group| group.unit == unit).map(read).unwrap_or_default())
}

/// The figures of a unit, each whole before its parts.
fn figures(explorer: Explorer, unit: Ref<Unit>) -> Vec<Ref<Figure>> {
    of_group(explorer, unit, |group| group.rows.iter().map(|row| row.figure).collect())
}

/// The approximate height of a row, in rem.
const ROW: f64 = 3.5;

fn group(explorer: Explorer, unit: Ref<Unit>) -> Element {
    let block = Block::new(explorer, move || figures(explorer, unit).into_iter().map(Quantity::from).collect());
    let tree = block.content_or_text(move || parts(explorer, unit, None));
    let words = relation_words(explorer.language);
    let heading = explorer.dataset[unit].heading.in_language(explorer.language);
    let add_all = element("button")
        .class("text-button")
        .attr("type", "button")
        .attr("aria-label", [words.add_all, " · ", heading].concat())
        .on("click", move |_| {
            let figures = figures(explorer, unit).into_iter().take(Query::MOST_ADDENDS);
            let addends = in_order(figures, Ref::cmp);
            explorer.choose(|query| query.addends = addends);
        })
        .child(words.add_all);
    element("section")
        .class("group")
        .child(
            element("div")
                .class("overlap-title")
                .child(element("h2").class("group-title").child(heading))
                .children((!explorer.dataset[unit].kind.is_percent()).then_some(add_all)),
        )
        .attr("style", move || {
            // On phones the bars begin beside the symbols of the deepest figures, so that no line crosses a bar.
            let deepest = of_group(explorer, unit, |group| group.rows.iter().map(|row| row.depth).max());
            format!("--deepest:{}", deepest.unwrap_or_default())
        })
        .child(block.frame(element("div").child(tree), ROW))
        .child(
            element("div")
                .child(Show::when(move || unit_of_sum(explorer) == Some(unit)).children(move || sum_panel(explorer))),
        )
}

fn has_addends(explorer: Explorer) -> bool {
    explorer.ask(|query| !query.addends.is_empty())
}

/// The unit of all figures to add up, if the view shows it. The sum is below its figures, so that it is in sight and
/// moves none of them.
fn unit_of_sum(explorer: Explorer) -> Option<Ref<Unit>> {
    let units =
        explorer.ask(|query| query.addends.iter().map(|&figure| explorer.dataset[figure].unit).collect::<Vec<_>>());
    let unit = *units.first()?;
    (units.iter().all(|&other| other == unit) && !figures(explorer, unit).is_empty()).then_some(unit)
}

/// The list of the figures directly below another one, or at the top of the tree.
fn parts(explorer: Explorer, unit: Ref<Unit>, whole: Option<Ref<Figure>>) -> Element {
    let rows = move || of_group(explorer, unit, |group| group.below(whole).to_vec());
    element("ul").class("overlap-rows").child(
        For::each(rows)
            .key(|row| (row.figure, row.depth, row.whole))
            .children(move |row| with_parts(explorer, unit, row)),
    )
}

/// A figure, followed by its parts.
fn with_parts(explorer: Explorer, unit: Ref<Unit>, row: OverlapRow) -> Element {
    let whole = Some(row.figure);
    let has_parts = move || of_group(explorer, unit, |group| !group.below(whole).is_empty());
    element("li")
        .class("overlap-row")
        .attr("data-stated", name_of(row.stated()))
        .attr("style", format!("--depth:{}", row.depth))
        .child(row_view(explorer, row))
        .child(
            element("div")
                .class("overlap-parts")
                .child(Show::when(has_parts).children(move || parts(explorer, unit, whole))),
        )
}

fn row_view(explorer: Explorer, row: OverlapRow) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let words = relation_words(language);
    let figure = row.figure;
    let shown = &dataset[figure];
    let label = shown.label.in_language(language);
    let is_addend = move || explorer.ask(|query| query.addends.contains(&figure));
    let add = element("button")
        .class("overlap-add")
        .attr("id", id_of_button(explorer, figure))
        .attr("type", "button")
        .attr("aria-label", [words.add, " · ", label].concat())
        .attr("aria-pressed", move || is_addend().to_string())
        .on("click", move |_| {
            explorer.choose(|query| {
                // Figures of two units have no sum.
                if query.addends.iter().any(|&addend| dataset[addend].unit != dataset[figure].unit) {
                    query.addends.clear();
                }
                query.toggle_addend(figure);
            });
        })
        .child(
            element("span").attr("aria-hidden", "true").child(move || (if is_addend() { "✓" } else { "+" }).to_owned()),
        );
    let relations = Stated::ALL.into_iter().zip(words.relation_names).filter_map(|(stated, name)| {
        let wholes: Vec<_> = dataset.wholes_of(figure, stated).collect();
        (!wholes.is_empty()).then(|| {
            let whole = |whole| element("li").child(relation_button(explorer, figure, whole));
            element("div")
                .class("overlap-relation")
                .child(element("span").child(name))
                .child(element("ul").children(wholes.into_iter().map(whole)))
        })
    });
    // A fall has no bar from zero to the right.
    let filled = (!shown.amount.value.is_negative())
        .then(|| element("span").attr("style", format!("width:{}%", svg_number(row.share * 100.0))));
    let bar = element("span").class("overlap-bar").attr("aria-hidden", "true").children(filled);
    let mark = mark(explorer, figure.into(), element("button").attr("type", "button"), "mark")
        .child(element("span").class("overlap-label").child(symbol_icon(Symbol::of(shown.category))).child(label))
        .child(bar)
        .child(element("b").class("number").child(format::quantity(dataset, figure.into(), language)))
        .child(screen_reader_text(explorer, figure.into()));
    element("div")
        .class(format!("overlap-line category-{}", shown.category.index()))
        .child(add)
        .child(element("div").class("overlap-figure").child(mark).children(relations))
}

/// A button that shows a figure beside one that may contain it, with what the statement says of the two.
fn relation_button(explorer: Explorer, part: Ref<Figure>, whole: Ref<Figure>) -> Element {
    element("button")
        .class("text-button")
        .attr("type", "button")
        .attr("aria-pressed", move || {
            explorer.ask(|query| query.compared() == Some((whole.into(), part.into()))).to_string()
        })
        .on("click", move |_| {
            explorer.open_detail(part.into());
            explorer.choose(|query| query.pinned = Some(whole.into()));
        })
        .child(explorer.dataset[whole].label.in_language(explorer.language))
}

/// The id of the button that adds a figure to the sum.
fn id_of_button(explorer: Explorer, figure: Ref<Figure>) -> String {
    ["add-", explorer.dataset[figure].id.as_str()].concat()
}

/// The sum of the chosen figures, or why there is none.
fn sum_panel(explorer: Explorer) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let words = relation_words(language);
    let addends = move || explorer.ask(|query| query.addends.clone());
    let is_hidden = move || {
        let addends = addends();
        let is_hidden = |addend: Quantity, shown: &[Quantity]| {
            explorer.ask(|query| query.view.has(dataset, addend)) && !shown.contains(&addend)
        };
        explorer.selected(|selection| addends.iter().any(|&addend| is_hidden(addend.into(), &selection.quantities)))
    };
    let content = element("div").attr("aria-live", "polite").child(
        For::each(move || [addends()]).key(|addends| addends.clone()).children(move |addends| {
            let first = addends.first().map(|&figure| id_of_button(explorer, figure)).unwrap_or_default();
            let chosen = addends.iter().map(|&figure| named(dataset, figure, language)).collect::<Vec<_>>().join(" + ");
            let clear = element("button")
                .class("text-button")
                .attr("type", "button")
                .on("click", move |_| {
                    explorer.choose(|query| query.addends.clear());
                    browser::focus_soon(["#", &first].concat());
                })
                .child(words.clear);
            let result = element("div").child(element("p").class("sum-chosen").child(chosen));
            let result = match sum_in_words(dataset, &addends, language) {
                Ok(sum) => result.children(in_words(&sum)).children(condition(explorer, &addends)),
                Err(reason) => result.child(element("p").class("sum-reason").child(reason)),
            };
            result.child(clear)
        }),
    );
    element("section").class("sum").attr("tabindex", "-1").attr("aria-label", words.sum_title).child(content).child(
        element("div")
            .child(Show::when(is_hidden).children(move || element("p").class("note").child(words.sum_hidden))),
    )
}

/// The condition of the sum, if it has one.
fn condition(explorer: Explorer, addends: &[Ref<Figure>]) -> Option<Element> {
    let condition = sum_condition(explorer.dataset, addends, explorer.language)?;
    Some(element("p").class("note").child(condition))
}

fn in_words(sum: &SumInWords) -> Vec<Element> {
    let share = match (sum.interval.low, sum.interval.high) {
        (Some(low), Some(high)) => low.to_f64() / high.to_f64(),
        _ => 1.0,
    };
    let class = if sum.interval.high.is_some() { "sum-bar" } else { "sum-bar unbounded" };
    vec![
        element("p").class("sum-number").child(sum.number.clone()),
        element("div")
            .class(class)
            .attr("aria-hidden", "true")
            .child(element("span").attr("style", format!("width:{}%", svg_number(share * 100.0)))),
        element("p").child(sum.least.clone()),
        element("p").child(sum.most.clone()),
    ]
}
