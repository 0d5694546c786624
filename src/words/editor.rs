//! The words of the editor.

use crate::{
    data::{Stated, UnitKind},
    finder::NumberKind,
};

/// The words of the editor in one language.
#[derive(Debug)]
pub struct EditorWords {
    /// “Open a statement”
    pub open_statement: &'static str,
    /// “Back to the figures”
    pub back_to_figures: &'static str,
    /// “Paste an official statement in English or Chinese. The page …”
    pub open_hint: &'static str,
    /// “The text of the statement”
    pub paste_statement: &'static str,
    /// “Published on”
    pub published_on: &'static str,
    /// “Enter the day if the text does not say it: dates without a …”
    pub published_hint: &'static str,
    /// “Find the numbers”
    pub find_numbers: &'static str,
    /// “Finding the numbers of a long text…”
    pub finding: &'static str,
    /// “Choose a file…”
    pub choose_file: &'static str,
    /// “A file may also be dropped here: text, HTML, or a dataset …”
    pub nothing_sent: &'static str,
    /// “There is no text yet. Paste a statement, or choose a file.”
    pub no_text: &'static str,
    /// “The text has no number that could be a figure.”
    pub no_numbers: &'static str,
    /// “The text is larger than {megabytes} MB. Open a part of it.”. Placeholder: `megabytes`.
    pub file_too_large: &'static str,
    /// “The editor opens at most {figures} figures, and paragraphs of at most {characters} characters. Open a part of
    /// it.” Placeholders: `figures`, `characters`.
    pub too_much: &'static str,
    /// “The browser could not read the file.”
    pub file_unreadable: &'static str,
    /// “The file is not a text in UTF-8.”
    pub file_no_text: &'static str,
    /// “The file is JSON, but not a valid dataset: {problems}”. Placeholder: `problems`.
    pub no_dataset: &'static str,
    /// “The text is a table of figures, but cannot be read: {problems}”. Placeholder: `problems`.
    pub no_table: &'static str,
    /// “{done} of {all} looked at”. Placeholders: `done`, `all`.
    pub progress: &'static str,
    /// “Figures looked at”
    pub progress_label: &'static str,
    /// “Undo”
    pub undo: &'static str,
    /// “Redo”
    pub redo: &'static str,
    /// “Next open”
    pub next_open: &'static str,
    /// “Explore”
    pub explore: &'static str,
    /// “The browser allows no storage, so the draft cannot be …”
    pub explore_refused: &'static str,
    /// “The draft is kept in this browser.”
    pub kept: &'static str,
    /// “Saving…”
    pub keeping: &'static str,
    /// “The draft is NOT kept: the browser refuses storage or it is …”
    pub not_kept: &'static str,
    /// “Another tab has changed this draft. Saving is paused here, …”
    pub changed_elsewhere: &'static str,
    /// “Use the other tab’s draft”
    pub load_other: &'static str,
    /// “Keep this one, replace the other”
    pub keep_this: &'static str,
    /// “This browser keeps a draft that this version of the page cannot read.”
    pub draft_unreadable: &'static str,
    /// “Dismiss”
    pub dismiss: &'static str,
    /// “Not saved until you choose.”
    pub paused: &'static str,
    /// “Delete the draft”
    pub delete_draft: &'static str,
    /// “Delete the draft for good?”
    pub delete_question: &'static str,
    /// “Delete”
    pub delete_now: &'static str,
    /// “Keep it”
    pub keep_draft: &'static str,
    /// “About the statement”
    pub about_statement: &'static str,
    /// “missing: {fields}”. Placeholder: `fields`.
    pub about_missing: &'static str,
    /// “Part of the statement”
    pub section: &'static str,
    /// “Untitled statement”
    pub untitled: &'static str,
    /// “Title”
    pub title: &'static str,
    /// “Authority that claims the figures”
    pub authority: &'static str,
    /// “Publisher of the text”
    pub outlet: &'static str,
    /// “The statement with its numbers”
    pub the_text: &'static str,
    /// “proposed”
    pub mark_open: &'static str,
    /// “accepted”
    pub mark_accepted: &'static str,
    /// “dropped”
    pub mark_dropped: &'static str,
    /// “no figure”
    pub mark_other: &'static str,
    /// “no exact value”
    pub no_value: &'static str,
    /// “Paragraph {number}”. Placeholder: `number`.
    pub paragraph: &'static str,
    /// “Parts of the text”
    pub parts: &'static str,
    /// “Part {part} of {all}”. Placeholders: `part`, `all`.
    pub part_of: &'static str,
    /// “Previous part”
    pub part_before: &'static str,
    /// “Next part”
    pub part_after: &'static str,
    /// “{number} in paragraph {paragraph}”. Placeholders: `number`, `paragraph`.
    pub number_in: &'static str,
    /// ““{number}” is taken for”. Placeholder: `number`.
    pub taken_for: &'static str,
    /// “Why”
    pub why: &'static str,
    /// “Figures”
    pub figures: &'static str,
    /// “Keys: A accept, D drop, N next open, J and P next and …”
    pub keys: &'static str,
    /// “Accept”
    pub accept: &'static str,
    /// “Drop”
    pub drop: &'static str,
    /// “No label yet”
    pub no_label: &'static str,
    /// “{count} to check”. Placeholder: `count`.
    pub doubts: &'static str,
    /// “What is counted”
    pub label: &'static str,
    /// “Caution: what the number does not say”
    pub caution: &'static str,
    /// “Unit”
    pub unit: &'static str,
    /// “Kind of number”
    pub unit_kind: &'static str,
    /// “Category”
    pub category: &'static str,
    /// “A dataset has at most 8 categories. Give the figure one …”
    pub too_many_categories: &'static str,
    /// “How exact”
    pub qualifier: &'static str,
    /// “as stated”
    pub as_stated: &'static str,
    /// “First day (empty if not stated)”
    pub first_day: &'static str,
    /// “Last day”
    pub last_day: &'static str,
    /// “Also for the {count} other figures that had the old days”. Placeholder: `count`.
    pub days_for_others: &'static str,
    /// “The first day is after the last. Nothing was changed.”
    pub days_reversed: &'static str,
    /// “Over the period”
    pub nature: &'static str,
    /// “adds up”
    pub nature_flow: &'static str,
    /// “stands at one time”
    pub nature_stock: &'static str,
    /// “The statement leaves open”
    pub left_open: &'static str,
    /// “It is the same thing as…”
    pub same_as: &'static str,
    /// “Make it a figure of its own”
    pub separate: &'static str,
    /// “Part of others”
    pub relations: &'static str,
    /// “It is part of…”
    pub belongs_to: &'static str,
    /// “Whole: {figure}”. Placeholder: `figure`.
    pub other_is_whole: &'static str,
    /// “Part: {figure}”. Placeholder: `figure`.
    pub other_is_part: &'static str,
    /// “What the statement says”
    pub what_is_said: &'static str,
    /// “What a reader should know of the two”
    pub note: &'static str,
    /// “Remove”
    pub remove: &'static str,
    /// “Say that these are its parts: of one unit, each counted once”
    pub say_parts: &'static str,
    /// “This does not fit the figures: {problems}”. Placeholder: `problems`.
    pub not_possible: &'static str,
    /// “Computed numbers”
    pub computed: &'static str,
    /// “Also per day”
    pub per_day: &'static str,
    /// “Also per night”
    pub per_night: &'static str,
    /// “For all figures that can have it”
    pub rates_for_all: &'static str,
    /// “No number per day: …”
    pub no_rate: &'static str,
    /// “Divide it by…”
    pub divide_by: &'static str,
    /// “Divided by {figure}”. Placeholder: `figure`.
    pub divided_by: &'static str,
    /// “Label of the ratio”
    pub ratio_label: &'static str,
    /// “What is open about the two (empty if both are of the same)”
    pub ratio_note: &'static str,
    /// “Per”
    pub per_how_many: &'static str,
    /// “Languages and texts”
    pub dataset_texts: &'static str,
    /// “Languages of the dataset”
    pub languages: &'static str,
    /// “{count} texts are missing in one of the languages.”. Placeholder: `count`.
    pub untranslated: &'static str,
    /// “Units and captions”
    pub units: &'static str,
    /// “Title of the chart”
    pub chart_title: &'static str,
    /// “After a number”
    pub after_number: &'static str,
    /// “After “per””
    pub after_per: &'static str,
    /// “Caption: what cannot be done with the numbers”
    pub caption: &'static str,
    /// “Categories”
    pub categories: &'static str,
    /// “Description”
    pub description: &'static str,
    /// “Summaries of the paragraphs”
    pub summaries: &'static str,
    /// “Summary in your own words”
    pub summary: &'static str,
    /// “The Statement view shows them …”
    pub summaries_hint: &'static str,
    /// What can be said of two figures, in the order of [`Stated::ALL`].
    pub stated: [&'static str; Stated::ALL.len()],
    /// “Only a figure of the same unit that is at least as large can contain i…”
    pub no_whole: &'static str,
    /// “There is nothing to divide: percentages have no ratios, and no number is divided by 0.”
    pub no_divisor: &'static str,
    /// “Left out of the dataset: the other figure is dropped, or the two have different units.”
    pub relation_left_out: &'static str,
    /// “Left out of the dataset: the other figure is dropped, or the number is…”
    pub ratio_left_out: &'static str,
    /// “Several at once”
    pub several: &'static str,
    /// “Accept all of this unit”
    pub accept_unit: &'static str,
    /// “Drop all of this unit”
    pub drop_unit: &'static str,
    /// “Accept all of this paragraph”
    pub accept_paragraph: &'static str,
    /// “Drop all of this paragraph”
    pub drop_paragraph: &'static str,
    /// “Adds up: {parts} = {total}”. Placeholders: `parts`, `total`.
    pub adds_up: &'static str,
    /// “{parts} is {sum}, not {total}”. Placeholders: `parts`, `sum`, `total`.
    pub does_not_add_up: &'static str,
    /// “The same thing, unit and period has two numbers: {first} and {second}”. Placeholders: `first`, `second`.
    pub two_numbers: &'static str,
    /// “More than 100%”
    pub above_100: &'static str,
    /// “It begins like a year: is a year printed before the number?”
    pub glued_year: &'static str,
    /// “No unit”
    pub unit_missing: &'static str,
    /// “Take it away”
    pub take_away: &'static str,
    /// “Every figure has been looked at.”
    pub all_looked_at: &'static str,
    /// “{count} figures are not confirmed. Files mark each of them.”. Placeholder: `count`.
    pub unconfirmed_note: &'static str,
    /// “Only accepted figures”
    pub only_accepted: &'static str,
    /// “Save the dataset (JSON)”
    pub save_json: &'static str,
    /// “Save a table (CSV)”
    pub save_csv: &'static str,
    /// “Save a page in one file (HTML)”
    pub save_page: &'static str,
    /// “The page could not be written into one file. It needs its …”
    pub no_page: &'static str,
    /// “Make a link that carries the data”
    pub make_link: &'static str,
    /// “The link carries the whole dataset; no server keeps it”
    pub link_with_data: &'static str,
    /// “Copy the link”
    pub copy_link: &'static str,
    /// “{count} characters: short enough for most mail programs and chats.”. Placeholder: `count`.
    pub link_short: &'static str,
    /// “{count} characters: many mail programs and chats cut a link …”. Placeholder: `count`.
    pub link_long: &'static str,
    /// “There is no such figure yet.”
    pub nothing_to_take: &'static str,
    /// “The draft is not yet a valid dataset: {problems}”. Placeholder: `problems`.
    pub not_valid: &'static str,
    /// “The browser did not save the file.”
    pub not_saved: &'static str,
    /// The name of each kind of number, in the order of [`NumberKind::ALL`].
    pub kinds: [&'static str; NumberKind::ALL.len()],
    /// The name of each kind of unit, in the order of [`UnitKind::ALL`].
    pub unit_kinds: [&'static str; UnitKind::ALL.len()],
    /// What a reason is about, in the order of [`Decision`](crate::finder::Decision).
    pub decisions: [&'static str; 4],
}
