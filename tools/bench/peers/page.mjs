// The pages of the chart libraries: the same figures, a bar for each on a log scale, and a field that filters them by
// category. Each draws as its documentation shows.

/** The scripts of each library, by their paths below node_modules. */
export const SCRIPTS = {
  'Chart.js': ['chart.js/dist/chart.umd.min.js'],
  'Observable Plot': ['d3/dist/d3.min.js', '@observablehq/plot/dist/plot.umd.min.js'],
  'Vega-Lite': ['vega/build/vega.min.js', 'vega-lite/build/vega-lite.min.js', 'vega-embed/build/vega-embed.min.js'],
  ECharts: ['echarts/dist/echarts.min.js'],
};

/** What each library does with the figures: `draw` is called for each choice of the field, with its rows. */
const DRAW = {
  'Chart.js': `
    const chart = new Chart(place.appendChild(document.createElement('canvas')), {
      type: 'bar',
      data: { labels: [], datasets: [{ data: [] }] },
      options: { indexAxis: 'y', animation: false, maintainAspectRatio: false, scales: { x: { type: 'logarithmic' }, y: { ticks: { autoSkip: false } } } },
    });
    return rows => {
      chart.data.labels = rows.map(row => row.label);
      chart.data.datasets[0].data = rows.map(row => row.value);
      chart.update();
    };`,
  'Observable Plot': `
    return rows => place.replaceChildren(Plot.plot({
      width: 900, marginLeft: 200, x: { type: 'log' }, color: { legend: true },
      marks: [Plot.ruleX([1]), Plot.barX(rows, { x1: 1, x2: 'value', y: 'label', fill: 'category', sort: { y: '-x2' }, tip: true })],
    }));`,
  'Vega-Lite': `
    const { view } = await vegaEmbed(place, {
      width: 700, height: { step: 22 }, data: { name: 'table', values: [] }, mark: { type: 'bar', tooltip: true },
      encoding: {
        y: { field: 'label', type: 'nominal', sort: '-x', title: null },
        x: { field: 'value', type: 'quantitative', scale: { type: 'log' } },
        color: { field: 'category', type: 'nominal' },
      },
    }, { actions: false, renderer: 'svg' });
    return rows => view.data('table', rows).runAsync();`,
  ECharts: `
    const chart = echarts.init(place, null, { renderer: 'svg' });
    return rows => {
      chart.setOption({
        animation: false, tooltip: {}, grid: { left: 200 }, xAxis: { type: 'log' },
        yAxis: { type: 'category', data: rows.map(row => row.label).reverse(), axisLabel: { interval: 0 } },
        series: [{ type: 'bar', data: rows.map(row => row.value).reverse() }],
      }, true);
      chart.getZr().flush();
    };`,
};

/** The page of a library. */
export function page(name, categories) {
  const scripts = SCRIPTS[name].map(script => `<script src="/library/${script}"></script>`).join('');
  const options = categories.map(category => `<option>${category}</option>`).join('');
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${name}</title></head><body><h1>Figures</h1>
<select id="category"><option value="">all</option>${options}</select><div id="chart" style="width:900px;height:640px"></div>
${scripts}<script>
const place = document.getElementById('chart'), field = document.getElementById('category');
const start = async () => {${DRAW[name]}
};
fetch('/figures.json').then(answer => answer.json()).then(async figures => {
  const draw = await start();
  const show = () => draw(figures.filter(one => !field.value || one.category === field.value).sort((a, b) => b.value - a.value));
  await show();
  performance.mark('chart-ready');
  field.addEventListener('change', show);
});
</script></body></html>`;
}
