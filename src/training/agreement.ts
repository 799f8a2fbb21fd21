// How far two judges agree on bands: weighted kappa, shares, shift, each with an interval.
import { bands } from "../core/catalog/schema/terms.ts";
import { generator } from "./measure.ts";

/** A place in the list of bands, 0 to 5, by the program and by a marker. */
export interface Pair {
  readonly program: number;
  readonly marker: number;
}

/** Cohen's kappa with quadratic weights: 1 is agreement, 0 what chance gives. Not a number where a judge gave one band only. */
function weightedKappa(pairs: readonly Pair[]): number {
  const size = bands.length;
  const [programs, markers] = [new Array<number>(size).fill(0), new Array<number>(size).fill(0)];
  let seen = 0;
  for (const { program, marker } of pairs) {
    programs[program]! += 1;
    markers[marker]! += 1;
    seen += (program - marker) ** 2;
  }
  let expected = 0;
  for (let one = 0; one < size; one += 1)
    for (let other = 0; other < size; other += 1)
      expected += ((one - other) ** 2 * programs[one]! * markers[other]!) / pairs.length;
  return 1 - seen / expected;
}

/** What is reported of a set of pairs, by name. */
export const agreements: readonly (readonly [string, (pairs: readonly Pair[]) => number])[] = [
  ["kappa", weightedKappa],
  ["same band", (pairs) => share(pairs, ({ program, marker }) => program === marker)],
  ["within one", (pairs) => share(pairs, ({ program, marker }) => Math.abs(program - marker) <= 1)],
  ["shift", (pairs) => pairs.reduce((all, { program, marker }) => all + program - marker, 0) / pairs.length],
];

function share(pairs: readonly Pair[], holds: (pair: Pair) => boolean): number {
  return pairs.filter(holds).length / pairs.length;
}

/** A 90 % interval by drawing whole answers again, 1,000 times, with a fixed seed. */
export function drawnAgain(
  pairs: readonly Pair[],
  figure: (pairs: readonly Pair[]) => number,
): readonly [number, number] {
  const random = generator(11);
  const values = Array.from({ length: 1000 }, () =>
    figure(pairs.map(() => pairs[Math.floor(random() * pairs.length)] as Pair)),
  )
    .filter(Number.isFinite)
    .sort((one, other) => one - other);
  return [
    values[Math.floor(values.length * 0.05)] ?? Number.NaN,
    values[Math.floor(values.length * 0.95)] ?? Number.NaN,
  ];
}
