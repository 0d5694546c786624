//! Numbers and dates in Chinese.

use super::super::format::{DateRanges, FormatWords, Magnitude};

/// Powers of ten by which Chinese counts.
pub(in crate::words) const MYRIADS: [Magnitude; 3] = [(12, "万亿"), (8, "亿"), (4, "万")];

const MONTHS: [&str; 12] = ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"];

const DATES: DateRanges = DateRanges {
    in_month: "{first}至{last_day}日",
    in_year: "{first}至{last_month}{last_day}日",
    any: "{first}至{last}",
};

pub(in crate::words) static FORMAT: FormatWords = FormatWords {
    date: "{year}年{month}{day}日",
    day_of_month: "{month}{day}日",
    months: MONTHS,
    short_months: MONTHS,
    dates: DATES,
    spoken_dates: DATES,
    nightly: "每晚{from}至{to}",
    nightly_past_midnight: "每晚{from}至次日{to}",
    spoken_nightly: "每晚{from}至{to}",
    spoken_nightly_past_midnight: "每晚{from}至次日{to}",
    days: ["{count}天"; 2],
    nights: ["{count}夜"; 2],
    hours: ["{count}小时"; 2],
    minutes: ["{count}分钟"; 2],
    length_of_nights: ["{nights}，{duration}", "{nights}，共{duration}"],
    magnitudes: &MYRIADS,
    magnitudes_at_marks: &MYRIADS,
    magnitudes_at_ticks: &MYRIADS,
    short_magnitudes_at_ticks: &MYRIADS,
    groups_small_ticks: false,
    more_than: "超过",
    about: "约",
    less_than: "不到",
    spoken_minus: "负",
    spoken_percent: "%",
    range: "{low}至{high}",
    exactly: "正好{number}",
    at_least: "至少{number}",
    at_most: "至多{number}",
    no_bounds: "未说明上下限",
    no_upper_bound: "未说明上限",
    no_lower_bound: "未说明下限",
    no_nearness: "未说明误差",
    printed_to_place: "按印出的数字，精确到{place}",
    printed_to_last_digit: "按印出的数字，精确到个位",
    places: ["十位", "百位", "千位", "万位", "十万位", "百万位", "千万位", "亿位", "十亿位"],
    number_a_day: "每日{number}",
    number_a_night: "每夜{number}",
    unit_a_day: "{unit}/天",
    unit_a_night: "{unit}/夜",
    pace_heading: "每日或每夜{unit}",
    unit_per_one: "{unit}/每{one}",
    times: ["倍", "每十", "每百", "每千", "每万", "每十万", "每百万"],
    times_headings: ["倍数", "每十", "每百", "每千", "每万", "每十万", "每百万"],
};
