import type { Context } from "../../../core/context";
import type { Letter } from "../../../identity/mail/letter";
import type { MessageChannelKind } from "../message.enums";

/** A channel with what it needs to send, read and unsealed for one pass. */
export interface Endpoint {
  readonly id: string;
  readonly kind: MessageChannelKind;
  readonly url: string;
  readonly method: "POST" | "PUT";
  readonly headers: Readonly<Record<string, string>>;
  /** JSON whose texts hold `{to}`, `{text}` and `{id}`. */
  readonly body: string;
  readonly successPath: string | null;
  readonly successValue: string | null;
  readonly secret: string | null;
}

/** A message as a carrier gets it. */
export interface Parcel {
  /** The same with every try: whoever takes it can tell a repetition by it. */
  readonly id: string;
  /** An address or a number; null for groups. */
  readonly to: string | null;
  readonly text: string;
  /** As a mail; null for other channels. */
  readonly letter: MailParcel | null;
}

/** A message as a mail. */
export interface MailParcel extends Letter {
  /** Where the reader says that they want no more of it; marketing only. */
  readonly unsubscribe?: string | undefined;
}

/** What came of one try. LATER: too much at once, the channel rests; REFUSED: it will never be taken. */
export type Verdict = "TAKEN" | "FAILED" | "LATER" | "REFUSED";

/** One try as it is noted. */
export interface Tried {
  readonly verdict: Verdict;
  /** The HTTP status or the mail server's code; null where no answer came. */
  readonly answer: number | null;
  /** What went wrong: a fault of the connection, or the endpoint's own code. */
  readonly fault: string | null;
}

/** Brings messages to where a channel leads. It never throws for what an endpoint or the network does. */
export type Carrier = (ctx: Context, endpoint: Endpoint, parcel: Parcel) => Promise<Tried>;
