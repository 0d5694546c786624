//! The finder's time for texts of 1 to 8 MB: `cargo bench --bench finder`. It grows linearly if the throughput is equal.

#![expect(missing_docs, reason = "the macro of criterion makes a function without documentation")]

use std::{hint::black_box, time::Duration};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use hundred_days::finder::find;

/// Sentences in both languages, with their labels, which the finder reads as text.
const SENTENCES: &str = include_str!("../tests/finder/harder.txt");

fn finder(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("finder");
    group.sample_size(10).measurement_time(Duration::from_secs(4));
    for megabytes in [1, 2, 4, 8] {
        let bytes = megabytes * 1024 * 1024;
        let text = SENTENCES.repeat(bytes / SENTENCES.len() + 1);
        let end = (0..=bytes).rev().find(|&end| text.is_char_boundary(end)).unwrap_or_default();
        group.throughput(Throughput::Bytes(bytes as u64));
        group.bench_with_input(
            BenchmarkId::from_parameter(format!("{megabytes} MB")),
            &text[..end],
            |bencher, text| {
                bencher.iter(|| find(black_box(text)).count());
            },
        );
    }
    group.finish();
}

criterion_group!(benches, finder);
criterion_main!(benches);
