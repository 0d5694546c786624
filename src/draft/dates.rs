//! The dates of a line: the days, months, years and ranges that it names, in English and Chinese.

use time::{Date, Month, util::days_in_month};

use crate::data::plain_from_full_width;

/// Days that a line names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dated {
    /// Where the words begin, in code points of the line.
    pub(super) start: usize,
    /// Where they end, exclusive.
    pub(super) end: usize,
    /// The first day; `None` after words such as "as of".
    pub(super) from: Option<Date>,
    /// The last day; `None` after words such as "since".
    pub(super) to: Option<Date>,
    /// Whether the words name only the month of the first day: "since late June".
    pub(super) is_vague: bool,
    /// Whether the words name the year.
    pub(super) has_year: bool,
    /// Whether the words name the year and the day.
    pub(super) is_whole: bool,
}

/// The dates of a line that was published on a day. A date without a year is of that year, or of the year before if it
/// would follow the publication or the text says so.
pub(super) fn dates(line: &str, published: Date) -> Vec<Dated> {
    let tokens = tokens(line);
    let mut dates = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match range(&tokens, at, published) {
            Some((dated, next)) => {
                dates.extend(dated);
                at = next;
            }
            None => at += 1,
        }
    }
    dates
}

/// A token: a number, a word or a sign, with its place in code points. Spaces are left out.
struct Token {
    start: usize,
    end: usize,
    kind: TokenKind,
}

enum TokenKind {
    /// A number and the number of its digits.
    Number(u32, usize),
    /// A word in lower case, or one Chinese character or sign.
    Word(String),
}

fn tokens(line: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut is_joined = false;
    let characters: Vec<char> = line.chars().map(plain_from_full_width).collect();
    let is_digit = |place: usize| characters.get(place).is_some_and(char::is_ascii_digit);
    for (place, &character) in characters.iter().enumerate() {
        // The mark inside of "5,204" or "5.2" is no sign, so that its digits are no day.
        let is_inside = place > 0 && is_digit(place - 1) && is_digit(place + 1);
        let is_group = character == ',' && is_digit(place + 2) && is_digit(place + 3) && !is_digit(place + 4);
        if is_inside && (is_group || character == '.') {
            if let Some(Token { kind: TokenKind::Number(_, digits), .. }) = tokens.last_mut() {
                *digits += 4;
            }
            continue;
        }

        let joins = character.is_ascii_alphanumeric();
        let last = tokens.last_mut().filter(|_| is_joined && joins);
        match (last, character.to_digit(10)) {
            (Some(Token { end, kind: TokenKind::Number(number, digits), .. }), Some(digit)) => {
                *number = number.saturating_mul(10).saturating_add(digit);
                *digits += 1;
                *end = place + 1;
            }
            (Some(Token { end, kind: TokenKind::Word(word), .. }), _) => {
                word.push(character.to_ascii_lowercase());
                *end = place + 1;
            }
            (_, Some(digit)) => {
                tokens.push(Token { start: place, end: place + 1, kind: TokenKind::Number(digit, 1) });
            }
            _ if character.is_whitespace() => {}
            _ => {
                let word = TokenKind::Word(character.to_ascii_lowercase().to_string());
                tokens.push(Token { start: place, end: place + 1, kind: word });
            }
        }
        is_joined = joins;
    }
    // The letters of "27th" mean nothing.
    let is_ordinal = |index: usize| {
        let before = index.checked_sub(1).and_then(|before| tokens.get(before));
        let follows = before.is_some_and(|before: &Token| before.end == tokens[index].start);
        follows && matches!(word(&tokens, index), "st" | "nd" | "rd" | "th") && number(&tokens, index - 1).is_some()
    };
    let kept: Vec<_> = (0..tokens.len()).map(|index| !is_ordinal(index)).collect();
    let mut kept = kept.into_iter();
    tokens.retain(|_| kept.next().unwrap_or(true));
    tokens
}

/// A day, a month or a year, as far as it is named.
#[derive(Clone, Copy, Debug, Default)]
struct Point {
    year: Option<i32>,
    month: Option<u8>,
    day: Option<u8>,
    /// The half of the year, 1 or 2.
    half: Option<u8>,
}

fn word(tokens: &[Token], at: usize) -> &str {
    match tokens.get(at).map(|token| &token.kind) {
        Some(TokenKind::Word(word)) => word,
        _ => "",
    }
}

/// The word so many tokens before a place.
fn word_before(tokens: &[Token], at: usize, count: usize) -> &str {
    at.checked_sub(count).map_or("", |before| word(tokens, before))
}

fn number(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    match tokens.get(at)?.kind {
        TokenKind::Number(number, digits) => Some((number, digits)),
        TokenKind::Word(_) => None,
    }
}

