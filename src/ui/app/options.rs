//! The search, and the options of the charts: grouping, scale and order. On phones and tablets they are a popover.

use super::actions::opener_of;
use crate::{
    query::{Grouping, Query, Scale, Search, SortKey, ViewContent, ViewForm},
    ui::{
        Element, Explorer, browser,
        components::icon::Icon,
        element::{Show, element},
    },
};

/// The id of the popover.
const FINDER: &str = "finder";

/// The button that opens the search and the options on phones and tablets. It says how many of them are in use.
pub(super) fn opener(explorer: Explorer) -> Element {
    let words = explorer.words;
    let used = move || explorer.ask(used);
    opener_of(FINDER, Icon::Search, "button finder-opener")
        .child(words.find)
        .child(element("span").class("badge").child(move || text_unless_none(used(), used().to_string())))
        .child(
            element("span")
                .class("visually-hidden")
                .child(move || text_unless_none(used(), [" ", words.in_use].concat())),
        )
}

fn text_unless_none(count: usize, text: String) -> String {
    if count == 0 { String::new() } else { text }
}

/// The number of options that differ from their defaults and have an effect in the view.
fn used(query: &Query) -> usize {
    let options = [
        query.grouping != Grouping::default(),
        query.scale != Scale::default(),
        query.sort.key != SortKey::default() || query.sort.reversed,
    ];
    let options = options.into_iter().filter(|&is_used| is_used && query.view.form() == ViewForm::Charts).count();
    options + usize::from(!query.search.as_str().is_empty())
}

/// The search and the options.
pub(super) fn finder(explorer: Explorer) -> Element {
    let words = explorer.words;
    let close = element("button")
        .class("button square close")
        .attr("type", "button")
        .attr("popovertarget", FINDER)
        .attr("popovertargetaction", "hide")
        .attr("aria-label", words.close)
        .child(Icon::Close.view());
    let has_charts = move || explorer.ask(|query| query.view).form() == ViewForm::Charts;
    element("div")
        .class(FINDER)
        .attr("id", FINDER)
        .attr("popover", "")
        .attr("role", "group")
        .attr("aria-label", words.find)
        .child(search_field(explorer))
        .child(close)
        .child(element("div").child(
            Show::when(has_charts).children(move || element("div").class("options").children(choices(explorer))),
        ))
}

fn search_field(explorer: Explorer) -> Element {
    let input = element("input")
        .attr("type", "search")
        .attr("name", "q")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("maxlength", Search::MAX_CHARS.to_string())
        .attr("placeholder", explorer.words.search)
        .prop("value", move || explorer.typed())
        // During the composition of an input method, the field does not contain the search yet.
        .on("input", move |event| {
            if !browser::is_composing(event) {
                explorer.search(browser::value_of_event(event));
            }
        })
        .on("compositionend", move |event| explorer.search(browser::value_of_event(event)));
    element("label")
        .class("search")
        .child(element("span").class("visually-hidden").child(explorer.words.search))
        .child(Icon::Search.view())
        .child(input)
}

/// The choices of grouping, scale and order.
fn choices(explorer: Explorer) -> [Element; 3] {
    let words = explorer.words;
    let grouping = [(Grouping::Unit.name(), words.unit), (Grouping::Category.name(), words.category)];
    let scale = [
        (Scale::Auto.name(), words.scale_auto),
        (Scale::Linear.name(), words.scale_linear),
        (Scale::Log.name(), words.scale_log),
    ];
    let order = [
        (SortKey::Value.name(), words.by_value),
        (SortKey::Statement.name(), words.by_statement),
        (SortKey::Name.name(), words.by_name),
        (SortKey::Category.name(), words.by_category),
        (SortKey::Unit.name(), words.unit),
        (SortKey::Period.name(), words.period),
        (SortKey::Days.name(), words.length),
        (SortKey::Precision.name(), words.stands_for),
    ];
    let reverse = element("button")
        .class("button square")
        .attr("type", "button")
        .attr("aria-label", words.order_reversed)
        .attr("title", words.order_reversed)
        .attr("aria-pressed", move || explorer.ask(|query| query.sort.reversed).to_string())
        .on("click", move |_| explorer.choose(|query| query.sort.reversed = !query.sort.reversed))
        .child(Icon::Reverse.view());
    [
        choice(
            explorer,
            "group",
            words.group_by,
            &grouping,
            |query| query.grouping.name(),
            |query, name| {
                choose(&Grouping::ALL, Grouping::name, name, &mut query.grouping);
            },
        ),
        choice(
            explorer,
            "scale",
            words.scale,
            &scale,
            |query| query.scale.name(),
            |query, name| {
                choose(&Scale::ALL, Scale::name, name, &mut query.scale);
            },
        )
        .attr("hidden", move || has_strips_only(explorer).then(String::new)),
        choice(
            explorer,
            "sort",
            words.sort,
            &order,
            |query| query.sort.key.name(),
            |query, name| {
                choose(&SortKey::ALL, SortKey::name, name, &mut query.sort.key);
            },
        )
        .child(reverse),
    ]
}

/// Whether the view is that of ratios and shows no chart, so that there is no axis with a scale.
fn has_strips_only(explorer: Explorer) -> bool {
    explorer.ask(|query| query.view.content() == ViewContent::Ratios) && !explorer.has_charts()
}

/// Sets a value to the one with this name.
fn choose<T: Copy>(all: &[T], name_of: fn(T) -> &'static str, name: &str, value: &mut T) {
    if let Some(&found) = all.iter().find(|&&one| name_of(one) == name) {
        *value = found;
    }
}

/// A choice of one of several named values.
fn choice(
    explorer: Explorer,
    id: &'static str,
    label: &'static str,
    options: &[(&'static str, &'static str)],
    read: fn(&Query) -> &'static str,
    write: fn(&mut Query, &str),
) -> Element {
    let options = options.iter().map(|&(name, label)| element("option").attr("value", name).child(label));
    let select = element("select")
        .attr("id", id)
        .children(options)
        .prop("value", move || explorer.ask(read).to_owned())
        .on("change", move |event| {
            let name = browser::value_of_event(event);
            explorer.choose(|query| write(query, &name));
        });
    element("div")
        .class("option")
        .child(element("label").class("option-label").attr("for", id).child(label))
        .child(element("span").class("select").child(select))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{Sort, View};

    #[test]
    fn the_closed_control_counts_what_has_an_effect_in_the_view() {
        let query = Query {
            search: Search::new("guns"),
            grouping: Grouping::Category,
            scale: Scale::Log,
            sort: Sort { key: SortKey::Value, reversed: true },
            ..Query::default()
        };
        assert_eq!(used(&Query::default()), 0);
        assert_eq!(used(&query), 4);
        assert_eq!(used(&Query { view: View::Table, ..query }), 1);
    }
}
