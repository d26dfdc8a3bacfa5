import fc from "fast-check";
import { OrderStatus } from "./order.enums";
import { lineFigures, orderFigures, orderFlow, returnedFigures } from "./order.rules";

describe("lineFigures, in ten-thousandths", () => {
  test.each([
    ["price × quantity", { quantity: 3, discount: 0, unitPrice: 12_5000n }, { unitPrice: 12_5000n, total: 37_5000n, cost: null, profit: null }],
    ["less the discount", { quantity: 2, discount: 0.15, unitPrice: 10_0000n }, { unitPrice: 10_0000n, total: 17_0000n, cost: null, profit: null }],
    ["half a ten-thousandth away from zero", { quantity: 1, discount: 0.5, unitPrice: 1n }, { unitPrice: 1n, total: 1n, cost: null, profit: null }],
    ["below zero when goods come back", { quantity: -2, discount: 0.1, unitPrice: 5_0000n }, { unitPrice: 5_0000n, total: -9_0000n, cost: null, profit: null }],
    ["a bad debt has a negative price", { quantity: 1, discount: 0, unitPrice: -110_620600n }, { unitPrice: -110_620600n, total: -110_620600n, cost: null, profit: null }],
    ["the exact total and profit of an import", { quantity: 2, discount: 0.2, total: 2619600n, profit: -419136n }, { unitPrice: 1637250n, total: 2619600n, cost: 3038736n, profit: -419136n }],
    ["the cost gives the profit", { quantity: 1, discount: 0, unitPrice: 10n, cost: 4n }, { unitPrice: 10n, total: 10n, cost: 4n, profit: 6n }],
    ["the cost gives the profit where the profit is not known", { quantity: 1, discount: 0, unitPrice: 10n, cost: 4n, profit: null }, { unitPrice: 10n, total: 10n, cost: 4n, profit: 6n }],
    ["neither is known", { quantity: 1, discount: 0, unitPrice: 10n, cost: null, profit: null }, { unitPrice: 10n, total: 10n, cost: null, profit: null }],
    ["no price at all", { quantity: 3, discount: 0 }, { unitPrice: 0n, total: 0n, cost: null, profit: null }],
    ["given away: no price behind it", { quantity: 1, discount: 1, total: 0n }, { unitPrice: 0n, total: 0n, cost: null, profit: null }],
  ])("%s", (_, facts, figures) => {
    expect(lineFigures(facts)).toEqual(figures);
  });
});

test("an order's profit is not known as long as one line's is not", () => {
  const known = { quantity: 1, discount: 0.5, unitPrice: 10n, total: 5n, profit: 2n };
  expect(orderFigures([known, known])).toEqual({ total: 10n, discountTotal: 10n, profit: 4n, lineCount: 2 });
  const { profit: _, ...unknown } = known;
  for (const line of [unknown, { ...known, profit: null }]) {
    expect([orderFigures([known, line]).profit, orderFigures([line, known]).profit]).toEqual([null, null]);
  }
});

test("only lines with a discount count into the order's discount", () => {
  const rounded = { quantity: 3, discount: 0, unitPrice: 33n, total: 100n, profit: 0n };
  expect(orderFigures([rounded, { ...rounded, discount: 0.1, total: 90n }])).toMatchObject({ total: 190n, discountTotal: 9n });
});

test("goods of unknown cost come back with unknown cost and profit", () => {
  expect(returnedFigures({ quantity: 2, unitPrice: 5n, total: 10n, cost: null, profit: null }, 0, 1)).toEqual({ unitPrice: 5n, total: -5n, cost: null, profit: null });
});

test("however goods come back, in the end exactly what was paid is paid back", () => {
  const parts = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(parts, fc.bigInt({ min: -100_000n, max: 100_000_000n }), fc.bigInt({ min: 0n, max: 100_000n }), (pieces, total, cost) => {
      const quantity = pieces.reduce((sum, each) => sum + each, 0);
      const sold = { quantity, unitPrice: 1n, total, cost, profit: total - cost };
      let before = 0;
      const returned = pieces.map((each) => {
        const figures = returnedFigures(sold, before, each);
        before += each;
        return figures;
      });
      const sum = (field: "total" | "cost" | "profit"): bigint => returned.reduce((all, figures) => all + (figures[field] ?? 0n), 0n);
      expect([sum("total"), sum("cost"), sum("profit")]).toEqual([-total, -cost, cost - total]);
    }),
  );
});

test.each([
  [OrderStatus.OPEN, [OrderStatus.SHIPPED, OrderStatus.CANCELLED]],
  [OrderStatus.SHIPPED, [OrderStatus.COMPLETED]],
  [OrderStatus.COMPLETED, []],
  [OrderStatus.CANCELLED, []],
])("from %s an order goes to %j only", (from, to) => {
  expect(orderFlow.from(from)).toEqual(to);
});
