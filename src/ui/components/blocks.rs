//! Long lists in blocks. In a large view, a block that is far from the screen has no marks: only its height, and its
//! text for the search of the browser.

use std::{ops::Range, sync::Arc};

use crate::{
    chart::svg_number as number,
    data::{Figure, Quantity, Ref},
    ui::{
        Element, Explorer,
        element::{For, List, Show, element},
        state::value::{Computed, Shared},
    },
    words::format,
};

/// The number of quantities in a block. Rows of two, three or four tiles fill a block.
const BLOCK: usize = 48;

/// The number of marks that a large view has before the browser has laid it out.
const FIRST: usize = 2 * BLOCK;

/// A block of a list of quantities.
#[derive(Clone)]
pub(in crate::ui) struct Block {
    explorer: Explorer,
    content: Computed<Content>,
    seen: Shared<Seen>,
}

/// The content of a block.
#[derive(PartialEq)]
struct Content {
    quantities: Vec<Quantity>,
    /// Whether the block has its marks: in a small view always, otherwise near the screen, with the tab stop or the
    /// chosen quantity in it, and while the page is printed.
    is_drawn: bool,
}

/// What the browser said of a block.
#[derive(Clone, Copy, PartialEq)]
struct Seen {
    is_near: bool,
    /// The height of the block with its marks, in pixels; 0 before it had any.
    height: f64,
}

/// The blocks of a list of quantities. `part` returns those of a range that may exceed the list.
pub(in crate::ui) fn blocks(
    explorer: Explorer,
    count: impl Fn() -> usize + Send + Sync + 'static,
    part: impl Fn(Range<usize>) -> Vec<Quantity> + Send + Sync + 'static,
    show: impl Fn(Block) -> Element + Send + Sync + 'static,
) -> List {
    list(explorer, Box::new(count), Arc::new(part), Box::new(show))
}

type Count = Box<dyn Fn() -> usize + Send + Sync>;
type Part = Arc<dyn Fn(Range<usize>) -> Vec<Quantity> + Send + Sync>;
type View = Box<dyn Fn(Block) -> Element + Send + Sync>;

// Compiled once for all lists.
fn list(explorer: Explorer, count: Count, part: Part, show: View) -> List {
    For::each(move || 0..count().div_ceil(BLOCK)).key(|index| *index).children(move |index| {
        let part = Arc::clone(&part);
        show(Block::new(explorer, move || part(range_of_block(index))))
    })
}

/// The blocks of a list as elements: each is a copy of `list` with an item for each quantity. `height` is the
/// approximate height of an item, in rem.
pub(in crate::ui) fn lists_in_blocks(
    explorer: Explorer,
    count: impl Fn() -> usize + Send + Sync + 'static,
    part: impl Fn(Range<usize>) -> Vec<Quantity> + Send + Sync + 'static,
    list: fn() -> Element,
    height: f64,
    item: fn(Explorer, Quantity) -> Element,
) -> Element {
    element("div").child(blocks(explorer, count, part, move |block| {
        let drawn = block.clone();
        let content = block.content_or_text(move || {
            let drawn = drawn.clone();
            list().child(
                For::each(move || drawn.drawn())
                    .key(|quantity| *quantity)
                    .children(move |quantity| item(explorer, quantity)),
            )
        });
        block.frame(element("div").child(content), height)
    }))
}

/// The range of a block of a list, which may exceed the list.
const fn range_of_block(index: usize) -> Range<usize> {
    index * BLOCK..(index + 1) * BLOCK
}

/// A row of a table.
type Row = Arc<dyn Fn(Ref<Figure>) -> Element + Send + Sync>;

/// A table with a row for each figure of the view, in blocks. `height` is the approximate height of a row, in rem.
pub(in crate::ui) fn table_in_blocks(
    explorer: Explorer,
    head: impl Fn() -> Element + Send + Sync + 'static,
    columns: usize,
    height: f64,
    row: impl Fn(Ref<Figure>) -> Element + Send + Sync + 'static,
) -> Element {
    let row: Row = Arc::new(row);
    let row_count = move || explorer.is_large().then(|| (explorer.mark_count() + 1).to_string());
    // The head is the first item of the list of table sections.
    let sections = For::each(move || 0..=explorer.mark_count().div_ceil(BLOCK)).key(|index| *index).children(
        move |index: usize| match index.checked_sub(1) {
            Some(index) => Block::new(explorer, move || explorer.marks_at(range_of_block(index))).table_section(
                columns,
                height,
                Arc::clone(&row),
            ),
            None => head(),
        },
    );
    element("table").attr("aria-rowcount", row_count).child(sections)
}

