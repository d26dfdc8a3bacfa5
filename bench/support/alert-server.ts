import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createApp, responses } from "../../server/app";
import { Alert } from "../../server/automation/alert/alert.entity";
import { AlertPriority, AlertSeverity, AlertStatus } from "../../server/automation/alert/alert.enums";
import { emitAlert } from "../../server/automation/alert/alert.service";
import { readConfig } from "../../server/config";
import { insertEntities } from "../../server/core/database/bulk-entities";
import { newId } from "../../server/core/ids";
import { createLogger } from "../../server/core/logger";
import { systemContext, type Engine } from "../../server/core/transaction";
import { reportUsage } from "./child";

/** The API as it is served; a request with `x-raise` raises an alert and answers with its id and the time of the commit. */
async function main(): Promise<void> {
  const config = readConfig({ ...process.env, SESSION_SECRET: "bench".repeat(8) });
  const app = await createApp(config, createLogger(config.logLevel));
  const server = createServer((request, response) => {
    const wanted = request.headers["x-raise"];
    if (wanted) return void raise(app.engine, JSON.parse(String(wanted)) as Wanted).then((raised) => response.end(JSON.stringify(raised)));
    if (request.url?.startsWith("/events")) return void app.gateway.handleEvents(request, response);
    responses.set(request, response);
    void app.gateway.handle(request, response);
  });
  app.gateway.upgrade(server, "/graphql");
  server.listen(0, "127.0.0.1", () => reportUsage((server.address() as AddressInfo).port));
}

type Wanted = Pick<Alert, "ruleId" | "kind" | "ownerId" | "customerId">;

/** One alert in a transaction of its own, as a rule raises it. */
async function raise(engine: Engine, wanted: Wanted): Promise<{ id: string; at: number }> {
  let at = 0;
  const committed = (): void => {
    at = performance.timeOrigin + performance.now();
    engine.committed();
  };
  const id = newId("alt");
  await systemContext({ ...engine, committed }).transact(async (tx) => {
    const alert = Object.assign(new Alert(), wanted, {
      id, version: 1, causeKey: id, status: AlertStatus.OPEN, severity: AlertSeverity.BAD, priority: AlertPriority.HIGH, priorityRank: 2, params: [], recordId: wanted.customerId, raisedAt: tx.now, statusAt: tx.now,
    });
    await insertEntities(tx, Alert, [alert]);
    emitAlert(tx, "alert.raised", alert);
  });
  return { id, at };
}

void main();
