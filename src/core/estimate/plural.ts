// Singular and plural of what is counted, so that "1 user" and "5 users" are one unit and each reads right.

const irregular: Readonly<Record<string, string>> = {
  bias: "bias",
  biases: "bias",
  cache: "cache",
  caches: "cache",
  cookies: "cookie",
  cpus: "cpu",
  epochs: "epoch",
  gpus: "gpu",
  indices: "index",
  indexes: "index",
  matrices: "matrix",
  movies: "movie",
  people: "person",
  series: "series",
  skus: "sku",
  tpus: "tpu",
  vertices: "vertex",
};

/** The singular of an English unit word by its ending: users → user, queries → query, batches → batch. */
export function singular(word: string): string {
  const known = irregular[word];
  if (known) return known;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ss|x|zz|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (/[^sui]s$/.test(word) && word.length > 2) return word.slice(0, -1);
  return word;
}

/** The plural of a singular unit word; what `singular` takes back. */
export function plural(word: string): string {
  const known = Object.keys(irregular).find((form) => form !== word && irregular[form] === word);
  if (known) return known;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(ss|x|zz|ch|sh)$/.test(word)) return `${word}es`;
  return word.endsWith("s") ? word : `${word}s`;
}
