import * as opportunities from "../../pipeline/opportunity/opportunity.service";
import { CreateOpportunityInput } from "../../pipeline/opportunity/opportunity.inputs";
import { checked, moneyInput, required, type Target } from "./target";

/** A deal, with the one product it is about and the stage it came from. */
export const opportunity: Target<opportunities.NewOpportunity> = {
  type: "Opportunity",
  fields: {
    name: "text", customerId: { ref: "Customer" }, contactId: { ref: "Contact" }, ownerId: { ref: "User" }, stageId: { ref: "Stage" }, value: "money",
    probability: "ratio", expectedCloseOn: "day", source: "text", notes: "text", lostReason: "text", createdAt: "time", stageEnteredAt: "time", closedAt: "time",
    productId: { ref: "Product" }, previousStageId: { ref: "Stage" }, previousStageAt: "time",
  },
  input(ctx, { value, productId, previousStageId, previousStageAt, createdAt, stageEnteredAt, closedAt, lostReason, ...facts }) {
    required(facts, "name", "stageId");
    const money = moneyInput(value, ctx.currency);
    const products = productId === undefined ? undefined : [{ productId, quantity: 1 }];
    const form = checked(CreateOpportunityInput, { ownerId: null, ...facts, ...(money ? { value: money } : {}), ...(products ? { products } : {}) });
    const history = previousStageId && previousStageAt ? [{ stageId: previousStageId, enteredAt: previousStageAt }] : undefined;
    const past = { createdAt, stageEnteredAt, closedAt, lostReason, stageHistory: history };
    return Object.assign(form, Object.fromEntries(Object.entries(past).filter(([, each]) => each !== undefined)));
  },
  create: (tx, inputs) => opportunities.createMany(tx, inputs),
};
