import { withAbilities } from "../../core/access/access";
import { storedTime } from "../../core/database/sql";
import { computed, listing } from "../../core/graph/records";
import type { Grants } from "../../core/access/grants";
import { shownGrants } from "../policy/graph/translate";
import { ApiKey } from "./api-key.entity";

withAbilities(ApiKey);

computed(ApiKey, "grants", {
  needs: ["grants"],
  value: ({ grants }) => (typeof grants === "string" ? shownGrants(JSON.parse(grants) as Grants) : null),
});

listing(ApiKey, {
  sorts: { CREATED_AT: "createdAt" },
  order: ["CREATED_AT", "DESC"],
  filters: {
    usable(usable: boolean, alias, ctx) {
      const now = storedTime(ctx.clock.now());
      const [revoked, ends] = [`\`${alias}\`.\`revokedAt\``, `\`${alias}\`.\`expiresAt\``];
      return usable ? { text: `${revoked} IS NULL AND ${ends} > ?`, values: [now] } : { text: `${revoked} IS NOT NULL OR ${ends} <= ?`, values: [now] };
    },
  },
});
