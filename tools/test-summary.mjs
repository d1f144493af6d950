// The closing line of `.ci/run`: `node tools/test-summary.mjs VITEST.json FAILED_STEPS`. A step that failed
// counts as one failure besides its tests, and so does a skipped test: in CI nothing may be left out.
import { readFileSync } from 'node:fs';

const [file, steps] = process.argv.slice(2);

function results() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}

const { numPassedTests: passed, numFailedTests, testResults } = results();
const tests = testResults.flatMap(({ name, assertionResults }) =>
  assertionResults.map((t) => ({ name, ...t })),
);
const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
for (const { name, fullName } of skipped)
  console.log(`skipped, which counts as failed: ${name}: ${fullName}`);
const broken = testResults.filter(
  (r) => r.status === 'failed' && !r.assertionResults.some((t) => t.status === 'failed'),
);
for (const { name, message } of broken) console.log(`did not run: ${name}: ${message}`);

let failed = numFailedTests + skipped.length + broken.length;
failed += Math.max(0, Number(steps) - (failed > 0 ? 1 : 0));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
