//! Days and times of day in ISO 8601.

use time::{Date, Time};

/// "2022-08-05".
pub(in crate::export) fn date(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

/// "20:00".
pub(in crate::export) fn time_of_day(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

#[cfg(test)]
mod tests {
    use time::Month;

    use super::*;

    #[test]
    fn days_and_times_have_all_their_digits() {
        assert_eq!(Date::from_calendar_date(2022, Month::August, 5).map(date).as_deref(), Ok("2022-08-05"));
        assert_eq!(Date::from_calendar_date(987, Month::December, 31).map(date).as_deref(), Ok("0987-12-31"));
        assert_eq!(Time::from_hms(2, 0, 0).map(time_of_day).as_deref(), Ok("02:00"));
    }
}
