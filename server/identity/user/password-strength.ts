import type { ZxcvbnFactory } from "@zxcvbn-ts/core";
import type { FieldError } from "../../core/errors";
import { passwordFault } from "./password";

/** The least of zxcvbn's scores, 0 to 4, that is enough: beyond some 10⁸ guesses. */
const leastScore = 3;
/** Looked at in characters from the start: more would keep the processor busy for long, and whoever types more is safe. */
const lookedAt = 32;

let estimator: Promise<ZxcvbnFactory> | undefined;

/** The dictionaries take some 70 MB and 0.2 s, so they are read when the first password is set. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([import("@zxcvbn-ts/core"), import("@zxcvbn-ts/language-common"), import("@zxcvbn-ts/language-en")]);
  return new ZxcvbnFactory({ dictionary: { ...common.dictionary, ...english.dictionary }, graphs: common.adjacencyGraphs });
}

/**
 * What is wrong with a password that somebody chooses: its length, or that it is easily guessed. Only asked where a person
 * sets it; what an installation's configuration or its sample says is its own affair.
 * @param about words that anybody who knows the person would try first: name, e-mail address, workspace
 */
export async function choiceFaults(password: string, about: readonly string[], path: string): Promise<FieldError[]> {
  const fault = passwordFault(password, path);
  if (fault) return [fault];
  estimator ??= load();
  const { score, feedback } = (await estimator).check([...password].slice(0, lookedAt).join(""), wordsOf(about));
  if (score >= leastScore) return [];
  return [{ path, code: "weak", message: "is too easily guessed", params: { why: feedback.warning ?? "short" } }];
}

/** The texts themselves and their parts: `an.ku@guanxi.example` also as `an`, `ku`, `guanxi`, … */
const wordsOf = (texts: readonly string[]): string[] => [...new Set(texts.flatMap((text) => [text, ...text.split(/[\s@._-]+/)]))].filter(Boolean);
