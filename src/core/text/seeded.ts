// Chance that can be repeated: by the seed of a session its follow-ups, twist and interruptions are chosen.
/** A number from 0 up to but not 1, the same for the same seed and salt (FNV-1a, then a final mix as in MurmurHash3). */
export function seeded(seed: number, salt: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < salt.length; at += 1) hash = Math.imul(hash ^ salt.charCodeAt(at), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** One of these by seed and salt, or undefined when there is none. */
export function pick<T>(from: readonly T[], seed: number, salt: string): T | undefined {
  return from[Math.floor(seeded(seed, salt) * from.length)];
}
