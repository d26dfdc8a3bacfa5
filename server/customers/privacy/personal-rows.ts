import type { EntityMetadata } from "typeorm";
import type { Transaction } from "../../core/context";
import { among, anyOf, type Condition } from "../../core/database/sql";
import { pieces } from "../../core/lists";
import { personalTypes, type PersonalData } from "../../core/privacy/personal";

/** The person in question: a customer who is a person, or somebody at a customer. */
export interface Subject {
  readonly type: "Customer" | "Contact";
  readonly id: string;
}

/** All rows of a type that are about a person. */
export interface PersonalRows {
  readonly type: string;
  readonly data: PersonalData;
  readonly metadata: EntityMetadata;
  readonly ids: readonly string[];
}

const atOnce = 500;

/** Everything held on a person, by type; types of which there is nothing are left out. */
export async function findPersonal(tx: Transaction, subject: Subject): Promise<PersonalRows[]> {
  const people = await peopleOf(tx, subject);
  const found = new Map<string, readonly string[]>();
  const all: PersonalRows[] = [];
  for (const [type, data] of personalTypes()) {
    const metadata = tx.db.connection.entityMetadatas.find(({ name }) => name === type);
    if (!metadata) continue;
    const ids = await idsOf(tx, metadata, data.through ? [[data.through.by, found.get(data.through.type) ?? []]] : namedBy(data, people));
    found.set(type, ids);
    if (ids.length > 0) all.push({ type, data, metadata, ids });
  }
  return all;
}

type People = Readonly<Record<string, readonly string[]>>;

/** Whoever is a customer takes their contacts along: family, helpers, nobody of whom anything is to be left behind. */
async function peopleOf(tx: Transaction, { type, id }: Subject): Promise<People> {
  if (type === "Contact") return { Contact: [id] };
  const contacts = await tx.sql.rows<{ id: string }>("SELECT `id` FROM `contact` WHERE `customerId` = ?", [id]);
  return { Customer: [id], Contact: contacts.map((contact) => contact.id) };
}

const namedBy = ({ about = {} }: PersonalData, people: People): [string, readonly string[]][] => Object.entries(about).map(([person, column]) => [column, people[person] ?? []]);

async function idsOf(tx: Transaction, { tableName }: EntityMetadata, named: readonly (readonly [string, readonly string[]])[]): Promise<string[]> {
  const conditions: Condition[] = named.flatMap(([column, ids]) => pieces(ids, atOnce).map((piece) => among(`\`${column}\``, piece)));
  if (conditions.length === 0) return [];
  const ids = new Set<string>();
  for (const some of pieces(conditions, 10)) {
    const { text, values } = anyOf(some);
    for (const { id } of await tx.sql.rows<{ id: string }>(`SELECT \`id\` FROM \`${tableName}\` WHERE ${text}`, values)) ids.add(id);
  }
  return [...ids].sort();
}
