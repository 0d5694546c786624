// Serves folders and texts on this machine, compressed with brotli as a good host does it.

import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
  '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.csv': 'text/csv',
};
/** Larger files are compressed less well, because the best compression takes minutes. */
const LARGE = 4_000_000;

/** Starts a server. `places` maps the start of a path to a folder, or a whole path to a text. */
export async function serve(places) {
  const packed = new Map();
  const content = address => {
    if (!address.endsWith('/') && address in places) return Buffer.from(places[address]);
    const prefix = Object.keys(places).filter(prefix => prefix.endsWith('/') && address.startsWith(prefix)).sort((a, b) => b.length - a.length)[0];
    if (!prefix) return null;
    const file = path.join(places[prefix], address.slice(prefix.length) || 'index.html');
    return fs.existsSync(file) && fs.statSync(file).isFile() ? fs.readFileSync(file) : null;
  };
  const server = http.createServer((request, answer) => {
    const address = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    if (!packed.has(address)) {
      const bytes = content(address);
      const quality = bytes && bytes.length > LARGE ? 5 : 11;
      packed.set(address, bytes && zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: quality } }));
    }
    const bytes = packed.get(address);
    if (!bytes) return answer.writeHead(404).end();
    const type = TYPES[path.extname(address)] ?? 'text/html; charset=utf-8';
    answer.writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'content-length': bytes.length, 'cache-control': 'no-store' });
    answer.end(bytes);
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
