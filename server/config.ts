import { isEmail, isFQDN } from "class-validator";
import { dirname, join, parse } from "node:path";
import { EnvError, EnvMissingError, cleanEnv, makeValidator, type ReporterOptions } from "envalid";
import { parseMasterKeys, type MasterKey } from "./core/encryption/master-key";
import type { BackupPlan } from "./core/backup/plan";
import { day, hour, minute } from "./core/clock";
import { defaultLimits, type Limits } from "./core/http/limits";
import type { MailSettings } from "./identity/mail/mailer";
import { parseNetwork } from "./core/outbound/networks";
import { newcomerRoles } from "./identity/oidc/oidc.rules";
import type { Role as UserRole } from "./identity/role";
import type { OidcSettings } from "./identity/oidc/provider";

/** Which work this process does: everything, or one part of it when several processes share a database. */
export type Role = "all" | "api" | "worker" | "web";

/** Everything the environment decides, checked once at the start. `docs/operations.md` has the same list for people. */
export interface Config {
  /** `NODE_ENV=production`: built files, no hints in errors. */
  production: boolean;
  /** `GUANXI_DEV=1`: the web app is compiled on demand (`npm run dev`). */
  dev: boolean;
  role: Role;
  port: number;
  /** Address to listen on; every one by default. */
  host: string;
  /** The address people type, without a trailing slash; cookies are `Secure` when it is https. */
  publicUrl: string;
  /** Where the web app's own server finds `/graphql` when the API is another process; undefined means in this one. */
  apiUrl: string | undefined;
  /** Foreign origins that may call the API from a browser; none by default. */
  corsOrigins: readonly string[];
  /** `mysql://` or `mariadb://`; undefined means the embedded database in `databaseFile`. */
  databaseUrl: string | undefined;
  databaseFile: string;
  /** What wraps the data keys, the current one first; undefined means those in `masterKeyFile`. */
  masterKeys: readonly MasterKey[] | undefined;
  /** Made at the first start unless somebody named it. */
  masterKeyFile: { path: string; isNamed: boolean };
  /** Undefined means that events stay within this process. */
  redisUrl: string | undefined;
  /** Sessions run the web app's own documents only; by default in production. */
  trustedDocuments: boolean;
  /** The first administrator, made where nobody is there yet. */
  administrator: { email: string; password: string } | undefined;
  /** Undefined means that no mail is sent: links are handed over in person. */
  mail: MailSettings | undefined;
  /** The company's own sign-in; undefined means passwords only. */
  oidc: OidcSettings | undefined;
  /** Networks within the house that webhooks and channels may be sent to nevertheless. */
  outboundNetworks: readonly string[];
  /** Who may read what Prometheus is told: who has the token, and whoever reaches the address of their own. Neither: nobody. */
  metrics: { token: string | undefined; address: { host: string; port: number } | undefined };
  /** Callers' addresses are taken from the proxy's `X-Forwarded-For`. */
  trustProxy: boolean;
  /** Loads the sample workspace into an empty database. */
  sample: boolean;
  logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
  /** ISO 4217 code of the workspace's own currency. */
  currency: string;
  /** When backups are made by themselves, where they lie and how long they are kept. */
  backups: BackupPlan;
  /** The analytic replica of this process. */
  warehouse: WarehouseSettings;
  /** IANA zone for days and months of people who have not chosen their own. */
  timeZone: string;
  locale: "en" | "zh-Hant" | "zh-Hans";
  limits: Limits;
}

/** What the environment says of the analytic replica. */
export interface WarehouseSettings {
  /** Undefined means that it lies in memory (tests). */
  folder: string | undefined;
  memoryMegabytes: number | undefined;
  threads: number | undefined;
  /** Where the other servers reach this one. */
  address: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment cannot be used; the message lists every wrong variable with what is expected of it. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(["The configuration is wrong (see .env.example):", ...problems.map(line => `  ${line}`)].join("\n"));
    this.name = "ConfigError";
  }
}

/** A validator whose complaint says what is expected; `parse` returns undefined for what it does not accept. */
const expecting = <T>(expectation: string, parse: (input: string) => T | undefined) =>
  makeValidator<T>(input => {
    const value = parse(input.trim());
    if (value === undefined) throw new EnvError(`expected ${expectation}`);
    return value;
  });

const url = (...protocols: string[]) =>
  expecting(`an address that starts with ${protocols.map(name => `${name}://`).join(" or ")}`, input =>
    URL.canParse(input) && protocols.includes(new URL(input).protocol.slice(0, -1)) ? input.replace(/\/+$/, "") : undefined,
  );

