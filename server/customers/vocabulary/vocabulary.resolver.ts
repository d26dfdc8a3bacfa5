import { Ctx, Field, ObjectType, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { wordsByField } from "./vocabulary.service";

@ObjectType({ description: "The words the company classifies customers with, to offer in filters." })
export class CustomerFacets {
  @Field(() => [String])
  sources!: string[];

  @Field(() => [String])
  industries!: string[];

  @Field(() => [String])
  regions!: string[];

  @Field(() => [String])
  segments!: string[];
}

@Resolver(() => CustomerFacets)
export class VocabularyResolver {
  @Can("customer:read")
  @Query(() => CustomerFacets)
  async customerFacets(@Ctx() ctx: Context): Promise<CustomerFacets> {
    const { source, industry, region, segment } = await wordsByField(ctx);
    return { sources: source, industries: industry, regions: region, segments: segment };
  }
}
