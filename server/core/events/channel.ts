import type { Interest } from "./interest";
import type { EventRecord } from "./read";

/** Told of new events that concern whoever waits, and of the place that has been reached. */
type Told = (events: readonly EventRecord[], end: number) => void;

/**
 * Those who follow one topic live. An event is sorted out once for the topic and once for each of those whom it may
 * concern, however many subscriptions these have; whoever it does not concern is not woken.
 */
export class Channel {
  private readonly waiting = new Map<object, { interest: Interest; told: Set<Told> }>();
  /** Subscriptions, waiting or busy. */
  members = 0;

  constructor(readonly topic: string) {}

  /** Calls back once, with the next events that concern the waiting one. @returns takes the call back */
  wait(interest: Interest, told: Told): () => void {
    const { whom } = interest;
    const group = this.waiting.get(whom) ?? { interest, told: new Set<Told>() };
    this.waiting.set(whom, group);
    group.told.add(told);
    return () => {
      group.told.delete(told);
      if (group.told.size === 0 && this.waiting.get(whom) === group) this.waiting.delete(whom);
    };
  }

  /** Brings the events that came in, which reach as far as `end`. */
  push(events: readonly EventRecord[], end: number): void {
    const [first] = this.waiting.values();
    if (!first) return;
    const wanted = events.filter(first.interest.wanted);
    if (wanted.length === 0) return;
    for (const [whom, { interest, told }] of this.waiting) {
      const theirs = wanted.filter(interest.concerns);
      if (theirs.length === 0) continue;
      this.waiting.delete(whom);
      for (const each of told) each(theirs, end);
    }
  }

  /** Nothing more comes. */
  end(end: number): void {
    const groups = [...this.waiting.values()];
    this.waiting.clear();
    for (const { told } of groups) for (const each of told) each([], end);
  }
}

/** The topics that are followed on this server. */
export class Channels {
  private readonly byTopic = new Map<string, Channel>();

  join({ topic }: Interest): Channel {
    const channel = this.byTopic.get(topic) ?? new Channel(topic);
    this.byTopic.set(topic, channel);
    channel.members += 1;
    return channel;
  }

  leave(channel: Channel): void {
    channel.members -= 1;
    if (channel.members === 0) this.byTopic.delete(channel.topic);
  }

  push(events: readonly EventRecord[], end: number): void {
    for (const channel of this.byTopic.values()) channel.push(events, end);
  }

  end(end: number): void {
    for (const channel of this.byTopic.values()) channel.end(end);
  }
}
