import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { withAbilities } from "../../core/access/access";
import type { Context } from "../../core/context";
import { ExternalId } from "../../core/external-id/external-id.entity";
import { Can } from "../../core/graph/can";
import { listing } from "../../core/graph/records";
import { all, list, one } from "../../core/graph/relations";
import { connection } from "../../core/graph/types";
import { nameOf } from "../../core/named-records";
import { searchCondition } from "../../core/search/search-condition";
import { Category } from "../category/category.entity";
import { inCategories } from "../category/category.service";
import { Supplier } from "../supplier/supplier.entity";
import { Product } from "./product.entity";
import { CreateProductInput, ProductListArgs, UpdateProductInput } from "./product.inputs";
import * as products from "./product.service";

withAbilities(Product);

listing(Product, {
  sorts: { NAME: "nameKey", SKU: "sku", PRICE: "price" },
  order: ["NAME", "ASC"],
  filters: {
    search: (text: string, alias, ctx) => searchCondition(ctx.sql, "Product", text, `\`${alias}\`.\`id\``),
    categoryId: (ids: string[], alias) => inCategories(`\`${alias}\`.\`categoryId\``, ids),
  },
});

export const ProductConnection = connection(Product);

@Resolver(() => Product)
export class ProductResolver {
  @Can("product:read")
  @Query(() => Product, { nullable: true })
  product(@Arg("id", () => ID) id: string): string {
    return id;
  }

  @Can("product:read")
  @Query(() => ProductConnection)
  products(@Args(() => ProductListArgs) args: ProductListArgs) {
    return list(Product, args);
  }

  @Can("product:create")
  @Mutation(() => Product)
  createProduct(@Arg("input", () => CreateProductInput) input: CreateProductInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => products.create(tx, input));
  }

  @Can("product:update")
  @Mutation(() => Product)
  updateProduct(
    @Arg("id", () => ID) id: string,
    @Arg("version", () => Int) version: number,
    @Arg("input", () => UpdateProductInput) input: UpdateProductInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.transact((tx) => products.update(tx, id, version, input));
  }

  @FieldResolver(() => Category, { nullable: true })
  category() {
    return one(Category, "categoryId");
  }

  @FieldResolver(() => Supplier, { nullable: true })
  supplier() {
    return one(Supplier, "supplierId");
  }

  @FieldResolver(() => String, { nullable: true })
  supplierName() {
    return nameOf("supplier", "supplierId");
  }

  @FieldResolver(() => [ExternalId])
  externalIds() {
    return all(ExternalId, "recordId", "system");
  }
}
