//! Components that several regions of the page use.

pub(super) mod blocks;
pub(super) mod chart_groups;
pub(super) mod close_button;
pub(super) mod copy_button;
pub(super) mod figure_chip;
pub(super) mod icon;
pub(super) mod legend;
pub(super) mod minimap;
pub(super) mod scene_view;
pub(super) mod screen_reader_text;
pub(super) mod sections;
pub(super) mod symbol_icon;
pub(super) mod tiles;
