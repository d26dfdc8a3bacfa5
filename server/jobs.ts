import { carryFigures } from "./analysis/figure/carry-figures";
import { checkWarehouse } from "./analysis/warehouse/check/warehouse-check.service";
import type { App } from "./app";
import { notificationRhythm, notify } from "./automation/notification/notify";
import { carriers } from "./automation/message/sending/carriers";
import { messagePruningRhythm, pruneMessages } from "./automation/message/sending/prune-messages";
import { messageRhythm, sendMessages } from "./automation/message/sending/send-messages";
import { pruneDeliveries, pruningRhythm, WebhookDispatcher, webhookRhythm } from "./automation/webhook/webhook-dispatcher";
import { evaluateChanges } from "./automation/evaluation/evaluate";
import { wakeSnoozed } from "./automation/evaluation/wake";
import { hour, minute, second } from "./core/clock";
import type { Context } from "./core/context";
import { pruneReceipts } from "./core/graph/prune-receipts";
import { newId } from "./core/ids";
import type { Ran } from "./core/jobs/job-runner";
import type { Job } from "./core/jobs/job.types";
import { pruneRuns } from "./core/jobs/run";
import { Scheduler } from "./core/jobs/scheduler";
import type { Logger } from "./core/logger";
import { currentCalendar } from "./identity/calendar/calendar.service";
import type { Mailer } from "./identity/mail/mailer";
import { mailRhythm, sendMails } from "./identity/mail/send-mail";
import { answerResetRequests } from "./identity/password-link/password-reset.service";
import { endContracts } from "./orders/contract/contract.end";
import { recountTickets } from "./service/ticket/ticket.recount";
import { systemContext } from "./core/transaction";
import { work as makeBackups } from "./identity/backup/backup.run";

/** The jobs of one server. */
export interface Jobs {
  /** Ends what is being done, and lets other servers take over at once. */
  stop(): Promise<void>;
}

const receiptsKept = 48 * hour;

/** The kinds of records whose changes may raise or resolve an alert. Alerts are not among them. */
const watched = new Set(["customer", "followUp", "opportunity", "activity", "order", "contract", "product", "ticket", "rule", "user", "warehouse"]);

/** Alerts are looked for every minute, and soon after something happened that may raise or resolve one. */
export const rules: Job = {
  name: "rules",
  first: 2 * second,
  every: minute,
  gather: second,
  isWokenBy: ({ type }) => watched.has(type.slice(0, type.indexOf("."))),
  async work(ctx) {
    await wakeSnoozed(ctx);
    await evaluateChanges(ctx);
  },
};

/** Due times follow the company's calendar as soon as it is changed. */
const dueTimes: Job = {
  name: "due-times",
  first: 20 * second,
  every: 10 * minute,
  gather: second,
  isWokenBy: ({ type }) => type === "calendar.updated",
  async work(ctx) {
    return { tickets: await recountTickets(ctx) };
  },
};

/** Contracts end with their last day, wherever the clock of the workspace says so. */
const contracts: Job = {
  name: "contracts",
  first: 30 * second,
  every: hour,
  gather: second,
  isWokenBy: ({ type }) => type === "calendar.updated",
  async work(ctx) {
    return { ended: await endContracts(ctx) };
  },
};

/** What is kept for a while only: answers to repeated requests, and the runs of jobs. */
const receipts: Job = {
  name: "receipts",
  first: minute,
  every: hour,
  gather: minute,
  async work(ctx) {
    await pruneReceipts(ctx, new Date(ctx.clock.now().getTime() - receiptsKept));
    await pruneRuns(ctx);
  },
};

/** Mail leaves as soon as what it tells of is committed. */
export const mail = (mailer: Mailer, logger: Logger): Job => ({
  name: "mail",
  ...mailRhythm,
  isWokenBy: ({ type }) => type === "mail.queued" || type === "passwordReset.requested",
  async work(ctx) {
    await answerResetRequests(ctx);
    await sendMails(ctx, mailer, logger);
  },
});

