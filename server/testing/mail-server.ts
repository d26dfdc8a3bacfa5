import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail as the server took it. */
export interface ReceivedMail {
  readonly to: string[];
  /** Decoded headers, names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
}

/** A real mail server on this machine that keeps what it takes. */
export interface TestMailServer {
  readonly url: string;
  readonly mails: ReceivedMail[];
  /** Answers the next mails with an error, e.g. 450 or 550; undefined takes them again. */
  refuse(code: number | undefined): void;
  close(): Promise<void>;
}

/** Starts a mail server on a free port that wants a user and a password: `crm` and `secret`. */
export async function testMailServer(): Promise<TestMailServer> {
  const mails: ReceivedMail[] = [];
  let refusal: number | undefined;
  const server = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    onAuth: ({ username, password }, _, done) => (username === "crm" && password === "secret" ? done(null, { user: username }) : done(new Error("Wrong password"))),
    onRcptTo: (_, __, done) => done(refusal === undefined ? null : Object.assign(new Error("No such mailbox"), { responseCode: refusal })),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), ...readMail(Buffer.concat(chunks).toString("latin1")) });
        done();
      });
    },
  });
  server.on("error", () => undefined); // whoever sends may die in the middle of it, which is their affair
  await new Promise<void>((resolve) => void server.listen(0, "0.0.0.0", resolve));
  return {
    url: `smtp://crm:secret@127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    refuse: (code) => void (refusal = code),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function readMail(source: string): Omit<ReceivedMail, "to"> {
  const [head, body] = halves(source);
  const headers = headersOf(head);
  const boundary = /boundary="([^"]+)"/.exec(headers["content-type"] ?? "")?.[1];
  const parts = boundary ? body.split(`--${boundary}`).slice(1, -1).map((part) => halves(part.replace(/^\r\n/, ""))) : [[head, body] as const];
  const part = (type: string): string => parts.map(([partHead, text]) => [headersOf(partHead), text] as const).flatMap(([its, text]) => (its["content-type"]?.startsWith(type) ? [decoded(text, its["content-transfer-encoding"])] : []))[0] ?? "";
  return { headers, text: part("text/plain"), html: part("text/html") };
}

function halves(source: string): readonly [string, string] {
  const at = source.indexOf("\r\n\r\n");
  return [source.slice(0, at), source.slice(at + 4)];
}

function headersOf(head: string): Record<string, string> {
  const lines = head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), decodedWords(line.slice(line.indexOf(":") + 1).trim())]));
}

const decodedWords = (value: string): string =>
  value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) => decoded(kind.toUpperCase() === "B" ? text : text.replace(/_/g, "=20"), kind.toUpperCase() === "B" ? "base64" : "quoted-printable"));

function decoded(text: string, encoding = "7bit"): string {
  if (encoding === "base64") return Buffer.from(text, "base64").toString("utf8");
  if (encoding !== "quoted-printable") return text;
  const bytes = text.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
