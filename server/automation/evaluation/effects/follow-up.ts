import type { Transaction } from "../../../core/context";
import { insertEntities } from "../../../core/database/bulk-entities";
import { faultPoint } from "../../../core/fault";
import { newId } from "../../../core/ids";
import type { Channel } from "../../../customers/activity/activity.entity";
import { FollowUp, FollowUpStatus } from "../../../pipeline/follow-up/follow-up.entity";
import { dueAfter } from "../span";
import type { ActionOf, Doing } from "./act";
import { managersOf } from "./managers";

/** Plans one follow-up for each firing about a customer, for whoever has the record or leads that person's team. */
export async function planFollowUps(tx: Transaction, { rule, action, firings }: Doing<ActionOf<"FOLLOW_UP">>): Promise<void> {
  const managers = action.to === "MANAGER" ? await managersOf(tx, firings.map(({ match }) => match.teamId)) : undefined;
  const planned = firings.flatMap((firing) => {
    const { customerId, teamId, recordId } = firing.match;
    if (customerId === null) return [];
    const ownerId = managers?.get(teamId ?? "") ?? firing.match.ownerId;
    const followUp = Object.assign(new FollowUp(), {
      id: newId("fol", tx.now.getTime()),
      version: 1,
      customerId,
      opportunityId: rule.definition.subject === "Opportunity" ? recordId : null,
      ownerId,
      subject: action.subject ?? rule.name,
      dueAt: dueAfter(tx, rule, action.due),
      status: FollowUpStatus.OPEN,
      channel: (action.channel as Channel | undefined) ?? null,
      createdAt: tx.now,
      updatedAt: tx.now,
    });
    firing.followUpId = followUp.id;
    return [{ followUp, firing }];
  });
  await insertEntities(tx, FollowUp, planned.map(({ followUp }) => followUp));
  faultPoint("rule.planned");
  for (const { followUp, firing } of planned) {
    const { id, ownerId, customerId, opportunityId } = followUp;
    tx.because(firing.id).emit("followUp.planned", { id, ownerId, customerId, opportunityId });
  }
}
