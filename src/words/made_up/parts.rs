//! Punctuation in a made-up language for tests, and the words of captions, comparisons, attribution, pictures and
//! embedded pages.

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
    times: "Υηε λασγετυ νθμβεσ ηεσε, {largest}, ιτ {times} υιμετ υηε τμαλλετυ, {smallest}.",
    larger: "Υηε λασγετυ νθμβεσ ηεσε ιτ {largest}, υηε τμαλλετυ {smallest}.",
    not_told: "Υηε νθμβεστ φασυηετυ απασυ ηεσε ασε {largest} ανδ {smallest}, ανδ χηαυ υηεύ ψαν τυανδ φοσ οωεσλαπτ.",
    alike: "Υηε νθμβεστ ηεσε ασε αλικε: {number}.",
    one_figure: "Υηε ονε φιγθσε τηοχν ιτ φοσ “{periods}”.",
    one_period: "Αλλ {shown} φιγθσετ τηοχν ασε φοσ ονε πεσιοδ, “{periods}”.",
    most_in_one: "{most} οφ υηε {shown} φιγθσετ τηοχν ασε φοσ ονε πεσιοδ, “{periods}”.",
    most_in_several: "Νο πεσιοδ ηατ μοσε οφ υηε {shown} φιγθσετ τηοχν υηαν “{periods}”, χιυη {most} εαψη.",
    between_periods: "” ανδ “",
};

pub(in crate::words) static COMPARISON: ComparisonWords = ComparisonWords {
    title: "Τιδε βύ τιδε",
    pin: "Πιν φοσ ψομπασιτον",
    unpin: "Τυοπ ψομπασινγ",
    pinned: "Πιννεδ. Ψηοοτε ανουηεσ μασκ υο τεε ιυ βετιδε υηιτ ονε, οσ ονε οφ υηετε:",
    compare_with: "Ψομπασε χιυη",
    choose: "Ψηοοτε α φιγθσε",
    same_unit: "Ιν υηε ταμε θνιυ",
    other_unit: "Ιν ανουηεσ θνιυ",
    no_ratio: "Νο σαυιο",
    ratio: "Σαυιο",
    keep_in_mind: "Κεεπ ιν μινδ",
    times: "{number} υιμετ",
    sentence: "“{larger}” ιτ {times} “{smaller}”.",
    other_units: "Ονε ψοθνυτ οσ μεατθσετ “{first}”, υηε ουηεσ “{second}”: υηεσε ιτ νο νθμβεσ οφ υιμετ βευχεεν διφφεσενυ θνιυτ.",
    rate_and_total: "Ονε ιτ α σαυε βύ δαύ οσ βύ νιγηυ, υηε ουηεσ α υουαλ οωεσ ιυτ πεσιοδ: υηεσε ιτ νο νθμβεσ οφ υιμετ βευχεεν υηεμ.",
    day_and_night: "Ονε ιτ βύ υηε δαύ, υηε ουηεσ βύ υηε νιγηυ, χηιψη ηατ φεχεσ ηοθστ: υηεσε ιτ νο νθμβεσ οφ υιμετ βευχεεν υηεμ.",
    not_above_zero: "Ονε οφ υηε νθμβεστ ψαν βε άεσο οσ βελοχ: α νθμβεσ οφ υιμετ χοθλδ ταύ νουηινγ.",
    no_bounds: "Υηε τυαυεμενυ γιωετ ονε οφ υηε νθμβεστ χιυηοθυ βοθνδτ, το υηεισ σαυιο ηατ νονε ειυηεσ.",
    may_be_equal: "Χηαυ υηε υχο νθμβεστ ψαν τυανδ φοσ οωεσλαπτ: υηεύ μαύ βε ερθαλ.",
    lengths: "Υηε πεσιοδτ διφφεσ ιν λενγυη: {first} αγαιντυ {second}.",
    overlap: "Υηεισ δαύτ οωεσλαπ, ανδ υηε τυαυεμενυ δοετ νου ταύ χηευηεσ ονε νθμβεσ ψονυαιντ υηε ουηεσ.",
};

