// Compares how other programs render exported pictures, and checks that the comparison can fail.
//
// Usage: node compare.mjs FOLDER SHARP CHROMIUM
//
// FOLDER contains SVG pictures. Each is rendered by Chromium and by librsvg, the renderer of sharp and of desktop
// programs. Shapes must be equal; texts may differ by hinting, and both programs use the same font, because they choose
// differently from a font list. In Chromium every text must be inside of the picture and must not overlap others, in
// the fonts that Chromium chose. Then copies of each picture are damaged (a mark removed or moved, the title removed),
// and the comparison must detect it.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** Every text of a picture. */
const TEXTS = /<text [^>]*>[^<]*<\/text>/g;

const [folder, sharpFolder, chromium] = process.argv.slice(2).map((argument) => resolve(argument));
const sharp = createRequire(import.meta.url)(sharpFolder);

// Shapes are compared at a quarter of their size, where antialiasing is barely visible, and whole pictures at an
// eighth. A block is a square of this many pixels at that size. Differences are those of colour channels, from 0 to
// 255.
const FORMS = { shrink: 4, block: 4, mostMean: 0.2, mostInBlock: 6 };
const WHOLE = { shrink: 8, block: 8, mostMean: 1.5, mostInBlock: 24 };
const FONT = "Noto Sans CJK SC";

const names = readdirSync(folder).filter((name) => name.endsWith(".svg")).sort();
const pictures = names.map((name) => {
  const svg = readFileSync(join(folder, name), "utf8");
  // Between Chinese and Latin letters, one of the programs sets quotation marks at half width.
  const whole = svg.replaceAll(/font-family="[^"]*"/g, `font-family="${FONT}"`).replaceAll(/[“”]/g, "");
  return { name, svg, whole, forms: whole.replaceAll(TEXTS, "") };
});
if (pictures.length === 0) throw new Error(`there are no pictures in ${folder}`);

const problems = [];
const most = { forms: { mean: 0, block: 0 }, whole: { mean: 0, block: 0 } };
const least = { removed: Infinity, moved: Infinity, silenced: Infinity };
const seenByChromium = renderedByChromium(pictures);
for (const [index, { name, whole, forms }] of pictures.entries()) {
  const seen = seenByChromium[index];
  problems.push(...seen.problems.map((problem) => `${name}: ${problem}`));
  for (const [part, svg, bounds] of [["forms", forms, FORMS], ["whole", whole, WHOLE]]) {
    const reference = await shrunk(Buffer.from(seen[part], "base64"), bounds);
    const found = difference(reference, await shrunk(Buffer.from(svg), bounds), bounds);
    most[part].mean = Math.max(most[part].mean, found.mean);
    most[part].block = Math.max(most[part].block, found.block);
    if (isDifferent(found, bounds)) problems.push(`${name}: the ${part} in librsvg and Chromium differ, ${inWords(found)}`);
    for (const [how, copy] of Object.entries(part === "forms" ? withoutMark(svg) : withoutText(svg))) {
      const found = difference(reference, await shrunk(Buffer.from(copy), bounds), bounds);
      least[how] = Math.min(least[how], found.block);
      if (!isDifferent(found, bounds)) problems.push(`${name}: a damaged copy (${how}) is not detected, ${inWords(found)}`);
    }
  }
}
console.log(`    ${pictures.length} pictures: librsvg and Chromium differ`);
console.log(`      in forms by ${inWords(most.forms)} at most, with texts by ${inWords(most.whole)}`);
console.log(`    damaged copies differ in a block by ${JSON.stringify(least)} at least`);
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}

function inWords({ mean, block }) {
  return `${mean.toFixed(2)} on average and ${block.toFixed(1)} in a block`;
}

function isDifferent({ mean, block }, { mostMean, mostInBlock }) {
  return mean > mostMean || block > mostInBlock;
}

