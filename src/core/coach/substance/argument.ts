// What a sentence does beside naming things: the reason, the alternative, the price, the condition, the number of one's own.

/** The marks of an argument in one sentence. */
export interface Marks {
  readonly reason: boolean;
  readonly alternative: boolean;
  readonly price: boolean;
  readonly condition: boolean;
  /** Something seen to happen: what breaks, what was tried. */
  readonly experience: boolean;
}

const reason =
  /\b(because|bc|b\/c|cuz|since (?!(?:19|20)\d\d|last|the (?:last|launch)|then\b)|so that|so (?:we|i|it|the|that|you|they|a|an|no|nobody|nothing|don'?t|if|one)\b|otherwise|or else|therefore|thus|hence|which (?:means|is why|makes|lets|gives|keeps|would|kills|breaks|hurts|is exactly)|that(?:'s| is) (?:why|where|how|the (?:point|reason))|reason(?:s)? (?:is|being|for|why)|due to|thanks to|in order to|to avoid|to (?:keep|stop|prevent|protect|catch)|as (?:it|they|we|this|that|the) |meaning|means (?:that|we|the|you|it)|the point (?:is|of)|lets (?:us|me|you)|makes? (?:it|us|the)|gives? us|for (?:this|that) reason|leads? to|causes?|ends? up|given (?:that|the)|why)\b|→|->|=>/i;
const alternative =
  /\b(instead(?: of)?|rather than|not (?:a|an|the|just|only|on|by|for|with)? ?[\w-]+(?: [\w-]+){0,3},? (?:but|just)|vs\.?|versus|over (?:a|an|the) |prefer|compared? (?:to|with)|unlike|alternativ\w*|could also|might also|i(?:'d| would)? (?:pick|choose|go with|take|skip|drop|avoid|resist|push back|argue|refuse|cut|keep)|i(?:'d| would) not|wouldn'?t|don'?t (?:want|need|do|use|trust|start|bother|let|train|mix|ship|build)|not worth|no need|only (?:if|when|where|for|after|the|on)|never|skip|drop(?:ped)?|either|whether|better than|worse than|as opposed to|neither|beats?|tempting|overkill|i resist|before (?:any|i|we|reaching|touching)|over-?engineer\w*)\b/i;
const price =
  /\b(costs?|costly|cheap(?:er|est)?|expensive|price|trade-?offs?|trad(?:e|ing)|however|but|risks?|risky|hurts?|los(?:e|es|ing)|loss of|slow(?:er|s)|worse|overhead|at the expense|pay(?:s|ing)?|give up|giving up|penalt\w+|waste[sd]?|burns?|sacrific\w+|downside|drawback|pain(?:ful)?|annoy\w*|harm(?:s|ful)?|danger\w*|harder|budget|headroom|latency|too (?:slow|late|expensive|many|much|noisy|big|small|long|few|rare|little)|can'?t afford|worth|saves?)\b/i;
const condition =
  /\b(if|unless|until|only when|once|when(?:ever)?|as long as|below|above|under|at least|at most|more than|less than|except|in case|past|beyond|threshold)\b/i;
const experience =
  /\b(i(?:'ve| have) (?:seen|been|had|run|shipped|built|watched|done|learned)|in my experience|bites?|bitten|burn(?:t|ed)|goes wrong|went wrong|blows? up|breaks?|broke|fails?|silently|rot(?:s|ted)?|drifts?|lies?|misleading|fool(?:s|ed)|gam(?:e|es|ed|ing)|poison\w*|leak(?:s|age|ed)?|bias(?:es|ed)?|feedback loops?|classic|trap|gotcha|usual(?:ly)? (?:bug|culprit|mistake)|in practice|turns? out|painful|always (?:ask|check|forget)|nobody|people (?:forget|will|do|don'?t)|everyone|hard(?:est)? part|the real|actually)\b/i;

/** The marks of an argument in a sentence, by its words. */
export function marksOf(sentence: string): Marks {
  return {
    reason: reason.test(sentence),
    alternative: alternative.test(sentence),
    price: price.test(sentence),
    condition: condition.test(sentence),
    experience: experience.test(sentence),
  };
}
