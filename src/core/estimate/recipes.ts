/**
 * A sum that comes up in most rounds, as data. Formulas are in the grammar of `calculate`; a name in braces is an input
 * or an earlier step.
 */
export interface Recipe {
  readonly id: string;
  readonly name: string;
  /** What it is worked out for, in one sentence. */
  readonly tells: string;
  readonly inputs: readonly RecipeInput[];
  readonly steps: readonly RecipeStep[];
  /** What follows for the design; names in braces are filled in. */
  readonly so: string;
}

export interface RecipeInput {
  readonly id: string;
  readonly name: string;
  /** The unit a bare number is taken in; "" for a plain number. */
  readonly unit: string;
  /** The value that is assumed when none is given. */
  readonly assumed: string;
  /** Words that stand for a value: `int8` for 8 bits. */
  readonly words?: Readonly<Record<string, string>>;
}

export interface RecipeStep {
  readonly id: string;
  readonly formula: string;
  /** The unit the result is shown in; else the one that reads best. */
  readonly unit?: string;
  /** There is no third of a machine to buy (`up`), and no third of a request to serve (`down`). */
  readonly whole?: "up" | "down";
}

const precisions = { fp32: "32", fp16: "16", bf16: "16", fp8: "8", int8: "8", int4: "4" } as const;

