import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../src/config.js';
import { textOf } from './source-files.js';

describe('the settings', () => {
  it('are all in the table of README.md, and no others, each with its default', () => {
    const rows = settingRows(textOf('README.md'));
    const settings = Object.entries(SETTINGS).map(([name, { default: value }]) => ({ name, default: value }));
    expect(rows).toEqual(settings);
  });

  it('are read from the rows of the table', () => {
    const page =
      '| setting | default | meaning |\n| --- | --- | --- |\n| `HOST` | `::1` | Where. |\n| `KEY_2` |       | None. |\n';
    expect(settingRows(page)).toEqual([
      { name: 'HOST', default: '::1' },
      { name: 'KEY_2', default: '' },
    ]);
  });
});

function settingRows(page: string): { name: string; default: string }[] {
  return Array.from(page.matchAll(/^\| `([A-Z][A-Z0-9_]*)` *\|(?: `([^`]*)`)? *\|/gm), ([, name = '', value = '']) => ({
    name,
    default: value,
  }));
}
