//! Periods: days, lengths and hours of the night as words.

use time::{Date, Month, Time};

use crate::data::{Language, Nightly, Period};

/// A day: "5 August 2022"; in Chinese "2022年8月5日".
pub fn date(date: Date, language: Language) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match language {
        Language::En => format!("{day} {month} {year}"),
        Language::Zh => format!("{year}年{}月{day}日", u8::from(month)),
    }
}

/// A day of a year that is known: "5 August"; in Chinese "8月5日".
pub fn day_of_month(date: Date, language: Language) -> String {
    let (month, day) = (date.month(), date.day());
    match language {
        Language::En => format!("{day} {month}"),
        Language::Zh => format!("{}月{day}日", u8::from(month)),
    }
}

/// The month of a day, as short as an axis has it: "Aug"; in Chinese "8月".
pub const fn month(date: Date, language: Language) -> &'static str {
    let [en, zh] = match date.month() {
        Month::January => ["Jan", "1月"],
        Month::February => ["Feb", "2月"],
        Month::March => ["Mar", "3月"],
        Month::April => ["Apr", "4月"],
        Month::May => ["May", "5月"],
        Month::June => ["Jun", "6月"],
        Month::July => ["Jul", "7月"],
        Month::August => ["Aug", "8月"],
        Month::September => ["Sep", "9月"],
        Month::October => ["Oct", "10月"],
        Month::November => ["Nov", "11月"],
        Month::December => ["Dec", "12月"],
    };
    match language {
        Language::En => en,
        Language::Zh => zh,
    }
}

/// The days from one to another, both included: "20 June – 7 August 2022", as those of a period.
pub fn date_range(from: Date, to: Date, language: Language) -> String {
    dates(from, to, language, ["–", " – "])
}

/// The days of a period: "22–24 July 2022", "25 June – 31 July 2022"; in Chinese "2022年7月22日至24日".
pub fn period_dates(period: &Period, language: Language) -> String {
    date_range(period.from, period.to, language)
}

/// The days of a period as they are to be read aloud: "22 to 24 July 2022".
pub fn spoken_period_dates(period: &Period, language: Language) -> String {
    dates(period.from, period.to, language, [" to ", " to "])
}

/// The days; in English with the given words between two days of a month and between two longer dates.
fn dates(from: Date, to: Date, language: Language, [between_days, between_dates]: [&str; 2]) -> String {
    let (last, same_year) = (date(to, language), from.year() == to.year());
    let same_month = same_year && from.month() == to.month();
    match language {
        _ if from == to => last,
        Language::En if same_month => format!("{}{between_days}{last}", from.day()),
        Language::En if same_year => format!("{} {}{between_dates}{last}", from.day(), from.month()),
        Language::En => [&date(from, language), between_dates, &last].concat(),
        Language::Zh if same_month => format!("{}至{}日", date(from, language), to.day()),
        Language::Zh if same_year => format!("{}至{}月{}日", date(from, language), u8::from(to.month()), to.day()),
        Language::Zh => [&date(from, language), "至", &last].concat(),
    }
}

/// How long a period is: "37 days", "3 nights, 18 hours in all"; in Chinese "37天", "3夜，共18小时".
pub fn period_length(period: &Period, language: Language) -> String {
    let count = period.days();
    let plural = if count == 1 { "" } else { "s" };
    let Some(minutes) = period.night_minutes() else {
        return match language {
            Language::En => format!("{count} day{plural}"),
            Language::Zh => format!("{count}天"),
        };
    };
    let duration = duration(minutes, language);
    match language {
        Language::En if count == 1 => format!("1 night, {duration}"),
        Language::En => format!("{count} nights, {duration} in all"),
        Language::Zh if count == 1 => format!("1夜，{duration}"),
        Language::Zh => format!("{count}夜，共{duration}"),
    }
}

fn duration(minutes: i64, language: Language) -> String {
    let parts = [minutes / 60, minutes % 60].into_iter().zip([("hour", "小时"), ("minute", "分钟")]);
    let parts = parts.filter(|&(count, _)| count > 0).map(|(count, (en, zh))| match language {
        Language::En => format!("{count} {en}{}", if count == 1 { "" } else { "s" }),
        Language::Zh => format!("{count}{zh}"),
    });
    let between = match language {
        Language::En => " ",
        Language::Zh => "",
    };
    parts.collect::<Vec<_>>().join(between)
}

/// The hours of each night: "20:00–02:00 each night"; in Chinese "每晚20:00至次日02:00". Nothing for whole days.
pub fn nightly_hours(period: &Period, language: Language) -> Option<String> {
    Some(hours(period.nightly?, language, "–"))
}

/// The hours of each night as they are to be read aloud: "20:00 to 02:00 each night". Nothing for whole days.
pub fn spoken_nightly_hours(period: &Period, language: Language) -> Option<String> {
    Some(hours(period.nightly?, language, " to "))
}

fn hours(night: Nightly, language: Language, between: &str) -> String {
    let (from, to) = (clock(night.from), clock(night.to));
    match language {
        Language::En => format!("{from}{between}{to} each night"),
        Language::Zh if night.to <= night.from => format!("每晚{from}至次日{to}"),
        Language::Zh => format!("每晚{from}至{to}"),
    }
}

fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::sample::dataset;

    type Day = (i32, u8, u8);

    fn day((year, month, day): Day) -> Date {
        Date::from_calendar_date(year, Month::try_from(month).expect("a month"), day).expect("a day")
    }

    fn period(from: Day, to: Day) -> Period {
        let dataset = dataset();
        let some = dataset.figures().next().expect("a figure");
        Period { from: day(from), to: day(to), nightly: None, ..dataset[dataset[some].period].clone() }
    }

    fn nights(from: (u8, u8), to: (u8, u8), count: u8) -> Period {
        let time = |(hour, minute)| Time::from_hms(hour, minute, 0).expect("a time");
        let nightly = Some(Nightly { from: time(from), to: time(to) });
        Period { nightly, ..period((2022, 7, 1), (2022, 7, count)) }
    }

    fn words(period: &Period, words: fn(&Period, Language) -> String) -> [String; 2] {
        Language::ALL.map(|language| words(period, language))
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
        let hours = |period: &Period| Language::ALL.map(|language| nightly_hours(period, language).unwrap_or_default());
        assert_eq!(hours(&summer), ["20:00–02:00 each night", "每晚20:00至次日02:00"]);
        assert_eq!(hours(&nights((1, 5), (4, 0), 2)), ["01:05–04:00 each night", "每晚01:05至04:00"]);
        assert_eq!(spoken_nightly_hours(&summer, Language::En).as_deref(), Some("20:00 to 02:00 each night"));
        assert_eq!(nightly_hours(&period((2022, 7, 1), (2022, 7, 2)), Language::En), None);
    }
}
