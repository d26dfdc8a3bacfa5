import { objection } from "./imports";

describe("who may import whom", () => {
  it.each([
    ["server/identity/user/user.service.ts", "server/core/context.ts"],
    ["server/orders/order/order.service.ts", "server/pipeline/opportunity/opportunity.entity.ts"],
    ["server/automation/rule/rule.service.ts", "server/service/ticket/ticket.entity.ts"],
    ["server/customers/contact/contact.service.ts", "server/customers/customer/customer.entity.ts"],
    ["server/customers/customer/customer.test.ts", "server/testing/workspace.ts"],
    ["server/main.ts", "server/automation/rule/rule.jobs.ts"],
    ["server/schema.ts", "server/analysis/profiling/profiling.resolver.ts"],
    ["server/sample/cli.ts", "server/orders/order/order.service.ts"],
    ["server/testing/workspace.ts", "server/schema.ts"],
    ["bench/graph-read.ts", "server/main.ts"],
    ["web/features/customers/list.tsx", "web/components/table.tsx"],
    ["web/features/customers/list.tsx", "web/features/customers/row.tsx"],
    ["web/app/customers/page.tsx", "web/features/customers/list.tsx"],
    ["web/generated.test.ts", "scripts/codegen.ts"],
  ])("%s may import %s", (from, to) => expect(objection(from, to)).toBeUndefined());

  it.each([
    ["server/core/context.ts", "server/identity/user/user.entity.ts", /lies above core/],
    ["server/pipeline/stage/stage.service.ts", "server/orders/order/order.entity.ts", /lies above pipeline/],
    ["server/customers/customer/customer.service.ts", "server/catalog/product/product.entity.ts", /one level/],
    ["server/service/ticket/ticket.service.ts", "server/finance/bill/bill.entity.ts", /one level/],
    ["server/analysis/profiling/profiling.ts", "server/automation/rule/rule.entity.ts", /one level/],
    ["server/customers/customer/customer.service.ts", "server/config.ts", /put together/],
    ["server/customers/customer/customer.service.ts", "server/testing/workspace.ts", /put together/],
    ["server/customers/customer/customer.test.ts", "server/schema.ts", /put together/],
    ["server/main.ts", "web/lib/paths.ts", /never imports web/],
    ["server/core/ids.ts", "bench/run.ts", /does not import bench/],
    ["web/lib/paths.ts", "server/core/ids.ts", /never imports server/],
    ["web/generated.test.ts", "server/schema.ts", /never imports server/],
    ["web/features/customers/list.tsx", "web/features/pipeline/board.tsx", /share through/],
    ["web/features/customers/list.tsx", "web/app/layout.tsx", /does not import web\/app/],
    ["web/components/table.tsx", "web/features/customers/row.tsx", /does not import web\/features/],
    ["web/lib/paths.ts", "web/features/customers/row.tsx", /does not import web\/features/],
  ])("%s may not import %s", (from, to, reason) => expect(objection(from, to)).toMatch(reason));
});
