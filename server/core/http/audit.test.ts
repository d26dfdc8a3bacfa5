import { serverAudits } from "graphql-http";
import { startGateway, type TestGateway } from "./fixture";

describe("GraphQL over HTTP, the public audit suite, as a stranger who may not introspect", () => {
  let given: TestGateway;
  beforeAll(async () => void (given = await startGateway({ introspection: () => false })));
  afterAll(() => given.close());

  it.each(serverAudits({ url: () => given.url }).map((audit) => [audit.id, audit.name, audit] as const))("%s %s", async (_, __, audit) => {
    const result = await audit.fn();
    expect(result).toMatchObject({ status: "ok" });
  });
});
