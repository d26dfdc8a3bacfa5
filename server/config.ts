import { EnvError, EnvMissingError, cleanEnv, makeValidator, type ReporterOptions } from "envalid";
import { defaultLimits, type Limits } from "./core/http/limits";

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
  /** Undefined means that events stay within this process. */
  redisUrl: string | undefined;
  /** The first administrator, made where nobody is there yet. */
  administrator: { email: string; password: string } | undefined;
  /** Callers' addresses are taken from the proxy's `X-Forwarded-For`. */
  trustProxy: boolean;
  /** Loads the sample workspace into an empty database. */
  sample: boolean;
  logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
  /** ISO 4217 code of the workspace's own currency. */
  currency: string;
  /** IANA zone for days and months of people who have not chosen their own. */
  timeZone: string;
  locale: "en" | "zh-Hant" | "zh-Hans";
  limits: Limits;
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
const text = expecting("some text", input => input || undefined);

const timeZone = expecting("an IANA time zone such as Asia/Taipei", input => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: input }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
});

const isPart = (env: Record<string, unknown>) => env["ROLE"] === "api" || env["ROLE"] === "worker";

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
  TRUST_PROXY: yesNo({ default: false }),
  SAMPLE: yesNo({ default: undefined }),
  LOG_LEVEL: oneOf("fatal", "error", "warn", "info", "debug", "trace", "silent")({ default: "info" }),
  CURRENCY: currency({ default: "USD" }),
  TIME_ZONE: timeZone({ default: "UTC" }),
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
    redisUrl: clean.REDIS_URL,
    administrator: clean.ADMIN_EMAIL && clean.ADMIN_PASSWORD ? { email: clean.ADMIN_EMAIL, password: clean.ADMIN_PASSWORD } : undefined,
    trustProxy: clean.TRUST_PROXY,
    sample: clean.SAMPLE ?? clean.DATABASE_URL === undefined,
    logLevel: clean.LOG_LEVEL,
    currency: clean.CURRENCY,
    timeZone: clean.TIME_ZONE,
    locale: clean.LOCALE,
    limits: limitsOf(clean),
  };
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
