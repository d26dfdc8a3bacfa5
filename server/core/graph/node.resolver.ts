import { Arg, ID, Query, Resolver } from "type-graphql";
import { badInput } from "../errors";
import { SignedIn } from "./can";
import { largestPage } from "./statements";
import { Node } from "./types";

/** Finds any record by its id alone. */
@Resolver(() => Node)
export class NodeResolver {
  @SignedIn()
  @Query(() => Node, { nullable: true, description: "The record with this id; null if there is none or you may not see it." })
  node(@Arg("id", () => ID) id: string): string {
    return id;
  }

  @SignedIn()
  @Query(() => [Node], { nullable: "items", description: "Records in the order of the ids, at most 100." })
  nodes(@Arg("ids", () => [ID]) ids: string[]): string[] {
    if (ids.length > largestPage) throw badInput({ path: "ids", code: "outOfRange", message: `must be at most ${largestPage}`, params: { max: largestPage } });
    return ids;
  }
}
