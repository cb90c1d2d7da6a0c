import fc from 'fast-check';

/** The same cases at each run, so that a change is judged by itself; FC_SEED tries others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_124) });
