/**
 * How much script a first visit to / fetches, gzip. Reads Vite's manifest of the last build: the entry (which holds
 * the home page) and what it imports. Exit 1 over the limit.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 150;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
if (!entry) throw new Error('The manifest names no entry: build first.');

const files = new Set(['theme.js']);
function take(key) {
  const chunk = manifest[key];
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  (chunk.imports ?? []).forEach(take);
}
take(entry);

let total = 0;
for (const file of files) {
  const bytes = gzipSync(readFileSync(new URL(file, dist)), { level: 6 }).length;
  total += bytes;
  console.log(`${(bytes / 1024).toFixed(1).padStart(7)} KB  ${file}`);
}
console.log(`${(total / 1024).toFixed(1).padStart(7)} KB  script on the first load of / (limit ${LIMIT_KB} KB, gzip)`);
if (total > LIMIT_KB * 1024) process.exit(1);
