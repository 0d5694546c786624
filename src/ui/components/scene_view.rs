//! Renders a scene as SVG. Horizontal positions are CSS lengths, so the picture is correct at every width. A change keeps
//! the mark of a quantity, and a part in its place, and moves them.

use crate::{
    analysis::mark_label,
    chart::{Anchor, FluidScene, Layout, Length, Outline, Part, Role, Shape, svg_number as number},
    data::Quantity,
    query::Scale,
    ui::{
        Element, Explorer, browser,
        element::{For, Show, element},
        state::value::{Computed, Shared},
    },
};

/// A chart in one layout, and the values that it was drawn from, so that it is drawn again only if these change.
pub(in crate::ui) struct Picture {
    /// `None` if the chart cannot be drawn.
    pub(in crate::ui) scene: Option<FluidScene>,
    /// The quantities in the picture.
    pub(in crate::ui) quantities: Vec<Quantity>,
    /// The scale of the picture.
    pub(in crate::ui) scale: Scale,
}

/// A chart in each of [`Layout::ALL`]. The stylesheet shows the one that fits the width, and only that one has content
/// after the browser has laid out the page.
pub(in crate::ui) fn scene_views(
    explorer: Explorer,
    draw: impl Fn(Layout, IsDisplayed) -> Computed<Picture>,
    name: impl Fn() -> String + Clone + Send + Sync + 'static,
) -> Element {
    let displayed = Shared::new(explorer.last_layout());
    let mut pictures = Vec::new();
    let svg = |(index, layout): (usize, Layout)| {
        let displayed = displayed.clone();
        let is_displayed = move || explorer.is_printing() || displayed.get().is_none_or(|layout| layout == index);
        let picture = draw(layout, Box::new(is_displayed));
        pictures.push(picture);
        let scene = SceneAt(picture);
        element("svg")
            .class(format!("chart {}", layout.class))
            .attr("width", "100%")
            .attr("role", "graphics-document document")
            .attr("aria-describedby", "how-to-move")
            .attr("aria-label", {
                let name = name.clone();
                move || Some(name())
            })
            .attr("height", move || scene.read(|scene| number(scene.height)))
            .child(backdrop(scene))
            .child(marks(explorer, scene))
    };
    let layouts: Vec<_> = Layout::ALL.into_iter().enumerate().map(svg).collect();
    // A chart that cannot be drawn would be a bug.
    let is_undrawable = move || pictures.iter().any(|picture| picture.get().scene.is_none());
    let message = Show::when(is_undrawable).children(move || element("p").child(explorer.words.undrawable));
    element("div").class("charts").children(layouts).child(element("div").child(message)).on_resize(move |charts| {
        if let Some(layout) = browser::displayed_layout(charts) {
            displayed.set(Some(layout));
            explorer.set_layout(Some(layout));
        }
    })
}

/// Whether a layout is displayed, or needed because the page is printed.
pub(in crate::ui) type IsDisplayed = Box<dyn Fn() -> bool + Send + Sync>;

/// A static picture, hidden from screen readers. The text beside it contains the same information.
pub(in crate::ui) fn still_picture(scene: FluidScene, class: String) -> Element {
    let picture = Computed::new(move |_| {
        Some(Picture { scene: Some(scene.clone()), quantities: Vec::new(), scale: Scale::default() })
    });
    let scene = SceneAt(picture);
    element("svg")
        .class(format!("still {class}"))
        .attr("width", "100%")
        .attr("height", scene.read(|scene| number(scene.height)))
        .attr("aria-hidden", "true")
        .child(backdrop(scene))
}

/// One picture of a chart.
#[derive(Clone, Copy)]
struct SceneAt(Computed<Picture>);

impl SceneAt {
    /// Reads the picture and subscribes the current effect.
    fn read<T: Default>(self, see: impl FnOnce(&FluidScene) -> T) -> T {
        self.0.get().scene.as_ref().map(see).unwrap_or_default()
    }
}

fn backdrop(scene: SceneAt) -> Element {
    element("g")
        .class("backdrop")
        .attr("aria-hidden", "true")
        .parts(move || Some(scene.read(|scene| part_views(&scene.backdrop))))
}

fn marks(explorer: Explorer, scene: SceneAt) -> Element {
    element("g").child(
        For::each(move || scene.read(|scene| scene.marks.iter().map(|mark| mark.quantity).collect::<Vec<_>>()))
            .key(|quantity| *quantity)
            .children(move |quantity| mark_view(explorer, scene, quantity)),
    )
}

fn mark_view(explorer: Explorer, scene: SceneAt, quantity: Quantity) -> Element {
    let category = explorer.dataset.category_of(quantity);
    let top = move || scene.read(|scene| scene.mark(quantity).map_or(0.0, |mark| mark.top));
    mark(explorer, quantity, element("g"), &format!("mark category-{}", category.index()))
        .attr("aria-label", mark_label(explorer.dataset, quantity, explorer.language))
        .attr("style", move || format!("transform:translateY({}px)", number(top())))
        .parts(move || scene.read(|scene| scene.mark(quantity).map(|mark| part_views(&mark.parts))))
}

/// Adds the attributes of a mark: the id of the quantity, the ARIA role and state, and the tab index.
pub(in crate::ui) fn mark(explorer: Explorer, quantity: Quantity, shape: Element, class: &str) -> Element {
    mark_among(explorer, quantity, shape, class, || true)
}

