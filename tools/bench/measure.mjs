// Measures the site beside chart libraries, and with datasets of growing sizes. Prints Markdown.
//
// Usage: node measure.mjs SITE SIZES MODULES CHROMIUM RUNS
//
// SITE is the folder of the built site, SIZES a folder with a built site for each size, MODULES the npm packages.

import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

import { LONGEST, median, memory, timed, withPage } from './page.mjs';
import { SCRIPTS, page as peer } from './peers/page.mjs';
import { serve } from './server.mjs';

const [site, sizes, modules, executablePath, runs] = process.argv.slice(2);
const here = path.dirname(new URL(import.meta.url).pathname);
const { chromium } = createRequire(path.join(modules, 'x.js'))('playwright-core');

const html = fs.readFileSync(path.join(site, 'index.html'), 'utf8');
const version = /data-version="?([0-9a-f]{8})/.exec(html)[1];
const file = JSON.parse(fs.readFileSync(path.join(site, /data\/[\w-]+\.json/.exec(/<link[^>]*id="?dataset[^>]*>/.exec(html)[0])[0]), 'utf8'));
const figures = file.figures.map(({ id, label, category, value }) => ({ id, label: label.en, category, value: Math.abs(value) }));
const categories = file.categories.map(({ id }) => id);

const places = { '/app/': site, '/library/': modules, '/figures.json': JSON.stringify(figures), '/static': fs.readFileSync(path.join(here, 'peers/static.html'), 'utf8') };
const libraries = Object.keys(SCRIPTS);
libraries.forEach((name, index) => { places[`/library-${index}`] = peer(name, categories); });
const counts = fs.readdirSync(sizes).map(Number).sort((a, b) => a - b);
for (const count of counts) places[`/size/${count}/`] = path.join(sizes, String(count));
const server = await serve(places);
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const browser = await chromium.launch({ executablePath, args });

/** Lets the server compress a page and the files that it names, so that no measurement waits for that. */
async function warm(address) {
  const html = await (await fetch(server.address + address)).text();
  const names = new Set(html.match(/[\w/-]+\.(?:wasm|js|css|json)\b/g));
  for (const name of names) await (await fetch(new URL(name, server.address + address))).arrayBuffer();
}

const CHIP = "const chips = document.querySelectorAll('.chip[data-category]'); chips[(index + 1) % chips.length].click();";
const FIELD = "const field = document.getElementById('category'); field.selectedIndex = (index + 1) % field.options.length; field.dispatchEvent(new Event('change'));";

/** One page of the comparison. */
const pages = [
  { name: 'static page', address: '/static', isReadyMarked: false },
  ...libraries.map((name, index) => ({ name, address: `/library-${index}`, filter: FIELD })),
  { name: 'this site, bare link', address: '/app/', filter: CHIP },
  { name: '… default view with `d`', address: `/app/?v=1&d=${version}&lang=en`, filter: CHIP },
  { name: '… filtered', address: `/app/?v=1&d=${version}&category=patrol&lang=en`, filter: CHIP },
  { name: '… table', address: `/app/?v=1&d=${version}&view=table&lang=en`, filter: CHIP },
];
for (const { address } of pages) await warm(address);
for (const count of counts) await warm(`/size/${count}/`);
const results = new Map(pages.map(({ name }) => [name, []]));
for (let run = 0; run < runs; run++) {
  for (const { name, address, filter, isReadyMarked } of pages) {
    results.get(name).push(await withPage(browser, server.address + address, { isSlow: true, isReadyMarked }, async (page, protocol, loaded) => {
      const change = filter ? await timed(page, protocol, filter, 10) : {};
      return { ...loaded, ready: loaded.ready ?? loaded.painted, ...change, ...await memory(page, protocol) };
    }));
  }
}

const mid = (name, key) => median(results.get(name).map(result => result[key]));
const whole = number => (Number.isFinite(number) ? Math.round(number).toLocaleString('en') : '–');
const tenth = number => (Number.isFinite(number) ? number.toFixed(1) : '–');
const ratio = (name, key, other) => (mid(name, key) / mid(other, key)).toFixed(2);
const table = (head, rows) => [head, head.map((_, index) => (index ? '--:' : '---')), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n');

console.log(`## Beside other pages\n
The same figures with a filter by category. Slow 4G (150 ms, 1.6 Mbit/s) and a four times slower processor while loading;
the filter is measured at full speed. Medians of ${runs} runs, all in one go.\n`);
console.log(table(
  ['page', 'KB', 'first paint, ms', 'charts visible, ms', 'ready, ms', 'filter to paint, ms', 'script of a filter, ms', 'elements', 'heap, MB', 'wasm memory, MB'],
  pages.map(({ name }) => [
    name, tenth(mid(name, 'bytes') / 1024), whole(mid(name, 'painted')), whole(mid(name, 'visible')), whole(mid(name, 'ready')),
    tenth(mid(name, 'paint')), tenth(mid(name, 'script')), whole(mid(name, 'elements')), tenth(mid(name, 'heap') / 2 ** 20), tenth(mid(name, 'wasm') / 2 ** 20),
  ]),
));
console.log(`\n### Ratios\n`);
const links = pages.filter(({ address }) => address.startsWith('/app/')).map(({ name }) => name);
console.log(table(
  ['link', 'charts visible ÷ first paint of the static page', 'first paint ÷ that of the static page', 'ready ÷ that of Chart.js', 'filter to paint ÷ that of Chart.js', 'script of a filter ÷ that of Chart.js'],
  links.map(name => [name, (mid(name, 'visible') / mid('static page', 'painted')).toFixed(2), ratio(name, 'painted', 'static page'), ratio(name, 'ready', 'Chart.js'), ratio(name, 'paint', 'Chart.js'), ratio(name, 'script', 'Chart.js')]),
));

// Growing datasets, at full speed.
const OPERATIONS = {
  'filter': CHIP,
  'search, per key': "const field = document.querySelector('[type=search]'); field.value = 'ships of berth'.slice(0, index + 1); field.dispatchEvent(new Event('input'));",
  'order': "const field = document.getElementById('sort'); field.selectedIndex = (index + 1) % field.options.length; field.dispatchEvent(new Event('change'));",
  'change of view': "document.getElementById(index % 2 ? 'tab-compare' : 'tab-table').click();",
  'scroll to the end': 'scrollTo(0, index % 2 ? 0 : document.documentElement.scrollHeight);',
};
const grown = [];
for (const count of counts) {
  const row = { count };
  grown.push(row);
  try {
    await withPage(browser, `${server.address}/size/${count}/`, { isSlow: false }, async (page, protocol, loaded) => {
      Object.assign(row, loaded, await memory(page, protocol));
      for (const [name, act] of Object.entries(OPERATIONS)) {
        row[name] = (await timed(page, protocol, act, 5)).paint;
      }
    });
  } catch (error) {
    row.failed = String(error.message).split('\n')[0];
  }
}
/** The slope of a measure over the number of figures on logarithmic axes, from the second size on. */
function slope(key) {
  const points = grown.slice(1).filter(row => row[key] > 0).map(row => [Math.log(row.count), Math.log(row[key])]);
  if (points.length < 2) return '–';
  const mean = index => points.reduce((sum, point) => sum + point[index], 0) / points.length, [x, y] = [mean(0), mean(1)];
  const sum = product => points.reduce((sum, point) => sum + product(point), 0);
  return (sum(([a, b]) => (a - x) * (b - y)) / sum(([a]) => (a - x) ** 2)).toFixed(2);
}
console.log(`\n## Growing datasets\n
Generated datasets at full speed; times until the next paint, in milliseconds. “–” is no answer within ${LONGEST / 1000} s.\n`);
const keys = [['ready', whole], ['longest', whole], ...Object.keys(OPERATIONS).map(name => [name, tenth]), ['elements', whole], ['heap', number => tenth(number / 2 ** 20)], ['wasm', number => tenth(number / 2 ** 20)]];
const titles = { longest: 'longest task while loading', heap: 'heap, MB', wasm: 'wasm memory, MB' };
console.log(table(
  ['', ...counts.map(count => `${count.toLocaleString('en')} figures`), 'slope'],
  keys.map(([key, form]) => [titles[key] ?? key, ...grown.map(row => form(row[key])), slope(key)]),
));
for (const { count, failed } of grown.filter(({ failed }) => failed)) console.log(`\n${count.toLocaleString('en')} figures: ${failed}`);
const day = new Date().toISOString().slice(0, 10);
console.log(`\nMeasured on ${day}: ${os.cpus()[0].model.trim()}, ${os.cpus().length} processors, ${Math.round(os.totalmem() / 2 ** 30)} GB, Chromium ${browser.version()}.`);
await browser.close();
server.close();
