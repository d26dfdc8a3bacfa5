import { request } from "node:http";
import { chooseMediaType, graphqlResponse, isJson, json } from "./media-type";
import { startGateway, type TestGateway } from "./fixture";

describe("requests that another site could have made", () => {
  let given: TestGateway;
  beforeAll(async () => void (given = await startGateway()));
  afterAll(() => given.close());

  /** With node:http: `fetch` may not set these headers. */
  const ask = (method: string, search: string, headers: Record<string, string>, body = ""): Promise<number> =>
    new Promise((resolve, reject) => {
      const asked = request(given.url + search, { method, headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      asked.on("error", reject);
      asked.end(body);
    });

  const cookie = "session=ann";
  const query = "?query=%7Bme%7D";

  it.each([
    ["without a cookie", {}, 200],
    ["from our own page", { cookie, "sec-fetch-site": "same-origin" }, 200],
    ["typed into the address bar", { cookie, "sec-fetch-site": "none" }, 200],
    ["by script with a header of its own", { cookie, "apollo-require-preflight": "1" }, 200],
    ["by an old browser, for all we know", { cookie }, 403],
    ["from another site", { cookie, "sec-fetch-site": "cross-site" }, 403],
    ["from a neighbour on our domain", { cookie, "sec-fetch-site": "same-site", "x-requested-with": "me" }, 403],
  ])("GET %s", async (_, headers, status) => {
    expect(await ask("GET", query, headers)).toBe(status);
  });

  it.each([
    ["application/json", 200],
    ["application/json; charset=UTF-8", 200],
    ["text/plain", 415],
    ["application/x-www-form-urlencoded", 415],
    ["multipart/form-data; boundary=x", 415],
    ["application/json; charset=latin1", 415],
  ])("POST with a cookie as %s is answered %d", async (type, status) => {
    expect(await ask("POST", "", { cookie, "content-type": type }, '{"query":"{me}"}')).toBe(status);
  });

  it("never runs a mutation by GET", async () => {
    expect(await ask("GET", "?query=mutation%7Bconflict%7D", {})).toBe(405);
  });

  it("knows no other methods", async () => {
    expect(await ask("PUT", query, {})).toBe(405);
  });
});

describe("media types", () => {
  it.each([
    [undefined, json],
    ["*/*", json],
    ["application/*", json],
    ["application/json", json],
    ["application/graphql-response+json", graphqlResponse],
    ["application/graphql-response+json, application/json;q=0.9", graphqlResponse],
    ["application/json, application/graphql-response+json", json],
    ["application/json;q=0.5, application/graphql-response+json;q=0.7", graphqlResponse],
    ["text/html, */*;q=0.8", json],
    ["text/html", undefined],
    ["application/json;q=0", undefined],
  ])("Accept: %s gets %s", (accept, expected) => expect(chooseMediaType(accept)).toBe(expected));

  it("takes JSON in UTF-8 only", () => {
    expect([isJson("Application/JSON; charset=utf-8"), isJson("application/jsonp"), isJson(undefined)]).toEqual([true, false, false]);
  });
});
