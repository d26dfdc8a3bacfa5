import type { Transaction } from "../../../core/context";
import { faultPoint } from "../../../core/fault";
import { teamsOf } from "../../../identity/user/user.service";
import type { ActionOf, Doing } from "./act";
import { managersOf } from "./managers";
import { newAlert, raise } from "./new-alert";

/**
 * Tells people of firings who are named, or who lead the team: each gets an alert of their own, and with it the mail and
 * the webhooks that they have asked for. Nobody is told twice, and nobody who has left.
 */
export async function tell(tx: Transaction, { rule, cause, action, firings }: Doing<ActionOf<"NOTIFY">>): Promise<void> {
  const teams = await teamsOf(tx, action.userIds);
  const managers = action.manager ? await managersOf(tx, firings.map(({ match }) => match.teamId)) : new Map<string, string>();
  const alerts = firings.flatMap((firing) => {
    const { causeKey, teamId } = firing.match;
    const people = new Set([...action.userIds.filter((id) => teams.has(id)), ...[managers.get(teamId ?? "")].filter((id) => id !== undefined)]);
    const untold = [...people].filter((id) => !firing.told.has(id));
    return untold.map((ownerId) => newAlert(tx, { rule, cause }, firing, { ownerId, teamId: teams.get(ownerId) ?? teamId, causeKey: `${causeKey}#${ownerId}`, advice: action.advice, due: undefined }));
  });
  await raise(tx, alerts);
  faultPoint("rule.told");
}
