import { decided, handoverInput, UNDECIDED } from "./choice";

const [ben, mia] = [{ id: "usr_1", name: "Ben" }, { id: "usr_2", name: "Mia" }];
const kinds = [{ type: "Customer" }, { type: "Ticket" }];

describe("who takes over", () => {
  test("is decided by one person, by a rule, or by somebody for each kind", () => {
    expect(decided(UNDECIDED, kinds)).toBe(false);
    expect(decided({ ...UNDECIDED, person: ben }, kinds)).toBe(true);
    expect(decided({ ...UNDECIDED, by: "ROUND_ROBIN" }, kinds)).toBe(true);
    expect(decided({ ...UNDECIDED, kinds: { Customer: ben } }, kinds)).toBe(false);
    expect(decided({ ...UNDECIDED, kinds: { Customer: ben, Ticket: mia } }, kinds)).toBe(true);
  });

  test("reaches the API as a person or a rule, never both", () => {
    expect(handoverInput({ by: "PERSON", person: ben, kinds: { Ticket: mia } })).toEqual({ toId: "usr_1", kinds: [{ type: "Ticket", toId: "usr_2" }] });
    expect(handoverInput({ by: "LEAST_LOADED", person: ben, kinds: {} })).toEqual({ rule: "LEAST_LOADED", kinds: [] });
    expect(handoverInput(UNDECIDED)).toEqual({ kinds: [] });
  });
});
