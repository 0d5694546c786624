//! Formats periods: days, lengths and nightly hours.

use time::{Date, Time};

use super::words::{DateRanges, for_count};
use crate::{
    data::{Language, Nightly, Period},
    words::{
        fill,
        language::{format_words, punctuation},
    },
};

/// A day: "5 August 2022"; in Chinese "2022年8月5日".
pub fn date(date: Date, language: Language) -> String {
    let year = date.year().to_string();
    fill(format_words(language).date, &[("year", &year), ("month", month_of(date, language)), ("day", &day_of(date))])
}

/// A day with the short name of its month: "5 Aug 2022"; in Chinese "2022年8月5日".
pub fn short_date(date: Date, language: Language) -> String {
    let year = date.year().to_string();
    fill(format_words(language).date, &[("year", &year), ("month", month(date, language)), ("day", &day_of(date))])
}

/// A day without its year: "5 August"; in Chinese "8月5日".
pub fn day_of_month(date: Date, language: Language) -> String {
    fill(format_words(language).day_of_month, &[("month", month_of(date, language)), ("day", &day_of(date))])
}

/// The short name of a day's month: "Aug"; in Chinese "8月".
pub const fn month(date: Date, language: Language) -> &'static str {
    format_words(language).short_months[date.month() as usize - 1]
}

/// The name of a day's month.
const fn month_of(date: Date, language: Language) -> &'static str {
    format_words(language).months[date.month() as usize - 1]
}

fn day_of(date: Date) -> String {
    date.day().to_string()
}

/// A range of days, both ends included: "20 June – 7 August 2022".
pub fn date_range(from: Date, to: Date, language: Language) -> String {
    dates(from, to, language, &format_words(language).dates, date)
}

/// The days of a period: "22–24 July 2022", "25 June – 31 July 2022"; in Chinese "2022年7月22日至24日".
pub fn period_dates(period: &Period, language: Language) -> String {
    period_in(period, language, &format_words(language).dates, date)
}

/// The days of a period for screen readers: "22 to 24 July 2022".
pub fn spoken_period_dates(period: &Period, language: Language) -> String {
    period_in(period, language, &format_words(language).spoken_dates, date)
}

/// The days of a period, without the year if it is the given one: "25 June – 31 July"; in Chinese "6月25日至7月31日".
pub fn short_period_dates(period: &Period, year: i32, language: Language) -> String {
    let name = if (period.from.year(), period.to.year()) == (year, year) { day_of_month } else { date };
    period_in(period, language, &format_words(language).dates, name)
}

/// The days of a period; without a first day, "until 31 July".
fn period_in(period: &Period, language: Language, ranges: &DateRanges, date: fn(Date, Language) -> String) -> String {
    if period.is_open() {
        return fill(format_words(language).until, &[("date", &date(period.to, language))]);
    }
    dates(period.from, period.to, language, ranges, date)
}

/// A range of days in the given templates and form of a day.
fn dates(from: Date, to: Date, language: Language, ranges: &DateRanges, date: fn(Date, Language) -> String) -> String {
    let last = date(to, language);
    let template = match (from.year() == to.year(), from.month() == to.month()) {
        _ if from == to => return last,
        (true, true) => ranges.in_month,
        (true, false) => ranges.in_year,
        (false, _) => ranges.any,
    };
    let values = [
        ("first", &*date(from, language)),
        ("first_day", &day_of(from)),
        ("first_month", month_of(from, language)),
        ("last", &last),
        ("last_day", &day_of(to)),
        ("last_month", month_of(to, language)),
    ];
    fill(template, &values)
}

/// The length of a period: "37 days", "3 nights, 18 hours in all"; in Chinese "37天", "3夜，共18小时".
pub fn period_length(period: &Period, language: Language) -> String {
    let words = format_words(language);
    if period.is_open() {
        return words.no_length.into();
    }
    let count = period.days();
    let Some(minutes) = period.night_minutes() else { return counted(words.days, count) };
    let values = [("nights", &*counted(words.nights, count)), ("duration", &duration(minutes, language))];
    fill(for_count(words.length_of_nights, count), &values)
}

