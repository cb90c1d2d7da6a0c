import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles, textOf } from './source-files.js';

describe('the package', () => {
  it('is the same on every machine', () => {
    expect(looseVersions(textOf('package.json'))).toEqual([]);
    expect(registryAddresses(textOf('package-lock.json'))).toBe(0);
    expect(pathsOfMachines(sourceFiles())).toEqual([]);
  });

  it('is told what differs from machine to machine', () => {
    const manifest = { dependencies: { a: '^1.2.3', b: '1.2.3' }, devDependencies: { c: 'latest', d: '2.0.0-rc.4' } };
    expect(looseVersions(JSON.stringify(manifest))).toEqual(['a ^1.2.3', 'c latest']);
    const lock = { packages: { 'node_modules/a': { resolved: 'https://registry.example.com/a-1.2.3.tgz' } } };
    expect(registryAddresses(JSON.stringify(lock))).toBe(1);
    const files = [
      { path: 'src/a.ts', text: "open('/home/somebody/tickerdesk.sqlite');" },
      { path: 'src/b.ts', text: "open('sqlite:tickerdesk.sqlite');" },
    ];
    expect(pathsOfMachines(files)).toEqual(['src/a.ts']);
  });
});

/** A range takes another version on another day. */
function looseVersions(manifest: string): string[] {
  const { dependencies, devDependencies } = JSON.parse(manifest);
  return Object.entries<string>({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} ${version}`);
}

/** The lock file names versions and hashes; whence they come is the machine's setting. */
function registryAddresses(lock: string): number {
  return lock.match(/"resolved":\s*"http/g)?.length ?? 0;
}

function pathsOfMachines(files: readonly SourceFile[]): string[] {
  return files.filter(({ text }) => /['"`/](?:work|home|tmp|Users)\//.test(text)).map(({ path }) => path);
}
