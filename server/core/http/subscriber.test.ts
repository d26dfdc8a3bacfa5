import { buildSchema, isObjectType, parse, type ExecutionArgs } from "graphql";
import { OutOfSight, unavailable } from "../errors";
import type { Give } from "../events/follow";
import { createSubscriber, type Subscription } from "./subscriber";
import { questionOf } from "./shared-answers";

describe("telling a subscriber of a page of events", () => {
  /** Records out of sight, by id. */
  const hidden = new Set<string>();
  let away = false;
  let asked = 0;

  /** Gives one page. */
  function followed(ids: readonly string[]) {
    return {
      pages: async (give: Give<object>) => void (await give(ids.map((id) => ({ id })))),
      end: () => undefined,
      [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ done: true as const, value: undefined }) }),
    };
  }

  const schema = buildSchema("type Query { one: Int } type Subscription { news(after: String, kind: String): String }");
  const root = schema.getSubscriptionType();
  if (!isObjectType(root)) throw new Error("There is no subscription");
  Object.assign(root.getFields()["news"] ?? {}, {
    subscribe: () => followed(["a", "b", "c"]),
    resolve: ({ id }: { id: string }) => {
      asked += 1;
      if (away && id === "b") throw unavailable();
      if (hidden.has(id)) throw new OutOfSight();
      return id;
    },
  });
  const argsOf = (variableValues: object = {}, query = "subscription ($after: String, $kind: String) { news(after: $after, kind: $kind) }"): ExecutionArgs => ({
    schema, document: parse(query), variableValues: { ...variableValues }, contextValue: {},
  });

  async function begin(): Promise<Subscription> {
    const begun = await createSubscriber({ limits: { milliseconds: 1_000 } })(argsOf(), () => undefined);
    if (!("run" in begun)) throw new Error("It did not begin");
    return begun;
  }

  beforeEach(() => {
    hidden.clear();
    [away, asked] = [false, 0];
  });
  afterEach(() => jest.restoreAllMocks());

  test("what is out of sight is left out", async () => {
    hidden.add("b");
    const told: string[] = [];
    await (await begin()).run(({ data }) => void told.push(data));
    expect(told).toEqual(['{"news":"a"}', '{"news":"c"}']);
  });

  test("what a slow reader kept waiting is judged anew: what has gone out of sight meanwhile is not told", async () => {
    let now = 0;
    jest.spyOn(performance, "now").mockImplementation(() => now);
    const told: string[] = [];
    await (await begin()).run(({ data }) => {
      told.push(data);
      if (told.length > 1) return undefined;
      return Promise.resolve().then(() => {
        now += 5_000;
        hidden.add("b");
      });
    });
    expect(told).toEqual(['{"news":"a"}', '{"news":"c"}']);
    expect(asked).toBe(5); // the rest of the page a second time
  });

  test("a fault of the moment ends it after what comes before, so that nothing is passed over", async () => {
    away = true;
    const told: string[] = [];
    await expect((await begin()).run(({ data }) => void told.push(data))).rejects.toMatchObject({ extensions: { retryable: true } });
    expect(told).toEqual(['{"news":"a"}']);
  });

  test("where one begins is no part of what one asks, unless it is used elsewhere too", () => {
    const document = argsOf();
    const question = (variableValues: object, args = document): string => questionOf({ ...args, variableValues: { ...variableValues } });
    expect(question({ after: "1", kind: "deal" })).toBe(question({ after: "2", kind: "deal" }));
    expect(question({ after: "1", kind: "deal" })).not.toBe(question({ after: "1", kind: "order" }));
    const twice = argsOf({}, "subscription ($after: String) { news(after: $after, kind: $after) }");
    expect(question({ after: "1" }, twice)).not.toBe(question({ after: "2" }, twice));
  });
});
