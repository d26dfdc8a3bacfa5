import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, FieldResolver, ID, Info, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { SignedIn, WithoutReceipt } from "../../core/graph/can";
import type { EntityClass } from "../../core/graph/records";
import { batch } from "../../core/graph/relations";
import { DateTime } from "../../core/graph/scalars";
import { Node } from "../../core/graph/types";
import { FieldChange } from "../../core/history/field-change";
import { histories } from "../../core/history/history";
import * as reveals from "../../core/history/reveal";
import * as undoing from "../../core/history/undo";
import { User } from "../user/user.entity";

@ObjectType({ description: "Something that happened to a record, as far as you may see it." })
export class HistoryEntry {
  @Field(() => ID, { description: "The event's, for undoChange and for going on before it." })
  id!: string;

  @Field({ description: "The record's kind and what happened, e.g. opportunity.won." })
  type!: string;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => User, { nullable: true, description: "Who did it; null for the system itself." })
  actor?: string | null;

  @Field(() => [FieldChange])
  changes!: FieldChange[];
}

/** Gives a type the field `history`, for everybody who may read the record. */
export function historyOf(entity: EntityClass): new () => object {
  @Resolver(() => entity)
  class RecordHistoryResolver {
    @FieldResolver(() => [HistoryEntry], { description: "What happened to it, newest first; at most 100 at once." })
    history(
      @Arg("first", () => Int) first: number,
      @Arg("before", () => ID, { nullable: true, description: "Only what happened before this entry." }) before: string | null,
      @Info() { schema }: GraphQLResolveInfo,
    ) {
      return batch([], (records, ctx) => histories(ctx, schema, records.map(({ id }) => id), first, before ?? undefined));
    }
  }
  return RecordHistoryResolver;
}

@Resolver()
export class HistoryResolver {
  @SignedIn()
  @Mutation(() => Node, { description: "Sets one field of a record back to what it was before an event. CONFLICT where the record, or since the event the field, has changed." })
  undoChange(@Arg("eventId", () => ID) eventId: string, @Arg("field") field: string, @Arg("version", () => Int, { description: "The record's, as you see it." }) version: number, @Ctx() ctx: Context) {
    return ctx.transact((tx) => undoing.undoChange(tx, eventId, field, version));
  }

  @SignedIn()
  @WithoutReceipt()
  @Mutation(() => String, { nullable: true, description: "Shows one masked field of a record in full, to those who may; the audit trail notes it." })
  revealField(@Arg("id", () => ID) id: string, @Arg("field") field: string, @Ctx() ctx: Context, @Info() { schema }: GraphQLResolveInfo) {
    return ctx.transact((tx) => reveals.revealField(tx, schema, id, field));
  }
}
