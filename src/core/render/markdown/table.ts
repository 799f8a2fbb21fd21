// Writes tables in markdown, as all pages use them.
/** A column of a table: its heading, and `right` for figures. */
export interface Column {
  readonly name: string;
  readonly align?: "right";
}

/** A GFM table. The cells are inline markdown: escape foreign text first. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map((column) => column.name)),
    line(columns.map((column) => (column.align === "right" ? "---:" : "---"))),
    ...rows.map(line),
  ].join("\n");
}
