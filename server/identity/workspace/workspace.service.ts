import type { Context, Transaction } from "../../core/context";
import { among } from "../../core/database/sql";
import { unsealed } from "../../core/encryption/sealed-columns";
import { Locale } from "../role";
import { assertSteppedUp } from "../session/step-up";
import { User } from "../user/user.entity";
import { WorkspaceFacts } from "./workspace.entity";
import type { SampleUser, Workspace } from "./workspace.types";

const onlyId = "workspace";

/** What is kept of the workspace; what nobody has said yet is as it is for everybody. */
async function factsOf(tx: Transaction): Promise<WorkspaceFacts> {
  const found = await tx.db.findOneBy(WorkspaceFacts, { id: onlyId });
  return found ?? Object.assign(new WorkspaceFacts(), { id: onlyId, name: "Guanxi", timeZone: tx.zone, locale: Locale.EN, sample: false, secondFactorRequired: false });
}

/** Keeps what the installation's configuration says; to be called at every start. */
export async function configureWorkspace(tx: Transaction, facts: { timeZone: string; locale: Locale; name?: string }): Promise<void> {
  await tx.db.save(Object.assign(await factsOf(tx), facts));
}

/** Marks the workspace as the sample, with the people that everybody may sign in as. */
export async function markAsSample(tx: Transaction, sample: { name: string; password: string; userIds: readonly string[] }): Promise<void> {
  const facts = await factsOf(tx);
  await tx.db.save(Object.assign(facts, { name: sample.name, sample: true, samplePassword: sample.password, sampleUserIds: sample.userIds }));
}

/** The workspace's name and language, for mails. */
export async function workspaceSays(tx: Transaction): Promise<{ name: string; locale: Locale }> {
  return factsOf(tx);
}

/** Whether administrators need a second factor here. */
export async function secondFactorIsRequired(ctx: Context): Promise<boolean> {
  const [facts] = await ctx.sql.rows<{ secondFactorRequired: number }>("SELECT `secondFactorRequired` FROM `workspace` WHERE `id` = ?", [onlyId]);
  return facts?.secondFactorRequired === 1;
}

/** Has administrators need a second factor, or not any more. Those without one are led to set it up. */
export async function requireSecondFactor(tx: Transaction, required: boolean): Promise<void> {
  assertSteppedUp(tx);
  await tx.db.save(Object.assign(await factsOf(tx), { secondFactorRequired: required }));
  tx.emit(required ? "workspace.secondFactorRequired" : "workspace.secondFactorOptional", { id: onlyId });
}

interface StoredFacts {
  name: string;
  timeZone: string;
  locale: Locale;
  sample: number;
  samplePassword: string | null;
  sampleUserIds: string | null;
}

/** The zone whose calendar the company goes by. */
export async function workspaceZone(ctx: Context): Promise<string> {
  const [facts] = await ctx.sql.rows<{ timeZone: string }>("SELECT `timeZone` FROM `workspace` WHERE `id` = ?", [onlyId]);
  return facts?.timeZone ?? ctx.zone;
}

/** What strangers may know of the workspace. */
export async function describeWorkspace(ctx: Context): Promise<Workspace> {
  const text = "SELECT `name`, `timeZone`, `locale`, `sample`, `samplePassword`, `sampleUserIds` FROM `workspace` WHERE `id` = ?";
  const [facts] = await ctx.sql.rows<StoredFacts>(text, [onlyId]);
  const { name = "Guanxi", timeZone = ctx.zone, locale = Locale.EN } = facts ?? {};
  const general = { name, timeZone, locale, currency: ctx.currency, sendsMail: ctx.site.sendsMail, signInWith: ctx.site.signInWith ?? null };
  if (facts?.sample !== 1) return { ...general, sample: false, sampleUsers: [], samplePassword: null };
  const userIds = JSON.parse(facts.sampleUserIds ?? "[]") as string[];
  return { ...general, sample: true, sampleUsers: await sampleUsers(ctx, userIds), samplePassword: facts.samplePassword };
}

/** In the order in which they were named. */
async function sampleUsers(ctx: Context, userIds: readonly string[]): Promise<SampleUser[]> {
  const { text, values } = among("u.`id`", userIds);
  const rows = await ctx.sql.rows<SampleUser & { id: string }>(
    `SELECT u.\`id\`, u.\`email\`, u.\`name\`, u.\`role\`, u.\`title\`, t.\`name\` AS \`team\` FROM \`user\` u LEFT JOIN \`team\` t ON t.\`id\` = u.\`teamId\` WHERE u.\`active\` = 1 AND ${text}`,
    values,
  );
  const readable = rows.map((row) => ({ ...row, email: unsealed(User, "email", row.email) }));
  return readable.sort((left, right) => userIds.indexOf(left.id) - userIds.indexOf(right.id));
}
