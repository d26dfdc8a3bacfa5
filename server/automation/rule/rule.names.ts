import { Locale } from "../../identity/role";
import { RuleKind } from "./rule.entity";
import type { firstKinds } from "./templates/templates";

/** What the first rules are called in a new workspace. */
export type RuleNames = Readonly<Record<(typeof firstKinds)[number], string>>;

/** The first rules' names in the language of the workspace. */
export const ruleNames: Readonly<Record<Locale, RuleNames>> = {
  [Locale.EN]: {
    [RuleKind.FOLLOW_UP_OVERDUE]: "Follow-up overdue",
    [RuleKind.DEAL_WITHOUT_ACTIVITY]: "Deal without activity",
    [RuleKind.TICKET_DUE]: "Ticket near or past its due time",
    [RuleKind.CUSTOMER_WITHOUT_ORDER]: "Customer without an order",
    [RuleKind.WAREHOUSE_DIFFERS]: "Figures differ from the database",
  },
  [Locale.ZH_HANT]: {
    [RuleKind.FOLLOW_UP_OVERDUE]: "跟進逾期",
    [RuleKind.DEAL_WITHOUT_ACTIVITY]: "商機久無活動",
    [RuleKind.TICKET_DUE]: "工單將到期或已逾期",
    [RuleKind.CUSTOMER_WITHOUT_ORDER]: "客戶久未下單",
    [RuleKind.WAREHOUSE_DIFFERS]: "分析數字與資料庫不符",
  },
  [Locale.ZH_HANS]: {
    [RuleKind.FOLLOW_UP_OVERDUE]: "跟进逾期",
    [RuleKind.DEAL_WITHOUT_ACTIVITY]: "商机久无活动",
    [RuleKind.TICKET_DUE]: "工单将到期或已逾期",
    [RuleKind.CUSTOMER_WITHOUT_ORDER]: "客户久未下单",
    [RuleKind.WAREHOUSE_DIFFERS]: "分析数字与数据库不符",
  },
};

/** Whether somebody gave a rule a name of its own; the others are called by their kind, in the reader's language. */
export const isNamed = ({ kind, name }: { readonly kind: RuleKind; readonly name: string }): boolean => Object.values(ruleNames).every((names) => (names as Partial<Record<RuleKind, string>>)[kind] !== name);
