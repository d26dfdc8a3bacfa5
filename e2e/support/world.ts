import type { Browser, BrowserContext, Page } from "playwright-core";
import { sessionCookie, signIn, type Session } from "./graph";
import type { PersonName } from "./people";

/** How a person looks at the app. */
export interface Look {
  /** Of another server than the journeys' own, where `who` is nobody. */
  base?: string;
  locale?: "en" | "zh-Hant" | "zh-Hans";
  /** "auto" follows the page's `emulateMedia`. */
  theme?: "light" | "dark" | "auto";
  /** Pixels; 1440 × 900 unless said otherwise. */
  viewport?: { width: number; height: number };
  touch?: boolean;
  /** Off for what must be there before any script has run. */
  scripts?: boolean;
}

/** A phone held upright. */
export const phone: Look = { viewport: { width: 390, height: 844 }, touch: true };

/** What a journey finds: the running app, people who can enter it, and a place to note what held. */
export interface World {
  readonly base: string;
  /** Opens a browser of its own for a person, signed in, or for nobody, and goes to a path. */
  visit(who: PersonName | undefined, path: string, look?: Look): Promise<Page>;
  /** The person's session with the API, for preparing what a screen is to show. */
  as(who: PersonName): Promise<Session>;
  /** A part of the journey; when it fails the journey ends there. */
  step(name: string, run: () => Promise<void>): Promise<void>;
  /** A part on which no later one depends: the journey goes on when it fails. */
  check(name: string, run: () => Promise<void>): Promise<void>;
}

/** One way of a person through the app. */
export interface Journey {
  readonly name: string;
  run(world: World): Promise<void>;
}

/** What did not hold. */
export interface Failure {
  readonly step: string;
  readonly error: unknown;
}

/** As slow as a busy machine may be. */
const patience = 15_000;

/** The world of one journey; collects the errors of its pages and what held. */
export class JourneyWorld implements World {
  readonly failures: Failure[] = [];
  readonly console: string[] = [];
  passed = 0;
  private readonly contexts: BrowserContext[] = [];

  constructor(
    readonly base: string,
    private readonly browser: Browser,
    private readonly sessions: Map<PersonName, Session>,
  ) {}

  async visit(who: PersonName | undefined, path: string, look: Look = {}): Promise<Page> {
    const base = look.base ?? this.base;
    const context = await this.browser.newContext({
      viewport: look.viewport ?? { width: 1440, height: 900 },
      hasTouch: look.touch ?? false,
      javaScriptEnabled: look.scripts ?? true,
      locale: "en-US",
      reducedMotion: "reduce",
    });
    this.contexts.push(context);
    context.setDefaultTimeout(patience);
    const cookies = { guanxi_locale: look.locale ?? "en", guanxi_theme: look.theme ?? "light", ...(who && { [sessionCookie]: (await this.as(who)).token }) };
    await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: base })));
    const page = await context.newPage();
    page.on("pageerror", (error) => this.failures.push({ step: `no uncaught error on ${page.url()}`, error }));
    page.on("response", (response) => response.status() >= 400 && this.console.push(`${page.url()}: ${response.status()} for ${response.url()}`));
    page.on("console", (message) => message.type() === "error" && this.hear(page, message.text()));
    await page.goto(base + path);
    return page;
  }

  async as(who: PersonName): Promise<Session> {
    const session = this.sessions.get(who) ?? (await signIn(this.base, who));
    this.sessions.set(who, session);
    return session;
  }

  async step(name: string, run: () => Promise<void>): Promise<void> {
    try {
      await run();
      this.passed += 1;
    } catch (error) {
      this.failures.push({ step: name, error });
      throw error;
    }
  }

  check(name: string, run: () => Promise<void>): Promise<void> {
    return this.step(name, run).catch(() => undefined);
  }

  /** What the browser complains of is kept; what it had to stop under the Content-Security-Policy is a failure wherever it shows. */
  private hear(page: Page, complaint: string): void {
    this.console.push(`${page.url()}: ${complaint}`);
    if (/Content Security Policy/i.test(complaint)) this.failures.push({ step: `nothing against the policy on ${page.url()}`, error: complaint });
  }

  /** The pages that are open, for a picture of what went wrong. */
  pages(): Page[] {
    return this.contexts.flatMap((context) => context.pages());
  }

  async close(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.close()));
  }
}
