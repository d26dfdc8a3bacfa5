/** What the company does that leads on to the step. */
export type Cause =
  /** A customer is taken up: two rules act, one after the event, one because a condition has become true. */
  | "new customer"
  /** A customer is no A-customer any more: that alert's cause is gone. */
  | "cause gone"
  /** And is one again: the very same cause is back. */
  | "cause back"
  /** An alert's snooze is over. */
  | "snooze over"
  /** Nobody acted on an alert for a day. */
  | "neglected"
  /** An alert is put off and taken up again several times while the partner's endpoint takes its time with the first of it. */
  | "back and forth";

/** A step at which a process is killed, and what must be so nevertheless. */
export interface CrashCase {
  /** The `faultPoint`. */
  readonly point: string;
  /** Whose process: the one that serves people, or the one that does the jobs. An embedded database has one for both. */
  readonly who: "server" | "worker";
  readonly cause: Cause;
  readonly says: string;
  /** How often the step comes before the one that is meant, where one process does everything. */
  readonly earlier?: number;
  /** Events are numbered in a step of their own on a server only. */
  readonly serversOnly?: true;
  /** What leaves the house and is not yet marked as gone: it comes twice, under one id. */
  readonly twice?: "mail" | "webhook";
}

const ofServer = (point: string, says: string, more: Partial<CrashCase> = {}): CrashCase => ({ point, who: "server", cause: "new customer", says: `a server killed ${says}`, ...more });
const ofWorker = (point: string, says: string, more: Partial<CrashCase> = {}): CrashCase => ({ point, who: "worker", cause: "new customer", says: `a worker killed ${says}`, ...more });
const serversOnly = true;

/** In the order of the way from a change to whoever hears of it. */
export const cases: readonly CrashCase[] = [
  ofServer("event.written", "after it wrote a change and its event, before the commit, has saved neither; the request comes again and is done once"),
  ofServer("event.committed", "after the commit, before anybody hears of it, has saved both; the request comes again and is not done twice"),
  ofServer("event.numbering", "while it gives events their numbers leaves them to the next, without a gap", { serversOnly }),
  ofServer("event.numbered", "after events got their numbers, before it read them, leaves them to be read by the next", { serversOnly }),
  ofServer("event.read", "after it read the news, before any subscriber knows, tells them when they are back"),
  ofServer("event.published", "after it published the news is not asked for it again, and nobody misses it"),
  ofServer("subscriber.answered", "after it worked out an event for a subscriber, before sending it, sends it when the subscriber is back"),
  ofServer("socket.sent", "after it sent an event by websocket sends those after it when the subscriber is back with the cursor"),
  ofServer("stream.sent", "after it sent a server-sent event sends those after it when the browser is back with Last-Event-ID"),
  ofWorker("job.begun", "after it took a job over, before it did anything, leaves it to the next"),
  ofWorker("rule.locked", "after it locked a rule holds nobody up"),
  ofWorker("rule.matched", "after it found what a rule applies to has done nothing"),
  ofWorker("rule.alerted", "after it wrote the alert, before the rest, has raised none; the next raises one"),
  ofWorker("rule.planned", "after it wrote the follow-up, before the firing, has planned none; the next plans one"),
  ofWorker("rule.fired", "after it wrote the firing, before the commit, has done nothing; the next does it once"),
  ofWorker("event.written", "after it wrote everything that follows from the cause, before the commit, has done nothing; the next does it once", { earlier: 1 }),
  ofWorker("event.committed", "after the commit of alert, follow-up and firing has done all; the next does none of it again", { earlier: 1 }),
  ofWorker("rule.pageDone", "after a page of causes, before the next, goes on behind it"),
  ofWorker("rule.passing", "while it moves a rule's place in the log has not moved it; the next looks at the same events and does nothing twice"),
  ofWorker("rule.passed", "after it moved a rule's place in the log has left no event out"),
  ofWorker("job.done", "after a job, before it noted the end, has it done again, to no effect"),
  ofWorker("notification.queued", "after it wrote the mail about an alert, before the commit, has told nobody; the next writes one"),
  ofWorker("mail.taken", "after it took a mail out, before sending, has it sent by the next"),
  ofWorker("mail.sent", "after the mail server took a mail, before it left the outbox, has it sent twice, under one Message-ID", { twice: "mail" }),
  ofWorker("mail.leaving", "while a sent mail leaves the outbox has it sent twice, under one Message-ID", { twice: "mail" }),
  ofWorker("webhook.placed", "after it moved a webhook's place in the log, before it queued the deliveries, has done neither"),
  ofWorker("webhook.queued", "after it queued deliveries has them sent by the next, each under the id it has"),
  ofWorker("webhook.taken", "after it took deliveries, before sending, has them sent when its minute is over"),
  ofWorker("webhook.answered", "after the endpoint said yes, before that was noted, delivers again under the same id", { cause: "back and forth", twice: "webhook" }),
  ofWorker("webhook.noting", "while it notes a delivery delivers again under the same id", { cause: "back and forth", twice: "webhook" }),
  ofWorker("webhook.noted", "after it noted a delivery does not deliver it again", { cause: "back and forth" }),
  ofWorker("rule.ended", "while it closes an alert whose cause is gone has not closed it; the next does, once", { cause: "cause gone" }),
  ofWorker("rule.takenUp", "while it opens an alert again whose cause is back has not opened it; the next does, once", { cause: "cause back" }),
  ofWorker("alert.woken", "while it wakes a snoozed alert has not woken it; the next does, once", { cause: "snooze over" }),
  ofWorker("rule.escalated", "while it hands neglected alerts up has handed up none; the next hands up each once", { cause: "neglected" }),
];
