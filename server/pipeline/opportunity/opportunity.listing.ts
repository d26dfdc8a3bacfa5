import { withAbilities } from "../../core/access/access";
import { shownTime } from "../../core/database/sql";
import { computed, listing } from "../../core/graph/records";
import { formatAmount, times } from "../../core/money";
import { searchCondition } from "../../core/search/search-condition";
import { Opportunity } from "./opportunity.entity";
import { daysBetween } from "./opportunity.rules";
import { StageChange } from "./stage-change.entity";

/** A time as stored, read. */
export const timeOf = (stored: unknown): Date => new Date(shownTime(stored as string));

withAbilities(Opportunity);

computed(Opportunity, "weightedValue", {
  needs: ["value", "probability", "currency"],
  value({ value, probability, currency }) {
    if (value === null || value === undefined) return null;
    return { amount: formatAmount(times(BigInt(value as string), Number(probability) / 10_000)), currency };
  },
});

computed(Opportunity, "ageInStageDays", {
  needs: ["stageEnteredAt"],
  value: ({ stageEnteredAt }, _ctx, now) => Math.floor(daysBetween(timeOf(stageEnteredAt), now)),
});

computed(StageChange, "days", {
  needs: ["enteredAt", "leftAt"],
  value: ({ enteredAt, leftAt }, _ctx, now) => daysBetween(timeOf(enteredAt), leftAt ? timeOf(leftAt) : now),
});

listing(Opportunity, {
  sorts: {
    NAME: "nameKey",
    VALUE: "value",
    EXPECTED_CLOSE_ON: "expectedCloseOn",
    CREATED_AT: "createdAt",
    STAGE_ENTERED_AT: "stageEnteredAt",
    LAST_ACTIVITY_AT: "lastActivityAt",
  },
  order: ["EXPECTED_CLOSE_ON", "ASC"],
  filters: {
    search: (text: string, alias, ctx) => searchCondition(ctx.sql, "Opportunity", text, `\`${alias}\`.\`id\``),
  },
});
