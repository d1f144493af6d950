// npm leaves packages of other platforms out of the lock file where the registry it talks to lacks them, and
// `npm ci` then refuses the file. This adds them, by what their names say: `npm run lock` after each install.
import { readFileSync, writeFileSync } from 'node:fs';

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openharmony', 'win32'];
const libraries = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { packages } = lock;

/** `@scope/tool-linux-arm64-musl` → the entry npm itself would have written. */
function entryFor(name, version, parent) {
  const [, os, cpu, abi] = new RegExp(`-(${systems.join('|')})-([a-z0-9]+)(?:-([a-z]+))?$`).exec(name) ?? [];
  if (!os) throw new Error(`cannot tell the platform of ${name}`);
  const { dev, license, engines } = parent;
  const libc = libraries[abi];
  return {
    version,
    cpu: [cpu],
    ...(dev && { dev }),
    ...(libc && { libc: [libc] }),
    license,
    optional: true,
    os: [os],
    ...(engines && { engines }),
  };
}

let added = 0;
for (const [path, parent] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    if (`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages) continue;
    packages[`node_modules/${name}`] = entryFor(name, version, parent);
    added++;
  }
}
const [[root, project], ...others] = Object.entries(packages);
others.sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = { [root]: project, ...Object.fromEntries(others) };
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added} platform packages added`);
