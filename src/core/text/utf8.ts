// Finds where a file stops being UTF-8, so that its writer is told the place and not only that it does.
/** The offset of the first byte that is not UTF-8 (overlong forms, surrogates and cut sequences included), or -1. */
export function firstInvalidByte(bytes: Uint8Array): number {
  let index = 0;
  while (index < bytes.length) {
    const length = sequenceLength(bytes, index);
    if (length === 0) return index;
    index += length;
  }
  return -1;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first <= 0xdf) return continues(bytes, at + 1, 0x80, 0xbf) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    const low = first === 0xe0 ? 0xa0 : 0x80;
    const high = first === 0xed ? 0x9f : 0xbf;
    return continues(bytes, at + 1, low, high) && continues(bytes, at + 2, 0x80, 0xbf) ? 3 : 0;
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const low = first === 0xf0 ? 0x90 : 0x80;
    const high = first === 0xf4 ? 0x8f : 0xbf;
    const rest = continues(bytes, at + 2, 0x80, 0xbf) && continues(bytes, at + 3, 0x80, 0xbf);
    return continues(bytes, at + 1, low, high) && rest ? 4 : 0;
  }
  return 0;
}

function continues(bytes: Uint8Array, at: number, low: number, high: number): boolean {
  const byte = bytes[at];
  return byte !== undefined && byte >= low && byte <= high;
}
