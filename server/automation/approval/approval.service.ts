import { access, accessInput, assertWritable } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { badInput } from "../../core/errors";
import { faultPoint } from "../../core/fault";
import { entityOfId, type EntityClass } from "../../core/graph/records";
import { newId } from "../../core/ids";
import { assertRecipient } from "../alert/alert.recipient";
import { managersOf } from "../evaluation/effects/managers";
import { Approval } from "./approval.entity";
import { ApprovalStatus } from "./approval.enums";
import type { DecideApprovalArgs, RequestApprovalInput } from "./approval.inputs";
import { approvalStates, assertAsked, assertFourEyes, isApprovable } from "./approval.rules";

/** Puts a record that the viewer may see up for approval, to a colleague or to whoever leads the viewer's team. */
export async function request(tx: Transaction, input: RequestApprovalInput): Promise<Approval> {
  assertWritable(tx, "Approval", { subject: input.subject, note: input.note, dueAt: input.dueAt });
  const customerId = await customerOf(tx, input.recordId);
  const approverId = input.approverId ?? (await leaderOf(tx));
  assertFourEyesInput(tx, approverId);
  const teamId = await assertRecipient(tx, approverId, { type: "Approval", verb: "decide", path: "input.approverId" });
  const approval = Object.assign(new Approval(), {
    id: newId("apr", tx.now.getTime()),
    version: 1,
    status: ApprovalStatus.PENDING,
    subject: input.subject.trim(),
    note: input.note?.trim() || null,
    recordId: input.recordId,
    customerId,
    approverId,
    teamId,
    requestedById: tx.viewer?.userId ?? null,
    requestedAt: tx.now,
    dueAt: input.dueAt ?? null,
  });
  await tx.db.insert(Approval, approval);
  emitApproval(tx, "approval.requested", approval);
  return approval;
}

/** Says yes or no. */
export async function decide(tx: Transaction, id: string, version: number, { decision, comment }: DecideApprovalArgs): Promise<Approval> {
  const approval = await access(tx, Approval, id, "decide", version);
  assertFourEyes(approval, tx.viewer?.userId);
  return settle(tx, approval, decision, decision === ApprovalStatus.APPROVED ? "approval.approved" : "approval.rejected", comment);
}

/** Takes back what one has asked for. */
export async function withdraw(tx: Transaction, id: string, version: number): Promise<Approval> {
  const approval = await access(tx, Approval, id, "withdraw", version);
  assertAsked(approval, tx.viewer?.userId);
  return settle(tx, approval, ApprovalStatus.WITHDRAWN, "approval.withdrawn");
}

async function settle(tx: Transaction, approval: Approval, status: ApprovalStatus, event: string, comment?: string | null): Promise<Approval> {
  approvalStates.assert(approval.status, status, "id");
  Object.assign(approval, { status, decidedAt: tx.now, decidedById: tx.viewer?.userId ?? null, comment: comment?.trim() || null });
  await tx.db.save(approval);
  faultPoint("approval.settled");
  emitApproval(tx, event, approval);
  return approval;
}

/** Whose customer the record is. @throws BAD_USER_INPUT where the viewer sees no such record, or it is nothing to approve */
async function customerOf(tx: Transaction, recordId: string): Promise<string | null> {
  const path = "input.recordId";
  const found = entityOfId(recordId) as EntityClass<{ id: string }> | undefined;
  if (!found || !isApprovable(found.name)) throw badInput({ path, code: "notFound", message: "there is no such record to approve" });
  await accessInput(tx, found, recordId, path);
  if (found.name === "Customer") return recordId;
  const { tableName } = tx.db.getRepository(found).metadata;
  const [row] = await tx.sql.rows<{ customerId: string | null }>(`SELECT \`customerId\` FROM \`${tableName}\` WHERE \`id\` = ?`, [recordId]);
  return row?.customerId ?? null;
}

async function leaderOf(tx: Transaction): Promise<string> {
  const teamId = tx.viewer?.teamId ?? null;
  const leader = (await managersOf(tx, [teamId])).get(teamId ?? "");
  if (!leader || leader === tx.viewer?.userId) throw badInput({ path: "input.approverId", code: "required", message: "nobody leads your team but yourself: say who is to decide" });
  return leader;
}

function assertFourEyesInput(tx: Transaction, approverId: string): void {
  if (approverId === tx.viewer?.userId) throw badInput({ path: "input.approverId", code: "ownRequest", message: "somebody else has to decide" });
}

/** Notes what happened to an approval, with the ids by which subscribers are found. */
export function emitApproval(tx: Transaction, event: string, approval: ApprovalIds): void {
  const { id, approverId = null, requestedById = null, teamId = null, recordId, customerId = null } = approval;
  tx.emit(event, { id, approverId, requestedById, teamId, recordId, customerId });
}

/** What an approval's events name. */
export type ApprovalIds = Pick<Approval, "id" | "approverId" | "requestedById" | "teamId" | "recordId" | "customerId">;
