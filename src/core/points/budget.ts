// The minutes of a framework's steps, brought to the length of the round that is practised.

/**
 * Budgets rescaled to another total, in whole minutes, at least one each, by the largest remainder; the sum is exact.
 * Ties go to the earlier step. Throws a RangeError when `total` is not a whole number of at least one minute a step.
 */
export function rescale(budgets: readonly number[], total: number): readonly number[] {
  if (!Number.isInteger(total) || total < budgets.length) {
    throw new RangeError(`${total} minutes are fewer than one a step (${budgets.length} steps)`);
  }
  const sum = budgets.reduce((all, budget) => all + budget, 0);
  const exact = budgets.map((budget) => (budget * total) / sum);
  const whole = exact.map((minutes) => Math.max(1, Math.floor(minutes)));
  const byRemainder = exact
    .map((minutes, index) => ({ index, remainder: minutes - (whole[index] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  let missing = total - whole.reduce((all, minutes) => all + minutes, 0);
  for (let turn = 0; missing !== 0; turn += 1) {
    const place =
      missing > 0 ? byRemainder[turn % byRemainder.length] : byRemainder.at(-1 - (turn % byRemainder.length));
    const at = place?.index ?? 0;
    if (missing > 0) whole[at] = (whole[at] ?? 0) + 1;
    else if ((whole[at] ?? 0) > 1) whole[at] = (whole[at] ?? 0) - 1;
    else continue;
    missing += missing > 0 ? -1 : 1;
  }
  return whole;
}
