import { anyOf, type Condition } from "../../core/database/sql";
import { Event } from "../../core/events/event.entity";
import { listing } from "../../core/graph/records";

listing(Event, {
  sorts: { AT: "at" },
  order: ["AT", "DESC"],
  filters: { type: (types: string[], alias) => anyOf(types.map((type) => typeCondition(`\`${alias}\`.\`type\``, type))) },
});

/** One kind of event, or all of a kind of record: `customer.` up to the next character after the point, which an index finds. */
function typeCondition(column: string, type: string): Condition {
  return type.includes(".") ? { text: `${column} = ?`, values: [type] } : { text: `${column} >= ? AND ${column} < ?`, values: [`${type}.`, `${type}/`] };
}
