// Builds when something that is built is newer than the last build, so that `npm start` is quick the second time.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = [
  'src',
  'viewer',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
];
const built = join('dist', '.built');

function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const inside = readdirSync(path).filter((name) => name !== 'node_modules' && name !== 'dist');
  return Math.max(mtimeMs, ...inside.map((name) => newest(join(path, name))));
}

const lastBuild = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const started = new Date();
if (Math.max(...sources.map(newest)) > lastBuild) {
  console.error('Building …');
  const { status } = spawnSync('npm', ['run', 'build', '--silent'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(built, '');
  utimesSync(built, started, started);
}
