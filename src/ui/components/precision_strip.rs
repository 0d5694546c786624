//! The precision strip on the page. The text beside it contains the same information.

use super::scene_view::still_picture;
use crate::{
    chart::Precision,
    data::Quantity,
    ui::{Element, Explorer, element::element},
};

/// The precision strip of a quantity; `None` if the number is exact or has no bounds.
pub(in crate::ui) fn precision_strip(explorer: Explorer, quantity: Quantity) -> Option<Element> {
    let Explorer { dataset, language, .. } = explorer;
    let precision = Precision { dataset, quantity, language };
    let picture = precision.is_visible().then(|| precision.draw().ok()).flatten()?;
    let class = format!("category-{}", dataset.category_of(quantity).index());
    Some(element("div").attr("class", "precision-strip").child(still_picture(picture, class)))
}
