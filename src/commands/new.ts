// `mlsd new`: a commented template of a framework or a prompt, put into the user's own folder.
import { idPattern } from "../core/catalog/schema/terms.ts";
import { templateKinds } from "../core/choices/choices.ts";
import { MlsdError } from "../core/error.ts";
import { frameworkTemplate } from "../core/render/templates/framework-template.ts";
import { promptTemplate } from "../core/render/templates/prompt-template.ts";
import type { CommandResult, Ports } from "../ports.ts";

export interface NewOptions {
  readonly kind: string;
  readonly id: string;
}

const templates: Readonly<Record<(typeof templateKinds)[number], (id: string) => string>> = {
  framework: frameworkTemplate,
  prompt: promptTemplate,
};

/** What is written passes `mlsd check` at once and can be practised. */
export function newDefinition(ports: Ports, options: NewOptions): CommandResult {
  const { settings, files, catalog } = ports;
  const { id } = options;
  const kind = templateKinds.find((each) => each === options.kind);
  if (!kind) {
    const hint = `${templateKinds.map((each) => `mlsd new ${each} ID`).join(", or ")}.`;
    throw new MlsdError("usage", `There is no template of "${options.kind}".`, hint);
  }
  if (!idPattern.test(id)) {
    throw new MlsdError(
      "usage",
      `"${id}" cannot be an id.`,
      "An id is lower-case letters, digits and hyphens, 64 at most.",
    );
  }
  if (settings.home === null)
    throw new MlsdError("cannot-write", "There is no home folder to write it in.", "Set MLSD_HOME to a folder.");
  const shipped = catalog
    .entries()
    .find((entry) => entry.kind === kind && entry.id === id && entry.origin === "shipped");
  if (shipped) {
    throw new MlsdError("usage", `There is a shipped ${kind} "${id}"; yours would hide it.`, "Choose another id.");
  }
  const folder = `${settings.home}/${kind}s`;
  const path = `${folder}/${id}.yaml`;
  if (files.exists(path))
    throw new MlsdError("cannot-write", `${path} is there already.`, "Edit it, or choose another id.");
  files.makeFolder(folder);
  files.write(path, templates[kind](id));
  const use = kind === "framework" ? `mlsd practice fraud-detection --framework ${id}` : `mlsd practice ${id}`;
  return { stdout: `${path}\nEdit it, then: mlsd check ${path}\nPractise with it: ${use}\n`, exitCode: 0 };
}
