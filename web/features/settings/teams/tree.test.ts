import type { TeamPartsFragment } from "@/generated/graphql";
import { branches, indented, places } from "./tree";

const team = (id: string, parent?: string) => ({ id, name: id.toUpperCase(), parent: parent ? { id: parent } : null }) as TeamPartsFragment;
const teams = [team("south"), team("harbour", "north"), team("north"), team("pier", "harbour"), team("lost", "gone"), team("airport", "north")];
const shape = (found: ReturnType<typeof branches>) => found.map(({ team: { id }, level }) => `${level} ${id}`);

test("each team is followed by those below it, by name", () => {
  expect(shape(branches(teams))).toEqual(["1 lost", "1 north", "2 airport", "2 harbour", "3 pier", "1 south"]);
  expect(branches(teams).map(indented)).toContain("– – PIER");
});

test("a team may go anywhere but under itself", () => {
  expect(shape(places(teams, "north"))).toEqual(["1 lost", "1 south"]);
  expect(shape(places(teams, "harbour"))).toEqual(["1 lost", "1 north", "2 airport", "1 south"]);
  expect(shape(places(teams, "south"))).toEqual(["1 lost", "1 north", "2 airport", "2 harbour", "3 pier"]);
});
