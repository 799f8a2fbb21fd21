import { plainTheme } from "../../src/core/render/terminal/theme.ts";
import { createCatalog } from "../../src/io/definitions/catalog.ts";
import type { Catalog, Terminal } from "../../src/ports.ts";
import { compileSmallSet } from "./definitions.ts";

/** A catalog over the small set in a folder, and a terminal of this width that remembers what it was told. */
export async function catalogPorts(
  folder: string,
  columns = 80,
  home: string | null = null,
): Promise<{ readonly catalog: Catalog; readonly terminal: Terminal; readonly warned: readonly string[] }> {
  const { shipped } = compileSmallSet(folder);
  const warned: string[] = [];
  const terminal = {
    theme: plainTheme,
    columns: () => columns,
    warn: (text: string) => warned.push(text),
  } as Partial<Terminal> as Terminal;
  return { catalog: await createCatalog({ shipped, home }), terminal, warned };
}