const oneOf = <T extends string>(...choices: T[]) =>
  expecting(`one of ${choices.join(", ")}`, input => choices.find(choice => choice === input));

const whole = (min: number, max: number) =>
  expecting(`a whole number from ${min} to ${max}`, input => {
    const value = /^\d+$/.test(input) ? Number(input) : Number.NaN;
    return value >= min && value <= max ? value : undefined;
  });

const yesNo = expecting("true or false", input =>
  /^(true|1|yes|on)$/i.test(input) ? true : /^(false|0|no|off)$/i.test(input) ? false : undefined,
);

const origins = expecting("origins separated by commas, such as https://shop.example", input => {
  const list = input.split(",").map(item => item.trim());
  return list.every(item => URL.canParse(item) && new URL(item).origin === item) ? list : undefined;
});

const currency = expecting("an ISO 4217 code such as EUR", input => Intl.supportedValuesOf("currency").find(code => code === input));
const password = expecting("at least 10 characters", input => (input.length >= 10 ? input : undefined));
const masterKeys = expecting("base64 of 32 random bytes (openssl rand -base64 32), several separated by commas", parseMasterKeys);
const text = expecting("some text", input => input || undefined);

const timeZone = expecting("an IANA time zone such as Asia/Taipei", input => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: input }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
});

const sender = expecting("a sender such as crm@example.com or Guanxi <crm@example.com>", (input) => (isEmail(input, { allow_display_name: true }) ? input : undefined));
const units: Readonly<Record<string, number>> = { m: minute, h: hour, d: day };

/** A rhythm; `never` is 0. */
const rhythm = expecting("a time such as 30m, 24h or 7d, or never", input => {
  const [, count, unit = ""] = /^([1-9]\d{0,3})([mhd])$/.exec(input) ?? [];
  return input === "never" ? 0 : count === undefined ? undefined : Number(count) * (units[unit] ?? 0);
});

const keep = expecting("how many days, weeks and months, such as 7,4,12", input => {
  const [, daily, weekly, monthly] = /^(\d{1,4}),(\d{1,3}),(\d{1,3})$/.exec(input) ?? [];
  return daily === undefined ? undefined : { daily: Number(daily), weekly: Number(weekly), monthly: Number(monthly) };
});

const metricsToken = expecting("at least 16 characters", (input) => (input.length >= 16 ? input : undefined));
const address = expecting("a host and a port, such as 127.0.0.1:9464", (input) => {
  const [, host, port] = /^([\w.-]+|\[[\da-f:]+\]):(\d{1,5})$/i.exec(input) ?? [];
  return host !== undefined && Number(port) <= 65_535 ? { host: host.replace(/^\[|\]$/g, ""), port: Number(port) } : undefined;
});

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);
const issuer = expecting("the issuer's address, with https unless it is this machine", (input) =>
  URL.canParse(input) && (new URL(input).protocol === "https:" || (new URL(input).protocol === "http:" && loopback.has(new URL(input).hostname))) ? input : undefined,
);
const domains = expecting("domains separated by commas, such as example.com", (input) => {
  const list = input.toLowerCase().split(",").map((item) => item.trim());
  return list.every((item) => isFQDN(item)) ? list : undefined;
});
const networks = expecting("networks separated by commas, such as 10.1.0.0/16,127.0.0.1", (input) => {
  const list = input.split(",").map((item) => item.trim());
  return list.every((item) => parseNetwork(item)) ? list : undefined;
});
const withIssuer = (env: Record<string, unknown>) => env["OIDC_ISSUER"] !== undefined;

const isPart = (env: Record<string, unknown>) => env["ROLE"] === "api" || env["ROLE"] === "worker";

/** A key that lay beside the data of a server would protect nothing, and several processes could not share it. */
const needsMasterKey = (env: Record<string, unknown>) =>
  env["NODE_ENV"] === "production" && env["DATABASE_URL"] !== undefined && env["ENCRYPTION_KEY_FILE"] === undefined && env["ROLE"] !== "web";

