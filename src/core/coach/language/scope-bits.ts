// What is known of each token of a clause, as bits: why words may be there and yet not be said.

export const scope = {
  negated: 1,
  asked: 2,
  bare: 4,
  heading: 8,
  /** Taken back, quoted from the interviewer, or told about another place and time. */
  void: 16,
  /** One of a list of bare keywords. */
  listed: 32,
} as const;

/** Adds a bit to what is known of one token. */
export function set(bits: Uint8Array | undefined, position: number, bit: number): void {
  if (bits) bits[position] = (bits[position] ?? 0) | bit;
}
