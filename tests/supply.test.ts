// Covers what the project takes from others: exact versions, a lockfile that installs the same everywhere.
// Does not cover what becomes known about a package later: `npm audit` asks that, where there is a network.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly resolved?: string; readonly integrity?: string; readonly link?: boolean; readonly inBundle?: boolean; readonly hasInstallScript?: boolean }>>;
}
const pkg = JSON.parse(readFileSync('package.json', 'utf8')) as Record<'dependencies' | 'devDependencies' | 'scripts' | 'allowScripts', Record<string, string> | undefined>;
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const readme = readFileSync('README.md', 'utf8');

describe('package.json', () => {
  it('names one exact version of each package, and sends none of them to a reader', () => {
    expect(pkg.dependencies).toBeUndefined();
    for (const [name, version] of Object.entries(pkg.devDependencies ?? {})) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  });
  it('has a reason in the README for each package', () => {
    const table = readme.slice(readme.indexOf('## Dependencies'), readme.indexOf('\n## ', readme.indexOf('## Dependencies') + 1));
    const missing = Object.keys(pkg.devDependencies ?? {}).filter((name) => !table.includes(`\`${name}\``) && !(name.startsWith('@types/') && table.includes('`@types/*`')));
    expect(missing).toEqual([]);
  });
});

describe('package-lock.json', () => {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  it('has a digest of every package, and no registry’s address', () => {
    expect(packages.length).toBeGreaterThan(100);
    for (const [path, entry] of packages) {
      expect(entry.integrity, path).toMatch(/^sha512-/);
      expect(entry.resolved, path).toBeUndefined();
    }
  });
  it('holds the versions that package.json names', () => {
    for (const [name, version] of Object.entries(pkg.devDependencies ?? {})) expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
  });
});

describe('.github/workflows/site.yml', () => {
  it('runs only commands that package.json has', () => {
    const { jobs } = parse(readFileSync('.github/workflows/site.yml', 'utf8')) as { jobs: Record<string, { steps: { run?: string }[] }> };
    const asked = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => [...(run ?? '').matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name]) => name!)));
    expect(asked).toContain('test');
    for (const name of asked) if (name !== 'audit') expect(Object.keys(pkg.scripts ?? {}), name).toContain(name);
  });
});
