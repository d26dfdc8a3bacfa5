import { Migration } from "../core/database/migrate";

export class WhatRulesNeed1000000000006 extends Migration {
  readonly sqlite = [
    `DROP INDEX "IDX_e1bf54bf0ed54c4d48c8ec830a"`,
    `DROP INDEX "IDX_b46648f4248f6e8101614e62cc"`,
    `CREATE INDEX "IDX_2207d9c3bfe7953bc4e9b69b8c" ON "rule_firing" ("ruleId", "endedAt", "recordId") `,
    `CREATE INDEX "IDX_b6170c143cd5b5b67b3575d9f2" ON "sales_order" ("customerId", "orderedOn", "status", "total") `,
  ];

  readonly mysql = [
    "DROP INDEX `IDX_e1bf54bf0ed54c4d48c8ec830a` ON `rule_firing`",
    "DROP INDEX `IDX_b46648f4248f6e8101614e62cc` ON `sales_order`",
    "CREATE INDEX `IDX_2207d9c3bfe7953bc4e9b69b8c` ON `rule_firing` (`ruleId`, `endedAt`, `recordId`)",
    "CREATE INDEX `IDX_b6170c143cd5b5b67b3575d9f2` ON `sales_order` (`customerId`, `orderedOn`, `status`, `total`)",
  ];
}
