import type { Transaction } from "../../core/context";
import type { Condition } from "../../core/database/sql";
import { give, rowsHeld } from "./give";
import { handedOver } from "./holdings";

/**
 * Takes a person's work at hand along into another team: customers, open deals, tickets and alerts that stood under the
 * old one. What is done (orders, closed deals, solved tickets) stays with the team that did it, so that no past figure
 * of a team changes.
 */
export async function followTeam(tx: Transaction, userId: string, from: string | null, to: string | null): Promise<void> {
  for (const holding of handedOver()) {
    if (!holding.team) continue;
    const before: Condition = from === null ? { text: `\`${holding.team}\` IS NULL`, values: [] } : { text: `\`${holding.team}\` = ?`, values: [from] };
    await give(tx, holding, await rowsHeld(tx, holding, userId, [before]), { teamId: to });
  }
}
