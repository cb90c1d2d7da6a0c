import { drive } from './drive.mjs';
import { percentile } from './percentile.mjs';
import { cpuOf } from './process-usage.mjs';

/** Drives some servers in turn, so that what else the machine does meets all alike; gives a row of medians for each. */
export async function driveInTurn(targets, bodies, { rounds, seconds }) {
  const driven = targets.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, { server, path }] of targets.entries()) {
      driven[index].push(await driveOnce(server, path, bodies, seconds));
    }
  }
  return targets.map(({ what, to }, index) => ({ what, to, ...mediansOf(driven[index]) }));
}

async function driveOnce({ origin, pid }, path, bodies, seconds) {
  const before = cpuOf(pid);
  const { requests, ...figures } = await drive(`${origin}${path}`, bodies, seconds);
  return { ...figures, cpu: (cpuOf(pid) - before) / requests };
}

function mediansOf(rounds) {
  const medians = Object.keys(rounds[0]).map(name => [
    name,
    percentile(
      rounds.map(round => round[name]),
      0.5,
    ),
  ]);
  return Object.fromEntries(medians);
}
