import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createApp, responses } from "../../server/app";
import { readConfig } from "../../server/config";
import { createLogger } from "../../server/core/logger";
import { reportUsage } from "./child";
import { openPolicy } from "./open-policy";

/**
 * The API as it is served, without the web app, so that its CPU can be compared with a handler written by hand; with
 * PERMISSIONS=open also with itself without permission checks.
 */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createApp(config, createLogger(config.logLevel));
  if (process.env["PERMISSIONS"] === "open") Object.defineProperty(app.engine, "policy", { value: openPolicy });
  const server = createServer((request, response) => {
    responses.set(request, response);
    void app.gateway.handle(request, response);
  });
  app.gateway.upgrade(server, "/graphql");
  server.listen(0, "127.0.0.1", () => reportUsage((server.address() as AddressInfo).port));
}

void main();
