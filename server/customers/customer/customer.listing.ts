import { withAbilities } from "../../core/access/access";
import { among } from "../../core/database/sql";
import { computed, listing } from "../../core/graph/records";
import { searchByNameOrValue } from "../../core/search/whole-value";
import { inSegment } from "../segment/segment.service";
import { Customer } from "./customer.entity";
import type { LifeCycleStage } from "./customer.enums";
import { customerFacts, lifeCycle } from "./customer.rules";

withAbilities(Customer);

computed(Customer, "availableStages", { needs: ["lifeCycleStage"], value: ({ lifeCycleStage }) => lifeCycle.from(lifeCycleStage as LifeCycleStage) });

computed(Customer, "editableFields", { needs: [], value: (_row, ctx) => customerFacts.filter((field) => ctx.policy.mayWrite(ctx.viewer, "Customer", field)) });

listing(Customer, {
  sorts: {
    NAME: "nameKey",
    CREATED_AT: "createdAt",
    LAST_ORDER_ON: "lastOrderOn",
    LAST_ACTIVITY_AT: "lastActivityAt",
    ORDER_TOTAL: "orderTotal",
    LEVEL: "level",
  },
  order: ["NAME", "ASC"],
  filters: {
    search: (text: string, alias, ctx) => searchByNameOrValue(ctx, Customer, "customer", text, alias),
    segmentId: (id: string, alias, ctx) => inSegment(ctx, id, alias, "filter.segmentId"),
    tagId: (tagIds: string[], alias) => {
      const { text, values } = among("`tagId`", tagIds);
      return { text: `\`${alias}\`.\`id\` IN (SELECT \`customerId\` FROM \`customer_tag\` WHERE ${text})`, values };
    },
  },
});
