import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { list, one } from "../../core/graph/relations";
import { connection, PageArgs } from "../../core/graph/types";
import { User } from "../../identity/user/user.entity";
import { Contact } from "../contact/contact.entity";
import { Customer } from "../customer/customer.entity";
import { PrivacyRequest } from "./privacy-request.entity";
import * as privacy from "./privacy.service";
import { ErasurePreview, RecordPrivacyRequestInput } from "./privacy.types";

export const PrivacyRequestConnection = connection(PrivacyRequest);

@Resolver(() => PrivacyRequest)
export class PrivacyRequestResolver {
  @Can("privacyRequest:read")
  @Query(() => PrivacyRequestConnection, { description: "Newest first." })
  privacyRequests(@Args(() => PageArgs) args: PageArgs) {
    return list(PrivacyRequest, args);
  }

  @Can("privacyRequest:erase")
  @Query(() => ErasurePreview, { description: "What erasing the person would come to." })
  erasurePreview(@Arg("id", () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.transact((tx) => privacy.preview(tx, id));
  }

  @Can("privacyRequest:create")
  @Mutation(() => PrivacyRequest, { description: "Notes that a person asks for what we hold on them, or to be forgotten." })
  recordPrivacyRequest(@Arg("input", () => RecordPrivacyRequestInput) input: RecordPrivacyRequestInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => privacy.record(tx, input));
  }

  @Can("privacyRequest:cancel")
  @Mutation(() => PrivacyRequest)
  cancelPrivacyRequest(@Arg("id", () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.transact((tx) => privacy.cancel(tx, id));
  }

  @Can("privacyRequest:erase")
  @Mutation(() => PrivacyRequest, { description: "Forgets the person for good; law and proof keep what they want." })
  erasePerson(@Arg("id", () => ID) id: string, @Arg("name", { description: "The person's name, for confirmation." }) name: string, @Ctx() ctx: Context) {
    return ctx.transact((tx) => privacy.erase(tx, id, name));
  }

  @Can("privacyRequest:export")
  @Mutation(() => PrivacyRequest, { description: "Opens `/privacy/exports/<id>` for you, for a quarter of an hour." })
  startPersonExport(@Arg("id", () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.transact((tx) => privacy.startExport(tx, id));
  }

  @FieldResolver(() => Customer, { nullable: true })
  customer() {
    return one(Customer, "customerId");
  }

  @FieldResolver(() => Contact, { nullable: true })
  contact() {
    return one(Contact, "contactId");
  }

  @FieldResolver(() => User, { nullable: true })
  recordedBy() {
    return one(User, "recordedById");
  }

  @FieldResolver(() => User, { nullable: true })
  doneBy() {
    return one(User, "doneById");
  }
}