/** The pixels of a picture in any format that sharp opens, at a reduced size. */
async function shrunk(bytes, { shrink }) {
  // Rasterized first, because otherwise sharp would render the SVG at the small size.
  const full = await sharp(bytes).png().toBuffer();
  const { width, height } = await sharp(full).metadata();
  const size = [Math.round(width / shrink), Math.round(height / shrink)];
  const { data, info } = await sharp(full)
    .flatten({ background: "#808080" })
    .resize(...size, { fit: "fill" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}

/** The mean difference of two pictures, and that of the block where they differ most. */
function difference(a, b, { block }) {
  if (a.width !== b.width || a.height !== b.height || a.channels !== b.channels) return { mean: 255, block: 255 };
  const columns = Math.ceil(a.width / block);
  const blocks = new Float64Array(columns * Math.ceil(a.height / block));
  let sum = 0;
  for (let index = 0; index < a.data.length; index += 1) {
    const pixel = Math.floor(index / a.channels);
    const [x, y] = [pixel % a.width, Math.floor(pixel / a.width)];
    const distance = Math.abs(a.data[index] - b.data[index]);
    sum += distance;
    blocks[Math.floor(y / block) * columns + Math.floor(x / block)] += distance / (block * block * a.channels);
  }
  return { mean: sum / a.data.length, block: Math.max(...blocks) };
}

/** Copies of a picture in which the last mark is removed or moved. */
function withoutMark(svg) {
  // Symbols are the only shapes with an outline in the background colour.
  const ground = /<rect width="[^"]*" height="[^"]*" fill="(#[0-9a-f]{6})"/.exec(svg)[1];
  const marks = [...svg.matchAll(/<(?:path|circle) [^>]*\/>/g)].filter(([mark]) => mark.includes(`stroke="${ground}"`));
  const plain = [...svg.matchAll(/<(?:path|circle) [^>]*fill="#[^>]*\/>/g)];
  const [mark] = marks.pop() ?? plain.pop();
  return {
    removed: svg.replace(mark, () => ""),
    moved: svg.replace(mark, () => `<g transform="translate(-24 0)">${mark}</g>`),
  };
}

/** A copy of a picture without its title, which is its largest text. */
function withoutText(svg) {
  const size = (text) => Number(/font-size="([^"]*)"/.exec(text)[1]);
  const [title] = svg.match(TEXTS).sort((a, b) => size(b) - size(a));
  return { silenced: svg.replace(title, () => "") };
}

/** The pictures as rendered by Chromium, as base64 PNG, and the problems of their texts. */
function renderedByChromium(pictures) {
  const page = join(folder, "page.html");
  const image = (svg) => `<img src="data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}">`;
  const images = pictures.map(({ whole, forms }) => image(whole) + image(forms));
  const inline = pictures.map(({ svg }) => `<div>${svg}</div>`);
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8">${images.join("")}${inline.join("")}<pre></pre>
    <script>onload = () => { document.querySelector("pre").textContent = JSON.stringify((${seen})()); };</script>`,
  );
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1"];
  const quiet = ["--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  const html = execFileSync(chromium, [...flags, ...quiet, "--dump-dom", pathToFileURL(page).href], {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const answer = /<pre>(.*)<\/pre>/s.exec(html)?.[1];
  if (!answer) throw new Error("Chromium returned no result");
  const unescaped = answer.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  return JSON.parse(unescaped);
}

/** Runs in the page: renders each image and measures its texts. */
function seen() {
  const drawn = [...document.querySelectorAll("img")].map((image) => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    canvas.getContext("2d").drawImage(image, 0, 0);
    return canvas.toDataURL("image/png").split(",")[1];
  });
  return [...document.querySelectorAll("div > svg")].map((svg, index) => {
    const { width, height } = svg.viewBox.baseVal;
    const problems = [];
    const boxes = [...svg.querySelectorAll("text")].map((text) => {
      const { x, y, width, height } = text.getBBox();
      // The box is that of the text before it is turned.
      const turn = text.transform.baseVal.consolidate()?.matrix ?? svg.createSVGMatrix();
      // The box of a line extends above and below its glyphs. Only the middle half must not overlap.
      const corners = [0, width].flatMap((dx) => [0.25, 0.75].map((part) => new DOMPoint(x + dx, y + height * part)));
      const [xs, ys] = ["x", "y"].map((axis) => corners.map((corner) => corner.matrixTransform(turn)[axis]));
      const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      return { said: text.textContent, left, right, top, bottom };
    });
    for (const [at, box] of boxes.entries()) {
      if (box.left < 8 || box.right > width - 8 || box.top < 8 || box.bottom > height - 8) {
        problems.push(`“${box.said}” is cut off`);
      }
      for (const other of boxes.slice(0, at)) {
        const meets = box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom;
        if (meets) problems.push(`“${box.said}” overlaps “${other.said}”`);
      }
    }
    return { whole: drawn[2 * index], forms: drawn[2 * index + 1], problems };
  });
}
