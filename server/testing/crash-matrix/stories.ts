/** What the company does that leads on to a step. */
export type Cause =
  /** A customer is taken up: two rules act, one after the event, one because a condition has become true. */
  | "new customer"
  /** The customer is no A-customer any more: that alert's cause is gone. */
  | "cause gone"
  /** And is one again: the very same cause is back. */
  | "cause back"
  /** The alert's snooze is over. */
  | "snooze over"
  /** Nobody acted on alerts for a day. */
  | "neglected"
  /** An alert is put off and taken up again several times while the partner's endpoint takes its time with the first of it. */
  | "back and forth"
  /** The customer becomes one whom a rule has everything done for: it is given away, changed, moved, tagged, put up for approval, written about. */
  | "cared for"
  /** Somebody says yes to what that rule asked. */
  | "approved";

/** A step at which a process is killed. Whoever takes over goes on with what was under way, and dies at the next one. */
export interface Death {
  /** The `faultPoint`. */
  readonly point: string;
  /** Whose process: the one that serves people, or the one that does the jobs. An embedded database has one for both. */
  readonly who: "server" | "worker";
  /** Ends "a server killed …", "a worker killed …": what is so nevertheless. */
  readonly says: string;
  /** What leads on to the step; left out where it follows from what was under way. */
  readonly cause?: Cause;
  /** Events are numbered in a step of their own on a server only. */
  readonly serversOnly?: true;
}

/** Deaths one after the other, after which everything is as if there had been none. */
export interface Story {
  readonly about: string;
  readonly deaths: readonly Death[];
  /** What leaves the house and is not yet marked as gone: it comes more than once, under one id. */
  readonly repeats?: "mail" | "webhook";
}

type Told = Omit<Death, "point" | "who" | "says">;
const server = (point: string, says: string, more: Told = {}): Death => ({ point, who: "server", says, ...more });
const worker = (point: string, says: string, more: Told = {}): Death => ({ point, who: "worker", says, ...more });
const serversOnly = true;
const cause = "new customer";

/** In the order of the way from a change to whoever hears of it. */
export const stories: readonly Story[] = [
  {
    about: "a change and its event",
    deaths: [
      server("event.written", "before the commit has saved neither; the request comes again and is done once", { cause }),
      server("event.committed", "after the commit, before anybody hears of it, has saved both; the request comes again and is not done twice"),
      server("event.numbering", "while it gives events their numbers leaves them to the next, without a gap", { serversOnly, cause }),
      server("event.numbered", "after events got their numbers, before it read them, leaves them to be read by the next", { serversOnly, cause }),
      server("event.read", "after it read the news, before any subscriber knows, tells them when they are back", { cause }),
      server("event.published", "after it published the news is not asked for it again, and nobody misses it", { cause }),
      server("subscriber.answered", "after it worked out an event for a subscriber, before sending it, sends it when the subscriber is back", { cause }),
      server("socket.sent", "after it sent an event by websocket sends those after it when the subscriber is back with the cursor", { cause }),
      server("stream.sent", "after it sent a server-sent event sends those after it when the browser is back with Last-Event-ID", { cause }),
    ],
  },
  {
    about: "a rule that finds something",
    deaths: [
      worker("rule.locked", "after it locked a rule holds nobody up", { cause }),
      worker("rule.matched", "after it found what a rule applies to has done nothing"),
      worker("rule.alerted", "after it wrote the alert, before the rest, has raised none; the next raises one"),
      worker("rule.planned", "after it wrote the follow-up, before the firing, has planned none; the next plans one"),
      worker("rule.fired", "after it wrote the firing, before the commit, has done nothing; the next does it once"),
      worker("event.written", "after it wrote everything that follows from the cause, before the commit, has done nothing; the next does it once"),
      worker("event.committed", "after the commit of alert, follow-up and firing has done all; the next does none of it again"),
      worker("rule.pageDone", "after a page of causes, before the next, goes on behind it"),
      worker("rule.passing", "while it moves a rule's place in the log has not moved it; the next looks at the same events and does nothing twice"),
      worker("rule.passed", "after it moved a rule's place in the log has left no event out"),
      worker("job.done", "after a job, before it noted the end, has it done again, to no effect"),
      worker("job.begun", "after it took a job over, before it did anything, leaves it to the next"),
    ],
  },
  {
    about: "the mail about an alert",
    repeats: "mail",
    deaths: [
      worker("notification.queued", "after it wrote the mail, before the commit, has told nobody; the next writes one", { cause }),
      worker("mail.taken", "after it took a mail out, before sending, has it sent by the next"),
      worker("mail.sent", "after the mail server took a mail, before it left the outbox, has it sent again, under one Message-ID"),
      worker("mail.leaving", "while a sent mail leaves the outbox has it sent again, under one Message-ID"),
    ],
  },
  {
    about: "the deliveries to a webhook",
    repeats: "webhook",
    deaths: [
      worker("webhook.placed", "after it moved a webhook's place in the log, before it queued the deliveries, has done neither", { cause }),
      worker("webhook.queued", "after it queued deliveries has them sent by the next, each under the id it has"),
      worker("webhook.taken", "after it took deliveries, before sending, has them sent when its minute is over"),
      worker("webhook.answered", "after the endpoint said yes, before that was noted, delivers again under the same id", { cause: "back and forth" }),
      worker("webhook.noting", "while it notes a delivery delivers again under the same id"),
      worker("webhook.noted", "after it noted a delivery does not deliver it again"),
    ],
  },
  {
    about: "an alert that ends and comes back",
    deaths: [
      worker("rule.ended", "while it closes an alert whose cause is gone has not closed it; the next does, once", { cause: "cause gone" }),
      worker("rule.takenUp", "while it opens an alert again whose cause is back has not opened it; the next does, once", { cause: "cause back" }),
      worker("alert.woken", "while it wakes a snoozed alert has not woken it; the next does, once", { cause: "snooze over" }),
      worker("rule.escalated", "while it hands neglected alerts up has handed up none; the next hands up each once", { cause: "neglected" }),
    ],
  },
  {
    about: "everything else that a rule does",
    repeats: "mail",
    deaths: [
      worker("rule.assigned", "after it gave the customer away has left it with whom it was; the next gives it away once", { cause: "cared for" }),
      worker("rule.set", "after it set a field has set nothing; the next sets it once"),
      worker("rule.moved", "after it moved the customer along the life cycle, before the step was noted, has done neither; the next does both"),
      worker("rule.tagged", "after it tagged the customer has tagged nothing; the next tags once"),
      worker("rule.asked", "after it asked for an approval has asked nobody; the next asks once"),
      worker("message.queued", "after it wrote a message, before the commit, has written none; the next writes one"),
      worker("rule.told", "after it told others has told nobody; the next tells each once"),
      worker("message.taken", "after it took a message, before sending, has it sent by the next"),
      worker("message.sent", "after the other side took a message, before that was noted, has it sent again, under one id"),
      worker("message.noting", "while it notes that a message was sent has it sent again, under one id"),
      worker("message.noted", "after it noted a message does not send it again"),
      server("approval.settled", "after it wrote down a yes, before the commit, has noted none; the request comes again and counts once", { cause: "approved" }),
    ],
  },
];
