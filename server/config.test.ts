import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigError, readConfig, variables } from "./config";

const shared = { DATABASE_URL: "mysql://crm@db.example/guanxi", REDIS_URL: "redis://cache.example:6379/0" };

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe("readConfig", () => {
  it("given nothing, serves everything from the embedded database with the sample workspace", () => {
    expect(readConfig({})).toMatchObject({
      production: false,
      role: "all",
      port: 3000,
      publicUrl: "http://localhost:3000",
      databaseUrl: undefined,
      databaseFile: "var/guanxi.sqlite",
      redisUrl: undefined,
      sample: true,
      corsOrigins: [],
    });
  });

  it("given a database server, loads no sample unless asked", () => {
    expect(readConfig(shared).sample).toBe(false);
    expect(readConfig({ ...shared, SAMPLE: "true" }).sample).toBe(true);
  });

  it("counts an empty variable as unset, as compose files pass them", () => {
    expect(readConfig({ DATABASE_URL: "", PORT: " ", ADMIN_EMAIL: "" })).toEqual(readConfig({}));
  });

  it("reads lists and numbers, and drops the trailing slash of the address", () => {
    const config = readConfig({
      PORT: "8080",
      PUBLIC_URL: "https://crm.example/",
      CORS_ORIGINS: "https://shop.example, https://desk.example:8443",
      LIMIT_DEPTH: "7",
    });
    expect(config).toMatchObject({ port: 8080, publicUrl: "https://crm.example" });
    expect(config.corsOrigins).toEqual(["https://shop.example", "https://desk.example:8443"]);
    expect(config.limits.depth).toBe(7);
  });

  it.each([
    ["PORT", "http"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["ROLE", "boss"],
    ["DATABASE_URL", "postgres://db.example/guanxi"],
    ["REDIS_URL", "localhost:6379"],
    ["SAMPLE", "perhaps"],
    ["ADMIN_PASSWORD", "short"],
    ["CURRENCY", "EURO"],
    ["TIME_ZONE", "Mars/Olympus"],
    ["LOCALE", "zh"],
    ["CORS_ORIGINS", "https://shop.example/path"],
    ["PUBLIC_URL", "crm.example"],
    ["LIMIT_DEPTH", "0"],
    ["LOG_LEVEL", "loud"],
  ])("refuses %s=%s and says what is expected", (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name}: expected `));
  });

  it("lists every wrong variable at once, without their values", () => {
    const wrong = { PORT: "x", ADMIN_PASSWORD: "hunter2", CURRENCY: "EURO" };
    expect(problemsOf(wrong).map(line => line.split(":")[0])).toEqual(["PORT", "ADMIN_PASSWORD", "CURRENCY"]);
    expect(() => readConfig(wrong)).toThrow(/PORT[\s\S]*ADMIN_PASSWORD[\s\S]*CURRENCY/);
    expect(problemsOf(wrong).join()).not.toContain("hunter2");
  });

  it("demands a password for the first administrator", () => {
    expect(problemsOf({ ADMIN_EMAIL: "boss@crm.example" })).toEqual([expect.stringContaining("ADMIN_PASSWORD is missing")]);
    const administrator = { email: "boss@crm.example", password: "correct horse" };
    expect(readConfig({ ADMIN_EMAIL: administrator.email, ADMIN_PASSWORD: administrator.password }).administrator).toEqual(administrator);
  });

  it("demands a sender with a mail server, and never tells its password", () => {
    expect(problemsOf({ MAIL_URL: "smtp://crm:hunter2@mail.example" })).toEqual([expect.stringContaining("MAIL_FROM is missing")]);
    expect(problemsOf({ MAIL_URL: "http://crm:hunter2@mail.example", MAIL_FROM: "nobody" }).join()).toMatch(/^MAIL_URL: expected .*MAIL_FROM: expected (?!.*hunter2)/);
    const mail = { url: "smtps://crm:hunter2@mail.example:465", from: "關係 <crm@mail.example>" };
    expect(readConfig({ MAIL_URL: mail.url, MAIL_FROM: mail.from }).mail).toEqual(mail);
    expect(readConfig({}).mail).toBeUndefined();
  });

  it("demands all of the company's own sign-in, with TLS, and domains with newcomers", () => {
    const oidc = { OIDC_ISSUER: "https://login.example", OIDC_CLIENT_ID: "guanxi", OIDC_CLIENT_SECRET: "hunter2" };
    expect(readConfig(oidc).oidc).toEqual({ issuer: "https://login.example", clientId: "guanxi", clientSecret: "hunter2", name: "OpenID Connect", newcomers: undefined });
    expect(readConfig({ ...oidc, OIDC_DEFAULT_ROLE: "SALES", OIDC_DOMAINS: "Example.com, crm.example" }).oidc?.newcomers).toEqual({ role: "SALES", domains: ["example.com", "crm.example"] });
    expect(problemsOf({ OIDC_ISSUER: "https://login.example" }).map(line => line.split(" ")[0])).toEqual(["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"]);
    expect(problemsOf({ ...oidc, OIDC_ISSUER: "http://login.example" })).toEqual([expect.stringMatching(/^OIDC_ISSUER: expected/)]);
    expect(problemsOf({ ...oidc, OIDC_DEFAULT_ROLE: "SALES" })).toEqual([expect.stringContaining("OIDC_DOMAINS is missing")]);
    expect(problemsOf({ ...oidc, OIDC_DEFAULT_ROLE: "ADMINISTRATOR", OIDC_DOMAINS: "crm.example" })).toEqual([expect.stringMatching(/^OIDC_DEFAULT_ROLE: expected/)]);
  });

  it("demands a master key in production with a database server, and tells nothing of a wrong one", () => {
    const production = { ...shared, NODE_ENV: "production" };
    expect(problemsOf(production)).toEqual([expect.stringContaining("ENCRYPTION_KEY is missing")]);
    expect(problemsOf({ ...production, ENCRYPTION_KEY_FILE: "/run/secrets/guanxi" })).toEqual([]);
    expect(problemsOf({ ...production, ENCRYPTION_KEY: "hunter2" }).join()).toMatch(/^ENCRYPTION_KEY: expected base64 of 32 (?!.*hunter2)/);
    expect(readConfig({ ...production, ENCRYPTION_KEY: Buffer.alloc(32).toString("base64") }).masterKeys).toHaveLength(1);
    expect(problemsOf({ ...production, ROLE: "web", API_URL: "http://proxy/graphql" })).toEqual([]);
  });

  it("keeps the master key of an embedded database beside it unless told otherwise", () => {
    expect(readConfig({ DATABASE_FILE: "data/crm.db" }).masterKeyFile).toEqual({ path: "data/crm.key", isNamed: false });
  });

  it("demands a shared database and Redis from a part, and the way to the API from the web app alone", () => {
    expect(problemsOf({ ROLE: "worker" }).map(line => line.split(" ")[0])).toEqual(["DATABASE_URL", "REDIS_URL"]);
    expect(problemsOf({ ROLE: "web" }).map(line => line.split(" ")[0])).toEqual(["API_URL"]);
    const web = readConfig({ ROLE: "web", NODE_ENV: "production", API_URL: "http://proxy/graphql" });
    expect(web).toMatchObject({ role: "web", apiUrl: "http://proxy/graphql" });
  });
});

describe("what is written about the variables", () => {
  const read = (file: string) => readFileSync(join(__dirname, "..", file), "utf8");

  it(".env.example lists every one, with its default", () => {
    const lines = read(".env.example").split("\n").filter(line => /^\w+=/.test(line));
    const example = Object.fromEntries(lines.map(line => [line.split("=")[0], line.split("=")[1]]));
    expect(Object.keys(example).sort()).toEqual([...variables].sort());
    expect(readConfig(example)).toEqual(readConfig({}));
  });

  it.each(variables)("docs/operations.md explains %s", name => expect(read("docs/operations.md")).toContain(`\`${name}\``));
});
