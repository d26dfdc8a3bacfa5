import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Kind, parse } from "graphql";
import { customerFacts } from "./customer.rules";

test("the facts of a customer are exactly what updateCustomer takes", () => {
  const { definitions } = parse(readFileSync(join(__dirname, "../../../schema.graphql"), "utf8"), { noLocation: true });
  const input = definitions.find((definition) => definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && definition.name.value === "UpdateCustomerInput");
  const fields = input?.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? (input.fields ?? []) : [];
  expect([...customerFacts].sort()).toEqual(fields.map(({ name }) => name.value).sort());
});