impl Block {
    /// A block with these quantities.
    pub(in crate::ui) fn new(
        explorer: Explorer,
        quantities: impl Fn() -> Vec<Quantity> + Send + Sync + 'static,
    ) -> Self {
        let mut places = quantities().into_iter().filter_map(|quantity| explorer.place_of(quantity));
        let is_first = places.all(|place| place < FIRST);
        let seen = Shared::new(Seen { is_near: is_first, height: 0.0 });
        let seen_by_content = seen.clone();
        let content = Computed::new(move |before: Option<&Content>| {
            let quantities = quantities();
            let is_drawn =
                !explorer.is_large() || seen_by_content.get().is_near || explorer.marks().keep_one_of(&quantities);
            let content = Content { quantities, is_drawn };
            (before != Some(&content)).then_some(content)
        });
        Self { explorer, content, seen }
    }

    /// The quantities that have a mark now: all of the block, or none.
    pub(in crate::ui) fn drawn(&self) -> Vec<Quantity> {
        let content = self.content.get();
        if content.is_drawn { content.quantities.clone() } else { Vec::new() }
    }

    /// Whether the block has its marks.
    fn is_drawn(&self) -> bool {
        self.content.get().is_drawn
    }

    /// Makes an element the frame of the block: its distance to the screen decides whether the block is drawn, and it
    /// keeps its height otherwise. `row` is the approximate height of a quantity, in rem.
    pub(in crate::ui) fn frame(&self, frame: Element, row: f64) -> Element {
        let (block, seen) = (self.clone(), self.seen.clone());
        frame.attr("style", move || block.missing_height(row).map(|height| ["min-height:", &height].concat())).on_near(
            move |is_near, height| {
                let before = seen.get_untracked();
                // The height of a frame without marks says nothing.
                let is_known = before.is_near && !is_near && height > 0.0;
                let height = if is_known { height } else { before.height };
                seen.set(Seen { is_near, height });
            },
        )
    }

    /// The height of the block as CSS if it is not drawn.
    fn missing_height(&self, row: f64) -> Option<String> {
        let content = self.content.get();
        if content.is_drawn {
            return None;
        }
        let height = self.seen.get().height;
        let (height, unit) = if height > 0.0 { (height, "px") } else { (row * content.quantities.len() as f64, "rem") };
        Some([&*number(height), unit].concat())
    }

    /// The rows of the block as a section of a table, or one row in place of all of them.
    fn table_section(self, columns: usize, row_height: f64, row: Row) -> Element {
        let (drawn, missing) = (self.clone(), self.clone());
        let shown = move || {
            let rows: Vec<_> = drawn.drawn().into_iter().map(Quantity::figure).collect();
            if rows.is_empty() { vec![None] } else { rows }
        };
        let rows = For::each(shown).key(|row| *row).children(move |figure| match figure {
            Some(figure) => row(figure),
            None => {
                let block = missing.clone();
                let height = move || block.missing_height(row_height).map(|height| ["height:", &height].concat());
                let cell = element("td").attr("colspan", columns.to_string()).child(missing.hidden_text());
                element("tr").attr("style", height).child(cell)
            }
        });
        self.frame(element("tbody").child(rows), row_height)
    }

    /// The content of the block if it is drawn, otherwise its text.
    pub(in crate::ui) fn content_or_text(&self, content: impl Fn() -> Element + Send + Sync + 'static) -> List {
        let (block, without) = (self.clone(), self.clone());
        Show::when(move || block.is_drawn()).fallback(move || without.hidden_text()).children(content)
    }

    /// The text of the block, which is not displayed. The search of the browser finds it, and scrolls to the block.
    fn hidden_text(&self) -> Element {
        let block = self.clone();
        element("div").attr("hidden", "until-found").child(move || block.text())
    }

    fn text(&self) -> String {
        let Explorer { dataset, language, .. } = self.explorer;
        let line = |quantity: Quantity| {
            let label = dataset.label_of(quantity).in_language(language);
            [label, " ", &format::quantity(dataset, quantity, language), "\n"].concat()
        };
        self.content.get().quantities.iter().copied().map(line).collect()
    }
}