fn year_at(tokens: &[Token], at: usize) -> Option<i32> {
    let (year, digits) = number(tokens, at)?;
    (digits == 4 && (1900..2100).contains(&year)).then(|| i32::try_from(year).ok()).flatten()
}

fn day_at(tokens: &[Token], at: usize) -> Option<u8> {
    let (day, digits) = number(tokens, at)?;
    (digits <= 2 && (1..=31).contains(&day)).then(|| u8::try_from(day).ok()).flatten()
}

/// The number of the month with this English name, in full or in three letters.
fn month_named(word: &str) -> Option<u8> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let is_named = |month: &&str| {
        **month == *word || word.len() == 3 && month.starts_with(word) || word == "sept" && **month == *"september"
    };
    let place = MONTHS.iter().position(is_named)?;
    u8::try_from(place + 1).ok()
}

/// Whether a sign or a word stands between the first and the last day of a range.
fn is_to(word: &str) -> bool {
    matches!(word, "to" | "through" | "until" | "till" | "and" | "-" | "–" | "—" | "~" | "至" | "到" | "～")
}

/// The days that the words at a place name, and where these words end. Days that do not exist are none.
fn range(tokens: &[Token], at: usize, published: Date) -> Option<(Option<Dated>, usize)> {
    let before = word_before(tokens, at, 1);
    // "as of", "by", "until": the first day is not named.
    let is_end = before == "of" && matches!(word_before(tokens, at, 2), "as" | "end")
        || matches!(before, "by" | "until" | "till")
        || before == "至" && at > 1 && word(tokens, at - 2) == "截";
    let (first, mut next) = point(tokens, at).or_else(|| bare_day(tokens, at))?;
    let mut last = first;
    let joint = word(tokens, next);
    // "From 25 June to the end of July".
    let end_of = ["the", "end", "of"].iter().zip(next + 1..).all(|(part, at)| word(tokens, at) == *part);
    let second_at = next + 1 + if end_of { 3 } else { 0 };
    if is_to(joint)
        && (joint != "and" || before == "between")
        && let Some((second, after)) = point(tokens, second_at).or_else(|| bare_day(tokens, second_at))
        && (end_of || second.day.is_some() == first.day.is_some() || first.month.is_none())
    {
        (last, next) = (second, after);
    }
    if first.month.is_none() && first.day.is_some() && last.month.is_none() {
        return None;
    }
    // What one end leaves out is as at the other.
    let last = Point { month: last.month.or(first.month), year: last.year.or(first.year), ..last };
    let first = Point { month: first.month.or(last.month), year: first.year.or(last.year), ..first };
    // "Since": the last day is not named.
    let is_start = matches!(before, "since")
        || before == "late" && word_before(tokens, at, 2) == "since"
        || word(tokens, next) == "以" && word(tokens, next + 1) == "来";
    let has_year = last.year.is_some();
    let says_last_year = word(tokens, next) == "last" && word(tokens, next + 1) == "year"
        || before == "年" && word_before(tokens, at, 2) == "去";
    let year = published.year();
    let days_in = |year| first_day(first, year).zip(last_day(last, year)).filter(|(from, to)| from <= to);
    let is_earlier = says_last_year || days_in(year).is_some_and(|(from, _)| from > published);
    let days = if is_earlier && !has_year { days_in(year - 1) } else { days_in(year) };
    let is_whole = has_year && last.day.is_some();
    let (start, end) = (tokens[at].start, tokens[next - 1].end);
    let dated = days.map(|(from, to)| Dated {
        start,
        end,
        from: (!is_end).then_some(from),
        to: (!is_start).then_some(to),
        is_vague: is_start && first.day.is_none(),
        has_year,
        is_whole,
    });
    Some((dated, next))
}

/// A number that can be the day or the month of a range whose other end names the rest.
fn bare_day(tokens: &[Token], at: usize) -> Option<(Point, usize)> {
    let day = day_at(tokens, at)?;
    let is_first = is_to(word(tokens, at + 1)) && number(tokens, at + 2).is_some();
    let is_last = at > 1 && is_to(word(tokens, at - 1)) && number(tokens, at - 2).is_some();
    if !is_first && !is_last {
        return None;
    }
    // 1至8月.
    if is_first && word(tokens, at + 3) == "月" && day <= 12 {
        return Some((Point { month: Some(day), ..Point::default() }, at + 1));
    }
    // July 3–9, 2020.
    let year = year_at(tokens, at + 2).filter(|_| is_last && word(tokens, at + 1) == ",");
    let next = if year.is_some() { at + 3 } else { at + 1 };
    Some((Point { year, day: Some(day), ..Point::default() }, next))
}

fn point(tokens: &[Token], at: usize) -> Option<(Point, usize)> {
    chinese_point(tokens, at).or_else(|| english_point(tokens, at))
}

