// Adds up JUnit XML reports: files or folders in, one line out. Exit code 1 if there is no test, or one failed.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const reports = process.argv
  .slice(2)
  .filter((path) => existsSync(path))
  .flatMap((path) => (statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path]))
  .filter((path) => path.endsWith('.xml'));

const sum = { tests: 0, failures: 0, errors: 0, skipped: 0 };
for (const report of reports) {
  for (const [suite] of readFileSync(report, 'utf8').matchAll(/<testsuite\s[^>]*>/g)) {
    for (const name of Object.keys(sum)) {
      sum[name] += Number(new RegExp(`\\s${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
    }
  }
}
const failed = sum.failures + sum.errors;
console.log(`${sum.tests - failed - sum.skipped} passed, ${failed} failed, ${sum.skipped} skipped`);
process.exit(sum.tests === 0 || failed > 0 ? 1 : 0);
