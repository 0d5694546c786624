//! Punctuation in English, and the words of captions, comparisons, attribution, pictures and embedded pages.

use super::super::{
    attribution::AttributionWords, caption::CaptionWords, comparison::ComparisonWords, embed::EmbedWords,
    failure::FailureWords, language::Punctuation, picture::PictureWords,
};

pub(in crate::words) static PUNCTUATION: Punctuation = Punctuation {
    colon: ": ",
    comma: ", ",
    list_comma: ", ",
    semicolon: "; ",
    full_stop: ".",
    space: " ",
    open_quote: "“",
    close_quote: "”",
    open_title: "“",
    close_title: "”",
    open_bracket: " (",
    close_bracket: ")",
};

pub(in crate::words) static CAPTION: CaptionWords = CaptionWords {
    named: "“{label}” ({number})",
    times: "The largest number here, {largest}, is {times} times the smallest, {smallest}.",
    larger: "The largest number here is {largest}, the smallest {smallest}.",
    not_told: "The numbers farthest apart here are {largest} and {smallest}, and what they can stand for overlaps.",
    alike: "The numbers here are alike: {number}.",
    one_figure: "The one figure shown is for “{periods}”.",
    one_period: "All {shown} figures shown are for one period, “{periods}”.",
    most_in_one: "{most} of the {shown} figures shown are for one period, “{periods}”.",
    most_in_several: "No period has more of the {shown} figures shown than “{periods}”, with {most} each.",
    between_periods: "” and “",
};

pub(in crate::words) static COMPARISON: ComparisonWords = ComparisonWords {
    title: "Side by side",
    pin: "Pin for comparison",
    unpin: "Stop comparing",
    pinned: "Pinned. Choose another mark to see it beside this one, or one of these:",
    compare_with: "Compare with",
    choose: "Choose a figure",
    same_unit: "In the same unit",
    other_unit: "In another unit",
    no_ratio: "No ratio",
    ratio: "Ratio",
    keep_in_mind: "Keep in mind",
    times: "{number} times",
    sentence: "“{larger}” is {times} “{smaller}”.",
    other_units: "One counts or measures “{first}”, the other “{second}”: there is no number of times between different units.",
    rate_and_total: "One is a rate by day or by night, the other a total over its period: there is no number of times between them.",
    day_and_night: "One is by the day, the other by the night, which has fewer hours: there is no number of times between them.",
    not_above_zero: "One of the numbers can be zero or below: a number of times would say nothing.",
    no_bounds: "The statement gives one of the numbers without bounds, so their ratio has none either.",
    may_be_equal: "What the two numbers can stand for overlaps: they may be equal.",
    lengths: "The periods differ in length: {first} against {second}.",
    overlap: "Their days overlap, and the statement does not say whether one number contains the other.",
};

pub(in crate::words) static ATTRIBUTION: AttributionWords = AttributionWords {
    reported: "Reported by {authority}{place}, published by {outlet}, {date}.",
    derived: "Computed from figures reported by {authority}{place}, published by {outlet}, {date}.",
    collected: "Figures reported by {authority}{place}, published by {outlet}, {date}.",
    year_is_inferred: "The text names no year; {year} is inferred.",
    not_verified: "Not independently verified.",
    in_page: "In “{page}”, data version {version}.",
    data_version: "Data version {version}.",
    read_at: "{url} (accessed {day}).",
    paragraphs: "paragraphs {earlier} and {last} of {all}",
    against: "{first} against {second}",
};

pub(in crate::words) static PICTURE: PictureWords = PictureWords {
    search: "Search",
    categories: "Categories",
    view_has_no_picture: "This view is made of words and has no picture. Its figures can be downloaded as a table.",
    nothing_to_draw: "The filters leave nothing to draw.",
    undrawable: "The picture could not be drawn. Its figures can be downloaded as a table.",
};

pub(in crate::words) static EMBED: EmbedWords = EmbedWords {
    open_page: "Open the full page",
    new_tab: " (opens a new tab)",
    hint: "The view as it is now, for a page of your own. It carries its title, its source and the way back here.",
    data: "Data",
    pinned: "This version",
    following: "Current",
    theme_auto: "Auto",
    theme_light: "Light",
    theme_dark: "Dark",
    height: "Height",
    automatic: "Automatic",
    fixed: "Fixed",
    pinned_hint: "It goes on showing this version of the data.",
    following_hint: "It shows whichever version of the data is current.",
    automatic_hint: "A small script, embed.js, gives the frame the height of what is in it.",
    fixed_hint: "No script: the frame keeps its height, and what is in it scrolls.",
    preview: "Preview",
    code: "Code",
    copy_code: "Copy code",
};

pub(in crate::words) static FAILURE: FailureWords = FailureWords {
    unreachable: "The figures could not be loaded: there was no answer. Check the connection and try again.",
    missing: "The figures could not be loaded: the data file is missing.",
    refused: "The figures could not be loaded: the server answered with status {status}.",
    invalid: "The data file cannot be used. Problems found: {count}.",
    broken: "Something went wrong in this page. Reload it to go on.",
    retry: "Try again",
    stalled: "The charts are still loading; the connection may be slow. The same figures can be read as a plain table.",
    show_table: "Show the table",
};
