import { faultsOf } from "../../testing/faults-of";
import { Stage, StageKind, type Requirement } from "../stage/stage.entity";
import { Opportunity } from "./opportunity.entity";
import { OpportunityStatus } from "./opportunity.enums";
import { allowsMove, assertComplete, assertMove, daysBetween, enter, isRotten, missingFor, outcomeOf } from "./opportunity.rules";

const { OPEN, WON, LOST } = StageKind;
const stage = (id: string, kind: StageKind, more: Partial<Stage> = {}): Stage =>
  Object.assign(new Stage(), { id, name: id, kind, pipelineId: "p", probability: kind === WON ? 1 : kind === LOST ? 0 : 0.5, requirements: [], ...more });
const now = new Date("2026-03-02T09:00:00Z");

describe("which moves are allowed", () => {
  test.each<[StageKind, StageKind, boolean]>([
    [OPEN, OPEN, true],
    [OPEN, WON, true],
    [OPEN, LOST, true],
    [WON, OPEN, true],
    [LOST, OPEN, true],
    [WON, LOST, false],
    [LOST, WON, false],
    [WON, WON, false],
    [LOST, LOST, false],
  ])("from %s to another stage that is %s: %s", (from, to, allowed) => {
    expect(allowsMove(stage("a", from), stage("b", to))).toBe(allowed);
    if (allowed) expect(() => assertMove(stage("a", from), stage("b", to))).not.toThrow();
    else expect(() => assertMove(stage("a", from), stage("b", to))).toThrow("cannot go from");
  });

  test("not to the stage it is in, and not into another pipeline", () => {
    expect(() => assertMove(stage("a", OPEN), stage("a", OPEN))).toThrow("in this stage already");
    expect(() => assertMove(stage("a", OPEN), stage("b", OPEN, { pipelineId: "other" }))).toThrow("another pipeline");
    expect([allowsMove(stage("a", OPEN), stage("a", OPEN)), allowsMove(stage("a", OPEN), stage("b", OPEN, { pipelineId: "other" }))]).toEqual([false, false]);
  });

  test("what is wrong is said of the stage", () => {
    expect(faultsOf(() => assertMove(stage("a", OPEN), stage("a", OPEN)))).toEqual([{ path: "input.stageId", code: "sameStage" }]);
    expect(faultsOf(() => assertMove(stage("a", OPEN), stage("b", OPEN, { pipelineId: "other" })))).toEqual([{ path: "input.stageId", code: "otherPipeline" }]);
    expect(faultsOf(() => assertMove(stage("a", WON), stage("b", LOST)))).toEqual([{ path: "input.stageId", code: "transition" }]);
  });
});

describe("what a stage requires", () => {
  const nothing = { value: null, expectedCloseOn: null, contactId: undefined, lostReason: " \u200b", products: 0 };
  const all: Requirement[] = ["value", "expectedCloseOn", "contactId", "products", "lostReason"];

  test.each<[string, object, Requirement[]]>([
    ["everything, where nothing is there", {}, all],
    ["nothing, where all is there", { value: 1n, expectedCloseOn: "2026-03-31", contactId: "con_1", lostReason: "price", products: 1 }, []],
    ["no value, where it is nought", { value: 0n }, ["expectedCloseOn", "contactId", "products", "lostReason"]],
  ])("misses %s", (_, facts, missing) => {
    expect(missingFor(all, { ...nothing, ...facts })).toEqual(missing);
  });

  test("asks no more of a deal that has it all", () => {
    expect(() => assertComplete({ name: "Proposal", requirements: ["value"] }, { ...nothing, value: 1n })).not.toThrow();
  });

  test("names every missing field at once", () => {
    expect(() => assertComplete({ name: "Proposal", requirements: ["value"] }, nothing)).toThrow("is required to enter Proposal");
    expect(() => assertComplete({ name: "Proposal", requirements: ["value", "contactId"] }, nothing)).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({
          fields: [
            expect.objectContaining({ path: "input.value", code: "requiredByStage", params: { stage: "Proposal" } }),
            expect.objectContaining({ path: "input.contactId", code: "requiredByStage" }),
          ],
        }) as object,
      }),
    );
  });
});

describe("entering a stage", () => {
  const deal = (more: Partial<Opportunity> = {}): Opportunity => Object.assign(new Opportunity(), { status: OpportunityStatus.OPEN, probability: 0.1, probabilitySet: false, closedAt: null, lostReason: null, ...more });

  test.each<[string, Partial<Opportunity>, StageKind, Partial<Opportunity>]>([
    ["takes the stage's probability", {}, OPEN, { status: OpportunityStatus.OPEN, probability: 0.5, closedAt: null }],
    ["keeps one set by hand", { probability: 0.9, probabilitySet: true }, OPEN, { probability: 0.9, probabilitySet: true }],
    ["is certain once won", { probability: 0.9, probabilitySet: true }, WON, { status: OpportunityStatus.WON, probability: 1, probabilitySet: false, closedAt: now }],
    ["keeps why it was lost", { lostReason: "price" }, LOST, { status: OpportunityStatus.LOST, probability: 0, closedAt: now, lostReason: "price" }],
    ["forgets it when reopened", { status: OpportunityStatus.LOST, probability: 0, lostReason: "price", closedAt: now }, OPEN, { status: OpportunityStatus.OPEN, probability: 0.5, closedAt: null, lostReason: null }],
  ])("%s", (_, before, kind, after) => {
    const moved = deal(before);
    enter(moved, stage("b", kind), now);
    expect(moved).toMatchObject({ ...after, stageId: "b", stageEnteredAt: now });
  });

  test.each<[StageKind, StageKind, string | undefined]>([
    [OPEN, OPEN, undefined],
    [OPEN, WON, "won"],
    [OPEN, LOST, "lost"],
    [WON, OPEN, "reopened"],
    [LOST, OPEN, "reopened"],
  ])("from %s to %s is %s", (from, to, outcome) => {
    expect(outcomeOf(from, to)).toBe(outcome);
  });
});

describe("a rotten deal", () => {
  test.each<[string, string, number, number | null | undefined, boolean]>([
    ["open and within its days", "OPEN", 14, 14, false],
    ["open and beyond", "OPEN", 14.01, 14, true],
    ["open where nothing rots", "OPEN", 1_000, null, false],
    ["open where nobody said what rots", "OPEN", 1_000, undefined, false],
    ["open, and entered in a moment to come by another server's clock", "OPEN", -1, 0, false],
    ["closed", "WON", 1_000, 14, false],
  ])("%s", (_, status, days, limit, rotten) => {
    expect(isRotten({ status, stageEnteredAt: new Date(now.getTime() - days * 86_400_000) }, limit, now)).toBe(rotten);
  });
});

test("days have fractions and are never less than none", () => {
  const after = (hours: number): Date => new Date(now.getTime() + hours * 3_600_000);
  expect([daysBetween(now, after(36)), daysBetween(now, now), daysBetween(after(1), now)]).toEqual([1.5, 0, 0]);
});
