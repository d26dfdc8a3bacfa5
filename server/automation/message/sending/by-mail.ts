import type { Mailer } from "../../../identity/mail/mailer";
import type { Carrier, Tried } from "./carrier.types";

/** Sends by this installation's mail server; without one nothing is taken, and what waits is tried again. */
export const byMail = (mailer: Mailer | undefined): Carrier => async (_, __, { id, to, letter }): Promise<Tried> => {
  if (!mailer) return { verdict: "FAILED", answer: null, fault: "noMail" };
  if (!to || !letter) return { verdict: "REFUSED", answer: null, fault: "address" };
  const { unsubscribe, ...words } = letter;
  // One click of the reader's mail program ends it (RFC 8058).
  const headers = unsubscribe ? { "List-Unsubscribe": `<${unsubscribe}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } : {};
  try {
    await mailer.send(id, { to, ...words, headers });
    return { verdict: "TAKEN", answer: null, fault: null };
  } catch (error) {
    const { code, responseCode } = error as { code?: string; responseCode?: number };
    return { verdict: isRefused(code, responseCode) ? "REFUSED" : "FAILED", answer: responseCode ?? null, fault: code?.slice(0, 40) ?? "connection" };
  }
};

/** The mail server will never take it: its address or its text is refused for good. A wrong password may be mended. */
const isRefused = (code: string | undefined, response = 0): boolean => code !== "EAUTH" && response >= 550 && response < 560;
