// Words that promise what no system keeps.

const claims =
  /\b(guarantee(?:s|d)?|by definition|by construction|prove[sn]?|identical|costs? nothing|always|impossible|100 ?(?:%|percent)|automatically|zero (?:risk|bias|error|errors|cost)|perfect(?:ly)?|never (?:fails?|drifts?|wrong|overfits?|leaks?)|cannot (?:fail|drift|overfit|leak|be wrong)|completely|eliminates?|mathematically|fully solves?)\b/gi;

/** The words of a text that claim too much, in order, each as often as it stands there. */
export function overclaimsIn(text: string): readonly string[] {
  return text.match(claims) ?? [];
}
