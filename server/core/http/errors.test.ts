import { startGateway, type Posted, type TestError, type TestGateway } from "./fixture";

const onlyError = ({ body }: Posted): TestError => {
  expect(body.errors).toHaveLength(1);
  return body.errors?.[0] as TestError;
};

describe("errors on their way out", () => {
  let given: TestGateway;
  beforeAll(async () => void (given = await startGateway()));
  afterAll(() => given.close());

  describe("of the service", () => {
    it("says nothing of what broke inside, and logs all of it under the request's id", async () => {
      const answer = await given.post({ query: "{ broken }" });
      const error = onlyError(answer);
      expect(answer.status).toBe(200);
      expect(error).toMatchObject({ path: ["broken"], extensions: { code: "INTERNAL", retryable: false } });
      expect(JSON.stringify(answer.body)).not.toMatch(/select|secret|srv|\.ts/);
      expect(error.message).toContain(error.extensions.requestId);
      const logged = given.logs.find((entry) => entry["requestId"] === error.extensions.requestId);
      expect(JSON.stringify(logged)).toContain("secret_table");
      expect(answer.headers.get("x-request-id")).toBe(error.extensions.requestId);
    });

    it("calls a null where the schema promises a value an error of ours", async () => {
      const answer = await given.post({ query: "{ empty }" });
      expect(onlyError(answer)).toMatchObject({ path: ["empty"], extensions: { code: "INTERNAL" } });
      expect(answer.body.data).toBeNull();
    });

    it("hands on a business error with its code, in a response of status 200", async () => {
      const answer = await given.post({ query: "{ missing { id } }" });
      expect(answer.status).toBe(200);
      expect(onlyError(answer)).toMatchObject({
        message: "There is no such customer.",
        path: ["missing"],
        extensions: { code: "NOT_FOUND", retryable: false },
      });
      expect(answer.body.data).toEqual({ missing: null });
    });

    it("keeps what a conflict adds", async () => {
      const answer = await given.post({ query: "mutation { conflict }" });
      expect(answer.status).toBe(200);
      expect(onlyError(answer).extensions).toMatchObject({ code: "CONFLICT", current: { id: "cus_1", version: 2 } });
    });
  });

  describe("of the caller", () => {
    const rename = "mutation ($input: NameInput!) { rename(input: $input) }";

    it("names each broken rule of an input by its field, nested ones too", async () => {
      const answer = await given.post({
        query: rename,
        variables: { input: { name: "a name that is too long", email: "nobody", address: { city: "Klagenfurt" } } },
      });
      const { code, fields } = onlyError(answer).extensions;
      expect(code).toBe("BAD_USER_INPUT");
      expect(fields).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ path: "input.name", code: "tooLong", params: { max: 10 } }),
          expect.objectContaining({ path: "input.email", code: "notEmail" }),
          expect.objectContaining({ path: "input.address.city", code: "tooLong", params: { max: 5 } }),
        ]),
      );
      expect(fields).toHaveLength(3);
    });

    it.each([
      ["a missing variable", undefined, "input", "required"],
      ["null for a variable", { input: null }, "input", "required"],
      ["a missing field", { input: {} }, "input.name", "required"],
      ["a value of the wrong type", { input: { name: 5 } }, "input.name", "invalid"],
      ["a wrong value in a list", { input: { name: "Bo", tags: ["a", 7] } }, "input.tags.1", "invalid"],
      ["an unknown field", { input: { name: "Bo", age: 7 } }, "input.age", "invalid"],
      ["a text that looks like a path", { input: { name: { at: 'at "evil"; ' } } }, "input.name", "invalid"],
    ])("names the field of %s", async (_, variables, path, code) => {
      const { extensions } = onlyError(await given.post({ query: rename, variables }));
      expect(extensions).toMatchObject({ code: "BAD_USER_INPUT", fields: [{ path, code }] });
    });

    it("names the argument of a wrong literal", async () => {
      const { extensions } = onlyError(await given.post({ query: "mutation { rename(input: { email: 5, name: \"Bo\" }) }" }));
      expect(extensions.code).toBe("BAD_USER_INPUT");
    });

    it.each([
      ["syntax", "{ hello "],
      ["an unknown field", "{ helo }"],
      ["an unknown operation", "query A { hello }"],
    ])("refuses %s with the status that the media type asks for", async (_, query) => {
      const lenient = await given.post({ query, operationName: "B" });
      const strict = await given.post({ query, operationName: "B" }, { accept: "application/graphql-response+json" });
      expect([lenient.status, strict.status]).toEqual([200, 400]);
      for (const answer of [lenient, strict]) {
        expect(onlyError(answer).extensions).toMatchObject({ code: "BAD_USER_INPUT", requestId: expect.stringMatching(/^req_/) });
        expect(answer.body).not.toHaveProperty("data");
      }
    });

    it("refuses a subscription, which needs a websocket", async () => {
      const answer = await given.post({ query: "subscription { news { id } }" });
      expect(onlyError(answer)).toMatchObject({ message: "A subscription cannot be sent this way.", extensions: { code: "BAD_USER_INPUT" } });
    });

    it("shapes Apollo's own errors like all others", async () => {
      const answer = await given.post({ query: 5 });
      expect(answer.status).toBe(400);
      expect(onlyError(answer).extensions).toMatchObject({ code: "BAD_USER_INPUT", requestId: expect.stringMatching(/^req_/) });
    });

    it("refuses a bad key with 401", async () => {
      const answer = await given.post({ query: "{ me }" }, { authorization: "Bearer bad" });
      expect(answer.status).toBe(401);
      expect(onlyError(answer).extensions.code).toBe("UNAUTHENTICATED");
    });

    it("refuses a response type that it does not speak before it changes anything", async () => {
      const answer = await given.post({ query: "mutation { conflict }" }, { accept: "text/csv" });
      expect(answer.status).toBe(406);
    });
  });
});

describe("what errors and introspection give away", () => {
  it.each([
    [true, false],
    [false, true],
  ])("in production (%s) a wrong name is met with a suggestion: %s", async (production, suggests) => {
    const given = await startGateway({ production });
    const { message } = onlyError(await given.post({ query: "{ helo }" }));
    await given.close();
    expect(message.includes("Did you mean")).toBe(suggests);
    expect(message).toContain('Cannot query field "helo" on type "Query".');
  });

  it("shows the schema to signed-in callers only", async () => {
    const given = await startGateway({ introspection: ({ viewer }) => viewer !== undefined });
    const query = "{ __schema { queryType { name } } }";
    const stranger = await given.post({ query });
    const ann = await given.post({ query }, { authorization: "Bearer ann" });
    await given.close();
    expect(onlyError(stranger).extensions.code).toBe("BAD_USER_INPUT");
    expect(stranger.body).not.toHaveProperty("data");
    expect(ann.body.data).toEqual({ __schema: { queryType: { name: "Query" } } });
  });
});
