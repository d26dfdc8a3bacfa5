import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { among, type Row } from "../../core/database/sql";
import { Can } from "../../core/graph/can";
import { listing } from "../../core/graph/records";
import { batch, list, through } from "../../core/graph/relations";
import { connection, PageArgs } from "../../core/graph/types";
import { Customer } from "../customer/customer.entity";
import { Tag } from "./tag.entity";
import * as tags from "./tag.service";

listing(Tag, { sorts: { NAME: "name" }, order: ["NAME", "ASC"] });

export const TagConnection = connection(Tag);

@Resolver(() => Tag)
export class TagResolver {
  @Can("tag:read")
  @Query(() => TagConnection)
  tags(@Args(() => PageArgs) args: PageArgs) {
    return list(Tag, args);
  }

  @Can("customer:tag")
  @Mutation(() => Customer)
  tagCustomer(@Arg("id", () => ID) id: string, @Arg("tagName") tagName: string, @Ctx() ctx: Context) {
    return ctx.transact((tx) => tags.tag(tx, id, tagName));
  }

  @Can("customer:tag")
  @Mutation(() => Customer)
  untagCustomer(@Arg("id", () => ID) id: string, @Arg("tagId", () => ID) tagId: string, @Ctx() ctx: Context) {
    return ctx.transact((tx) => tags.untag(tx, id, tagId));
  }

  @FieldResolver(() => Int, { description: "How many customers that you may see have it." })
  customerCount() {
    return batch([], async (parents, ctx) => {
      const scope = ctx.policy.rows(ctx.viewer, "Customer", "read", "c");
      const chosen = among("j.`tagId`", parents.map((parent) => parent.id));
      const text = `SELECT j.\`tagId\` AS tagId, COUNT(*) AS n FROM \`customer_tag\` j JOIN \`customer\` c ON c.\`id\` = j.\`customerId\` WHERE ${chosen.text} AND (${scope?.text ?? "1 = 1"}) GROUP BY j.\`tagId\``;
      const rows = await ctx.sql.rows<Row>(text, [...chosen.values, ...(scope?.values ?? [])]);
      const counts = new Map(rows.map((row) => [row["tagId"], Number(row["n"])]));
      return parents.map((parent) => counts.get(parent.id) ?? 0);
    });
  }
}

/** A customer's tags. */
@Resolver(() => Customer)
export class CustomerTagResolver {
  @FieldResolver(() => [Tag])
  tags() {
    return through(Tag, "customer_tag", "customerId", "tagId", "name");
  }
}
