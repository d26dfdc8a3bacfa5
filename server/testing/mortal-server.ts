import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { createApp, responses } from "../app";
import { evaluateRules } from "../automation/evaluation/evaluate";
import { readConfig } from "../config";
import { createLogger } from "../core/logger";
import { systemContext } from "../core/transaction";

/** A server to be killed: it serves the graph and looks at the rules without a pause. Tells its port to its parent. */
async function main(): Promise<void> {
  const config = readConfig({ ...process.env, LIMIT_BUDGET_PER_MINUTE: "1000000000" });
  const app = await createApp(config, createLogger("error"));
  const server = createServer((request, response) => {
    responses.set(request, response);
    void app.gateway.handle(request, response);
  });
  app.gateway.upgrade(server, "/graphql");
  server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
  for (;;) {
    await evaluateRules(systemContext(app.engine));
    await pause(5);
  }
}

void main();