pub(in crate::words) static ATTRIBUTION: AttributionWords = AttributionWords {
    reported: "Σεποσυεδ βύ {authority}{place}, πθβλιτηεδ βύ {outlet}, {date}.",
    derived: "Ψομπθυεδ φσομ φιγθσετ σεποσυεδ βύ {authority}{place}, πθβλιτηεδ βύ {outlet}, {date}.",
    collected: "Φιγθσετ σεποσυεδ βύ {authority}{place}, πθβλιτηεδ βύ {outlet}, {date}.",
    year_is_inferred: "Υηε υεζυ ναμετ νο ύεασ; {year} ιτ ινφεσσεδ.",
    not_verified: "Νου ινδεπενδενυλύ ωεσιφιεδ.",
    in_page: "Ιν “{page}”, δαυα ωεστιον {version}.",
    data_version: "Δαυα ωεστιον {version}.",
    read_at: "{url} (αψψεττεδ {day}).",
    paragraphs: "πασαγσαπητ {earlier} ανδ {last} οφ {all}",
    against: "{first} αγαιντυ {second}",
};

pub(in crate::words) static PICTURE: PictureWords = PictureWords {
    search: "Τεασψη",
    categories: "Ψαυεγοσιετ",
    view_has_no_picture: "Υηιτ ωιεχ ιτ μαδε οφ χοσδτ ανδ ηατ νο πιψυθσε. Ιυτ φιγθσετ ψαν βε δοχνλοαδεδ ατ α υαβλε.",
    nothing_to_draw: "Υηε φιλυεστ λεαωε νουηινγ υο δσαχ.",
    undrawable: "Υηε πιψυθσε ψοθλδ νου βε δσαχν. Ιυτ φιγθσετ ψαν βε δοχνλοαδεδ ατ α υαβλε.",
};

pub(in crate::words) static EMBED: EmbedWords = EmbedWords {
    open_page: "Οπεν υηε φθλλ παγε",
    new_tab: " (οπεντ α νεχ υαβ)",
    hint: "Υηε ωιεχ ατ ιυ ιτ νοχ, φοσ α παγε οφ ύοθσ οχν. Ιυ ψασσιετ ιυτ υιυλε, ιυτ τοθσψε ανδ υηε χαύ βαψκ ηεσε.",
    data: "Δαυα",
    pinned: "Υηιτ ωεστιον",
    following: "Ψθσσενυ",
    theme_auto: "Αθυο",
    theme_light: "Λιγηυ",
    theme_dark: "Δασκ",
    height: "Ηειγηυ",
    automatic: "Αθυομαυιψ",
    fixed: "Φιζεδ",
    pinned_hint: "Ιυ γοετ ον τηοχινγ υηιτ ωεστιον οφ υηε δαυα.",
    following_hint: "Ιυ τηοχτ χηιψηεωεσ ωεστιον οφ υηε δαυα ιτ ψθσσενυ.",
    automatic_hint: "Α τμαλλ τψσιπυ, εμβεδ.ξτ, γιωετ υηε φσαμε υηε ηειγηυ οφ χηαυ ιτ ιν ιυ.",
    fixed_hint: "Νο τψσιπυ: υηε φσαμε κεεπτ ιυτ ηειγηυ, ανδ χηαυ ιτ ιν ιυ τψσολλτ.",
    preview: "Πσεωιεχ",
    code: "Ψοδε",
    copy_code: "Ψοπύ ψοδε",
};

pub(in crate::words) static FAILURE: FailureWords = FailureWords {
    unreachable: "Υηε φιγθσετ ψοθλδ νου βε λοαδεδ: υηεσε χατ νο αντχεσ. Ψηεψκ υηε ψοννεψυιον ανδ υσύ αγαιν.",
    missing: "Υηε φιγθσετ ψοθλδ νου βε λοαδεδ: υηε δαυα φιλε ιτ μιττινγ.",
    refused: "Υηε φιγθσετ ψοθλδ νου βε λοαδεδ: υηε τεσωεσ αντχεσεδ χιυη τυαυθτ {status}.",
    invalid: "Υηε δαυα φιλε ψαννου βε θτεδ. Πσοβλεμτ φοθνδ: {count}.",
    broken: "Τομευηινγ χενυ χσονγ ιν υηιτ παγε. Σελοαδ ιυ υο γο ον.",
    retry: "Υσύ αγαιν",
    stalled: "Υηε ψηασυτ ασε τυιλλ λοαδινγ; υηε ψοννεψυιον μαύ βε τλοχ. Υηε ταμε φιγθσετ ψαν βε σεαδ ατ α πλαιν υαβλε.",
    show_table: "Τηοχ υηε υαβλε",
};
