import type { EntityMetadata } from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata.js";
import { personColumns } from "../core/access/person-column";
import { entities } from "../entities";
import { holdings } from "../identity/leaving/holdings";
import { testDatabase } from "./database";

/** References whose names do not tell the type they name, and none of which is a person. */
const others = ["Alert.firingId", "Alert.recordId", "Approval.firingId", "Approval.recordId", "Backup.baseId", "Category.parentId", "Contract.renewedById", "Event.credentialId", "Event.recordId", "Event.requestId", "ExternalId.recordId", "LifeCycleStep.causeId", "OrderLine.returnedLineId", "OutboundMessage.channelId", "OutboundMessage.firingId", "OutboundMessage.recordId", "OutboundMessage.templateId", "RuleFiring.recordId", "SealingProgress.lastId", "Team.parentId", "WebhookDelivery.recordId"];

/** Whether a column may name a person: a reference that names none of the other types by its own name. */
function mayNameAPerson({ name }: EntityMetadata, { propertyName, length, isPrimary }: ColumnMetadata): boolean {
  if (isPrimary || length !== "30" || !propertyName.endsWith("Id")) return false;
  const named = propertyName.charAt(0).toUpperCase() + propertyName.slice(1, -"Id".length);
  return named === "User" || !(entities.some((entity) => entity.name === named) || others.includes(`${name}.${propertyName}`));
}

test("every column that names a person says what becomes of it when the person leaves", async () => {
  const database = await testDatabase();
  const columns = database.dataSource.entityMetadatas.flatMap((entity) => entity.columns.map((column) => ({ entity, column })));
  const naming = columns.filter(({ entity, column }) => mayNameAPerson(entity, column));
  const undecided = naming.filter(({ entity, column }) => !personColumns(entity.target as { prototype: object }).has(column.propertyName));
  expect(undecided.map(({ entity, column }) => `${entity.name}.${column.propertyName}`)).toEqual([]);
  const decided = holdings().map(({ table, column }) => `${table}.${column}`);
  expect(naming.map(({ entity, column }) => `${entity.tableName}.${column.propertyName}`).filter((name) => !decided.includes(name))).toEqual([]);
  await database.close();
});

test("what is handed over says whose it is, and what leads comes before what follows", () => {
  const handed = holdings().filter(({ whenLeaving }) => whenLeaving === "handedOver");
  expect(handed.map(({ type }) => type)).toEqual(expect.arrayContaining(["Customer", "Opportunity", "FollowUp", "Ticket", "Alert", "Team"]));
  const order = handed.map(({ type }) => type);
  for (const { type, follows, columns } of handed) {
    for (const [column, leader] of Object.entries(follows)) {
      expect(columns.has(column)).toBe(true);
      if (leader !== "Node") expect(order.indexOf(leader)).toBeLessThan(order.indexOf(type));
    }
  }
  expect(order.at(-1)).toBe("Alert");
});
