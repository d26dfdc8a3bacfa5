/** Lifetime values look so many months ahead, at this rate of interest a year. */
export const [horizonMonths, discountRate] = [36, 0.1];

/** Fewer customers that have bought again than these, and there is no model: chance could not be told from habit. */
export const fewestRepeatCustomers = 50;

/**
 * What the models say of each customer, worked out anew every day (`score.ts`); money in ten-thousandths. Times are whole
 * days; the customers are observed up to `score_model.observedTo`. A customer who first bought later has no row yet.
 *
 * | column | meaning |
 * |---|---|
 * | `no` | the customer's number in `key` |
 * | `frequency` | x, the days with a purchase after the first one |
 * | `recencyDays`, `ageDays` | t_x and T: days from the first purchase to the last one, and to `observedTo` |
 * | `alive` | P(alive), from 0 to 1 |
 * | `purchases90`, `purchases365` | days with a purchase to be expected in the 90 and 365 days after `observedTo` |
 * | `valuePerPurchase` | what such a day is expected to bring; null without a value model |
 * | `lifetimeValue` | what the next `horizonMonths` months are expected to bring, discounted; null without a value model |
 *
 * `score_model` has one row once the first scores are worked out: the parameters, and how well they foretold days that they
 * had not seen. Where `gap` says why there is no model, `customer_score` is empty.
 */
export const scoreTables: readonly string[] = [
  `CREATE TABLE customer_score (no INTEGER, frequency INTEGER, "recencyDays" INTEGER, "ageDays" INTEGER, alive DOUBLE, purchases90 DOUBLE, purchases365 DOUBLE, "valuePerPurchase" BIGINT, "lifetimeValue" BIGINT)`,
  `CREATE TABLE score_model (
    "scoredAt" TIMESTAMP, "observedFrom" DATE, "observedTo" DATE, customers INTEGER, "repeatCustomers" INTEGER, gap VARCHAR,
    r DOUBLE, alpha DOUBLE, a DOUBLE, b DOUBLE, "logLikelihood" DOUBLE,
    "valueCustomers" INTEGER, "valueGap" VARCHAR, p DOUBLE, q DOUBLE, gamma DOUBLE, "valueLogLikelihood" DOUBLE,
    "calibratedTo" DATE, "holdoutDays" INTEGER, "holdoutCustomers" INTEGER, "holdoutR" DOUBLE, "holdoutAlpha" DOUBLE, "holdoutA" DOUBLE, "holdoutB" DOUBLE, "holdoutLogLikelihood" DOUBLE,
    actual DOUBLE, expected DOUBLE, "expectedByOwnRate" DOUBLE, "meanAbsoluteError" DOUBLE, "meanAbsoluteErrorByOwnRate" DOUBLE)`,
];

/** Why there is no model. */
export type Gap = "TOO_FEW_REPEAT_CUSTOMERS" | "NO_MAXIMUM" | "NO_MEAN";
