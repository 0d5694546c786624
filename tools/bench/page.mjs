// A page in the browser, and what is measured of it.

/** Runs in each page before its scripts: notes when the charts are first seen, long tasks, and the memory of WebAssembly. */
function watch() {
  window.bench = { visible: null, longest: 0, memory: null };
  const isShown = element => {
    const { width, height, top } = element.getBoundingClientRect();
    return width > 0 && height > 0 && top < innerHeight && getComputedStyle(element).visibility === 'visible';
  };
  const look = () => {
    const marks = document.querySelectorAll('#figures [data-figure], #chart canvas, #chart svg, section > svg');
    if (Array.from(marks).slice(0, 60).some(isShown)) window.bench.visible = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) window.bench.longest = Math.max(window.bench.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  const start = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...all) => {
    const result = await start.call(WebAssembly, ...all);
    window.bench.memory ??= result.instance.exports.memory;
    return result;
  };
}

/** Slow 4G and a four times slower processor. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const SLOWER = 4;
/** The longest wait for anything, in milliseconds. */
export const LONGEST = 30_000;

/** Opens a page, calls `use` with it, and returns its result. */
export async function withPage(browser, address, { isSlow, isReadyMarked = true }, use) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage(), protocol = await context.newCDPSession(page);
    await page.addInitScript(watch);
    await protocol.send('Network.enable');
    await protocol.send('Network.setCacheDisabled', { cacheDisabled: true });
    let bytes = 0;
    protocol.on('Network.loadingFinished', event => { bytes += event.encodedDataLength; });
    if (isSlow) {
      await protocol.send('Network.emulateNetworkConditions', SLOW);
      await protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    }
    await page.goto(address, { waitUntil: 'load', timeout: LONGEST });
    if (isReadyMarked) {
      await page.waitForFunction(() => performance.getEntriesByName('chart-ready').length, null, { timeout: LONGEST, polling: 50 });
    }
    await page.waitForTimeout(isSlow ? 800 : 300);
    const loaded = await page.evaluate(() => ({
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      visible: window.bench.visible,
      ready: performance.getEntriesByName('chart-ready')[0]?.startTime,
      longest: window.bench.longest,
      elements: document.querySelectorAll('*').length,
    }));
    if (isSlow) await protocol.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    return await use(page, protocol, { ...loaded, bytes });
  } finally {
    await context.close();
  }
}

/** Memory in bytes: the heap of the scripts, and that of WebAssembly. */
export async function memory(page, protocol) {
  await protocol.send('HeapProfiler.collectGarbage');
  const { usedSize } = await protocol.send('Runtime.getHeapUsage');
  return { heap: usedSize, wasm: await page.evaluate(() => window.bench.memory?.buffer.byteLength ?? 0) };
}

/** Does something several times: the time of each until the next paint, and the time of scripts, in milliseconds. */
export async function timed(page, protocol, act, times) {
  const scripts = async () => {
    const { metrics } = await protocol.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'ScriptDuration').value;
  };
  await protocol.send('Performance.enable');
  const paints = [], script = [];
  for (let index = 0; index < times; index++) {
    const before = await scripts();
    const paint = page.evaluate(async ([source, index]) => {
      const act = new Function('index', source), frame = () => new Promise(requestAnimationFrame);
      await frame();
      await frame();
      const start = performance.now();
      act(index);
      await frame();
      // A task after the frame runs once it is painted.
      await new Promise(done => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); });
      return performance.now() - start;
    }, [act, index]);
    const limit = new Promise((_, fail) => setTimeout(() => fail(new Error('no answer')), LONGEST).unref());
    paints.push(await Promise.race([paint, limit]));
    script.push(await scripts() - before);
  }
  return { paint: median(paints), script: median(script) };
}

/** The middle of some numbers. */
export function median(numbers) {
  const sorted = numbers.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted.length ? sorted[sorted.length >> 1] : NaN;
}
