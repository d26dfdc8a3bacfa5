import { setTimeout as pause } from "node:timers/promises";
import { NotificationMode } from "../../automation/notification/notification.enums";
import type { RuleDefinition } from "../../automation/rule/definition.types";
import { Rule, RuleKind } from "../../automation/rule/rule.entity";
import { AlertSeverity } from "../../automation/alert/alert.enums";
import { newWebhookSecret } from "../../automation/webhook/webhook.rules";
import { MessageChannel } from "../../automation/message/channel/message-channel.entity";
import { MessageChannelKind, MessagePurpose, MessageSubject } from "../../automation/message/message.enums";
import { MessageTemplate } from "../../automation/message/template/message-template.entity";
import { Webhook } from "../../automation/webhook/webhook.entity";
import { insertRows } from "../../core/database/bulk";
import { insertEntities } from "../../core/database/bulk-entities";
import type { Database } from "../../core/database/database";
import { storedTime } from "../../core/database/sql";
import { systemClock } from "../../core/clock";
import { memoryBuckets } from "../../core/limits/token-buckets";
import { systemContext } from "../../core/transaction";
import { policy } from "../../identity/policy/policy";
import { Locale } from "../../identity/role";
import { hashSecret, newSecret } from "../../identity/secret";
import { hirePeople, type World } from "../world";

/** After the event that somebody was taken up: an alert and a follow-up. */
const welcome: RuleDefinition = {
  subject: "Customer",
  when: { kind: "EVENT", types: ["customer.created"] },
  causes: [{ name: "new", severity: AlertSeverity.INFO }],
  actions: [{ do: "ALERT" }, { do: "FOLLOW_UP", subject: "Say hello", due: { count: 2, unit: "DAYS" } }],
};

/** While somebody is an A-customer: an alert, which closes when that is over. */
const important: RuleDefinition = {
  subject: "Customer",
  when: { kind: "CONDITION" },
  causes: [{ name: "important", severity: AlertSeverity.WATCH, where: { field: { path: "level", is: "IS", value: { text: "A" } } }, since: ["createdAt"] }],
  actions: [{ do: "ALERT" }],
};

/** Once somebody is a C-customer: everything that a rule can do, so that Mia looks after it from then on. */
const care = (mia: string): RuleDefinition => ({
  subject: "Customer",
  when: { kind: "CONDITION" },
  causes: [{ name: "regular", severity: AlertSeverity.INFO, where: { field: { path: "level", is: "IS", value: { text: "C" } } } }],
  actions: [
    { do: "ASSIGN", by: "USER", userIds: [mia] },
    { do: "SET", field: "region", value: "North" },
    { do: "MOVE", to: "NURTURING" },
    { do: "TAG", tag: "Cared for" },
    { do: "APPROVAL", userId: mia },
    { do: "SEND", templateId: "mtp_care", channelId: "mch_post", to: "OWNER" },
    { do: "NOTIFY", userIds: [mia] },
  ],
});

/** Nobody acts on alerts for so long, in hours: more than passes in all lives together, unless time is let pass. */
export const neglectedAfter = 24;

/** Writes the company: its people, three rules, a way out for messages, a webhook for everything about alerts, and Amy, who wants mail at once. */
export async function foundCompany(database: Database, url: string): Promise<{ ids: World["ids"]; cookies: Record<"amy" | "mia", string> }> {
  const ids = await hirePeople(database);
  const tokens = { amy: newSecret(), mia: newSecret() };
  const ctx = systemContext({ database, policy, clock: systemClock, buckets: memoryBuckets(systemClock), committed: () => undefined, zone: "UTC", currency: "USD" });
  await ctx.transact(async (tx) => {
    const [now, past] = [storedTime(tx.now), "2026-01-01 00:00:00.000"];
    // The welcome comes first, so that another rule's page is left when it is done.
    const rule = { version: 1, revision: 1, kind: RuleKind.OWN, enabled: true, createdAt: tx.now };
    await insertEntities(tx, Rule, [
      { ...rule, id: "rul_welcome", createdAt: new Date(past), name: "Welcome", definition: welcome, escalateAfterHours: neglectedAfter },
      { ...rule, id: "rul_important", name: "Important", definition: important },
      { ...rule, id: "rul_care", name: "Care", definition: care(ids.mia) },
    ]);
    await insertEntities(tx, Webhook, [{ id: "whk_partner", version: 1, name: "Partner", url, types: ["alert"], enabled: true, ownerId: ids.ada, secret: newWebhookSecret(), place: 0, createdAt: tx.now }]);
    const texts = [{ locale: Locale.EN, subject: "Yours now", body: "Cared for: {customer.name}" }];
    await insertEntities(tx, MessageChannel, [{ id: "mch_post", version: 1, name: "Post", kind: MessageChannelKind.EMAIL, enabled: true, createdAt: tx.now }]);
    await insertEntities(tx, MessageTemplate, [{ id: "mtp_care", version: 1, name: "Care", purpose: MessagePurpose.SERVICE, about: MessageSubject.Customer, channelKinds: [MessageChannelKind.EMAIL], texts, enabled: true, revision: 1, createdAt: tx.now, updatedAt: tx.now }]);
    await insertRows(tx.sql, "notification_setting", [{ id: "nts_amy", userId: ids.amy, mode: NotificationMode.IMMEDIATELY, digestHour: 8, since: past }]);
    const session = { createdAt: now, lastSeenAt: now, expiresAt: "2099-01-01 00:00:00.000", userAgent: "test", address: "127.0.0.1" };
    await insertRows(tx.sql, "session", (["amy", "mia"] as const).map((name) => ({ ...session, id: `ses_${name}`, userId: ids[name], tokenHash: hashSecret(tokens[name]) })));
  });
  return { ids, cookies: { amy: `guanxi_session=${tokens.amy}`, mia: `guanxi_session=${tokens.mia}` } };
}

/** The server answered, but not with what was asked. */
class Refused extends Error {}

/** Somebody's requests, each sent again with its key until it is answered, as a client does whose server dies. */
export class Client {
  private requests = 0;

  constructor(private readonly port: number, private readonly cookie: string) {}

  async insist<T>(query: string, variables: Record<string, unknown>): Promise<T> {
    const key = `request ${(this.requests += 1)}`;
    for (;;) {
      try {
        return await this.send<T>(query, variables, key);
      } catch (error) {
        if (error instanceof Refused) throw error;
        await pause(20);
      }
    }
  }

  private async send<T>(query: string, variables: Record<string, unknown>, key: string): Promise<T> {
    const headers = { "content-type": "application/json", cookie: this.cookie, "idempotency-key": key };
    const response = await fetch(`http://127.0.0.1:${this.port}/graphql`, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
    const { data, errors } = (await response.json()) as { data?: T; errors?: unknown };
    if (!data) throw new Refused(JSON.stringify(errors));
    return data;
  }
}
