import { access, assertWritable, assign } from "../../../core/access/access";
import { tableOf } from "../../../core/access/ownership";
import { sightOf } from "../../../core/access/sight";
import type { Context, Transaction } from "../../../core/context";
import { insertEntities } from "../../../core/database/bulk-entities";
import { badInput, notFound, type FieldError } from "../../../core/errors";
import { entityOfId } from "../../../core/graph/records";
import { newId } from "../../../core/ids";
import { MessageChannelKind, type MessageSubject } from "../message.enums";
import { factsOf, settingOf } from "./facts";
import { MessageTemplate } from "./message-template.entity";
import type { CreateMessageTemplateInput, MessagePreview, MessageTextInput, PreviewMessageInput, UpdateMessageTemplateInput } from "./message-template.inputs";
import { placeholderFaults, placeholdersOf } from "./placeholders";
import { variablesOf } from "./variables";
import { write } from "./write";

/** Makes a template. @throws BAD_USER_INPUT that names each unknown variable with its place in the text */
export async function create(tx: Transaction, input: CreateMessageTemplateInput): Promise<MessageTemplate> {
  assertWritable(tx, "MessageTemplate", input);
  assertTexts(input);
  const template = Object.assign(new MessageTemplate(), input, {
    id: newId("mtp", tx.now.getTime()),
    version: 1,
    revision: 1,
    name: input.name.trim(),
    enabled: true,
    createdAt: tx.now,
    updatedAt: tx.now,
  });
  await insertEntities(tx, MessageTemplate, [template]);
  tx.emit("messageTemplate.created", { id: template.id });
  return template;
}

/** Changes a template; what it says from then on is a new revision. Messages that wait keep their words. */
export async function update(tx: Transaction, id: string, version: number, input: UpdateMessageTemplateInput): Promise<MessageTemplate> {
  assertWritable(tx, "MessageTemplate", input);
  const template = await access(tx, MessageTemplate, id, "update", version);
  assertTexts({ ...template, ...input });
  assign(template, input.name === undefined ? input : { ...input, name: input.name.trim() });
  if (input.texts ?? input.purpose) template.revision += 1;
  template.updatedAt = tx.now;
  await tx.db.save(template);
  tx.emit("messageTemplate.updated", { id });
  return template;
}

type Texts = Pick<CreateMessageTemplateInput, "about" | "channelKinds" | "texts">;

function assertTexts({ about, channelKinds, texts }: Texts): void {
  const faults = texts.flatMap((text, index) => textFaults(about, text, `input.texts.${index}`));
  const withoutSubject = channelKinds.includes(MessageChannelKind.EMAIL) ? texts.findIndex(({ subject }) => !subject?.trim()) : -1;
  if (withoutSubject >= 0) faults.push({ path: `input.texts.${withoutSubject}.subject`, code: "required", message: "an e-mail has a subject" });
  if (faults.length > 0) throw badInput(...faults);
}

function textFaults(about: MessageSubject, { subject, body }: MessageTextInput, path: string): FieldError[] {
  const known = new Set(variablesOf(about).map(({ name }) => name));
  return [...placeholderFaults(subject ?? "", known, `${path}.subject`), ...placeholderFaults(body, known, `${path}.body`)];
}

/**
 * Shows words filled in for a record, with the viewer's eyes: what they may not see stays a variable, and is filled in
 * only when the message is sent. Changes nothing.
 */
export async function preview(ctx: Context, { about, text, recordId }: PreviewMessageInput): Promise<MessagePreview> {
  const faults = textFaults(about, text, "input.text");
  if (faults.length > 0) throw badInput(...faults);
  const id = recordId ?? (await newestInSight(ctx, about));
  if (id === undefined || entityOfId(id)?.name !== String(about) || !(await sightOf(ctx, id))) throw notFound(about);
  const facts = (await factsOf(ctx, about, [id])).get(id);
  if (!facts) throw notFound(about);
  const seen = await inSightOfParties(ctx, facts.customerId);
  const used = new Set([...placeholdersOf(text.subject ?? ""), ...placeholdersOf(text.body)]);
  const [empty, hidden] = [new Set<string>(), new Set<string>()];
  const written = write(about, text, facts, await settingOf(ctx), ({ name, field }, value) => {
    const [type, property] = field ?? [];
    const shown = !type || !property || (ctx.policy.field(ctx.viewer, type, property) === "shown" && (type === String(about) || type === "User" || seen));
    if (used.has(name) && !shown) hidden.add(name);
    if (used.has(name) && shown && value === "") empty.add(name);
    return shown ? value : `{${name}}`;
  });
  return { subject: written.subject, body: written.body, recordId: id, empty: [...empty], hidden: [...hidden] };
}

const inSightOfParties = async (ctx: Context, customerId: string | null): Promise<boolean> => customerId !== null && sightOf(ctx, customerId);

async function newestInSight(ctx: Context, type: MessageSubject): Promise<string | undefined> {
  if (!ctx.policy.can(ctx.viewer, type, "read")) return undefined;
  const scope = ctx.policy.rows(ctx.viewer, type, "read", "t");
  const [row] = await ctx.sql.rows<{ id: string }>(`SELECT t.\`id\` FROM \`${tableOf(type) ?? ""}\` t WHERE ${scope?.text ?? "1 = 1"} ORDER BY t.\`id\` DESC LIMIT 1`, scope?.values ?? []);
  return row?.id;
}
