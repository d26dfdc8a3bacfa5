import { setTimeout as pause } from "node:timers/promises";
import { createApp } from "../app";
import { WebhookDispatcher } from "../automation/webhook/webhook-dispatcher";
import { readConfig } from "../config";
import { createLogger } from "../core/logger";
import { systemContext } from "../core/transaction";

/** A server to be killed that sends to webhooks without a pause. `AHEAD`: milliseconds by which its clock is ahead. */
async function main(): Promise<void> {
  const ahead = Number(process.env["AHEAD"]);
  const app = await createApp(readConfig(process.env), createLogger("error"), { now: () => new Date(Date.now() + ahead) });
  const dispatcher = new WebhookDispatcher(createLogger("error"), () => systemContext(app.engine));
  for (;;) {
    await dispatcher.pass(systemContext(app.engine));
    await pause(5);
  }
}

void main();