export const recipes: readonly Recipe[] = [
  {
    id: "qps",
    name: "Requests a second",
    tells: "What the service takes on average and at the peak.",
    inputs: [
      { id: "users", name: "daily active users", unit: "users", assumed: "500M" },
      { id: "per-day", name: "requests each makes a day", unit: "requests/user/day", assumed: "5" },
      { id: "peak", name: "peak over average", unit: "", assumed: "2" },
    ],
    steps: [
      { id: "average", formula: "{users} * {per-day}", unit: "requests/s" },
      { id: "at-peak", formula: "{average} * {peak}", unit: "requests/s" },
    ],
    so: "size every stage for {at-peak}; whatever runs on each request has to be cheap, cached, or left with a few candidates.",
  },
  {
    id: "scoring-load",
    name: "Scores a second through a funnel",
    tells: "Why retrieval comes before ranking, and how many machines the ranker takes.",
    inputs: [
      { id: "requests", name: "requests at the peak", unit: "requests/s", assumed: "58k" },
      { id: "items", name: "items in the catalogue", unit: "scores/request", assumed: "10M" },
      { id: "candidates", name: "candidates that reach the ranker", unit: "scores/request", assumed: "500" },
      { id: "speed", name: "what one machine scores", unit: "scores/s/machine", assumed: "100k" },
    ],
    steps: [
      { id: "everything", formula: "{requests} * {items}", unit: "scores/s" },
      { id: "funnel", formula: "{requests} * {candidates}", unit: "scores/s" },
      { id: "machines", formula: "{funnel} / {speed}", whole: "up" },
    ],
    so: "scoring everything would be {everything}; behind retrieval it is {funnel}, which is {machines} of this speed before headroom.",
  },
  {
    id: "latency",
    name: "Latency of a funnel",
    tells: "Whether the stages fit in the budget, and what is left for the tail.",
    inputs: [
      { id: "network", name: "network and gateway", unit: "ms", assumed: "30" },
      { id: "retrieval", name: "candidate retrieval", unit: "ms", assumed: "20" },
      { id: "features", name: "feature look-up", unit: "ms", assumed: "15" },
      { id: "ranking", name: "ranking", unit: "ms", assumed: "65" },
      { id: "rules", name: "re-ranking and rules", unit: "ms", assumed: "10" },
      { id: "budget", name: "budget at p99", unit: "ms", assumed: "200" },
    ],
    steps: [
      { id: "total", formula: "{network} + {retrieval} + {features} + {ranking} + {rules}", unit: "ms" },
      { id: "left", formula: "{budget} - {total}", unit: "ms" },
    ],
    so: "{total} of {budget}, {left} to spare. Keep a third free, for p99s do not add up; below zero a stage shrinks, runs beside another, or goes.",
  },
  {
    id: "embedding-memory",
    name: "Memory for embeddings",
    tells: "Whether the vectors fit on one machine or need shards.",
    inputs: [
      { id: "items", name: "vectors", unit: "items", assumed: "10M" },
      { id: "dims", name: "numbers in a vector", unit: "numbers/item", assumed: "256" },
      { id: "bytes", name: "bytes a number (float32 4, int8 1)", unit: "B/number", assumed: "4" },
      { id: "index", name: "what the index adds", unit: "%", assumed: "20" },
      { id: "machine", name: "memory of a machine", unit: "GB/machine", assumed: "64" },
    ],
    steps: [
      { id: "vectors", formula: "{items} * {dims} * {bytes}" },
      { id: "in-memory", formula: "{vectors} * (1 + {index})" },
      { id: "machines", formula: "{in-memory} / {machine}", whole: "up" },
    ],
    so: "{in-memory} in memory takes {machines}, times the copies for traffic; one byte a number makes it a quarter, product codes less.",
  },
  {
    id: "event-storage",
    name: "Storage for logged events",
    tells: "What training data costs to keep.",
    inputs: [
      { id: "events", name: "events a day", unit: "events/day", assumed: "125B" },
      { id: "bytes", name: "bytes an event", unit: "B/event", assumed: "40" },
      { id: "days", name: "days kept", unit: "days", assumed: "90" },
      { id: "compression", name: "compression", unit: "", assumed: "4" },
    ],
    steps: [
      { id: "a-day", formula: "{events} * {bytes}", unit: "TB/day" },
      { id: "raw", formula: "{a-day} * {days}" },
      { id: "kept", formula: "{raw} / {compression}" },
    ],
    so: "{a-day} raw, {kept} on disk for {days}; thin out the negatives before the window, not the positives.",
  },
  {
    id: "feature-store",
    name: "Online feature store",
    tells: "How large the online tier is, and how many values it serves.",
    inputs: [
      { id: "entities", name: "entities with features", unit: "entities", assumed: "500M" },
      { id: "features", name: "features of each", unit: "features/entity", assumed: "200" },
      { id: "bytes", name: "bytes a value", unit: "B/feature", assumed: "8" },
      { id: "copies", name: "copies", unit: "", assumed: "3" },
      { id: "requests", name: "requests at the peak", unit: "requests/s", assumed: "58k" },
      { id: "keys", name: "entities looked up a request", unit: "entities/request", assumed: "500" },
    ],
    steps: [
      { id: "one-copy", formula: "{entities} * {features} * {bytes}" },
      { id: "memory", formula: "{one-copy} * {copies}" },
      { id: "lookups", formula: "{requests} * {keys}", unit: "entities/s" },
    ],
    so: "{memory} in memory and {lookups}: batch the look-ups into one call a request and cache the item side in the ranker.",
  },
  {
    id: "cache",
    name: "Cache memory and what passes it",
    tells: "What a cache costs and what still reaches the model.",
    inputs: [
      { id: "entries", name: "entries", unit: "entries", assumed: "100M" },
      { id: "bytes", name: "size of an entry", unit: "B/entry", assumed: "2k" },
      { id: "copies", name: "copies", unit: "", assumed: "2" },
      { id: "hits", name: "hit rate", unit: "%", assumed: "90" },
      { id: "requests", name: "requests at the peak", unit: "requests/s", assumed: "58k" },
    ],
    steps: [
      { id: "memory", formula: "{entries} * {bytes} * {copies}" },
      { id: "misses", formula: "{requests} * (1 - {hits})", unit: "requests/s" },
    ],
    so: "{memory} of cache leaves {misses} for the model; a cold cache lets all {requests} through, so shed load while it warms.",
  },
  {
    id: "model-memory",
    name: "Memory for a model's weights",
    tells: "How many GPUs the weights alone need.",
    inputs: [
      { id: "parameters", name: "parameters", unit: "parameters", assumed: "70B" },
      {
        id: "precision",
        name: "fp32, fp16, bf16, fp8, int8, int4, or bits",
        unit: "bits/parameter",
        assumed: "fp16",
        words: precisions,
      },
      { id: "gpu", name: "memory of a GPU", unit: "GB/GPU", assumed: "80" },
    ],
    steps: [
      { id: "weights", formula: "{parameters} * {precision}" },
      { id: "gpus", formula: "{weights} / {gpu}", whole: "up" },
    ],
    so: "{weights} of weights take at least {gpus}; what is left of them has to hold the cache of keys and values (mlsd estimate kv-cache).",
  },
  {
    id: "kv-cache",
    name: "Memory for keys and values",
    tells: "How many sequences a GPU can serve at once.",
    inputs: [
      { id: "layers", name: "layers", unit: "layers/token", assumed: "80" },
      { id: "heads", name: "KV heads a layer", unit: "heads/layer", assumed: "8" },
      { id: "head-size", name: "numbers a head", unit: "numbers/head", assumed: "128" },
      { id: "precision", name: "fp16, fp8, int8, or bits", unit: "bits/number", assumed: "fp16", words: precisions },
      { id: "context", name: "tokens of a sequence", unit: "tokens/sequence", assumed: "8k" },
      { id: "free", name: "memory left beside the weights", unit: "GB", assumed: "20" },
    ],
    steps: [
      { id: "a-token", formula: "2 * {layers} * {heads} * {head-size} * {precision}", unit: "KB/token" },
      { id: "a-sequence", formula: "{a-token} * {context}", unit: "GB/sequence" },
      { id: "at-once", formula: "{free} / {a-sequence}", whole: "down" },
    ],
    so: "{a-sequence} at full length, so {at-once} at once in {free}; an 8-bit cache doubles it, and paging lends the unused length to others.",
  },
  {
    id: "token-throughput",
    name: "GPUs for a token load",
    tells: "Tokens a second, and the GPUs that make them.",
    inputs: [
      { id: "requests", name: "requests on average", unit: "requests/s", assumed: "500" },
      { id: "peak", name: "peak over average", unit: "", assumed: "3" },
      { id: "output", name: "tokens an answer", unit: "tokens/request", assumed: "300" },
      { id: "speed", name: "tokens a replica makes, batched", unit: "tokens/s/replica", assumed: "1k" },
      { id: "gpus", name: "GPUs a replica", unit: "GPUs/replica", assumed: "2" },
    ],
    steps: [
      { id: "tokens", formula: "{requests} * {peak} * {output}", unit: "tokens/s" },
      { id: "replicas", formula: "{tokens} / {speed}", whole: "up" },
      { id: "all-gpus", formula: "{replicas} * {gpus}" },
    ],
    so: "{all-gpus} at the peak. Length of answers and batched speed set the bill; requests a second alone say nothing.",
  },
  {
    id: "token-cost",
    name: "Price of generated answers",
    tells: "What an answer, a day and a month cost.",
    inputs: [
      { id: "questions", name: "questions a day", unit: "questions/day", assumed: "500k" },
      { id: "prompt", name: "tokens in", unit: "tokens/question", assumed: "3k" },
      { id: "answer", name: "tokens out", unit: "tokens/question", assumed: "300" },
      { id: "price-in", name: "price in", unit: "$/million tokens", assumed: "0.5" },
      { id: "price-out", name: "price out", unit: "$/million tokens", assumed: "3" },
    ],
    steps: [
      { id: "each", formula: "{prompt} * {price-in} + {answer} * {price-out}", unit: "$/question" },
      { id: "a-day", formula: "{each} * {questions}", unit: "$/day" },
      { id: "a-month", formula: "{a-day} * 30 days" },
    ],
    so: "{each}, {a-day}, {a-month} a month; a shorter prompt, a prefix cache or a smaller model for the easy half moves it most.",
  },
  {
    id: "training-time",
    name: "Time to train a transformer",
    tells: "GPU hours and days, by six operations a parameter and token.",
    inputs: [
      { id: "parameters", name: "parameters", unit: "parameters", assumed: "7B" },
      { id: "tokens", name: "training tokens", unit: "tokens", assumed: "140B" },
      { id: "speed", name: "peak of a GPU", unit: "operations/s/GPU", assumed: "312T" },
      { id: "use", name: "share of the peak reached", unit: "%", assumed: "40" },
      { id: "gpus", name: "GPUs", unit: "GPUs", assumed: "64" },
    ],
    steps: [
      { id: "work", formula: "6 operations/parameter/token * {parameters} * {tokens}" },
      { id: "gpu-time", formula: "{work} / ({speed} * {use})", unit: "GPU hours" },
      { id: "time", formula: "{gpu-time} / {gpus}" },
    ],
    so: "{gpu-time}: {time} on {gpus} if nothing fails; tuning a small adapter on far fewer tokens is what one does first.",
  },
  {
    id: "precision",
    name: "Precision at a base rate",
    tells: "How many of the alarms are false when the positives are rare.",
    inputs: [
      { id: "cases", name: "cases a day", unit: "cases/day", assumed: "50M" },
      { id: "base", name: "share that is positive", unit: "%", assumed: "0.1" },
      { id: "recall", name: "recall", unit: "%", assumed: "80" },
      { id: "false-rate", name: "false-positive rate", unit: "%", assumed: "0.1" },
    ],
    steps: [
      { id: "caught", formula: "{cases} * {base} * {recall}", unit: "cases/day" },
      { id: "false-alarms", formula: "{cases} * (1 - {base}) * {false-rate}", unit: "cases/day" },
      { id: "share", formula: "{caught} / ({caught} + {false-alarms})", unit: "%" },
    ],
    so: "of all that is stopped {share} is real; {false-alarms} are harmed for nothing, and that number sets the threshold.",
  },
  {
    id: "review-load",
    name: "People to review",
    tells: "How much a human team can take, and so what the model must decide alone.",
    inputs: [
      { id: "items", name: "items a day", unit: "items/day", assumed: "500M" },
      { id: "share", name: "share sent to people", unit: "%", assumed: "0.1" },
      { id: "each", name: "what one person reviews", unit: "items/reviewer/day", assumed: "600" },
    ],
    steps: [
      { id: "queue", formula: "{items} * {share}", unit: "items/day" },
      { id: "people", formula: "{queue} / {each}", unit: "reviewers", whole: "up" },
    ],
    so: "{queue} need {people} on shift every day; turn it round and the team's size fixes the share, and the share the threshold.",
  },
  {
    id: "experiment",
    name: "Length of an A/B test",
    tells: "Users an arm and days, for 80 % power at the 5 % level: 16 p (1 - p) / effect squared.",
    inputs: [
      { id: "baseline", name: "rate today", unit: "%", assumed: "5" },
      { id: "lift", name: "smallest relative lift worth seeing", unit: "%", assumed: "2" },
      { id: "traffic", name: "users who enter a day", unit: "users/day", assumed: "500k" },
      { id: "arms", name: "arms", unit: "", assumed: "2" },
    ],
    steps: [
      { id: "effect", formula: "{baseline} * {lift}", unit: "%" },
      { id: "an-arm", formula: "16 users * {baseline} * (1 - {baseline}) / {effect}^2" },
      { id: "time", formula: "{an-arm} * {arms} / {traffic}", unit: "days", whole: "up" },
    ],
    so: "{an-arm} an arm, {time} at least; run whole weeks all the same, and halve the lift and it takes four times as long.",
  },
];
