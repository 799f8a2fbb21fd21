// Learns how concretely answers are worded, from marked ones: ridge regression of the band on the everyday words of an answer.
import { countedWords, frequencyOf, type WordingModel } from "../core/coach/substance/wording.ts";

/** The words of one answer and the band its markers gave it, 0 to 5. */
export interface WordedAnswer {
  readonly prompt: string;
  readonly words: readonly string[];
  readonly band: number;
}

/** A word is weighed when it stands in so many answers, over so many prompts: else it is a topic and no way of speaking. */
const least = { answers: 8, prompts: 5 } as const;
/** Found by leaving prompts out; from 100 to 800 it makes no difference. */
const ridge = 300;
/** Keeps words that hardly vary from weighing much. */
const softness = 0.3;

/** Numbers in words are as little proof as digits. */
const numbers = new Set(
  `one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety
  hundred thousand million billion percent half third twice`.split(/\s+/),
);

/** The model of these answers. The same answers give the same model. Takes the cube of their number. */
export function trainWording(answers: readonly WordedAnswer[]): WordingModel {
  const counts = answers.map(({ words }) => countedWords(words));
  const words = vocabularyOf(answers, counts);
  const rows = answers.map((answer, at) =>
    words.map((word) => frequencyOf(counts[at]?.get(word) ?? 0, answer.words.length)),
  );
  const usual = words.map((_, column) => mean(rows.map((row) => row[column] ?? 0)));
  const spread = words.map((_, column) => deviation(rows.map((row) => row[column] ?? 0)) + softness);
  const scaled = rows.map((row) => row.map((value, column) => (value - (usual[column] ?? 0)) / (spread[column] ?? 1)));
  const middle = mean(answers.map(({ band }) => band));
  // The dual form: as many unknowns as answers, not as words.
  const kernel = scaled.map((one, at) => scaled.map((other, beside) => dot(one, other) + (at === beside ? ridge : 0)));
  const shares = solve(
    kernel,
    answers.map(({ band }) => band - middle),
  );
  const weights = words.map((_, column) => {
    const weight = scaled.reduce((all, row, at) => all + (row[column] ?? 0) * (shares[at] ?? 0), 0);
    return rounded(weight / (spread[column] ?? 1));
  });
  return {
    bias: rounded(middle),
    words: Object.fromEntries(
      words.map((word, column) => [word, { weight: weights[column] ?? 0, usual: rounded(usual[column] ?? 0) }]),
    ),
  };
}

function vocabularyOf(
  answers: readonly WordedAnswer[],
  counts: readonly ReadonlyMap<string, number>[],
): readonly string[] {
  const uses = new Map<string, { answers: number; prompts: Set<string> }>();
  answers.forEach(({ prompt }, at) => {
    for (const word of counts[at]?.keys() ?? []) {
      const use = uses.get(word) ?? { answers: 0, prompts: new Set() };
      use.answers += 1;
      use.prompts.add(prompt);
      uses.set(word, use);
    }
  });
  return [...uses]
    .filter(([word, use]) => !numbers.has(word) && use.answers >= least.answers && use.prompts.size >= least.prompts)
    .map(([word]) => word)
    .sort();
}

/** Solves a symmetric positive system by Cholesky's decomposition. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const size = right.length;
  const lower = matrix.map((row) => [...row]);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row]![column]!;
      for (let before = 0; before < column; before += 1) sum -= lower[row]![before]! * lower[column]![before]!;
      lower[row]![column] = row === column ? Math.sqrt(sum) : sum / lower[column]![column]!;
    }
  const half = [...right];
  for (let row = 0; row < size; row += 1) {
    for (let before = 0; before < row; before += 1) half[row]! -= lower[row]![before]! * half[before]!;
    half[row]! /= lower[row]![row]!;
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let after = row + 1; after < size; after += 1) half[row]! -= lower[after]![row]! * half[after]!;
    half[row]! /= lower[row]![row]!;
  }
  return half;
}

const mean = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0) / values.length;

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

function dot(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += one[at]! * other[at]!;
  return sum;
}

/** Enough for a band, and the same on every machine. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
