import { day } from "../../core/clock";
import type { Transaction } from "../../core/context";
import { among, storedTime } from "../../core/database/sql";
import type { EvaluatedRule } from "./evaluated-rule";
import type { Match } from "./matches";

/** A change is taken for what led to a firing if it is the record's last one and not older. */
const consequence = day;

/** More rules in a row are a fault in themselves. */
const longest = 12;

/**
 * The rules that led to each match: those behind the event that set it off, or else behind the last change of the record.
 * @returns ids of rules by the match's key, the oldest first
 */
export async function chainsOf(tx: Transaction, matches: readonly Match[]): Promise<Map<string, string[]>> {
  const [byEvent, byRecord] = await Promise.all([chainsOfEvents(tx, matches), chainsOfRecords(tx, matches)]);
  return new Map(matches.map(({ causeKey, eventId, recordId }) => [causeKey, (eventId ? byEvent.get(eventId) : byRecord.get(recordId)) ?? []]));
}

/** Whether a rule would follow from itself, by whatever way round. */
export const isLoop = (rule: EvaluatedRule, chain: readonly string[]): boolean => chain.includes(rule.id) || chain.length >= longest;

interface ChainRow {
  readonly id: string;
  readonly chain: string;
}

async function chainsOfEvents(tx: Transaction, matches: readonly Match[]): Promise<Map<string, string[]>> {
  const ids = matches.flatMap(({ eventId }) => eventId ?? []);
  if (ids.length === 0) return new Map();
  const { text, values } = among("e.`id`", ids);
  return byId(await tx.sql.rows<ChainRow>(`SELECT e.\`id\`, p.\`chain\` FROM \`event\` e JOIN \`rule_firing\` p ON p.\`id\` = e.\`cause\` WHERE ${text}`, values));
}

async function chainsOfRecords(tx: Transaction, matches: readonly Match[]): Promise<Map<string, string[]>> {
  const ids = matches.flatMap(({ eventId, recordId }) => (eventId ? [] : recordId));
  if (ids.length === 0) return new Map();
  const { text, values } = among("e.`recordId`", ids);
  const recent = storedTime(new Date(tx.now.getTime() - consequence));
  return byId(
    await tx.sql.rows<ChainRow>(
      `SELECT e.\`recordId\` AS \`id\`, p.\`chain\` FROM \`event\` e JOIN \`rule_firing\` p ON p.\`id\` = e.\`cause\`
       WHERE ${text} AND e.\`at\` > ? AND NOT EXISTS (SELECT 1 FROM \`event\` l WHERE l.\`recordId\` = e.\`recordId\` AND l.\`id\` > e.\`id\`)`,
      [...values, recent],
    ),
  );
}

const byId = (rows: readonly ChainRow[]): Map<string, string[]> => new Map(rows.map(({ id, chain }) => [id, chain.split(" ")]));
