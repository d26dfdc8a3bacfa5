import { createLogger } from "./logger";

describe("the log", () => {
  it("never holds what opens a door", () => {
    const lines: string[] = [];
    const logger = createLogger("info", { write: (line) => void lines.push(line) });
    logger.info({ password: "p-1", user: { name: "Ann", password: "p-2", token: "p-3" } }, "Signed in");
    logger.info({ req: { url: "/graphql", headers: { cookie: "p-4", authorization: "p-5", "set-cookie": "p-6" } } }, "Asked");
    expect(lines.join()).not.toMatch(/p-\d/);
    expect(lines.join()).toContain("Ann");
  });

  it("is as quiet as asked", () => {
    const lines: string[] = [];
    createLogger("warn", { write: (line) => void lines.push(line) }).info("hello");
    expect(lines).toEqual([]);
  });
});
