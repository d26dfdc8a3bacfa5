import { withAbilities } from "../../core/access/access";
import { computed, listing } from "../../core/graph/records";
import { searchCondition } from "../../core/search/search-condition";
import { Contract } from "./contract.entity";
import type { ContractStatus } from "./contract.enums";
import { contractMoves } from "./contract.rules";

withAbilities(Contract);

computed(Contract, "availableStatuses", {
  needs: ["status"],
  value: ({ status }, ctx) => (ctx.policy.can(ctx.viewer, "Contract", "move") ? contractMoves.from(status as ContractStatus) : []),
});

listing(Contract, {
  sorts: { ENDS_ON: "endsOn", STARTS_ON: "startsOn", TITLE: "titleKey", NUMBER: "number" },
  order: ["STARTS_ON", "DESC"],
  filters: { search: (text: string, alias, ctx) => searchCondition(ctx.sql, "Contract", text, `\`${alias}\`.\`id\``) },
});