const specs = {
  NODE_ENV: oneOf("development", "test", "production")({ default: "development" }),
  GUANXI_DEV: yesNo({ default: false }),
  ROLE: oneOf<Role>("all", "api", "worker", "web")({ default: "all" }),
  PORT: whole(0, 65_535)({ default: 3000 }),
  HOST: text({ default: "0.0.0.0" }),
  PUBLIC_URL: url("http", "https")({ default: undefined }),
  API_URL: url("http", "https")({
    default: undefined,
    requiredWhen: env => env["ROLE"] === "web",
    desc: "expected the address of /graphql within the network, because ROLE is web",
  }),
  CORS_ORIGINS: origins({ default: [] }),
  DATABASE_URL: url("mysql", "mariadb")({
    default: undefined,
    requiredWhen: isPart,
    desc: "expected the database that the processes share, because ROLE is api or worker",
  }),
  DATABASE_FILE: text({ default: "var/guanxi.sqlite" }),
  ENCRYPTION_KEY: masterKeys({
    default: undefined,
    requiredWhen: needsMasterKey,
    desc: "expected the master key for sensitive fields, or ENCRYPTION_KEY_FILE, because NODE_ENV is production and DATABASE_URL is set (openssl rand -base64 32)",
  }),
  ENCRYPTION_KEY_FILE: text({ default: undefined }),
  REDIS_URL: url("redis", "rediss")({
    default: undefined,
    requiredWhen: isPart,
    desc: "expected the Redis that carries events between processes, because ROLE is api or worker",
  }),
  ADMIN_EMAIL: text({ default: undefined }),
  ADMIN_PASSWORD: password({
    default: undefined,
    requiredWhen: env => env["ADMIN_EMAIL"] !== undefined,
    desc: "expected the first administrator's password, at least 10 characters, because ADMIN_EMAIL is set",
  }),
  TRUSTED_DOCUMENTS: yesNo({ default: undefined }),
  MAIL_URL: url("smtp", "smtps")({ default: undefined }),
  MAIL_FROM: sender({
    default: undefined,
    requiredWhen: env => env["MAIL_URL"] !== undefined,
    desc: "expected the sender of mails, such as Guanxi <crm@example.com>, because MAIL_URL is set",
  }),
  OIDC_ISSUER: issuer({ default: undefined }),
  OIDC_CLIENT_ID: text({ default: undefined, requiredWhen: withIssuer, desc: "expected what the provider calls us, because OIDC_ISSUER is set" }),
  OIDC_CLIENT_SECRET: text({ default: undefined, requiredWhen: withIssuer, desc: "expected what the provider gave us, because OIDC_ISSUER is set" }),
  OIDC_NAME: text({ default: "OpenID Connect" }),
  OIDC_DEFAULT_ROLE: oneOf(...newcomerRoles)({ default: undefined }),
  OIDC_DOMAINS: domains({
    default: undefined,
    requiredWhen: env => env["OIDC_DEFAULT_ROLE"] !== undefined,
    desc: "expected the domains whose people are taken up, because OIDC_DEFAULT_ROLE is set",
  }),
  OUTBOUND_NETWORKS: networks({ default: [] }),
  METRICS_TOKEN: metricsToken({ default: undefined }),
  METRICS_ADDRESS: address({ default: undefined }),
  TRUST_PROXY: yesNo({ default: false }),
  SAMPLE: yesNo({ default: undefined }),
  LOG_LEVEL: oneOf("fatal", "error", "warn", "info", "debug", "trace", "silent")({ default: "info" }),
  CURRENCY: currency({ default: "USD" }),
  TIME_ZONE: timeZone({ default: "UTC" }),
  BACKUP_FOLDER: text({ default: "var/backups" }),
  BACKUP_EVERY: rhythm({ default: undefined }),
  BACKUP_INCREMENT_EVERY: rhythm({ default: 0 }),
  BACKUP_KEEP: keep({ default: { daily: 7, weekly: 4, monthly: 12 } }),
  WAREHOUSE_FOLDER: text({ default: undefined }),
  WAREHOUSE_MEMORY_MB: whole(256, 4_000_000)({ default: undefined }),
  WAREHOUSE_THREADS: whole(1, 512)({ default: undefined }),
  WAREHOUSE_ADDRESS: url("http", "https")({ default: undefined }),
  LOCALE: oneOf("en", "zh-Hant", "zh-Hans")({ default: "en" }),
};

/** `bodyBytes` is read from `LIMIT_BODY_BYTES`, and so on. */
const limitNames = Object.keys(defaultLimits) as (keyof Limits)[];
const variableOf = (limit: keyof Limits) => `LIMIT_${limit.replace(/[A-Z]/g, letter => `_${letter}`).toUpperCase()}`;
const limitSpecs = Object.fromEntries(
  limitNames.map(name => [variableOf(name), whole(1, 1_000_000_000)({ default: defaultLimits[name] })]),
);