/** Backups are looked after every minute, and at once when somebody asks for one. A failure is an error in the log. */
const backups = ({ database, masterKeys }: App, signal: AbortSignal): Job => ({
  name: "backups",
  first: 10 * second,
  every: minute,
  gather: 0,
  isWokenBy: ({ type }) => type === "backup.requested" || type === "backup.checkRequested",
  async work(ctx) {
    if (ctx.backupPlan) await makeBackups({ ctx, database, plan: ctx.backupPlan, keys: masterKeys, signal });
  },
});

/** The figures' copy is compared with the database every hour, when somebody asks for it and when it was made anew. */
const warehouseCheck = (logger: Logger): Job => ({
  name: "warehouse-check",
  first: 5 * minute,
  every: hour,
  gather: second,
  isWokenBy: ({ type }) => type === "warehouse.checkRequested" || type === "warehouse.rebuilt",
  async work(ctx) {
    const differences = await checkWarehouse(ctx);
    if (differences.length > 0) logger.error({ differences }, "The analytic replica differs from the operational database; it is to be made anew (/settings/warehouse)");
  },
});

/** What segments and rules know of the seven P follows within a minute each time that the customers have been scored. */
const customerFigures: Job = { name: "customer-figures", first: 20 * second, every: minute, gather: 0, work: carryFigures };

/** Other systems are told of what happens. */
export const webhooks = (dispatcher: WebhookDispatcher): Job => ({
  name: "webhooks",
  ...webhookRhythm,
  isWokenBy: () => true,
  work: (ctx) => dispatcher.pass(ctx),
  end: () => dispatcher.idle(),
});

/** People are told of their alerts by mail. */
export const notifications: Job = {
  name: "notifications",
  ...notificationRhythm,
  isWokenBy: ({ type }) => type === "alert.raised" || type === "alert.assigned",
  work: notify,
};

/** Messages to customers, owners and groups leave as soon as what they tell of is committed. */
export function messages(mailer: Mailer | undefined, logger: Logger): Job {
  const sending = { carriers: carriers(mailer), logger };
  return {
    name: "messages",
    ...messageRhythm,
    isWokenBy: ({ type }) => type === "message.queued" || type === "message.replayed" || type.startsWith("messageChannel."),
    work: (ctx) => sendMessages(ctx, sending),
  };
}

const messagePruning: Job = { name: "message-pruning", ...messagePruningRhythm, work: pruneMessages };

const webhookPruning: Job = { name: "webhook-pruning", ...pruningRhythm, work: pruneDeliveries };

/** Starts the jobs. Of several servers one does each job, and another as soon as that one is gone. */
export async function startJobs(app: App, logger: Logger): Promise<Jobs> {
  const stopping = new AbortController();
  const context = (job?: string): Context => systemContext(app.engine, job);
  const jobs = [rules, dueTimes, contracts, receipts, webhooks(new WebhookDispatcher(logger, () => context("webhooks"))), webhookPruning, notifications, messages(app.mailer, logger), messagePruning, warehouseCheck(logger), customerFigures, backups(app, stopping.signal), ...(app.mailer ? [mail(app.mailer, logger)] : [])];
  // An embedded database has one server, so that whoever did the jobs before is gone.
  if (app.database.sql.dialect === "sqlite") await context().transact(({ sql }) => sql.run("DELETE FROM `job_lease`"));
  const ran = (run: Ran): void => {
    const { job, outcome, error } = run;
    app.metrics.ran(run);
    if (outcome === "FAILED") logger.error({ err: error, job }, "A job failed and will be tried again");
    if (outcome === "LOST") logger.warn({ err: error, job }, "A job was taken over by another server");
  };
  const zone = async (): Promise<string> => (await currentCalendar(context())).calendar.zone;
  const scheduler = new Scheduler(jobs, { holder: newId("srv"), context, zone, ran, hub: app.hub, logger });
  return {
    stop() {
      stopping.abort();
      return scheduler.stop();
    },
  };
}
