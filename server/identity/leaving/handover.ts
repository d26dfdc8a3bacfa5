import type { Transaction } from "../../core/context";
import { among } from "../../core/database/sql";
import { badInput, type FieldError } from "../../core/errors";
import type { User } from "../user/user.entity";
import { candidatesOf, colleagues, managerOf, teamOf, type Colleague } from "./candidates";
import { give, rowsHeld, type HeldRow } from "./give";
import { Distribution, everythingTo, shareOut, type Candidate, type Choice, type Rest } from "./handover.rules";
import { handedOver } from "./holdings";
import { HandoverRule, type HandedOver, type HandoverInput } from "./leaving.inputs";

/**
 * Gives everything a person has at hand to others, as chosen. Nothing is left behind: where there is nobody for a
 * record the whole transaction fails. History stays under the old name.
 * @throws BAD_USER_INPUT at `handover` (`required`, `nobody`), or at the person at fault (`notFound`)
 */
export async function handOver(tx: Transaction, user: User, input: HandoverInput | null | undefined): Promise<HandedOver[]> {
  const teams = new Map<string, string | null>();
  let distribution: Distribution | undefined;
  const done: HandedOver[] = [];
  for (const holding of handedOver()) {
    const rows = await rowsHeld(tx, holding, user.id);
    if (rows.length === 0) continue;
    if (!input) throw badInput({ path: "handover", code: "required", message: "the person has records: say who takes them over" });
    distribution ??= new Distribution(await choiceOf(tx, user, input, teams));
    for (const [toId, some] of grouped(distribution, holding.type, rows, Object.keys(holding.follows))) {
      await give(tx, holding, some, { userId: toId, teamId: teams.get(toId) ?? null });
      done.push({ type: holding.type, to: { id: toId }, count: some.length });
    }
  }
  return done;
}

/** The rows by successor. */
function grouped(distribution: Distribution, type: string, rows: readonly HeldRow[], follows: readonly string[]): Map<string, HeldRow[]> {
  const groups = new Map<string, HeldRow[]>();
  for (const row of rows) {
    const to = distribution.successorOf(type, row, follows);
    if (!to) throw badInput({ path: "handover", code: "nobody", message: `there is nobody who could take over a ${type}: choose somebody`, params: { type } });
    const group = groups.get(to.id);
    if (group) group.push(row);
    else groups.set(to.id, [row]);
  }
  return groups;
}

/** Looks everybody up who was chosen. @param teams filled with the team of everybody who may get something */
async function choiceOf(tx: Transaction, user: User, input: HandoverInput, teams: Map<string, string | null>): Promise<Choice> {
  const { toId, rule, kinds, records } = input;
  if (toId && rule) throw badInput({ path: "handover.rule", code: "notTogether", message: "either one person or a rule takes the rest" });
  const named = [toId ? { toId, path: "handover.toId" } : [], paths(kinds, "kinds"), paths(records, "records")].flat();
  const people = await colleagues(tx, among("`id`", named.map((one) => one.toId).filter((id) => id !== user.id)));
  for (const { id, teamId } of people) teams.set(id, teamId);
  const missing = named.filter((one) => !teams.has(one.toId)).map(({ path }): FieldError => ({ path, code: "notFound", message: "there is no such colleague" }));
  if (missing.length > 0) throw badInput(...missing);
  const candidates = new Map((await candidatesOf(tx, people)).map((candidate) => [candidate.id, candidate]));
  const at = (id: string): Candidate => candidates.get(id) as Candidate;
  return {
    records: new Map(records?.flatMap((chosen) => chosen.ids.map((id) => [id, at(chosen.toId)] as const))),
    kinds: new Map(kinds?.map((kind) => [kind.type, at(kind.toId)] as const)),
    rest: toId ? everythingTo(at(toId)) : await restBy(tx, user, rule, teams),
  };
}

async function restBy(tx: Transaction, user: User, rule: HandoverRule | null | undefined, teams: Map<string, string | null>): Promise<Rest> {
  const noting = (people: readonly Colleague[]): readonly Colleague[] => {
    for (const { id, teamId } of people) teams.set(id, teamId);
    return people;
  };
  if (!rule) return everythingTo(undefined);
  if (rule !== HandoverRule.TEAM_MANAGER) return shareOut[rule](await candidatesOf(tx, noting(await teamOf(tx, user)), true));
  const manager = await managerOf(tx, user);
  const [candidate] = await candidatesOf(tx, noting(manager ? [manager] : []));
  return everythingTo(candidate);
}

const paths = (chosen: readonly { toId: string }[] | null | undefined, name: string): { toId: string; path: string }[] => (chosen ?? []).map(({ toId }, index) => ({ toId, path: `handover.${name}.${index}.toId` }));