/** The names of all variables that are read; `.env.example` and `docs/operations.md` explain each. */
export const variables: readonly string[] = Object.keys({ ...specs, ...limitSpecs });

/** Reads and checks the environment. Throws one `ConfigError` that lists every wrong variable; an empty one counts as unset. */
export function readConfig(env: Environment): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const clean = cleanEnv(given, { ...specs, ...limitSpecs }, { reporter });
  return {
    production: clean.NODE_ENV === "production",
    dev: clean.GUANXI_DEV,
    role: clean.ROLE,
    port: clean.PORT,
    host: clean.HOST,
    publicUrl: clean.PUBLIC_URL ?? `http://localhost:${clean.PORT}`,
    apiUrl: clean.API_URL,
    corsOrigins: clean.CORS_ORIGINS,
    databaseUrl: clean.DATABASE_URL,
    databaseFile: clean.DATABASE_FILE,
    masterKeys: clean.ENCRYPTION_KEY,
    masterKeyFile: { path: clean.ENCRYPTION_KEY_FILE ?? beside(clean.DATABASE_FILE), isNamed: clean.ENCRYPTION_KEY_FILE !== undefined },
    redisUrl: clean.REDIS_URL,
    administrator: clean.ADMIN_EMAIL && clean.ADMIN_PASSWORD ? { email: clean.ADMIN_EMAIL, password: clean.ADMIN_PASSWORD } : undefined,
    trustedDocuments: clean.TRUSTED_DOCUMENTS ?? clean.NODE_ENV === "production",
    mail: clean.MAIL_URL && clean.MAIL_FROM ? { url: clean.MAIL_URL, from: clean.MAIL_FROM } : undefined,
    oidc: oidcOf(clean),
    outboundNetworks: clean.OUTBOUND_NETWORKS,
    metrics: { token: clean.METRICS_TOKEN, address: clean.METRICS_ADDRESS },
    trustProxy: clean.TRUST_PROXY,
    sample: clean.SAMPLE ?? clean.DATABASE_URL === undefined,
    logLevel: clean.LOG_LEVEL,
    currency: clean.CURRENCY,
    backups: {
      folder: clean.BACKUP_FOLDER,
      every: (clean.BACKUP_EVERY ?? (clean.NODE_ENV === "production" ? day : 0)) || undefined,
      incrementEvery: clean.BACKUP_INCREMENT_EVERY || undefined,
      keep: clean.BACKUP_KEEP,
    },
    warehouse: {
      folder: clean.WAREHOUSE_FOLDER ?? (clean.NODE_ENV === "test" ? undefined : join(dirname(clean.DATABASE_FILE), "warehouse")),
      memoryMegabytes: clean.WAREHOUSE_MEMORY_MB,
      threads: clean.WAREHOUSE_THREADS,
      address: clean.WAREHOUSE_ADDRESS ?? `http://127.0.0.1:${clean.PORT}`,
    },
    timeZone: clean.TIME_ZONE,
    locale: clean.LOCALE,
    limits: limitsOf(clean),
  };
}

/** `var/guanxi.sqlite` → `var/guanxi.key` */
const beside = (databaseFile: string): string => join(dirname(databaseFile), `${parse(databaseFile).name}.key`);

interface OidcVariables {
  OIDC_ISSUER: string | undefined;
  OIDC_CLIENT_ID: string | undefined;
  OIDC_CLIENT_SECRET: string | undefined;
  OIDC_NAME: string;
  OIDC_DEFAULT_ROLE: UserRole | undefined;
  OIDC_DOMAINS: string[] | undefined;
}

function oidcOf({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name, OIDC_DEFAULT_ROLE: role, OIDC_DOMAINS: domains }: OidcVariables): OidcSettings | undefined {
  if (!issuer || !clientId || !clientSecret) return undefined;
  return { issuer, clientId, clientSecret, name, newcomers: role && domains && { role, domains } };
}

function limitsOf(clean: Readonly<Record<string, unknown>>): Limits {
  return { ...defaultLimits, ...Object.fromEntries(limitNames.map(name => [name, clean[variableOf(name)]])) };
}

/** Names the variables and what is expected, never their values: secrets must not reach a log. */
function reporter({ errors }: ReporterOptions<Record<string, unknown>>): void {
  const problems = Object.entries(errors).map(([name, error]) =>
    error instanceof EnvMissingError ? `${name} is missing: ${error.message}` : `${name}: ${error?.message}`,
  );
  if (problems.length > 0) throw new ConfigError(problems);
}
