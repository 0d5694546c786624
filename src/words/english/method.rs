//! The method in English.

use super::super::method::MethodWords;

pub(in crate::words) static METHOD: MethodWords = MethodWords {
    year_inferred: "The year. The text gives days and months but no year. {year} is inferred from what is generally known about when this statement was made; every date on this site rests on that.",
    parts: [
        (
            "What this site shows",
            &[
                "The numbers are an authority’s claims about its own work, as a news agency published them. They are shown as reported. Nobody here has verified them, and showing them is not agreeing with them.",
                "What each paragraph says is told in our own words. The statement itself is not copied; a reader who has it can hold every number against it in the Statement view, on their own device.",
            ],
        ),
        (
            "From a printed number to what it can stand for",
            &[
                "A number that ends in zeros was most likely rounded. The place of its last digit other than zero is taken for the place it was rounded to, and the number can then stand for anything up to half a unit of that place to either side. This is the least that its printed form leaves open; the count behind it may be less certain than that.",
                "A count that is printed to its last digit is taken as exact. A weight or a percentage never is: it was measured or computed, so half a unit of its last digit stays open.",
                "“More than” is open above and “less than” is open below: the statement gives no bound there, so none is made up. For “about” no bounds are shown at all.",
            ],
        ),
        (
            "Computed numbers",
            &[
                "Ratios, rates and differences are computed by this site and marked as such. Each end of the result comes of the ends of its inputs that lead farthest, as interval arithmetic has it; an open end stays open.",
                "The ends are rounded outwards, to the largest place that is not wider than the range itself, and never to more than four digits. A range that four digits cannot show is given as one number with “about”.",
                "A pace divides by the days of a period, both ends included, or by its nights. Numbers that do not add up over time, and percentages, have none.",
            ],
        ),
        (
            "What is inferred",
            &[
                "Where a sentence of the statement carries no date of its own, the period of the sentences around it is used, and the figure says so.",
            ],
        ),
        (
            "What is not claimed",
            &[
                "Whether figures overlap is mostly not stated. A number is called a share only where the statement says that one figure contains the other; elsewhere it is a ratio, and what is left open is said beside it.",
                "Nothing is added from elsewhere: no population, no earlier year, no missing upper bound. Figures in different units never share an axis.",
            ],
        ),
        (
            "Versions and links",
            &[
                "The version of the data is the SHA-256 of its file; its first eight digits stand in the footer and, as “d”, in every link. A link made with an earlier version shows that version for as long as the site keeps it, and says so.",
                "What a link asks for in vain is named rather than passed over. The defaults of a link never change, so that it means the same for ever.",
            ],
        ),
    ],
};
