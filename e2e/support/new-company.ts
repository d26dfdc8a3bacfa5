import assert from "node:assert/strict";
import { testMailServer, type ReceivedMail, type TestMailServer } from "../../server/testing/mail-server";
import { testOidcProvider, type TestOidcProvider } from "../../server/testing/oidc-provider";
import { until } from "./see";
import { AppServer } from "./server";

/** Who set the company's installation up. */
export const ada = { email: "ada@example.com", password: "seven-herons-on-the-roof" };

/** What the company calls its own sign-in. */
export const ownSignIn = "Example ID";

/** A company on its first day: nobody but its administrator, a mail server, and a sign-in of its own. */
export class NewCompany {
  private server: AppServer | undefined;
  private provider: TestOidcProvider | undefined;

  private constructor(private readonly post: TestMailServer) {}

  static async start(): Promise<NewCompany> {
    const company = new NewCompany(await testMailServer());
    try {
      company.server = await AppServer.start((base) => company.settings(base));
      return company;
    } catch (error) {
      await company.stop();
      throw error;
    }
  }

  private async settings(base: string): Promise<Record<string, string>> {
    this.provider = await testOidcProvider(base, true);
    const { issuer, clientId, clientSecret } = this.provider;
    return {
      ...{ SAMPLE: "false", ADMIN_EMAIL: ada.email, ADMIN_PASSWORD: ada.password, MAIL_URL: this.post.url, MAIL_FROM: "Guanxi <crm@example.com>" },
      ...{ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: ownSignIn },
    };
  }

  /** Where it is to be reached, without a trailing slash. */
  get base(): string {
    assert.ok(this.server);
    return this.server.base;
  }

  /** Waits for a mail to somebody, by a part of its subject. */
  async mailTo(email: string, subject: string): Promise<ReceivedMail> {
    const found = (): ReceivedMail | undefined => this.post.mails.find((mail) => mail.to.includes(email) && mail.headers["subject"]?.includes(subject));
    await until(`a mail "${subject}" reaches ${email}`, async () => found() !== undefined);
    return found() as ReceivedMail;
  }

  /** The path that the link of such a mail leads to. */
  async linkTo(email: string, subject: string): Promise<string> {
    const { text } = await this.mailTo(email, subject);
    const link = /http\S+/.exec(text)?.[0] ?? "";
    assert.ok(link.startsWith(this.base), `The mail's link leads here: ${text}`);
    return link.slice(this.base.length);
  }

  async stop(): Promise<void> {
    await Promise.all([this.server?.stop(), this.provider?.close(), this.post.close()]);
  }
}
