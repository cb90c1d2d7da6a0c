// What Linux tells of a process together with its children, which a server with workers has.
import { readFileSync } from 'node:fs';

/** Milliseconds of a tick: a hundred a second, as on all that Node runs on. */
const TICK = 10;

/** Milliseconds of CPU that it has used. */
export function cpuOf(pid) {
  return sumOf(pid, process => {
    // The name, in brackets, may hold spaces. Behind it: the state, ten numbers, and then the ticks of user and system.
    const fields = read(process, 'stat').split(') ').at(-1).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK;
  });
}

/** Megabytes that it has in memory; what processes share counts in each. */
export function memoryOf(pid) {
  return sumOf(pid, process => Number(read(process, 'status').match(/^VmRSS:\s+(\d+) kB$/m)[1]) / 1_024);
}

function sumOf(pid, measure) {
  const children = read(pid, `task/${pid}/children`).split(' ').filter(Boolean);
  return children.reduce((sum, child) => sum + sumOf(child, measure), measure(pid));
}

function read(pid, name) {
  return readFileSync(`/proc/${pid}/${name}`, 'utf8');
}
