import { validateSync } from "class-validator";
import type { Context, Transaction } from "../../core/context";
import { among } from "../../core/database/sql";
import { badInput } from "../../core/errors";
import { fieldErrorsOf } from "../../core/http/validation-errors";
import { formatAmount } from "../../core/money";
import type { FactValue, FieldKind } from "../convert";

/** The fields that a recipe may fill. */
export type Fields = Readonly<Record<string, FieldKind>>;

/** What a file says of a record, by field; what it does not say is left out. Names of other records have become their ids. */
export type Facts = Readonly<Record<string, FactValue | undefined>>;

/** A kind of record that files are loaded into, through its own service. */
export interface Target<Input = unknown> {
  /** The type's name in the graph, which external ids go by. */
  readonly type: string;
  readonly fields: Fields;
  /** Of each line, where it has lines. */
  readonly lines?: Fields;
  /**
   * Makes the service's input of what the file says, with the checks of the app's own form.
   * @throws BAD_USER_INPUT with paths such as `input.name` or `input.lines.3.quantity`
   */
  input(ctx: Context, facts: Facts, lines: readonly Facts[]): Input;
  /** Makes the records, all or none, in the order of their inputs. */
  create(tx: Transaction, inputs: readonly Input[]): Promise<readonly { id: string }[]>;
}

/** Checks facts by the input class of the API. @throws BAD_USER_INPUT */
export function checked<I extends object>(input: new () => I, facts: object): I {
  const made = Object.assign(new input(), facts);
  const errors = validateSync(made, { forbidUnknownValues: false });
  if (errors.length > 0) throw badInput(...fieldErrorsOf(errors));
  return made;
}

/** Requires fields that GraphQL itself would require of a caller. @throws BAD_USER_INPUT, code `required` */
export function required(facts: Facts, ...fields: readonly string[]): void {
  const missing = fields.filter((field) => facts[field] === undefined);
  if (missing.length > 0) throw badInput(...missing.map((field) => ({ path: `input.${field}`, code: "required", message: "must not be missing" })));
}

/** Money as the API's inputs take it. */
export const moneyInput = (amount: FactValue | undefined, currency: string): { amount: string; currency: string } | undefined =>
  typeof amount === "bigint" ? { amount: formatAmount(amount), currency } : undefined;

/** The names of records, for services that know a record by its name. */
export async function namesOf(tx: Transaction, table: "supplier" | "shipper", ids: readonly (string | undefined)[]): Promise<Map<string, string>> {
  const distinct = [...new Set(ids)].filter((id): id is string => id !== undefined);
  if (distinct.length === 0) return new Map();
  const { text, values } = among("`id`", distinct);
  const rows = await tx.sql.rows<{ id: string; name: string }>(`SELECT \`id\`, \`name\` FROM \`${table}\` WHERE ${text}`, values);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
