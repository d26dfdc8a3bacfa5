import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { withAbilities } from "../../core/access/access";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { listing } from "../../core/graph/records";
import { list, many, one } from "../../core/graph/relations";
import { connection, PageArgs } from "../../core/graph/types";
import { searchByNameOrValue } from "../../core/search/whole-value";
import { Customer } from "../customer/customer.entity";
import { Contact } from "./contact.entity";
import { ContactListArgs, CreateContactInput, UpdateContactInput } from "./contact.inputs";
import * as contacts from "./contact.service";

withAbilities(Contact);

listing(Contact, {
  sorts: { NAME: "nameKey" },
  order: ["NAME", "ASC"],
  filters: { search: (text: string, alias, ctx) => searchByNameOrValue(ctx, Contact, "contact", text, alias) },
});

export const ContactConnection = connection(Contact);

@Resolver(() => Contact)
export class ContactResolver {
  @Can("contact:read")
  @Query(() => ContactConnection)
  contacts(@Args(() => ContactListArgs) args: ContactListArgs) {
    return list(Contact, args);
  }

  @Can("contact:create")
  @Mutation(() => Contact)
  createContact(@Arg("input", () => CreateContactInput) input: CreateContactInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => contacts.create(tx, input));
  }

  @Can("contact:update")
  @Mutation(() => Contact)
  updateContact(
    @Arg("id", () => ID) id: string,
    @Arg("version", () => Int) version: number,
    @Arg("input", () => UpdateContactInput) input: UpdateContactInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.transact((tx) => contacts.update(tx, id, version, input));
  }

  @FieldResolver(() => Customer, { nullable: true })
  customer() {
    return one(Customer, "customerId");
  }
}

/** A customer's people. */
@Resolver(() => Customer)
export class CustomerContactResolver {
  @FieldResolver(() => ContactConnection, { nullable: true })
  contacts(@Args(() => PageArgs) args: PageArgs) {
    return many(Contact, "customerId", args);
  }
}
