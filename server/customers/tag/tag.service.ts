import { access } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { insertMissingRows } from "../../core/database/bulk";
import { among } from "../../core/database/sql";
import { badInput } from "../../core/errors";
import { newId } from "../../core/ids";
import { Customer } from "../customer/customer.entity";

const colors = ["blue", "teal", "grape", "orange", "cyan", "pink", "lime", "indigo"];

/** Marks a customer with a word, which is made where it is new. */
export async function tag(tx: Transaction, customerId: string, tagName: string): Promise<Customer> {
  const customer = await access(tx, Customer, customerId, "tag");
  const name = tagName.trim();
  if (name === "" || name.length > 60) throw badInput({ path: "tagName", code: "length", message: "must have 1 to 60 characters", params: { min: 1, max: 60 } });
  await tagCustomers(tx, [{ customerId, tagName: name }]);
  tx.emit("customer.tagged", { id: customerId, ownerId: customer.ownerId }, { tags: [null, name] });
  return customer;
}

/** Takes a mark off a customer. */
export async function untag(tx: Transaction, customerId: string, tagId: string): Promise<Customer> {
  const customer = await access(tx, Customer, customerId, "tag");
  const [mark] = await tx.sql.rows<{ name: string }>("SELECT `name` FROM `tag` WHERE `id` = ?", [tagId]);
  const removed = await tx.sql.run("DELETE FROM `customer_tag` WHERE `customerId` = ? AND `tagId` = ?", [customerId, tagId]);
  if (removed === 0) throw badInput({ path: "tagId", code: "notFound", message: "the customer does not have this tag" });
  tx.emit("customer.untagged", { id: customerId, ownerId: customer.ownerId }, { tags: [mark?.name, null] });
  return customer;
}

/** Marks many customers at once; words that are new are made, marks that are there stay single. */
export async function tagCustomers(tx: Transaction, marks: readonly { customerId: string; tagName: string }[]): Promise<void> {
  if (marks.length === 0) return;
  const names = [...new Set(marks.map((mark) => mark.tagName.trim()))].filter((name) => name !== "");
  await insertMissingRows(tx.sql, "tag", names.map((name) => ({ id: newId("tag"), name, color: colorOf(name) })));
  const { text, values } = among("`name`", names);
  const tags = await tx.sql.rows<{ id: string; name: string }>(`SELECT \`id\`, \`name\` FROM \`tag\` WHERE ${text}`, values);
  const idOf = new Map(tags.map(({ id, name }) => [name, id]));
  const rows = marks.flatMap(({ customerId, tagName }) => {
    const tagId = idOf.get(tagName.trim());
    return tagId ? [{ id: newId("cta"), customerId, tagId }] : [];
  });
  await insertMissingRows(tx.sql, "customer_tag", rows);
}

/** A tag keeps its colour by its name, so that every server chooses the same. */
function colorOf(name: string): string {
  const sum = [...name].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
  return colors[sum % colors.length] as string;
}