/// A count with its noun, from the singular and the plural template.
pub(super) fn counted(templates: [&'static str; 2], count: i64) -> String {
    fill(for_count(templates, count), &[("count", &count.to_string())])
}

fn duration(minutes: i64, language: Language) -> String {
    let words = format_words(language);
    let parts = [minutes / 60, minutes % 60].into_iter().zip([words.hours, words.minutes]);
    let parts = parts.filter(|&(count, _)| count > 0).map(|(count, templates)| counted(templates, count));
    parts.collect::<Vec<_>>().join(punctuation(language).space)
}

/// The hours of each night: "20:00–02:00 each night"; in Chinese "每晚20:00至次日02:00". `None` for whole days.
pub fn nightly_hours(period: &Period, language: Language) -> Option<String> {
    let words = format_words(language);
    Some(hours(period.nightly?, words.nightly, words.nightly_past_midnight))
}

/// The hours of each night for a screen reader: "20:00 to 02:00 each night". `None` for whole days.
pub fn spoken_nightly_hours(period: &Period, language: Language) -> Option<String> {
    let words = format_words(language);
    Some(hours(period.nightly?, words.spoken_nightly, words.spoken_nightly_past_midnight))
}

fn hours(night: Nightly, in_a_day: &str, past_midnight: &str) -> String {
    let template = if night.to <= night.from { past_midnight } else { in_a_day };
    fill(template, &[("from", &clock(night.from)), ("to", &clock(night.to))])
}

fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

#[cfg(test)]
mod tests {
    use time::Month;

    use super::*;
    use crate::data::sample::dataset;

    type Day = (i32, u8, u8);

    fn day((year, month, day): Day) -> Date {
        Date::from_calendar_date(year, Month::try_from(month).expect("a month"), day).expect("a day")
    }

    fn period(from: Day, to: Day) -> Period {
        let dataset = dataset();
        let some = dataset.figures().next().expect("a figure");
        let some = dataset[dataset[some].period].clone();
        Period { from: day(from), to: day(to), from_inferred: false, nightly: None, ..some }
    }

    fn nights(from: (u8, u8), to: (u8, u8), count: u8) -> Period {
        let time = |(hour, minute)| Time::from_hms(hour, minute, 0).expect("a time");
        let nightly = Some(Nightly { from: time(from), to: time(to) });
        Period { nightly, ..period((2022, 7, 1), (2022, 7, count)) }
    }

    fn words(period: &Period, words: fn(&Period, Language) -> String) -> [String; 2] {
        [Language::En, Language::Zh].map(|language| words(period, language))
    }

    #[test]
    fn a_day_is_written_as_its_readers_do() {
        assert_eq!(date(day((2022, 8, 5)), Language::En), "5 August 2022");
        assert_eq!(date(day((2022, 8, 5)), Language::Zh), "2022年8月5日");
    }

    #[test]
    fn an_axis_leaves_the_year_out() {
        let days = [day((2022, 8, 5)), day((2021, 12, 31))];
        assert_eq!(days.map(|day| day_of_month(day, Language::En)), ["5 August", "31 December"]);
        assert_eq!(days.map(|day| day_of_month(day, Language::Zh)), ["8月5日", "12月31日"]);
        for number in 1..=12 {
            let first = day((2022, number, 1));
            assert!(date(first, Language::En).contains(month(first, Language::En)));
            assert_eq!(format!("2022年{}1日", month(first, Language::Zh)), date(first, Language::Zh));
        }
    }

    #[test]
    fn the_year_of_the_statement_is_left_out_of_short_dates() {
        let short = |from, to, year| {
            [Language::En, Language::Zh].map(|language| short_period_dates(&period(from, to), year, language))
        };
        assert_eq!(short((2022, 6, 25), (2022, 7, 31), 2022), ["25 June – 31 July", "6月25日至7月31日"]);
        assert_eq!(short((2022, 7, 22), (2022, 7, 24), 2022), ["22–24 July", "7月22日至24日"]);
        assert_eq!(short((2022, 7, 22), (2022, 7, 24), 2023), ["22–24 July 2022", "2022年7月22日至24日"]);
        let across = ["25 December 2021 – 3 January 2022", "2021年12月25日至2022年1月3日"];
        assert_eq!(short((2021, 12, 25), (2022, 1, 3), 2022), across);
    }

    #[test]
    fn dates_say_nothing_twice() {
        for (from, to, expected) in [
            ((2022, 7, 22), (2022, 7, 24), ["22–24 July 2022", "2022年7月22日至24日"]),
            ((2022, 6, 25), (2022, 7, 31), ["25 June – 31 July 2022", "2022年6月25日至7月31日"]),
            ((2022, 1, 1), (2022, 6, 30), ["1 January – 30 June 2022", "2022年1月1日至6月30日"]),
            ((2021, 12, 25), (2022, 1, 3), ["25 December 2021 – 3 January 2022", "2021年12月25日至2022年1月3日"]),
            ((2021, 7, 22), (2022, 7, 22), ["22 July 2021 – 22 July 2022", "2021年7月22日至2022年7月22日"]),
            ((2022, 7, 22), (2022, 7, 22), ["22 July 2022", "2022年7月22日"]),
        ] {
            assert_eq!(words(&period(from, to), period_dates), expected);
        }
    }

    #[test]
    fn spoken_dates_have_words_for_signs() {
        let days = period((2022, 7, 22), (2022, 7, 24));
        assert_eq!(words(&days, spoken_period_dates), ["22 to 24 July 2022", "2022年7月22日至24日"]);
        let months = period((2022, 6, 25), (2022, 7, 31));
        assert_eq!(spoken_period_dates(&months, Language::En), "25 June to 31 July 2022");
    }

    #[test]
    fn a_period_of_which_only_the_last_day_is_known_has_no_length() {
        let mut open = period((2022, 7, 31), (2022, 7, 31));
        open.from_inferred = true;
        assert_eq!(period_dates(&open, Language::En), "until 31 July 2022");
        assert_eq!(period_length(&open, Language::Zh), "首日未说明");
    }

    #[test]
    fn lengths_count_days_or_nights() {
        assert_eq!(words(&period((2022, 6, 25), (2022, 7, 31)), period_length), ["37 days", "37天"]);
        assert_eq!(words(&period((2022, 7, 22), (2022, 7, 22)), period_length), ["1 day", "1天"]);
        assert_eq!(words(&nights((20, 0), (2, 0), 3), period_length), ["3 nights, 18 hours in all", "3夜，共18小时"]);
        assert_eq!(words(&nights((20, 0), (2, 0), 1), period_length), ["1 night, 6 hours", "1夜，6小时"]);
        assert_eq!(
            words(&nights((21, 30), (23, 0), 3), period_length),
            ["3 nights, 4 hours 30 minutes in all", "3夜，共4小时30分钟"]
        );
    }

    #[test]
    fn nights_have_hours() {
        let summer = nights((20, 0), (2, 0), 3);
        let hours = |period: &Period| {
            [Language::En, Language::Zh].map(|language| nightly_hours(period, language).unwrap_or_default())
        };
        assert_eq!(hours(&summer), ["20:00–02:00 each night", "每晚20:00至次日02:00"]);
        assert_eq!(hours(&nights((1, 5), (4, 0), 2)), ["01:05–04:00 each night", "每晚01:05至04:00"]);
        assert_eq!(spoken_nightly_hours(&summer, Language::En).as_deref(), Some("20:00 to 02:00 each night"));
        assert_eq!(nightly_hours(&period((2022, 7, 1), (2022, 7, 2)), Language::En), None);
    }
}
