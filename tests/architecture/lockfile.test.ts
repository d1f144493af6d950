import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Package {
  readonly version?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Package>;
};

function platformPackages(name: string): [string, string][] {
  return Object.entries(packages[`node_modules/${name}`]?.optionalDependencies ?? {});
}

it('keeps the store engine for every platform: npm ci fails where one is missing', () => {
  const wanted = platformPackages('@grafeo-db/js');
  expect(wanted.length).toBeGreaterThanOrEqual(6);
  for (const [name, version] of wanted) {
    const entry = packages[`node_modules/${name}`];
    expect(entry, name).toMatchObject({ version, optional: true });
    expect(entry?.os?.length, name).toBeGreaterThan(0);
    expect(entry?.cpu?.length, name).toBeGreaterThan(0);
  }
});

it('keeps every other package’s platforms too', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
      )
      .map((name) => `${path}: ${name}`),
  );
  expect(missing).toEqual([]);
});

it('has no package that runs a script when it is installed', () => {
  const scripts = Object.entries(packages).filter(([, p]) => p.hasInstallScript);
  expect(scripts.map(([path]) => path).filter((path) => !path.endsWith('/fsevents'))).toEqual([]);
});
