import type { Context } from "../core/context";
import { authenticate } from "../identity/authentication";
import type { Answer, World } from "./world";

const signInText = "mutation SignIn($email: String!, $password: String!) { signIn(email: $email, password: $password) { user { id } } }";

/** Where a browser is. */
export interface BrowserSetting {
  address?: string;
  userAgent?: string;
  /** Comes by https. */
  secure?: boolean;
}

/** A browser in a test: it keeps its cookies and is whoever they say it is. */
export class Browser {
  /** Every `Set-Cookie` header that it was sent. */
  readonly told: string[] = [];
  private readonly jar = new Map<string, string>();

  constructor(
    private readonly world: World,
    private readonly setting: BrowserSetting = {},
  ) {}

  /** Its `Cookie` header. */
  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** The value of a cookie, by its name without `__Host-`. */
  valueOf(name: string): string | undefined {
    return this.jar.get(this.setting.secure ? `__Host-${name}` : name);
  }

  /** Takes a cookie, as from a server. */
  take(header: string): void {
    this.told.push(header);
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
    if (header.includes("Max-Age=0;")) this.jar.delete(name);
    else this.jar.set(name, value);
  }

  /** The context of a request from this browser. */
  async ctx(caller: { idempotencyKey?: string } = {}): Promise<Context> {
    const { database, clock } = this.world;
    const { address = "10.0.0.1", userAgent = "Test 1.0", secure = false } = this.setting;
    const cookies = { secure, sent: this.cookie, set: (header: string) => this.take(header) };
    const signedIn = await authenticate(database, clock, { cookie: this.cookie }, secure);
    return this.world.ctx(undefined, { ...caller, signedIn, client: { address, userAgent }, cookies });
  }

  async ask<T = Record<string, unknown>>(text: string, variables: Record<string, unknown> = {}, caller: { idempotencyKey?: string } = {}): Promise<Answer<T>> {
    return this.world.ask<T>(await this.ctx(caller), text, variables);
  }

  /** Signs in by password; with the error's code where that did not work. */
  async signIn(email: string, password: string): Promise<string | undefined> {
    const { errors } = await this.ask(signInText, { email, password });
    return errors[0]?.extensions?.["code"] as string | undefined;
  }
}
