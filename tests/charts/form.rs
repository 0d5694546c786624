//! Pictures as readable text for snapshots: one line for each part, with its role, shape and position.

use hundred_days::{
    chart::{Part, Point, Scene, Shape},
    data::Dataset,
};

/// The picture at one width.
pub(crate) fn form(scene: &Scene, dataset: &Dataset, width: f64) -> String {
    let mut lines = vec![format!("{} × {}", number(width), number(scene.height))];
    lines.extend(scene.backdrop.iter().map(|part| line("  ", part)));
    for mark in &scene.marks {
        lines.push(format!("  {} from {}", dataset.id_of(mark.quantity), number(mark.top)));
        lines.extend(mark.parts.iter().map(|part| line("    ", part)));
    }
    lines.join("\n")
}

fn line(indent: &str, part: &Part) -> String {
    format!("{indent}{} {}", part.role.class(), shape(&part.shape))
}

fn shape(shape: &Shape) -> String {
    match shape {
        Shape::Line { from, to } => format!("line {} to {}", point(*from), point(*to)),
        Shape::Rect { from, to } => format!("rect {} to {}", point(*from), point(*to)),
        Shape::Circle { at, radius } => format!("circle {} radius {}", point(*at), number(*radius)),
        Shape::Path { at, outline } => {
            let name = if outline.closed { "polygon" } else { "path" };
            let offsets: Vec<_> = outline.offsets.iter().map(|&(x, y)| point(Point { x, y })).collect();
            format!("{name} {} plus {}", point(*at), offsets.join(" "))
        }
        Shape::Text { at, anchor, content } => {
            format!("text {} {} {content:?}", point(*at), format!("{anchor:?}").to_lowercase())
        }
    }
}

fn point(point: Point) -> String {
    format!("{},{}", number(point.x), number(point.y))
}

/// Rounded to a tenth of a pixel, the unit of the recorder.
fn number(number: f64) -> String {
    // Adding zero turns negative zero into zero.
    let tenths = (number * 10.0).round() / 10.0 + 0.0;
    tenths.to_string()
}
