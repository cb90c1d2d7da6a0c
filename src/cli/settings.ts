import { readFileSync } from 'node:fs';
import { type Config, readConfig, SETTINGS } from '../config.js';

/** The settings, as the environment of the process has them. */
export function settings(): Config {
  return readConfig(process.env, path => readFileSync(path, 'utf8'));
}

/** The settings as a command's help lists them. */
export function settingsHelp(): string {
  const lines = Object.entries(SETTINGS).map(([name, { default: value, meaning }]) => {
    const suffix = value === '' ? '' : ` Default: ${value}.`;
    return `  ${name.padEnd(24)}${meaning}${suffix}`;
  });
  return ['', 'Settings, read from the environment:', ...lines].join('\n');
}
