import { withAbilities } from "../../core/access/access";
import { shownTime } from "../../core/database/sql";
import { computed, listing } from "../../core/graph/records";
import { FollowUp, type FollowUpStatus } from "./follow-up.entity";
import { isOverdue } from "./follow-up.rules";

withAbilities(FollowUp);

computed(FollowUp, "isOverdue", {
  needs: ["status", "dueAt"],
  value: ({ status, dueAt }, _ctx, now) => isOverdue(status as FollowUpStatus, new Date(shownTime(dueAt as string)), now),
});

listing(FollowUp, { sorts: { DUE_AT: "dueAt", CREATED_AT: "createdAt" }, order: ["DUE_AT", "ASC"] });
