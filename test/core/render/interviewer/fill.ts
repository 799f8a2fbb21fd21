/** What is written into the boxes of a row, in order. */
export type Filling = Readonly<Record<string, readonly string[]>>;

/** A pack filled in as with a text editor: each row's boxes, by its code. */
export function fill(pack: string, filling: Filling): string {
  return pack
    .split("\n")
    .map((line) => {
      const boxes = filling[/`([a-z]+:[a-z0-9-]+)` \|$/.exec(line)?.[1] ?? ""];
      let at = 0;
      return boxes ? line.replace(/\[ \]/g, () => `[${boxes[at++] || " "}]`) : line;
    })
    .join("\n");
}
