import type { Viewer } from "../core/access/policy";
import type { Transaction } from "../core/context";
import { ApprovalStatus } from "../automation/approval/approval.enums";
import { decide, request } from "../automation/approval/approval.service";
import type { SampleApproval } from "./approvals";
import { idOf, type Advance, type Ids } from "./loading";
import { locales, personByKey, zones, type TeamKey } from "./people";

/** What approvals speak of. */
interface Known extends Record<"people" | "deals", Ids> {
  teams: ReadonlyMap<TeamKey, string>;
}

/** Puts the questions up for approval and answers some of them: each by its own people, with their own rights, at its time. */
export async function loadApprovals(tx: Transaction, approvals: readonly SampleApproval[], known: Known, advance: Advance): Promise<void> {
  for (const { deal, askedBy, approver, subject, note, askedAt, dueAt, answer } of approvals) {
    const input = { recordId: idOf(known.deals, deal), approverId: idOf(known.people, approver), subject, note, dueAt };
    const { id, version } = await request(as(tx, askedBy, askedAt, known), input);
    const decision = answer?.isYes ? ApprovalStatus.APPROVED : ApprovalStatus.REJECTED;
    if (answer) await decide(as(tx, approver, answer.at, known), id, version, { decision, comment: answer.comment });
    advance(1);
  }
}

/** The same transaction with somebody's rights at a time of the past. Events stay the system's. */
function as(tx: Transaction, key: string, now: Date, { people, teams }: Known): Transaction {
  const { name, role, team, language } = personByKey(key);
  const teamId = teams.get(team) ?? null;
  const viewer: Viewer = { userId: idOf(people, key), name, role, teamId, teamIds: teamId ? [teamId] : [], locale: locales[language], zone: zones[language] };
  const theirs: Transaction = { ...tx, viewer, now, transact: (work) => work(theirs) };
  return theirs;
}
