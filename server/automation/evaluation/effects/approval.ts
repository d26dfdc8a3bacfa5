import type { Transaction } from "../../../core/context";
import { insertEntities } from "../../../core/database/bulk-entities";
import { among, storedTime } from "../../../core/database/sql";
import { faultPoint } from "../../../core/fault";
import { newId } from "../../../core/ids";
import { teamsOf } from "../../../identity/user/user.service";
import { Approval } from "../../approval/approval.entity";
import { ApprovalStatus } from "../../approval/approval.enums";
import { isApprovable } from "../../approval/approval.rules";
import { emitApproval, type ApprovalIds } from "../../approval/approval.service";
import { dueAfter } from "../span";
import type { ActionOf, Doing } from "./act";
import { managersOf } from "./managers";

/** Asks for one approval for each firing: from a person, or from whoever leads the team that the record is with. */
export async function requestApprovals(tx: Transaction, { rule, action, firings }: Doing<ActionOf<"APPROVAL">>): Promise<void> {
  if (!isApprovable(rule.definition.subject)) return;
  const managers = await managersOf(tx, action.userId ? [] : firings.map(({ match }) => match.teamId));
  const approvers = [...new Set([...managers.values(), ...(action.userId ? [action.userId] : [])])];
  const teams = await teamsOf(tx, approvers);
  const asked = firings.map((firing) => {
    const { recordId, customerId, teamId } = firing.match;
    const approverId = action.userId ?? managers.get(teamId ?? "") ?? null;
    const approval = Object.assign(new Approval(), {
      id: newId("apr", tx.now.getTime()),
      version: 1,
      status: ApprovalStatus.PENDING,
      subject: action.subject ?? rule.name,
      recordId,
      customerId,
      approverId: approverId !== null && teams.has(approverId) ? approverId : null,
      teamId: (approverId !== null && teams.get(approverId)) || teamId,
      ruleId: rule.id,
      firingId: firing.id,
      requestedAt: tx.now,
      dueAt: action.due ? dueAfter(tx, rule, action.due) : null,
    });
    return { approval, firing };
  });
  await insertEntities(tx, Approval, asked.map(({ approval }) => approval));
  faultPoint("rule.asked");
  for (const { approval, firing } of asked) emitApproval(tx.because(firing.id), "approval.requested", approval);
}

/** Takes back what firings have asked for whose cause is gone, unless it was decided. */
export const withdrawApprovals = (tx: Transaction, firingIds: readonly string[]): Promise<void> =>
  bring(tx, firingIds, { from: ApprovalStatus.PENDING, to: ApprovalStatus.WITHDRAWN, at: storedTime(tx.now), event: "approval.withdrawn" });

/** Asks again what was taken back because its cause had gone, now that it is back. */
export const askAgain = (tx: Transaction, firingIds: readonly string[]): Promise<void> =>
  bring(tx, firingIds, { from: ApprovalStatus.WITHDRAWN, to: ApprovalStatus.PENDING, at: null, event: "approval.requested" });

interface Step {
  readonly from: ApprovalStatus;
  readonly to: ApprovalStatus;
  readonly at: string | null;
  readonly event: string;
}

async function bring(tx: Transaction, firingIds: readonly string[], { from, to, at, event }: Step): Promise<void> {
  if (firingIds.length === 0) return;
  const { text, values } = among("`firingId`", firingIds);
  const lock = tx.sql.dialect === "mysql" ? " FOR UPDATE" : "";
  const found = await tx.sql.rows<ApprovalIds & { firingId: string }>(
    `SELECT \`id\`, \`approverId\`, \`requestedById\`, \`teamId\`, \`recordId\`, \`customerId\`, \`firingId\` FROM \`approval\` WHERE ${text} AND \`status\` = ?${lock}`,
    [...values, from],
  );
  if (found.length === 0) return;
  const those = among("`id`", found.map(({ id }) => id));
  await tx.sql.run(`UPDATE \`approval\` SET \`status\` = ?, \`decidedAt\` = ?, \`version\` = \`version\` + 1 WHERE ${those.text}`, [to, at, ...those.values]);
  for (const approval of found) emitApproval(tx.because(approval.firingId), event, approval);
}
