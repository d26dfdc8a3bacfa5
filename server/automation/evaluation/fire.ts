import type { Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { among } from "../../core/database/sql";
import { faultPoint } from "../../core/fault";
import { newId } from "../../core/ids";
import { FiringOutcome, RuleFiring } from "../firing/firing.entity";
import type { RuleCause } from "../rule/definition.types";
import { chainsOf, isLoop } from "./chain";
import { act } from "./effects/act";
import { reopenAlerts } from "./effects/alert";
import { askAgain } from "./effects/approval";
import type { EvaluatedRule } from "./evaluated-rule";
import { isClosed, isHeldOut, isQuiet, withinDay } from "./limits";
import { findMatches, type Match } from "./matches";
import { occurrenceOf } from "./occurrence";
import type { Page, PageDone } from "./pages";

/** A firing that is about to be written, with what it is about. */
export interface NewFiring extends RuleFiring {
  readonly match: Match;
  /** Who has been told of it. */
  readonly told: Set<string>;
}

/** Fires a cause for a page of records, and takes up again what was gone: once for each cause, with all that is done about it. */
export async function fire(tx: Transaction, rule: EvaluatedRule, cause: RuleCause, page: Page): Promise<PageDone> {
  const found = await findMatches(tx, rule, cause, page);
  faultPoint("rule.matched");
  if (isQuiet(rule.limits, tx.now, tx.zone) || isClosed(rule, tx.now)) return { count: 0, found: found.length };
  const due = await withinDay(tx, rule, found);
  const fresh = due.filter(({ firingId }) => firingId === null);
  const chains = await chainsOf(tx, fresh);
  const isOver = occurrenceOf(rule, cause, { ...tx, now: tx.now })?.stands === false;
  const firings = fresh.map((match) => newFiring(tx, rule, cause, match, chains.get(match.causeKey) ?? [], isOver));
  await act(tx, rule, cause, firings.filter(({ outcome }) => outcome === FiringOutcome.ACTED));
  await insertEntities(tx, RuleFiring, firings.map(({ match: _, told: __, ...firing }) => firing));
  faultPoint("rule.fired");
  for (const { id, outcome, recordId } of firings) if (outcome === FiringOutcome.CUT) tx.because(id).emit("rule.loopCut", { id: rule.id, recordId });
  await takeUpAgain(tx, due.flatMap(({ firingId }) => firingId ?? []));
  return { count: due.length, found: found.length };
}

function newFiring(tx: Transaction, rule: EvaluatedRule, cause: RuleCause, match: Match, chain: readonly string[], isOver: boolean): NewFiring {
  const { causeKey, recordId, customerId, ownerId, eventId } = match;
  const ids = { id: newId("fir", tx.now.getTime()), ruleId: rule.id, causeKey, recordId, customerId, ownerId, eventId };
  const loops = isLoop(rule, chain);
  const outcome = loops ? FiringOutcome.CUT : isHeldOut(rule.limits, rule.id, recordId) ? FiringOutcome.HELD_OUT : FiringOutcome.ACTED;
  return {
    ...ids,
    match,
    told: new Set(),
    revision: rule.revision,
    cause: cause.name,
    outcome,
    chain: [...chain, ...(loops ? [] : [rule.id])].join(" "),
    firedAt: tx.now,
    endedAt: isOver ? tx.now : null,
    alertId: null,
    followUpId: null,
  };
}

/** The very same causes are back: their alerts open again and what they asked for waits again; nothing else is done twice. */
async function takeUpAgain(tx: Transaction, firingIds: readonly string[]): Promise<void> {
  if (firingIds.length === 0) return;
  const { text, values } = among("`id`", firingIds);
  await tx.sql.run(`UPDATE \`rule_firing\` SET \`endedAt\` = NULL WHERE ${text}`, values);
  await reopenAlerts(tx, firingIds);
  await askAgain(tx, firingIds);
  faultPoint("rule.takenUp");
}