fn english_point(tokens: &[Token], at: usize) -> Option<(Point, usize)> {
    // 27 September 2024.
    if let Some(day) = day_at(tokens, at) {
        let mut next = at + 1;
        next += usize::from(word(tokens, next) == "of");
        let month = month_named(word(tokens, next))?;
        next += 1;
        next += usize::from(word(tokens, next) == "," && year_at(tokens, next + 1).is_some());
        let year = year_at(tokens, next);
        let point = Point { year, month: Some(month), day: Some(day), half: None };
        return Some((point, next + usize::from(year.is_some())));
    }
    // The first half of 2024.
    let half = match word(tokens, at) {
        "first" => Some(1),
        "second" => Some(2),
        _ => None,
    };
    if half.is_some() && word(tokens, at + 1) == "half" {
        let year = year_at(tokens, at + 3).filter(|_| word(tokens, at + 2) == "of");
        let of_the_year = word(tokens, at + 2) == "of" && word(tokens, at + 4) == "year";
        let next = at
            + if year.is_some() {
                4
            } else if of_the_year {
                5
            } else {
                2
            };
        return Some((Point { year, half, ..Point::default() }, next));
    }
    // September 27, 2024.
    if let Some(month) = month_named(word(tokens, at)) {
        let mut next = at + 1;
        next += usize::from(word(tokens, next) == "." && number(tokens, next + 1).is_some());
        let day = day_at(tokens, next);
        // The verb "may" stands before no number.
        if word(tokens, at) == "may" && day.is_none() && year_at(tokens, next).is_none() && !follows_in(tokens, at) {
            return None;
        }
        if day.is_some() {
            next += 1;
        }
        let comma = usize::from(word(tokens, next) == "," && year_at(tokens, next + 1).is_some());
        let year = year_at(tokens, next + comma);
        if year.is_some() {
            next += comma + 1;
        }
        return Some((Point { year, month: Some(month), day, half: None }, next));
    }
    // 2024-09-27.
    let year = year_at(tokens, at)?;
    if word(tokens, at + 1) == "-"
        && word(tokens, at + 3) == "-"
        && let (Some(month), Some(day)) = (day_at(tokens, at + 2), day_at(tokens, at + 4))
        && month <= 12
    {
        return Some((Point { year: Some(year), month: Some(month), day: Some(day), half: None }, at + 5));
    }
    let is_named = follows_in(tokens, at) || at > 0 && is_to(word(tokens, at - 1));
    is_named.then_some((Point { year: Some(year), ..Point::default() }, at + 1))
}

/// Whether a word before this place says that a date follows.
fn follows_in(tokens: &[Token], at: usize) -> bool {
    matches!(
        word_before(tokens, at, 1),
        "in" | "of" | "during" | "since" | "year" | "fy" | "from" | "by" | "until" | "between" | "for"
    )
}

fn chinese_point(tokens: &[Token], at: usize) -> Option<(Point, usize)> {
    let mut point = Point::default();
    let mut next = at;
    if let Some(year) = year_at(tokens, at).filter(|_| word(tokens, at + 1) == "年") {
        point.year = Some(year);
        next = at + 2;
    }
    // 上半年.
    if word(tokens, next + 1) == "半" && word(tokens, next + 2) == "年" {
        let half = match word(tokens, next) {
            "上" => Some(1),
            "下" => Some(2),
            _ => None,
        };
        if half.is_some() {
            return Some((Point { half, ..point }, next + 3));
        }
    }
    // In "1至8月" the first number is a month too.
    if let Some(month) = day_at(tokens, next).filter(|&month| month <= 12 && is_month(tokens, next + 1)) {
        point.month = Some(month);
        next += if word(tokens, next + 1) == "月" { 2 } else { 1 };
        if word(tokens, next - 1) == "月" {
            if word(tokens, next) == "份" {
                next += 1;
            } else if let Some(day) = day_at(tokens, next).filter(|_| is_day(tokens, next + 1)) {
                point.day = Some(day);
                next += if matches!(word(tokens, next + 1), "日" | "号") { 2 } else { 1 };
            }
        }
    } else if let Some(day) =
        day_at(tokens, at).filter(|_| word(tokens, at + 1) == "日" && at > 1 && is_to(word(tokens, at - 1)))
    {
        // The last day of "6月25日至28日".
        point.day = Some(day);
        next = at + 2;
    }
    (next > at).then_some((point, next))
}

fn is_month(tokens: &[Token], at: usize) -> bool {
    word(tokens, at) == "月"
        || is_to(word(tokens, at))
            && number(tokens, at + 1).is_some()
            && word(tokens, at + 2) == "月"
            && number(tokens, at + 3).is_none()
}

fn is_day(tokens: &[Token], at: usize) -> bool {
    matches!(word(tokens, at), "日" | "号")
        || is_to(word(tokens, at)) && number(tokens, at + 1).is_some() && word(tokens, at + 2) == "日"
}

