import { testWorld, type World } from "../../testing/world";
import { Locale } from "../role";
import { configureWorkspace, markAsSample } from "./workspace.service";

const text = "{ workspace { name currency timeZone locale sample samplePassword sampleUsers { email name role title team } } }";

let world: World;
beforeAll(async () => (world = await testWorld()));
afterAll(() => world.close());

const workspace = async (): Promise<unknown> => (await world.query<{ workspace: unknown }>(undefined, text)).data.workspace;

test("a workspace of which nobody has said anything has a name, and no sample users", async () => {
  expect(await workspace()).toEqual({ name: "Guanxi", currency: "USD", timeZone: "UTC", locale: "EN", sample: false, samplePassword: null, sampleUsers: [] });
});

test("the configuration's zone and language are told to strangers, and to people of other zones alike", async () => {
  await world.ctx().transact((tx) => configureWorkspace(tx, { name: "Acme 艾克美", timeZone: "Asia/Taipei", locale: Locale.ZH_HANT }));
  expect(await workspace()).toMatchObject({ name: "Acme 艾克美", timeZone: "Asia/Taipei", locale: "ZH_HANT", sample: false, sampleUsers: [] });
});

test("the sample workspace offers the people it names, in that order, but not those who have left", async () => {
  const { ids } = world;
  await world.ctx().transact((tx) => markAsSample(tx, { name: "Superstore", password: "look around", userIds: [ids.mia, ids.ben, ids.amy] }));
  await world.database.transact(({ sql }) => sql.run("UPDATE `user` SET `active` = 0 WHERE `id` = ?", [ids.ben]));
  expect(await workspace()).toEqual({
    name: "Superstore",
    currency: "USD",
    timeZone: "Asia/Taipei",
    locale: "ZH_HANT",
    sample: true,
    samplePassword: "look around",
    sampleUsers: [
      { email: "mia@example.com", name: "Mia 陳", role: "SALES_MANAGER", title: null, team: "north" },
      { email: "amy@example.com", name: "Amy 王", role: "SALES", title: null, team: "north" },
    ],
  });
});

test("a later start with another configuration leaves the sample as it is", async () => {
  await world.ctx().transact((tx) => configureWorkspace(tx, { timeZone: "Europe/Berlin", locale: Locale.EN }));
  expect(await workspace()).toMatchObject({ name: "Superstore", timeZone: "Europe/Berlin", locale: "EN", sample: true });
});
