//! The precision strip on the screen; what it shows is said in words beside it.

use super::{Element, Explorer, element::element, scene_view::still_picture};
use crate::{chart::Precision, figure::Quantity};

/// What a quantity can stand for, enlarged; nothing for an exact number, or one without any bound.
pub(super) fn precision_strip(explorer: Explorer, quantity: Quantity) -> Option<Element> {
    let Explorer { dataset, language, .. } = explorer;
    let precision = Precision { dataset, quantity, language };
    let picture = precision.is_visible().then(|| precision.draw().ok()).flatten()?;
    let class = format!("category-{}", dataset.category_of(quantity).index());
    Some(element("div").attr("class", "precision-strip").child(still_picture(picture, class)))
}
