import { pino, type DestinationStream, type Logger } from "pino";

export type { Logger } from "pino";

/** Names whose values never reach a log, at the top and one level down. */
const secrets = ["cookie", "authorization", "password", "token", "secret", '["set-cookie"]', "newPassword", "apiKey", "link"];

const redactedPaths = secrets.flatMap((name) => {
  const below = name.startsWith("[") ? name : `.${name}`;
  return [name, `*${below}`, `*.headers${below}`, `req.headers${below}`];
});

/**
 * Makes the process's logger: one JSON line per entry on standard output.
 * @param level the least level written, `silent` for none
 * @param destination somewhere else to write, for tests
 */
export function createLogger(level = "info", destination?: DestinationStream): Logger {
  const options = { level, redact: { paths: redactedPaths, censor: "[redacted]" } };
  return destination ? pino(options, destination) : pino(options);
}
