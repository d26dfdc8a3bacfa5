import fc from "fast-check";
import { newId } from "../../core/ids";
import { campaignWorld } from "../../testing/campaign-world";
import { CampaignStatus } from "./campaign.enums";
import { statusOn } from "./campaign.rules";
import { heldOutSql, holdOut, isHeldOut } from "./hold-out";

const { PLANNED, RUNNING, ENDED } = CampaignStatus;

test.each<[string, string | null, CampaignStatus]>([
  ["2026-03-03", null, PLANNED],
  ["2026-03-02", "2026-03-02", RUNNING],
  ["2026-02-01", null, RUNNING],
  ["2026-02-01", "2026-03-01", ENDED],
])("from %s to %s a campaign is on 2 March %s", (startsOn, endsOn, status) => expect(statusOn("2026-03-02", { startsOn, endsOn })).toBe(status));

describe("the hold-out", () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => newId("cus", 1_700_000_000_000 + Math.floor(index / 4)));

  test("is about the share asked for, another with another seed, and independent of it", () => {
    const [first, second] = [holdOut("cpg_A", 0.2), holdOut("cpg_B", 0.2)];
    const of = (choice: ReturnType<typeof holdOut>): string[] => ids.filter((id) => isHeldOut(choice, id));
    for (const choice of [first, second]) expect(of(choice).length / ids.length).toBeCloseTo(0.2, 1);
    const both = of(first).filter((id) => isHeldOut(second, id)).length;
    expect(both / ids.length).toBeGreaterThan(0.03);
    expect(both / ids.length).toBeLessThan(0.05);
  });

  test("is nobody at nothing, and grows with the share", () => {
    fc.assert(fc.property(fc.string(), fc.double({ min: 0, max: 0.9, noNaN: true }), fc.constantFrom(...ids.slice(0, 50)), (seed, share, id) => {
      const [smaller, larger] = [holdOut(seed, share / 2), holdOut(seed, share)];
      return !isHeldOut(holdOut(seed, 0), id) && (!isHeldOut(smaller, id) || isHeldOut(larger, id));
    }));
  });

  test("is the same in the database as in the server", async () => {
    const world = await campaignWorld();
    const choice = holdOut("cpg_01HV3T0000", 0.3);
    for (const id of [...ids.slice(0, 200), "cus_PLANTED_A", "cus_00"]) {
      const [row] = await world.database.sql.rows<{ held: number }>(`SELECT CASE WHEN ${heldOutSql(choice, "v.`id`")} THEN 1 ELSE 0 END AS \`held\` FROM (SELECT ? AS \`id\`) v`, [id]);
      expect([id, row?.held]).toEqual([id, Number(isHeldOut(choice, id))]);
    }
    await world.close();
  });
});
