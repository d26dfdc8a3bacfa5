import { staysOf, type Step } from "./stays";

const step = (from: Step["from"], to: Step["to"], since: string, at: string): Step => ({ id: at, from, to, since, at, reason: "PERSON", movedBy: null, why: null });
const now = Date.parse("2026-03-31T00:00:00Z");
const day = 86_400_000;

test("who never moved has been in the stage since they were taken up", () => {
  expect(staysOf({ lifeCycleStage: "POTENTIAL", createdAt: "2026-03-01T00:00:00Z" }, [], now)).toEqual([{ stage: "POTENTIAL", from: "2026-03-01T00:00:00Z", to: null, milliseconds: 30 * day, by: null }]);
});

test("each stay ends where the next begins, and knows the step that led to it", () => {
  const won = step("NURTURING", "MAINTAINED", "2026-03-05T00:00:00Z", "2026-03-21T00:00:00Z");
  const talked = step("POTENTIAL", "NURTURING", "2026-03-01T00:00:00Z", "2026-03-05T00:00:00Z");
  expect(staysOf({ lifeCycleStage: "MAINTAINED", createdAt: "2026-03-01T00:00:00Z" }, [won, talked], now)).toEqual([
    { stage: "MAINTAINED", from: "2026-03-21T00:00:00Z", to: null, milliseconds: 10 * day, by: won },
    { stage: "NURTURING", from: "2026-03-05T00:00:00Z", to: "2026-03-21T00:00:00Z", milliseconds: 16 * day, by: talked },
    { stage: "POTENTIAL", from: "2026-03-01T00:00:00Z", to: "2026-03-05T00:00:00Z", milliseconds: 4 * day, by: null },
  ]);
});

test("a clock behind the server's makes no stay of less than nothing", () => {
  expect(staysOf({ lifeCycleStage: "POTENTIAL", createdAt: "2026-04-01T00:00:00Z" }, [], now)[0]?.milliseconds).toBe(0);
});
