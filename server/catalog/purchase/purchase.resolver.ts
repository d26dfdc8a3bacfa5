import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { withAbilities } from "../../core/access/access";
import type { Context } from "../../core/context";
import { among } from "../../core/database/sql";
import { ExternalId } from "../../core/external-id/external-id.entity";
import { Can } from "../../core/graph/can";
import { listing } from "../../core/graph/records";
import { all, batch, list, many, one } from "../../core/graph/relations";
import { Day } from "../../core/graph/scalars";
import { connection, PageArgs } from "../../core/graph/types";
import { searchCondition } from "../../core/search/search-condition";
import { Product } from "../product/product.entity";
import { Supplier } from "../supplier/supplier.entity";
import { Purchase } from "./purchase.entity";
import { PurchaseStatus } from "./purchase.enums";
import { CreatePurchaseInput, PurchaseListArgs } from "./purchase.inputs";
import * as purchases from "./purchase.service";

withAbilities(Purchase);

listing(Purchase, {
  sorts: { ORDERED_ON: "orderedOn", EXPECTED_ON: "expectedOn", RECEIVED_ON: "receivedOn" },
  order: ["ORDERED_ON", "DESC"],
  filters: { search: (text: string, alias, ctx) => searchCondition(ctx.sql, "Product", text, `\`${alias}\`.\`productId\``) },
});

export const PurchaseConnection = connection(Purchase);

@Resolver(() => Purchase)
export class PurchaseResolver {
  @Can("purchase:read")
  @Query(() => Purchase, { nullable: true })
  purchase(@Arg("id", () => ID) id: string): string {
    return id;
  }

  @Can("purchase:read")
  @Query(() => PurchaseConnection)
  purchases(@Args(() => PurchaseListArgs) args: PurchaseListArgs) {
    return list(Purchase, args);
  }

  @Can("purchase:create")
  @Mutation(() => Purchase)
  createPurchase(@Arg("input", () => CreatePurchaseInput) input: CreatePurchaseInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => purchases.create(tx, input));
  }

  @Can("purchase:receive")
  @Mutation(() => Purchase)
  receivePurchase(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Arg("receivedOn", () => Day) receivedOn: string, @Ctx() ctx: Context) {
    return ctx.transact((tx) => purchases.receive(tx, id, version, receivedOn));
  }

  @Can("purchase:cancel")
  @Mutation(() => Purchase)
  cancelPurchase(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Ctx() ctx: Context) {
    return ctx.transact((tx) => purchases.cancel(tx, id, version));
  }

  @FieldResolver(() => Product, { nullable: true })
  product() {
    return one(Product, "productId");
  }

  @FieldResolver(() => Supplier, { nullable: true })
  supplier() {
    return one(Supplier, "supplierId");
  }

  @FieldResolver(() => [ExternalId])
  externalIds() {
    return all(ExternalId, "recordId", "system");
  }
}

@Resolver(() => Product)
export class ProductPurchaseResolver {
  @FieldResolver(() => PurchaseConnection, { nullable: true })
  purchases(@Args(() => PageArgs) args: PageArgs) {
    return many(Purchase, "productId", args);
  }

  @FieldResolver(() => Int, { nullable: true, description: "Pieces that are ordered from suppliers and still on the way." })
  quantityOnOrder() {
    return batch([], async (parents, ctx) => {
      const products = among("`productId`", parents.map(({ id }) => id));
      const rows = await ctx.sql.rows<{ productId: string; pieces: number | string }>(
        `SELECT \`productId\`, SUM(\`quantity\`) AS \`pieces\` FROM \`purchase\` WHERE \`status\` = ? AND ${products.text} GROUP BY \`productId\``,
        [PurchaseStatus.OPEN, ...products.values],
      );
      const pieces = new Map(rows.map((row) => [row.productId, Number(row.pieces)]));
      return parents.map(({ id }) => pieces.get(id) ?? 0);
    });
  }
}
