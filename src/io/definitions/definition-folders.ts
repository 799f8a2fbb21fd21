// Finds the definition files `mlsd check` looks at: the YAML itself, not what the build made of it.
import { lstatSync, statSync } from "node:fs";
import { join } from "node:path";
import type { DefinitionSources, SourceFile } from "../../core/catalog/entries.ts";
import { errorCode } from "../file-errors.ts";
import { readDefinitionFile } from "./definition-file.ts";
import { ownPaths, yamlFilesIn } from "./own-definitions.ts";

/** The YAML below the program's own folder, below the user's, and wherever the user points. */
export function createDefinitionSources(root: string, home: string | null): DefinitionSources {
  return {
    shipped: () => readAll(ownPaths(root), (path) => path.slice(root.length + 1)),
    own: () => (home === null ? [] : readAll(ownPaths(home))),
    at(path) {
      const stat = statOf(path);
      if (!stat) return null;
      if (!stat.isDirectory()) return [readDefinitionFile(path)];
      return readAll([
        ...yamlFilesIn(path),
        ...["frameworks", "prompts"].flatMap((name) => yamlFilesIn(join(path, name))),
      ]);
    },
  };
}

function readAll(paths: readonly string[], name = (path: string) => path): readonly SourceFile[] {
  return paths.map((path) => readDefinitionFile(path, name(path)));
}

function statOf(path: string) {
  try {
    // A link to a folder is followed; a link that leads nowhere is there all the same, and told when it is read.
    return statSync(path, { throwIfNoEntry: false }) ?? lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    // A part of the path is no folder, or may not be entered.
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}
