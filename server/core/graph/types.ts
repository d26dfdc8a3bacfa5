import { ArgsType, Extensions, Field, Float, ID, InputType, Int, InterfaceType, ObjectType, registerEnumType } from "type-graphql";
import { IsOptional, Matches, MaxLength } from "class-validator";
import { Cursor, DateTime, Day } from "./scalars";

/** Anything with an id of its own; `node(id)` finds it. */
@InterfaceType({ description: "Anything with an id of its own.", resolveType: (value: { __typename?: string }) => value.__typename })
export abstract class Node {
  @Field(() => ID)
  id!: string;
}

/** Money as the API shows it: exact, two to four decimals. */
@ObjectType({ description: "An exact amount: a decimal string with two to four decimals, and a currency (ISO 4217)." })
export class Money {
  @Field()
  amount!: string;

  @Field()
  currency!: string;
}

@InputType({ description: "An exact amount; the workspace's currency where none is given." })
export class MoneyInput {
  @Field()
  @Matches(/^[+-]?\d{1,14}(\.\d{1,4})?$/, { message: "must be an amount such as 12.50, with at most four decimals", context: { code: "amount" } })
  amount!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Matches(/^[A-Z]{3}$/, { message: "must be a currency code such as EUR", context: { code: "currency" } })
  currency?: string | null;
}

@InputType({ description: "Half-open: from ≤ time < to." })
export class DateTimeRange {
  @Field(() => DateTime, { nullable: true })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true })
  to?: Date | null;
}

@InputType({ description: "Half-open: from ≤ day < to." })
export class DateRange {
  @Field(() => Day, { nullable: true })
  from?: string | null;

  @Field(() => Day, { nullable: true })
  to?: string | null;
}

@InputType({ description: "Half-open, decimal strings: from ≤ amount < to." })
export class MoneyRange {
  @Field(() => String, { nullable: true })
  from?: string | null;

  @Field(() => String, { nullable: true })
  to?: string | null;
}

@InputType()
export class ExternalIdInput {
  @Field({ description: "The other system's name, e.g. a file or a shop." })
  @MaxLength(60)
  system!: string;

  @Field()
  @MaxLength(200)
  value!: string;
}

export enum SortDirection {
  ASC = "ASC",
  DESC = "DESC",
}
registerEnumType(SortDirection, { name: "SortDirection" });

@ObjectType()
export class PageInfo {
  @Field()
  hasNextPage!: boolean;

  @Field()
  hasPreviousPage!: boolean;

  @Field(() => Cursor, { nullable: true })
  startCursor?: string | null;

  @Field(() => Cursor, { nullable: true })
  endCursor?: string | null;
}

/** Paging of every list: `first` (with `after`) or `last` (with `before`) is required, at most 100. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: "How many from the beginning, or after the cursor; at most 100." })
  first?: number;

  @Field(() => Cursor, { nullable: true })
  after?: string;

  @Field(() => Int, { nullable: true, description: "How many from the end, or before the cursor; at most 100." })
  last?: number;

  @Field(() => Cursor, { nullable: true })
  before?: string;
}

/** What `connection` needs to know of a class. */
type ItemClass<T extends object> = new () => T;

/** The Relay connection over a record type: `edges`, `nodes`, `pageInfo` and the lazily counted `totalCount`. */
export function connection<T extends object>(item: ItemClass<T>): new () => object {
  @ObjectType(`${item.name}Edge`)
  class Edge {
    @Field(() => Cursor)
    cursor!: string;

    @Field(() => item)
    node!: object;
  }

  @Extensions({ connection: true })
  @ObjectType(`${item.name}Connection`)
  class Connection {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => [item], { description: "The records without their cursors." })
    nodes!: object[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int, { description: "Counted only when asked for." })
    totalCount!: number;
  }
  return Connection;
}

/** The sort input over an enumeration of sort names. */
export function sortInput(name: string, fields: object): new () => { field: string; direction: SortDirection } {
  @InputType(name)
  class Sort {
    @Field(() => fields)
    field!: string;

    @Field(() => SortDirection)
    direction!: SortDirection;
  }
  return Sort;
}

export { Float, ID, Int };
