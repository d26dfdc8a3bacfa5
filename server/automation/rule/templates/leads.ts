import { Role } from "../../../identity/role";
import { AlertSeverity } from "../../alert/alert.enums";
import type { AssignAction } from "../definition.types";
import type { RuleTemplate } from "./template.types";
import { all, empty, is } from "./tests";

/** Gives each new lead that is nobody's to one of those who sell. Leads from before the rule was switched on are left alone. */
const giving = (by: AssignAction["by"]): RuleTemplate => ({
  define: () => ({
    subject: "Customer",
    when: { kind: "EVENT", types: ["customer.created"] },
    causes: [{ name: "nobodys", where: all(empty("owner"), is("lifeCycleStage", "POTENTIAL")), severity: AlertSeverity.INFO }],
    actions: [{ do: "ASSIGN", by, userIds: [], role: Role.SALES }],
  }),
});

export const newLeadInTurn = giving("ROUND_ROBIN");

/** Whoever has the fewest customers gets the next. */
export const newLeadLeastBusy = giving("LEAST_BUSY");

/** Whoever has most customers in the lead's region gets it. */
export const newLeadTerritory = giving("TERRITORY");
