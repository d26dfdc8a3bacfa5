import { createTransport } from "nodemailer";
import { second } from "../../core/clock";
import type { MailContent } from "./queue-mail";

/** How mail leaves the house. */
export interface MailSettings {
  /** `smtp://user:password@host:587` or `smtps://…:465`. */
  readonly url: string;
  /** The sender, e.g. `Guanxi <crm@example.com>`. */
  readonly from: string;
}

/** Hands mails to a mail server. */
export interface Mailer {
  /** @param id names the mail, so that a mail sent twice is recognised as one. Rejects where the server did not take it. */
  send(id: string, mail: MailContent): Promise<void>;
  close(): void;
}

/** A mailer over SMTP that waits for nothing longer than half a minute. A password travels encrypted, or not at all. */
export function createMailer({ url, from }: MailSettings): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    requireTLS: needsEncryption(url),
    connectionTimeout: 10 * second,
    greetingTimeout: 10 * second,
    socketTimeout: 30 * second,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^\s>]+)>?\s*$/.exec(from)?.[1] ?? "localhost";
  return {
    async send(id, { to, subject, text, html, headers }) {
      // As an object the address is taken as it is: a comma in it does not make two.
      await transport.sendMail({ from, to: { name: "", address: to }, subject, text, html, messageId: `<${id}@${domain}>`, headers: { "Auto-Submitted": "auto-generated", ...headers } });
    },
    close: () => transport.close(),
  };
}

const nearby = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** A server that wants a password is spoken to encrypted, unless it is this machine or the URL says `?ignoreTLS=true`. */
function needsEncryption(url: string): boolean {
  const { hostname, username, searchParams } = new URL(url);
  return username !== "" && !nearby.has(hostname) && searchParams.get("ignoreTLS") !== "true";
}
