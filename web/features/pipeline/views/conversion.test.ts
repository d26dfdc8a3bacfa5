import { conversions, type Step } from "./conversion";

const step = (id: string, kind: Step["stage"]["kind"], enteredCount: number): Step => ({ stage: { id, name: id, kind, position: 1 }, enteredCount });

describe("the funnel", () => {
  it("given deals at every stage, says which share went on, and of lost ones which share of all", () => {
    const steps = [step("lead", "OPEN", 200), step("proposal", "OPEN", 50), step("won", "WON", 10), step("lost", "LOST", 100)];
    expect(conversions(steps).map(each => each.conversion)).toEqual([null, 0.25, 0.2, 0.5]);
  });

  it("given nobody before, knows no share instead of dividing by nothing", () => {
    expect(conversions([step("lead", "OPEN", 0), step("proposal", "OPEN", 0), step("lost", "LOST", 0)]).map(each => each.conversion)).toEqual([null, null, null]);
  });
});
