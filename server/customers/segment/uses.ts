import type { Transaction } from "../../core/context";
import { badInput } from "../../core/errors";

/** Says by name what is for the customers of a segment and would be for nobody without it. */
type Uses = (tx: Transaction, segmentId: string) => Promise<string[]>;

const known: Uses[] = [];

/** Lets an area to the right say what it uses a segment for. */
export function usesSegments(uses: Uses): void {
  known.push(uses);
}

/** @throws BAD_USER_INPUT at `id`, code `inUse`, naming what uses the segment */
export async function assertUnused(tx: Transaction, segmentId: string): Promise<void> {
  const names = (await Promise.all(known.map((uses) => uses(tx, segmentId)))).flat();
  if (names.length > 0) throw badInput({ path: "id", code: "inUse", message: `is used by ${names.join(", ")}`, params: { names: names.join(", ") } });
}
