import * as contacts from "../../customers/contact/contact.service";
import { CreateContactInput } from "../../customers/contact/contact.inputs";
import { DecisionRole } from "../../customers/contact/contact.entity";
import * as customers from "../../customers/customer/customer.service";
import { CreateCustomerInput } from "../../customers/customer/customer.inputs";
import { CreditGrade, CustomerKind, CustomerLevel, LifeCycleStage } from "../../customers/customer/customer.enums";
import { checked, moneyInput, required, type Target } from "./target";

const words = (values: object): { oneOf: string[] } => ({ oneOf: Object.values(values) as string[] });

/** Nobody is in charge of a customer unless the file says so. */
export const customer: Target<CreateCustomerInput> = {
  type: "Customer",
  fields: {
    name: "text", kind: words(CustomerKind), level: words(CustomerLevel), lifeCycleStage: words(LifeCycleStage), creditGrade: words(CreditGrade), creditLimit: "money",
    source: "text", industry: "text", region: "text", country: "text", city: "text", address: "text", postalCode: "text", phone: "text",
    email: "text", identityNumber: "text", bankAccount: "text", website: "text", birthday: "day", segment: "text", notes: "text",
    stockNeeds: "text", transportNeeds: "text", packagingNeeds: "text", informationNeeds: "text", ownerId: { ref: "User" }, createdAt: "time", tag: "text",
  },
  input(ctx, { tag, creditLimit, ...facts }) {
    required(facts, "name", "kind");
    const money = creditLimit === undefined ? {} : { creditLimit: moneyInput(creditLimit, ctx.currency) };
    return checked(CreateCustomerInput, { ownerId: null, ...facts, ...money, ...(tag === undefined ? {} : { tagNames: [tag] }) });
  },
  create: (tx, inputs) => customers.createMany(tx, inputs),
};

export const contact: Target<CreateContactInput> = {
  type: "Contact",
  fields: {
    customerId: { ref: "Customer" }, name: "text", title: "text", decisionRole: words(DecisionRole), phone: "text", mobile: "text", email: "text",
    fax: "text", isPrimary: "flag", notes: "text",
  },
  input(_ctx, facts) {
    required(facts, "customerId", "name");
    return checked(CreateContactInput, facts);
  },
  create: (tx, inputs) => contacts.createMany(tx, inputs),
};
