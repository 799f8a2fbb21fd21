// How a sum is written, in words for its user; it stands below the list of recipes.

export const grammar = [
  "Numbers   500M  125B  3k  86,400  1.5e9  (k M B T stand against the number)",
  "Units     s ms min h day week month year, B KB MB GB TB KiB MiB GiB, bit Mbit, $, %, QPS;",
  "          any other word counts itself: users, loads, tokens. A month is 30 days, a year 365.",
  "Operators + - * / ^ ( ), per, of, and at the end: in UNIT",
  'Rates     a slash without spaces belongs to its number: "100 GB / 5 GB/day" is 20 days',
].join("\n");
