import { raw } from "../semantic/sql";
import { FigureUnit, figures, type Definitions, type Figure } from "../semantic/figure";

const { SHARE, RATIO } = FigureUnit;
const counted = "the customers whose revenue in the period is above zero";

/** How unevenly revenue is spread over customers. */
const definitions = {
  concentration: { unit: SHARE, definition: `The share of revenue that the best fifth of ${counted} brings (Pareto's rule says 80 %).` },
  topTenShare: { unit: SHARE, definition: `The share of revenue that the ten best of ${counted} bring.` },
  gini: {
    unit: RATIO,
    definition: `Gini's coefficient of the revenue of ${counted}: 0 where all bring the same, near 1 where one brings everything; 2 Σ i·xᵢ / (n Σ xᵢ) − (n + 1) / n over rising xᵢ (C. Gini 1912; A. Sen, On Economic Inequality, 1973, p. 31).`,
  },
  hhi: {
    unit: RATIO,
    definition: `The Herfindahl–Hirschman index of ${counted}: the sum of their squared shares of revenue, from 1/n to 1; 1 divided by it is as how many equal customers they are (A. O. Hirschman 1945; O. C. Herfindahl 1950).`,
  },
} as const satisfies Definitions;

/** What a share is a whole number of, so that squares are summed exactly: the order of the rows must not change a digit. */
const shareUnits = 10n ** 15n;

/**
 * A row for the period and one for the period before, as SQL over `buyers`. `parts` of revenue are exact sums; with places by
 * falling revenue, the smallest of n has the place n, so i is n + 1 − place.
 */
export const concentrationSql = raw(`SELECT 'concentration' AS part, "isNow", COUNT(*) AS n, SUM(revenue) AS revenue, SUM(revenue) FILTER (place <= (n + 4) // 5) AS "bestFifth",
    SUM(revenue) FILTER (place <= 10) AS "bestTen", SUM((n + 1 - place) * revenue) AS weighted, SUM(share * share) AS squares
  FROM (
    SELECT *, ROW_NUMBER() OVER own AS place, COUNT(*) OVER (PARTITION BY "isNow") AS n, revenue * ${shareUnits} // SUM(revenue) OVER (PARTITION BY "isNow") AS share
    FROM (SELECT TRUE AS "isNow", revenue FROM buyers WHERE frequency > 0 AND revenue > 0 UNION ALL SELECT FALSE, "revenueBefore" FROM buyers WHERE "frequencyBefore" > 0 AND "revenueBefore" > 0) bringing
    WINDOW own AS (PARTITION BY "isNow" ORDER BY revenue DESC)
  ) placed GROUP BY "isNow"`);

/** What `concentrationSql` answers. */
export interface ConcentrationRow {
  isNow: boolean;
  n: bigint;
  revenue: bigint;
  bestFifth: bigint;
  bestTen: bigint;
  weighted: bigint;
  squares: bigint;
}

/** The figures of concentration, from the rows of both periods. */
export function concentrationFigures(rows: readonly ConcentrationRow[]): Figure[] {
  const of = (now: boolean): Record<string, number> => {
    const row = rows.find(({ isNow }) => isNow === now);
    return row ? measured(row) : {};
  };
  return figures(definitions, of(true), of(false));
}

function measured({ n, revenue, bestFifth, bestTen, weighted, squares }: ConcentrationRow): Record<keyof typeof definitions, number> {
  const [count, total] = [Number(n), Number(revenue)];
  return {
    concentration: Number(bestFifth) / total,
    topTenShare: Number(bestTen) / total,
    gini: (2 * Number(weighted)) / (count * total) - (count + 1) / count,
    hhi: Number(squares) / Number(shareUnits) ** 2,
  };
}