fn first_day(point: Point, year: i32) -> Option<Date> {
    day(
        point.year.unwrap_or(year),
        point.month.unwrap_or(if point.half == Some(2) { 7 } else { 1 }),
        point.day.unwrap_or(1),
    )
}

fn last_day(point: Point, year: i32) -> Option<Date> {
    let year = point.year.unwrap_or(year);
    let month = point.month.unwrap_or(if point.half == Some(1) { 6 } else { 12 });
    let last = days_in_month(Month::try_from(month).ok()?, year);
    day(year, month, point.day.unwrap_or(last))
}

fn day(year: i32, month: u8, day: u8) -> Option<Date> {
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(line: &str) -> Vec<String> {
        let shown = |dated: Dated| {
            let from = dated.from.map_or("?".to_owned(), |from| from.to_string());
            let to = dated.to.map_or("?".to_owned(), |to| to.to_string());
            if from == to { to } else { format!("{from}/{to}") }
        };
        dates(line, date(2022, 12, 31)).into_iter().map(shown).collect()
    }

    fn date(year: i32, month: u8, day: u8) -> Date {
        super::day(year, month, day).expect("a day")
    }

    #[test]
    fn the_day_of_publication_decides_about_the_year() {
        let of =
            |line: &str| dates(line, date(2022, 8, 5)).first().and_then(|dated| dated.from).map(|from| from.year());
        for (line, year) in [
            ("In December, 40 were open.", 2021),
            ("In May last year, 40 were open.", 2021),
            ("In May, 40 were open.", 2022),
            ("去年5月有40个。", 2021),
            ("今年5月有40个。", 2022),
        ] {
            assert_eq!(of(line), Some(year), "{line}");
        }
    }

    #[test]
    fn english_dates_are_read() {
        for (line, expected) in [
            ("In July, officers seized 40 guns.", &["2022-07-01/2022-07-31"][..]),
            ("From 25 June to 31 July 2021 it was open.", &["2021-06-25/2021-07-31"]),
            ("It ran from June 25 to July 31.", &["2022-06-25/2022-07-31"]),
            ("It ran July 3–9, 2020.", &["2020-07-03/2020-07-09"]),
            ("On 25–27 June and on September 27th, 2024.", &["2022-06-25/2022-06-27", "2024-09-27"]),
            ("In 2023, 2024 cases were closed.", &["2023-01-01/2023-12-31"]),
            ("As of 1 March 2020, 90 were open.", &["?/2020-03-01"]),
            ("Since late June, and since 3 May 2021.", &["2022-06-01/?", "2021-05-03/?"]),
            ("Between 2019 and 2021 it fell.", &["2019-01-01/2021-12-31"]),
            ("From June 25 to the end of July, by the end of July.", &["2022-06-25/2022-07-31", "?/2022-07-31"]),
            ("Raids ran from the 18th to 27th of July.", &["2022-07-18/2022-07-27"]),
            (
                "The first half of the year, and the second half of 2021.",
                &["2022-01-01/2022-06-30", "2021-07-01/2021-12-31"],
            ),
            ("Dated 2024-09-27.", &["2024-09-27"]),
            ("Numbers may fall; it may rain.", &[]),
            ("They made 2,020 arrests and 31 seizures.", &[]),
            ("On 31 February.", &[]),
            ("In May 5,204 people came, in July 12.5 tonnes.", &["2022-05-01/2022-05-31", "2022-07-01/2022-07-31"]),
        ] {
            assert_eq!(of(line), expected, "{line}");
        }
    }

    #[test]
    fn chinese_dates_are_read() {
        for (line, expected) in [
            ("2024年9月27日，有关部门发布。", &["2024-09-27"][..]),
            ("6月25日至7月31日，共办结12起。", &["2022-06-25/2022-07-31"]),
            ("6月25日至28日开展。", &["2022-06-25/2022-06-28"]),
            ("2023年1至8月增长3%。", &["2023-01-01/2023-08-31"]),
            ("1—6月份，进口增长。", &["2022-01-01/2022-06-30"]),
            ("2021年上半年为5.2万。", &["2021-01-01/2021-06-30"]),
            ("截至9月底有3个。截至2023年9月27日有4个。", &["?/2022-09-30", "?/2023-09-27"]),
            ("今年上半年增长，下半年回落。", &["2022-01-01/2022-06-30", "2022-07-01/2022-12-31"]),
            ("２０２３年共有3起。", &["2023-01-01/2023-12-31"]),
            ("2022年6月25日以来，共办结3起。", &["2022-06-25/?"]),
            ("有12个月的时间。", &[]),
        ] {
            assert_eq!(of(line), expected, "{line}");
        }
    }
}
