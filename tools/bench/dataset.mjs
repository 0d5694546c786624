// Generates valid datasets of any size, the same for each run: monthly statements of an invented harbour office.
//
// Usage: node dataset.mjs COUNT, which prints the JSON.

const CATEGORIES = [['traffic', 'Traffic', '交通'], ['cargo', 'Cargo', '货物'], ['rescue', 'Rescue', '救援'], ['checks', 'Checks', '检查'], ['repairs', 'Repairs', '维修']];
const THINGS = ['ships', 'boats', 'barges', 'containers', 'cranes', 'buoys', 'pilots', 'permits', 'ropes', 'nets', 'lamps', 'charts'];
const DONE = ['counted', 'inspected', 'towed', 'repaired', 'registered', 'moved'];
/** About this many figures share a unit. */
const PER_UNIT = 25;
const PER_PARAGRAPH = 5;
const MONTHS = 12;

/** Numbers from 0 to 1 that are the same for each run (mulberry32). */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const both = (en, zh) => ({ en, zh });

/** A dataset with this many figures. */
export function dataset(count) {
  const next = random(count);
  const units = Array.from({ length: Math.max(1, Math.round(count / PER_UNIT)) }, (_, index) => {
    const thing = THINGS[index % THINGS.length], name = `${thing} of berth ${index + 1}`;
    return { id: `unit-${index}`, kind: 'count', label: both(thing, '件'), heading: both(name[0].toUpperCase() + name.slice(1), `第${index + 1}泊位`) };
  });
  const periods = Array.from({ length: MONTHS }, (_, index) => {
    const month = String(index + 1).padStart(2, '0'), last = new Date(Date.UTC(2021, index + 1, 0)).getUTCDate();
    return { id: `month-${month}`, label: both(`Month ${index + 1} of 2021`, `2021年${index + 1}月`), from: `2021-${month}-01`, to: `2021-${month}-${last}` };
  });
  const figures = Array.from({ length: count }, (_, index) => {
    const unit = units[Math.floor(next() * units.length)], done = DONE[Math.floor(next() * DONE.length)];
    const value = Math.round(10 ** (1 + 5 * next())), category = CATEGORIES[Math.floor(next() * CATEGORIES.length)][0];
    return {
      id: `figure-${index}`,
      label: both(`${unit.heading.en} ${done}, no. ${index + 1}`, `${unit.heading.zh}第${index + 1}项`),
      category,
      unit: unit.id,
      period: periods[Math.floor(next() * MONTHS)].id,
      value,
      step: 10 ** /0*$/.exec(String(value))[0].length,
      qualifier: 'as_stated',
      mentions: [{ paragraph: 1 + Math.floor(index / PER_PARAGRAPH), printed: value.toLocaleString('en') }],
    };
  });
  const used = (all, name) => all.filter(one => figures.some(figure => figure[name] === one.id));
  const paragraphs = Array.from({ length: Math.ceil(count / PER_PARAGRAPH) }, (_, index) => ({ n: index + 1, section: 'report', gist: both(`Part ${index + 1} of the report.`, `报告第${index + 1}部分。`) }));
  return {
    schema_version: 2,
    languages: ['en', 'zh'],
    id: `generated-${count}`,
    title: both(`${count} figures of a harbour`, `港口的${count}个数字`),
    statement: {
      authority: both('Harbour office', '港口办公室'),
      outlet: both('Harbour news', '港口新闻'),
      published: '2022-01-15',
      year_inferred: false,
      sections: [{ id: 'report', label: both('Report', '报告') }],
      paragraphs,
    },
    categories: used(CATEGORIES.map(([id, en, zh]) => ({ id, label: both(en, zh) })), 'category'),
    units: used(units, 'unit'),
    periods: used(periods, 'period'),
    figures,
  };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  process.stdout.write(JSON.stringify(dataset(Number(process.argv[2])), null, 1) + '\n');
}
