import type { Fragment } from "../../../core/analytic-database";
import type { Question } from "../../semantic/question";
import { orders } from "../../semantic/orders";
import { seesPurchases, seesDeliveries } from "../../semantic/scope";
import { raw, sql } from "../../semantic/sql";
import type { ShipperDelivery, SupplierDelivery } from "./stock.types";

/** How suppliers keep their days: purchases that arrived in the period, and those still open at its end. */
export async function suppliers(question: Question): Promise<SupplierDelivery[]> {
  const { ctx, period, filter } = question;
  if (!seesPurchases(ctx)) return [];
  const category = filter.categoryId ? sql`"productNo" IN (SELECT p.no FROM product p JOIN shelf s ON s.id = p."categoryId" WHERE LIST_CONTAINS(s.path, ${filter.categoryId}))` : raw("TRUE");
  const arrived = sql`status = 'RECEIVED' AND "receivedOn" >= ${period.from}::DATE AND "receivedOn" < ${period.to}::DATE`;
  const lead = `"receivedOn" - "orderedOn"`;
  return question.rows<SupplierDelivery>(
    sql`SELECT "supplierId" AS supplier, COUNT(*) FILTER (arrived)::INTEGER AS received,
      AVG(${raw(lead)}) FILTER (arrived) AS "meanLeadDays", MEDIAN(${raw(lead)}) FILTER (arrived) AS "medianLeadDays",
      QUANTILE_CONT(${raw(lead)}, 0.9) FILTER (arrived) AS "p90LeadDays",
      COUNT(*) FILTER (arrived AND "receivedOn" > "expectedOn") / NULLIF(COUNT("expectedOn") FILTER (arrived), 0) AS "lateShare",
      AVG("receivedOn" - "expectedOn") FILTER (arrived AND "receivedOn" > "expectedOn") AS "meanDaysLate",
      COUNT(*) FILTER (status = 'OPEN')::INTEGER AS open, COUNT(*) FILTER (status = 'OPEN' AND "expectedOn" < ${period.to}::DATE)::INTEGER AS overdue
    FROM (SELECT *, ${arrived} AS arrived FROM purchase WHERE ${category}) WHERE arrived OR status = 'OPEN'
    GROUP BY 1 ORDER BY received DESC, open DESC, supplier LIMIT 100`,
  );
}

/** How shippers keep the days that customers were promised. */
export async function shippers(question: Question): Promise<ShipperDelivery[]> {
  if (!seesDeliveries(question.ctx)) return [];
  return question.rows<ShipperDelivery>(
    sql`SELECT "shipperId" AS shipper, COUNT(*)::INTEGER AS orders, COUNT("shippedOn")::INTEGER AS shipped, ${late}::INTEGER AS late,
      ${late} / NULLIF(COUNT(*) FILTER ("shippedOn" IS NOT NULL AND "dueOn" IS NOT NULL), 0) AS "lateShare", AVG("shippedOn" - "orderedOn") AS "meanDays"
    FROM ${orders(question)} WHERE "shipperId" IS NOT NULL GROUP BY 1 ORDER BY orders DESC, shipper LIMIT 100`,
  );
}

const late: Fragment = raw(`COUNT(*) FILTER ("shippedOn" > "dueOn")`);
