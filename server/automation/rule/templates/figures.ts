import type { Condition } from "../../../core/condition/condition.types";
import { AlertSeverity } from "../../alert/alert.enums";
import type { RuleTemplate } from "./template.types";
import { ago, all } from "./tests";

const figure = (name: string, is: "LESS" | "MORE", number: number): Condition => ({ figure: { name, is, value: { number } } });

/** Who has not bought for longer is lost, and no news. */
const lately = ago("lastOrderOn", "AT_LEAST", { count: 1, unit: "YEARS" });

/**
 * The figures are a day old at most: who has bought today is still in there as late. So nothing here is a new occurrence by the last
 * order; it stands until the figures say otherwise.
 */
const watching = (where: Condition, until: Condition): RuleTemplate => ({
  define: () => ({
    subject: "Customer",
    when: { kind: "CONDITION" },
    causes: [{ name: "figure", where: all(where, lately), until, severity: AlertSeverity.WATCH }],
    actions: [{ do: "ALERT" }],
  }),
});

/** Likelier gone than not by far. The models are fitted anew each day, so that a probability wavers: it is over above two fifths only. */
export const probablyGone = watching(figure("probabilityAlive", "LESS", 0.3), figure("probabilityAlive", "LESS", 0.4));

/** Silent for more than twice as long as usual between two of the customer's own orders, until the customer has bought again. */
export const rateFalling = watching(figure("overdueRatio", "MORE", 2), figure("overdueRatio", "MORE", 1.5));
