import { Args, FieldResolver, Int, Query, Resolver } from "type-graphql";
import { among } from "../../core/database/sql";
import { Can } from "../../core/graph/can";
import { listing } from "../../core/graph/records";
import { batch, list, one } from "../../core/graph/relations";
import { connection, PageArgs } from "../../core/graph/types";
import { Category } from "./category.entity";

listing(Category, { sorts: { NAME: "nameKey" }, order: ["NAME", "ASC"] });

export const CategoryConnection = connection(Category);

@Resolver(() => Category)
export class CategoryResolver {
  @Can("category:read")
  @Query(() => CategoryConnection)
  categories(@Args(() => PageArgs) args: PageArgs) {
    return list(Category, args);
  }

  @FieldResolver(() => Category, { nullable: true })
  parent() {
    return one(Category, "parentId");
  }

  @FieldResolver(() => Int, { description: "Products in this category and in those below it." })
  productCount() {
    return batch([], async (parents, ctx) => {
      const start = among("`id`", parents.map((parent) => parent.id));
      const rows = await ctx.sql.rows<{ top: string; n: number }>(
        `WITH RECURSIVE below (top, id) AS (SELECT \`id\`, \`id\` FROM \`category\` WHERE ${start.text} UNION SELECT b.top, c.\`id\` FROM \`category\` c JOIN below b ON c.\`parentId\` = b.id)
        SELECT b.top AS \`top\`, COUNT(*) AS \`n\` FROM below b JOIN \`product\` p ON p.\`categoryId\` = b.id GROUP BY b.top`,
        start.values,
      );
      const counts = new Map(rows.map(({ top, n }) => [top, Number(n)]));
      return parents.map((parent) => counts.get(parent.id) ?? 0);
    });
  }
}
