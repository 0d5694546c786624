//! The views, one per file.

mod check;
mod compare;
mod left_open;
mod overlaps;
mod pace;
mod ratios;
mod statement;
mod table;
mod timeline;

use super::{Element, Explorer};
use crate::query::View;

/// Defines the functions that render a view by the rows of the table of views in `query/view.rs`.
macro_rules! define {
    ($(
        $(#[doc = $doc:literal])*
        $View:ident $name:literal $family:ident $content:ident $form:ident $part:ident $function:ident;
    )*) => {
        /// Renders a view.
        pub(super) fn view(view: View, explorer: Explorer) -> Element {
            match view {
                $(View::$View => $function::$function(explorer),)*
            }
        }

        /// The function that renders a view, if the base of the program contains it.
        pub(super) fn in_base(view: View) -> Option<fn(Explorer) -> Element> {
            match view {
                $(View::$View => if_in_base!($part $function),)*
            }
        }
    };
}

macro_rules! if_in_base {
    (base $function:ident) => {
        Some($function::$function)
    };
    (chunk $function:ident) => {
        None
    };
}

views!(define);
