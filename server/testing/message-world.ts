import type { OutboundMessage } from "../automation/message/message.entity";
import { carriers } from "../automation/message/sending/carriers";
import { sendMessages } from "../automation/message/sending/send-messages";
import { createLogger } from "../core/logger";
import { createMailer } from "../identity/mail/mailer";
import { alertWorld, type AlertWorld } from "./alert-world";
import { answeringServer, type AnsweringServer } from "./answering-server";
import { testMailServer, type TestMailServer } from "./mail-server";
import type { PersonName } from "./world";

/** A message as tests look at it. */
export type SeenMessage = Pick<OutboundMessage, "id" | "status" | "reason" | "to" | "subject" | "body" | "tries" | "answer" | "fault" | "channelKind" | "locale">;

/** A company that sends messages: a real mail server, and a provider's real HTTP server. */
export interface MessageWorld extends AlertWorld {
  readonly provider: AnsweringServer;
  readonly mailServer: TestMailServer;
  /** A channel, set up by Ada; its id. EMAIL without an address, the others at the provider. */
  givenChannel(kind: string, more?: object): Promise<string>;
  /** A template, made by Lin of marketing; its id. */
  givenTemplate(more?: object): Promise<string>;
  /** A customer of Amy's with a primary contact who has an address and a number. */
  givenReader(name?: string): Promise<{ customerId: string; contactId: string }>;
  /** The contact says yes or no to something. */
  givenConsent(contactId: string, purpose: string, given: boolean): Promise<void>;
  /** What the job does. */
  pass(): Promise<void>;
  /** What somebody sees of the messages, oldest first. */
  messages(person?: PersonName): Promise<SeenMessage[]>;
  /** Forgets all messages and channels. */
  clear(): Promise<void>;
}

const seen = "id status reason to subject body tries answer fault channelKind locale";

export async function messageWorld(): Promise<MessageWorld> {
  const [world, provider, mailServer] = await Promise.all([alertWorld(), answeringServer(), testMailServer()]);
  const mailer = createMailer({ url: mailServer.url, from: "Guanxi <crm@guanxi.example>" });
  const sending = { carriers: carriers(mailer), logger: createLogger("silent"), chance: () => 0.5 };
  const idOf = async (person: PersonName, text: string, variables: Record<string, unknown>): Promise<string> => {
    const { data, errors } = await world.query<{ made: { id: string } }>(person, text, variables);
    expect(errors).toEqual([]);
    return data.made.id;
  };
  const close = world.close.bind(world);
  return Object.assign(world, {
    provider,
    mailServer,
    givenChannel: (kind: string, more: object = {}) =>
      idOf("ada", "mutation ($input: CreateMessageChannelInput!) { made: createMessageChannel(input: $input) { id } }", {
        input: { name: kind, kind, ...(kind === "EMAIL" ? {} : { url: `${provider.url}/send` }), ...(kind === "SMS" ? { body: '{"phone":"{to}","content":"{text}"}' } : {}), ...more },
      }),
    givenTemplate: (more: object = {}) =>
      idOf("lin", "mutation ($input: CreateMessageTemplateInput!) { made: createMessageTemplate(input: $input) { id } }", {
        input: {
          name: "Greeting", purpose: "SERVICE", about: "Customer", channelKinds: ["EMAIL", "SMS", "WECOM", "DINGTALK", "FEISHU"],
          texts: [{ locale: "EN", subject: "For {customer.name}", body: "Dear {contact.name},\n\nyours, {owner.name}" }], ...more,
        },
      }),
    async givenReader(name = "國泰世華銀行") {
      const customerId = await world.givenCustomer("amy", name);
      const contactId = await idOf("amy", "mutation ($input: CreateContactInput!) { made: createContact(input: $input) { id } }", {
        input: { customerId, name: "Zoe", email: "zoe@bank.example", mobile: "+886 912 345 678", isPrimary: true },
      });
      return { customerId, contactId };
    },
    async givenConsent(contactId: string, purpose: string, given: boolean) {
      world.clock.advance(1_000);
      await idOf("amy", "mutation ($input: RecordConsentInput!) { made: recordConsent(input: $input) { id } }", { input: { contactId, purpose, given, source: "Fair" } });
    },
    pass: () => sendMessages(world.ctx(), sending),
    async messages(person: PersonName = "ada") {
      const { data, errors } = await world.query<{ outboundMessages: { nodes: SeenMessage[] } }>(person, `{ outboundMessages(first: 100) { nodes { ${seen} } } }`);
      expect(errors).toEqual([]);
      return data.outboundMessages.nodes.reverse();
    },
    async clear() {
      await world.database.transact(async ({ sql }) => {
        for (const table of ["outbound_message", "message_channel", "message_template", "consent", "activity", "alert", "rule_firing", "follow_up", "contact"]) await sql.run(`DELETE FROM \`${table}\``);
      });
      provider.requests.length = 0;
      provider.answer(() => ({}));
      mailServer.mails.length = 0;
      mailServer.refuse(undefined);
    },
    async close() {
      mailer.close();
      await Promise.all([close(), provider.close(), mailServer.close()]);
    },
  });
}