/// Like [`mark`] for a quantity with several marks. `is_stop` selects its tab stop.
pub(in crate::ui) fn mark_among(
    explorer: Explorer,
    quantity: Quantity,
    shape: Element,
    class: &str,
    is_stop: impl Fn() -> bool + Send + Sync + 'static,
) -> Element {
    let is_unconfirmed = explorer.dataset.is_unconfirmed(quantity);
    let class = if is_unconfirmed { [class, " unconfirmed"].concat() } else { class.to_owned() };
    shape
        .attr("class", class)
        .attr("data-figure", explorer.dataset.id_of(quantity).as_str())
        .attr("role", "button")
        .attr("aria-pressed", move || explorer.ask(|query| query.chosen == Some(quantity)).to_string())
        .attr("data-pinned", move || {
            explorer.ask(|query| query.pinned == Some(quantity) && query.chosen != query.pinned).then(String::new)
        })
        .attr("tabindex", move || explorer.tab_index(quantity, is_stop()))
        .on("focus", move |_| explorer.visit(quantity))
}

fn part_views(parts: &[Part<Length>]) -> Vec<Element> {
    parts.iter().map(part_view).collect()
}

fn part_view(part: &Part<Length>) -> Element {
    let class = part.role.class();
    let view = match &part.shape {
        Shape::Text { at, anchor, .. } => {
            let text = anchored(element("text").class(class), *anchor);
            share_of_text(at.x).into_iter().fold(text, |text, share| text.attr("x", share)).child(content(part))
        }
        Shape::Circle { radius, .. } => element("circle").class(class).attr("r", number(*radius)),
        Shape::Path { outline, .. } => element("path").class(class).attr("d", path_data(outline)),
        Shape::Rect { .. } | Shape::Line { .. } => {
            element("rect").class(class).attr("height", number(height(&part.shape)))
        }
    };
    view.attr("style", placement(&part.shape))
}

/// The text of a part. A leading space separates it from the previous part in the accessible text; it is not visible.
fn content(part: &Part<Length>) -> String {
    match &part.shape {
        // The lines of a Chinese label are joined without a space.
        Shape::Text { content, .. } if part.role == Role::Label && !content.is_ascii() => content.clone(),
        Shape::Text { content, .. } => format!(" {content}"),
        _ => String::new(),
    }
}

/// The horizontal position of a text in percent, as an attribute. In the `transform` of a text, WebKit applies a
/// percentage to the width of the text.
fn share_of_text(x: Length) -> Option<String> {
    (x.share != 0.0).then(|| [&number(x.share * 100.0), "%"].concat())
}

/// The thickness of a line, in pixels. A horizontal or vertical line is a thin rectangle, because only rectangles
/// accept CSS lengths at both ends.
const HAIRLINE: f64 = 1.0;

fn height(shape: &Shape<Length>) -> f64 {
    match shape {
        Shape::Rect { from, to } | Shape::Line { from, to } => (to.y - from.y).max(HAIRLINE),
        _ => 0.0,
    }
}

/// The position of a shape as CSS.
fn placement(shape: &Shape<Length>) -> String {
    match shape {
        Shape::Circle { at, .. } | Shape::Path { at, .. } => {
            format!("transform:translate({},{}px)", css_length(at.x), number(at.y))
        }
        // The percentage is an attribute, see [`share_of_text`].
        Shape::Text { at, .. } => format!("transform:translate({}px,{}px)", number(at.x.offset), number(at.y)),
        Shape::Rect { from, to } => rect_placement(from.x, from.y, to.x.minus(from.x)),
        Shape::Line { from, to } if from.x == to.x => {
            let x = Length { offset: from.x.offset - HAIRLINE / 2.0, ..from.x };
            rect_placement(x, from.y, Length { share: 0.0, offset: HAIRLINE })
        }
        Shape::Line { from, to } => rect_placement(from.x, from.y - HAIRLINE / 2.0, to.x.minus(from.x)),
    }
}

fn rect_placement(x: Length, y: f64, width: Length) -> String {
    format!("x:{};y:{}px;width:{}", css_length(x), number(y), css_length(width))
}

/// A length as short CSS.
fn css_length(length: Length) -> String {
    let (percent, pixels) = (number(length.share * 100.0), number(length.offset));
    match (percent.as_str(), pixels.as_str()) {
        ("0", _) => format!("{pixels}px"),
        (_, "0") => format!("{percent}%"),
        _ => match pixels.strip_prefix('-') {
            Some(pixels) => format!("calc({percent}% - {pixels}px)"),
            None => format!("calc({percent}% + {pixels}px)"),
        },
    }
}

fn anchored(text: Element, anchor: Anchor) -> Element {
    match anchor {
        Anchor::Start => text,
        Anchor::Middle => text.attr("text-anchor", "middle"),
        Anchor::End => text.attr("text-anchor", "end"),
    }
}

fn path_data(outline: &Outline) -> String {
    let mut data = String::new();
    for (index, (x, y)) in outline.offsets.iter().enumerate() {
        data.push_str(&format!("{}{},{}", if index == 0 { "M" } else { "L" }, number(*x), number(*y)));
    }
    if outline.closed {
        data.push('Z');
    }
    data
}

#[cfg(test)]
mod tests {
    use super::{Length, css_length};

    #[test]
    fn lengths_are_written_without_zero_terms() {
        let css = |share, offset| css_length(Length { share, offset });
        assert_eq!(css(0.0, 0.0), "0px");
        assert_eq!(css(1.0, 0.0), "100%");
        assert_eq!(css(0.12345, 4.5), "calc(12.345% + 4.5px)");
        assert_eq!(css(0.5, -8.0), "calc(50% - 8px)");
    }
}
