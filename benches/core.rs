//! The time of the core for datasets of 100 to 100,000 figures: `cargo bench --bench core`. It grows linearly if the
//! throughput is equal.

#![expect(missing_docs, reason = "the macro of criterion makes a function without documentation")]

mod paths;

use std::{hint::black_box, time::Duration};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

use crate::paths::{PATHS, Start};

fn core(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("core");
    group.sample_size(10).warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(1));
    for count in [100, 1000, 10_000, 100_000] {
        let start = Start::new(count);
        for (name, path) in PATHS {
            group.throughput(Throughput::Elements(count as u64));
            group.bench_function(BenchmarkId::new(name, count), |bencher| bencher.iter(|| path(black_box(&start))));
        }
    }
    group.finish();
}

criterion_group!(benches, core);
criterion_main!(benches);
