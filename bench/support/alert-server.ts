import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createApp, responses } from "../../server/app";
import { evaluateRules } from "../../server/automation/evaluation/evaluate";
import { readConfig } from "../../server/config";
import { createLogger } from "../../server/core/logger";
import { systemContext } from "../../server/core/transaction";
import { reportUsage } from "./child";

/** The API as it is served; a request with `x-evaluate` looks at the rules and answers with the time when the last alert was committed. */
async function main(): Promise<void> {
  const config = readConfig({ ...process.env, SESSION_SECRET: "bench".repeat(8) });
  const app = await createApp(config, createLogger(config.logLevel));
  let committed = 0;
  const engine = {
    ...app.engine,
    committed(): void {
      committed = performance.timeOrigin + performance.now();
      app.engine.committed();
    },
  };
  const server = createServer((request, response) => {
    if (request.headers["x-evaluate"]) {
      void evaluateRules(systemContext(engine)).then(() => response.end(String(committed)));
      return;
    }
    if (request.url?.startsWith("/events")) return void app.gateway.handleEvents(request, response);
    responses.set(request, response);
    void app.gateway.handle(request, response);
  });
  app.gateway.upgrade(server, "/graphql");
  server.listen(0, "127.0.0.1", () => reportUsage((server.address() as AddressInfo).port));
}

void main();
