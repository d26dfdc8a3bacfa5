import { reach } from "../../../core/access/reach";
import type { Transaction } from "../../../core/context";
import { among } from "../../../core/database/sql";
import type { FieldError } from "../../../core/errors";
import { User } from "../../../identity/user/user.entity";
import { MessageChannel } from "../../message/channel/message-channel.entity";
import { MessageRecipient, type MessageChannelKind } from "../../message/message.enums";
import { reaches } from "../../message/message.rules";
import { MessageTemplate } from "../../message/template/message-template.entity";
import type { RuleAction, RuleDefinition, RuleSubject, SendAction } from "../definition.types";
import { eachOf, fault } from "./fault";

/** People, regions, tags, templates and channels that a rule names and that are not there, or not for such records. */
export async function referenceFaults(tx: Transaction, { subject, actions }: RuleDefinition, path = "input.definition"): Promise<FieldError[]> {
  const [people, regions, tags, templates, channels] = await Promise.all([peopleAmong(tx, actions.flatMap(peopleIn)), regionsAmong(tx, actions.flatMap(regionsIn)), tagsAmong(tx, actions.flatMap(tagsIn)), templatesAmong(tx, subject, actions.flatMap(sendsIn)), channelsAmong(tx, actions.flatMap(sendsIn))]);
  const missing = (known: ReadonlySet<string>, named: readonly string[], at: string, what: string): FieldError[] =>
    eachOf(named, at, (name, place) => (known.has(name) ? [] : [fault(place, "notFound", `there is no such ${what}`)]));
  return eachOf(actions, `${path}.actions`, (action, at) => {
    if (action.do === "APPROVAL") return missing(people, peopleIn(action), `${at}.approval.userId`, "person");
    if (action.do === "NOTIFY") return missing(people, action.userIds, `${at}.notify.userIds`, "person");
    if (action.do === "ASSIGN") return [...missing(people, action.userIds, `${at}.assign.userIds`, "person"), ...missing(regions, regionsIn(action), `${at}.assign.regions`, "region")];
    if (action.do === "SEND") return [...(templates.has(action.templateId) ? [] : [absent(action.templateId, `${at}.send.templateId`, `template about a ${subject}`)]), ...channelFaults(action, channels, `${at}.send.channelId`)];
    return action.do !== "TAG" || tags.has(action.tag) ? [] : [fault(`${at}.tag.tag`, "notFound", "there is no such tag")];
  });
}

function peopleIn(action: RuleAction): readonly string[] {
  if (action.do === "APPROVAL") return action.userId ? [action.userId] : [];
  return action.do === "ASSIGN" || action.do === "NOTIFY" ? action.userIds : [];
}
const regionsIn = (action: RuleAction): readonly string[] => (action.do === "ASSIGN" && action.by === "TERRITORY" ? (action.regions ?? []) : []);
const tagsIn = (action: RuleAction): readonly string[] => (action.do === "TAG" ? [action.tag] : []);

const sendsIn = (action: RuleAction): readonly SendAction[] => (action.do === "SEND" ? [action] : []);

/** Those about records of the rule's type. */
async function templatesAmong(tx: Transaction, subject: RuleSubject, sends: readonly SendAction[]): Promise<Set<string>> {
  const found = await reach<{ id: string; about: string }>(tx, MessageTemplate, "read", sends.map(({ templateId }) => templateId), ["id", "about"]);
  return new Set([...found.values()].filter(({ about }) => about === subject).map(({ id }) => id));
}

const channelsAmong = (tx: Transaction, sends: readonly SendAction[]): Promise<ReadonlyMap<string, { kind: MessageChannelKind }>> =>
  reach<{ id: string; kind: MessageChannelKind }>(tx, MessageChannel, "read", sends.map(({ channelId }) => channelId), ["id", "kind"]);

/** Nothing was chosen yet, or what is not there. */
const absent = (id: string, at: string, what: string): FieldError => (id ? fault(at, "notFound", `there is no such ${what}`) : fault(at, "required", "must not be empty"));

/** A way that leads to nobody of that kind would hold every message back. */
function channelFaults({ channelId, to }: SendAction, channels: ReadonlyMap<string, { kind: MessageChannelKind }>, at: string): FieldError[] {
  const channel = channels.get(channelId);
  if (!channel) return [absent(channelId, at, "channel")];
  return reaches(channel.kind, MessageRecipient[to]) ? [] : [fault(at, "wrongWay", `this channel does not lead to the ${to.toLowerCase()}`)];
}

/** Those at work. */
async function peopleAmong(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const found = await reach<{ id: string; active: number }>(tx, User, "read", ids, ["id", "active"]);
  return new Set([...found.values()].filter(({ active }) => active).map(({ id }) => id));
}

/** Regions of customers in sight. */
async function regionsAmong(tx: Transaction, names: readonly string[]): Promise<Set<string>> {
  if (names.length === 0) return new Set();
  const [named, scope] = [among("t.`region`", names), tx.policy.rows(tx.viewer, "Customer", "read", "t") ?? { text: "1 = 1", values: [] }];
  const rows = await tx.sql.rows<{ region: string }>(`SELECT DISTINCT t.\`region\` FROM \`customer\` t WHERE ${named.text} AND (${scope.text})`, [...named.values, ...scope.values]);
  return new Set(rows.map(({ region }) => region));
}

async function tagsAmong(tx: Transaction, names: readonly string[]): Promise<Set<string>> {
  const { text, values } = among("`name`", names);
  const rows = await tx.sql.rows<{ name: string }>(`SELECT \`name\` FROM \`tag\` WHERE ${text}`, values);
  return new Set(rows.map(({ name }) => name));
}
