import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../src/config.js';
import { aDesk } from './run.js';

describe('help', () => {
  it('lists the commands', async () => {
    const { code, stdout } = await aDesk().run(['--help']);
    expect(code).toBe(0);
    for (const name of ['serve', 'migrate', 'ingest', 'relink', 'stocks'])
      expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
  });

  it.each([
    ['serve', '--no-migrate', '--samples <folder>'],
    ['migrate'],
    ['ingest', '<paths...>', 'exit code is 1'],
    ['relink', '--dry-run', '--after <cursor>', '--source <slugs...>', '--stock <symbols...>', 'Ctrl-C', 'exit code 1'],
    ['stocks import', '<file>', 'AKShare', 'docs/securities.md', 'exit code is then 1'],
  ])('of %s tells its arguments and every setting', async (command, ...words) => {
    const { code, stdout, stderr } = await aDesk().run([...command.split(' '), '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Usage: tickerdesk ${command}`);
    for (const word of [...words, ...Object.keys(SETTINGS)]) expect(stdout).toContain(word);
  });
});

describe('a wrong call', () => {
  it.each([
    [['frobnicate'], /unknown command 'frobnicate'/],
    [['stocks', 'export'], /unknown command 'export'/],
    [['stocks', 'import'], /missing required argument 'file'/],
    [['ingest'], /missing required argument 'paths'/],
    [['serve', '--port', '1'], /unknown option '--port'/],
    [['migrate', 'now'], /too many arguments/],
    [['relink', '--after'], /argument missing/],
    [[], /Usage: tickerdesk/],
  ])('is told, with exit code 2: %j', async (args, message) => {
    const { code, stdout, stderr } = await aDesk().run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
