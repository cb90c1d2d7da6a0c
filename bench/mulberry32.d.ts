/** Numbers from 0 to 1, the same for the same seed. */
export function mulberry32(seed: number): () => number;
