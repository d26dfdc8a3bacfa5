import { Arg, Ctx, FieldResolver, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { listing } from "../../core/graph/records";
import { all, batch, one } from "../../core/graph/relations";
import { User } from "../../identity/user/user.entity";
import { Contact } from "../contact/contact.entity";
import { Customer } from "../customer/customer.entity";
import { Consent, ConsentPurpose } from "./consent.entity";
import { RecordConsentInput } from "./consent.inputs";
import * as consents from "./consent.service";

listing(Consent, { sorts: { AT: "at" }, order: ["AT", "DESC"] });

@Resolver(() => Consent)
export class ConsentResolver {
  @Can("consent:create")
  @Mutation(() => Consent, { description: "Notes that a customer or a contact said yes or no to a purpose." })
  recordConsent(@Arg("input", () => RecordConsentInput) input: RecordConsentInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => consents.record(tx, input));
  }

  @FieldResolver(() => User, { nullable: true, description: "Who noted it." })
  recordedBy() {
    return one(User, "recordedById");
  }
}

@Resolver(() => Customer)
export class CustomerConsentResolver {
  @FieldResolver(() => [Consent], { nullable: true, description: "All that the customer ever said, newest first." })
  consents() {
    return all(Consent, "customerId", "-at", "-id");
  }

  @FieldResolver(() => [ConsentPurpose], { nullable: true, description: "What the customer lets us do now." })
  consentedTo() {
    return batch([], (parents, ctx) => consents.consentedTo(ctx, "customerId", parents.map(({ id }) => id)));
  }
}

@Resolver(() => Contact)
export class ContactConsentResolver {
  @FieldResolver(() => [Consent], { nullable: true, description: "All that the person ever said, newest first." })
  consents() {
    return all(Consent, "contactId", "-at", "-id");
  }

  @FieldResolver(() => [ConsentPurpose], { nullable: true, description: "What the person lets us do now." })
  consentedTo() {
    return batch([], (parents, ctx) => consents.consentedTo(ctx, "contactId", parents.map(({ id }) => id)));
  }
}
