//! Short formatting of numbers for SVG and CSS.

/// A number with at most three decimal places, without the weight of the standard library's float formatting.
pub fn svg_number(value: f64) -> String {
    let thousandths = (value * 1000.0).round() as i64;
    let sign = if thousandths < 0 { "-" } else { "" };
    let (whole, rest) = (thousandths.abs() / 1000, thousandths.abs() % 1000);
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    let fraction = format!("{rest:03}");
    format!("{sign}{whole}.{}", fraction.trim_end_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::svg_number;

    #[test]
    fn numbers_have_no_trailing_zeros() {
        assert_eq!(svg_number(0.0), "0");
        assert_eq!(svg_number(-0.0001), "0");
        assert_eq!(svg_number(12.345), "12.345");
        assert_eq!(svg_number(-4.5), "-4.5");
        assert_eq!(svg_number(7.05), "7.05");
    }
}
