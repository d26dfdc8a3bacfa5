import type { Viewer } from "../../core/access/policy";
import type { Transaction } from "../../core/context";
import { allOf, among, type Condition } from "../../core/database/sql";
import { pathUp } from "../team/team.rules";
import { lockTree } from "../team/team.service";
import type { User } from "../user/user.entity";
import type { Candidate } from "./handover.rules";
import { handedOver, type Holding } from "./holdings";

/** A colleague as stored, who may become a successor. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly teamId: string | null;
}

/** Active colleagues who meet a condition, locked until the transaction ends: nobody of them can leave meanwhile. */
export function colleagues(tx: Transaction, condition: Condition): Promise<Colleague[]> {
  const where = allOf([condition, { text: "`active` = 1", values: [] }]);
  const lock = tx.sql.dialect === "mysql" ? " FOR UPDATE" : "";
  return tx.sql.rows<Colleague>(`SELECT \`id\`, \`name\`, \`role\`, \`teamId\` FROM \`user\` WHERE ${where.text} ORDER BY \`id\`${lock}`, where.values);
}

/** The people of a leaver's team, those with the same role if there are any. */
export async function teamOf(tx: Transaction, { id, teamId, role }: Pick<Colleague, "id" | "role"> & Pick<User, "teamId">): Promise<Colleague[]> {
  if (!teamId) return [];
  const members = await colleagues(tx, { text: "`teamId` = ? AND `id` <> ?", values: [teamId, id] });
  const peers = members.filter((member) => member.role === role);
  return peers.length > 0 ? peers : members;
}

/** The nearest active manager above a leaver: of the own team, else of a team above. */
export async function managerOf(tx: Transaction, { id, teamId }: User): Promise<Colleague | undefined> {
  if (!teamId) return undefined;
  const path = pathUp(await lockTree(tx), teamId);
  const teams = among("`t`.`id`", path);
  const heads = await tx.sql.rows<{ id: string; managerId: string | null }>(`SELECT t.\`id\`, t.\`managerId\` FROM \`team\` t WHERE ${teams.text}`, teams.values);
  const managerIds = path.flatMap((team) => heads.find((head) => head.id === team)?.managerId ?? []).filter((manager) => manager !== id);
  const active = new Map((await colleagues(tx, among("`id`", managerIds))).map((person) => [person.id, person]));
  return active.get(managerIds.find((manager) => active.has(manager)) ?? "");
}

/** Makes candidates of colleagues; what they have at hand is counted only where a rule asks for it. */
export async function candidatesOf(tx: Transaction, people: readonly Colleague[], counting = false): Promise<Candidate[]> {
  const loads = new Map<string, number>();
  if (counting) for (const holding of handedOver()) await countLoads(tx, holding, people, loads);
  return people.map((person) => ({
    id: person.id,
    mayHave: (type) => tx.policy.can(asViewer(tx, person), type, "read"),
    load: (type) => loads.get(`${type} ${person.id}`) ?? 0,
  }));
}

async function countLoads(tx: Transaction, { type, table, column, open }: Holding, people: readonly Colleague[], loads: Map<string, number>): Promise<void> {
  const where = allOf([among(`\`${column}\``, people.map(({ id }) => id)), ...(open ? [open] : [])]);
  const rows = await tx.sql.rows<{ id: string; count: number }>(`SELECT \`${column}\` AS \`id\`, COUNT(*) AS \`count\` FROM \`${table}\` WHERE ${where.text} GROUP BY \`${column}\``, where.values);
  for (const { id, count } of rows) loads.set(`${type} ${id}`, count);
}

/** What the policy asks of whoever is to have something. */
const asViewer = (tx: Transaction, { id, name, role, teamId }: Colleague): Viewer => ({ userId: id, name, role, teamId, teamIds: teamId ? [teamId] : [], locale: "EN", zone: tx.zone });
