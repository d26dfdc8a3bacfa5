import type { ConsentPartsFragment } from "@/generated/graphql";
import { standings } from "./standing";

const said = (purpose: ConsentPartsFragment["purpose"], given: boolean, at: string): ConsentPartsFragment => ({ id: `cns_${purpose}_${at}`, purpose, given, at, source: "Call", evidence: null });

describe("how we stand with each purpose", () => {
  test("given yes and then no, refusal from the start, and silence, then each is told apart and the newest word holds", () => {
    const no = said("SMS", false, "2026-03-02T09:00:00.000Z");
    const states = standings([no, said("SMS", true, "2026-03-01T09:00:00.000Z"), said("PHONE", false, "2026-02-01T09:00:00.000Z"), said("PROFILING", true, "2026-01-01T09:00:00.000Z")]);
    expect(Object.fromEntries(states.map(({ purpose, state }) => [purpose, state]))).toEqual({ MARKETING_EMAIL: "neverAsked", SMS: "withdrawn", PHONE: "refused", PROFILING: "given" });
    expect(states.find(({ purpose }) => purpose === "SMS")?.latest).toBe(no);
  });
});
