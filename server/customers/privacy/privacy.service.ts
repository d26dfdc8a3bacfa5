import { DateTime } from "luxon";
import { access, accessInput } from "../../core/access/access";
import { dayIn } from "../../core/clock";
import type { Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { badInput, notFound, unauthenticated } from "../../core/errors";
import { newId } from "../../core/ids";
import { assertSteppedUp } from "../../identity/session/step-up";
import { Contact } from "../contact/contact.entity";
import { Customer } from "../customer/customer.entity";
import { CustomerKind } from "../customer/customer.enums";
import { eraseRows } from "./erase";
import { findPersonal, type Subject } from "./personal-rows";
import { PrivacyRequest, PrivacyRequestKind, PrivacyRequestState } from "./privacy-request.entity";
import { KeptBecause, type ErasurePreview, type RecordPrivacyRequestInput } from "./privacy.types";

/** The law's term, in days. */
const term = 30;

/** Notes that a person asks for something; the day counts from now. */
export async function record(tx: Transaction, { kind, customerId, contactId }: RecordPrivacyRequestInput): Promise<PrivacyRequest> {
  if (!customerId === !contactId) throw badInput({ path: "input.customerId", code: "oneOf", message: "name a customer or a contact, one of the two" });
  await accessInput(tx, Customer, customerId, "input.customerId");
  await accessInput(tx, Contact, contactId, "input.contactId");
  if (customerId && !(await tx.db.existsBy(Customer, { id: customerId, kind: CustomerKind.PERSON }))) throw badInput({ path: "input.customerId", code: "notPerson", message: "is a company; name one of its people" });
  if (!tx.viewer) throw unauthenticated();
  const request = Object.assign(new PrivacyRequest(), {
    id: newId("prv", tx.now.getTime()),
    version: 1,
    kind,
    state: PrivacyRequestState.OPEN,
    customerId: customerId ?? null,
    contactId: contactId ?? null,
    recordedById: tx.viewer.userId,
    createdAt: tx.now,
    dueOn: DateTime.fromISO(dayIn(tx.zone, tx.now)).plus({ days: term }).toISODate(),
  });
  await insertEntities(tx, PrivacyRequest, [request]);
  tx.emit("privacyRequest.recorded", idsOf(request));
  return request;
}

/** Takes a request back that was a mistake, or that its person no longer wants. */
export async function cancel(tx: Transaction, id: string): Promise<PrivacyRequest> {
  const request = await openRequest(tx, id, "cancel");
  request.state = PrivacyRequestState.CANCELLED;
  await tx.db.save(request);
  tx.emit("privacyRequest.cancelled", idsOf(request));
  return request;
}

/** What erasing would come to. Nothing is changed. */
export async function preview(tx: Transaction, id: string): Promise<ErasurePreview> {
  const request = await openRequest(tx, id, "erase", PrivacyRequestKind.ERASE);
  const found = await findPersonal(tx, subjectOf(request));
  const because = { bookkeeping: KeptBecause.BOOKKEEPING, proof: KeptBecause.PROOF };
  return {
    name: await nameOf(tx, subjectOf(request)),
    types: found.map(({ type, data, ids }) => ({
      type,
      count: ids.length,
      deleted: data.deleted ?? false,
      erased: (data.erased ?? []).filter((field) => field !== "nameKey"),
      because: data.because ? because[data.because] : null,
    })),
  };
}

/**
 * Forgets a person, in one transaction and for good.
 * @param name the person's name, typed to show that it is meant
 */
export async function erase(tx: Transaction, id: string, name: string): Promise<PrivacyRequest> {
  assertSteppedUp(tx);
  const request = await openRequest(tx, id, "erase", PrivacyRequestKind.ERASE);
  const subject = subjectOf(request);
  if (name.trim() !== (await nameOf(tx, subject)).trim()) throw badInput({ path: "name", code: "wrong", message: "is not the name of this person" });
  const found = await findPersonal(tx, subject);
  tx.emit(`${subject.type.toLowerCase()}.erased`, { id: subject.id });
  await eraseRows(tx, found);
  for (const { type, ids } of found) {
    if (subject.type === "Customer" && type === "Contact") for (const contactId of ids) tx.emit("contact.erased", { id: contactId, customerId: subject.id });
  }
  return finish(tx, request);
}

/** Notes that the person's data is handed out now; the file itself is fetched right after (`export-person.ts`). */
export async function startExport(tx: Transaction, id: string): Promise<PrivacyRequest> {
  assertSteppedUp(tx);
  const request = await access(tx, PrivacyRequest, id, "export");
  if (request.kind !== PrivacyRequestKind.EXPORT || request.state === PrivacyRequestState.CANCELLED) throw wrongState;
  await nameOf(tx, subjectOf(request));
  tx.emit("privacyRequest.exported", idsOf(request));
  return finish(tx, request);
}

async function finish(tx: Transaction, request: PrivacyRequest): Promise<PrivacyRequest> {
  Object.assign(request, { state: PrivacyRequestState.DONE, doneAt: tx.now, doneById: tx.viewer?.userId ?? null });
  await tx.db.save(request);
  tx.emit("privacyRequest.done", idsOf(request));
  return request;
}

const wrongState = badInput({ path: "id", code: "notAllowed", message: "the request is not open, or asks for something else" });

async function openRequest(tx: Transaction, id: string, verb: string, kind?: PrivacyRequestKind): Promise<PrivacyRequest> {
  const request = await access(tx, PrivacyRequest, id, verb);
  if (request.state !== PrivacyRequestState.OPEN || (kind && request.kind !== kind)) throw wrongState;
  return request;
}

/** Whom a request is about. */
export const subjectOf = ({ customerId, contactId }: PrivacyRequest): Subject => (customerId ? { type: "Customer", id: customerId } : { type: "Contact", id: contactId ?? "" });

async function nameOf(tx: Transaction, { type, id }: Subject): Promise<string> {
  const person = type === "Customer" ? await tx.db.findOneBy(Customer, { id }) : await tx.db.findOneBy(Contact, { id });
  if (!person) throw notFound(type);
  return person.name;
}

const idsOf = ({ id, customerId, contactId }: PrivacyRequest): { id: string; customerId?: string | null; contactId?: string | null } => ({ id, customerId: customerId ?? null, contactId: contactId ?? null });
