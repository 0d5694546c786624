//! The scale of the charts: bars from zero, or symbols on a logarithmic axis.

use crate::{
    harness::{MediaPreference, eventually, journey},
    page::Mark,
};

/// The marks of charts, chart by chart.
fn charts(marks: &[Mark]) -> Vec<Vec<&Mark>> {
    let count = marks.iter().map(|mark| mark.chart + 1).max().unwrap_or(0);
    (0..count).map(|chart| marks.iter().filter(|mark| mark.chart == chart).collect()).collect()
}

/// Whether a chart has bars; all its marks are of one kind.
fn has_bars(chart: &[&Mark]) -> bool {
    let bars: usize = chart.iter().map(|mark| mark.bars.len()).sum();
    assert!(bars == 0 || bars == chart.len(), "each mark has one bar or none has");
    assert!(chart.iter().all(|mark| mark.symbols == 1), "each mark has its category’s symbol");
    if let Some(first) = chart.first().and_then(|mark| mark.bars.first()) {
        assert!(chart.iter().all(|mark| (mark.bars[0] - first).abs() < 0.1), "bars start at one place: zero");
    }
    bars > 0
}

#[test]
fn a_log_scale_has_no_bars_and_a_linear_one_has_bars_from_zero() {
    journey(async |reader| {
        for (width, height) in [(1280, 900), (390, 800)] {
            reader.chromium().resize(width, height).await?;
            reader.open("").await?;
            let kinds = async || {
                reader.wait_for_paint().await?;
                Ok(charts(&reader.marks().await?).iter().map(|chart| has_bars(chart)).collect::<Vec<_>>())
            };
            // People caught, criminal cases, guns, disputes, people sent out.
            let auto = vec![false, false, false, true, true];
            assert_eq!(kinds().await?, auto);
            reader.open_finder(width).await?;

            reader.choose_option("Scale", "Log").await?;
            eventually("whether charts have bars", vec![false; 5], kinds).await?;
            reader.choose_option("Scale", "Linear").await?;
            eventually("whether charts have bars", vec![true; 5], kinds).await?;

            reader.choose_option("Scale", "Auto").await?;
            eventually("whether charts have bars", auto, kinds).await?;
        }
        Ok(())
    });
}

#[test]
fn longer_bars_stand_for_larger_numbers() {
    const WIDTHS: &str = "
        return Array.from(document.querySelectorAll('.charts')).slice(0, 1).flatMap(chart =>
            Array.from(chart.querySelectorAll('.bar')).filter(bar => bar.closest('svg').getClientRects().length > 0)
                .map(bar => bar.getBoundingClientRect().width));
    ";
    journey(async |reader| {
        reader.chromium().emulate_preferences(&[MediaPreference::ReducedMotion]).await?;
        reader.open("?v=1&scale=linear").await?;
        let widths: Vec<f64> = reader.run(WIDTHS, &[]).await?;
        assert_eq!(widths.len(), 5);
        // 465,800 and 89,000 people. A bar is solid up to the lower bound.
        let ratio = widths[1] / widths[0];
        assert!((ratio - 88_500.0 / 465_750.0).abs() < 0.005, "{ratio}");
        assert!(widths.windows(2).all(|pair| pair[0] >= pair[1]), "{widths:?}");
        Ok(())
    });
}
