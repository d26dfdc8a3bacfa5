import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createApp, responses } from "../../server/app";
import { readConfig } from "../../server/config";
import { createLogger } from "../../server/core/logger";
import { reportUsage } from "./child";

/** The API as it is served, without the web app, so that its CPU can be compared with a handler written by hand. */
async function main(): Promise<void> {
  const config = readConfig({ ...process.env, LIMIT_BUDGET_PER_MINUTE: "1000000000" });
  const app = await createApp(config, createLogger(config.logLevel));
  const server = createServer((request, response) => {
    responses.set(request, response);
    void app.gateway.handle(request, response);
  });
  app.gateway.upgrade(server, "/graphql");
  server.listen(0, "127.0.0.1", () => reportUsage((server.address() as AddressInfo).port));
}

void main();
