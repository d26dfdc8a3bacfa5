import { setHoliday, setWorkingHours } from "../../identity/calendar/calendar.service";
import { HolidayKind } from "../../identity/calendar/calendar.types";
import { testWorld, type World } from "../../testing/world";
import { recountTickets } from "./ticket.recount";

let world: World;
beforeAll(async () => (world = await testWorld()));
afterAll(() => world.close());

const office = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, shifts: [{ from: 540, to: 1080 }] }));
const hours = (week: typeof office | null) => world.ctx("ada").transact(async (tx) => setWorkingHours(tx, (await tx.sql.rows<{ version: number }>("SELECT `version` FROM `calendar`"))[0]?.version ?? 0, { timeZone: "Asia/Taipei", week }));
const holiday = (day: string) => world.ctx("ada").transact((tx) => setHoliday(tx, { list: "Taiwan", day, name: "Holiday", kind: HolidayKind.CLOSED }));
const open = async (priority: string): Promise<string> =>
  (await world.query<{ openTicket: { id: string } }>("sue", "mutation ($input: OpenTicketInput!) { openTicket(input: $input) { id } }", { input: { subject: "Broken", body: "It leaks", channel: "EMAIL", kind: "QUESTION", priority } })).data.openTicket.id;
interface Due {
  firstResponseDueAt: string;
  resolutionDueAt: string;
  nextDueAt: string | null;
}
const due = async (id: string): Promise<Due> => (await world.query<{ ticket: Due }>("sue", "query ($id: ID!) { ticket(id: $id) { firstResponseDueAt resolutionDueAt nextDueAt } }", { id })).data.ticket;
const recount = () => recountTickets(world.ctx());

test("the first answer is due within 24 hours: by the clock, and of working time as soon as hours are set", async () => {
  const id = await open("NORMAL"); // Monday, 17:00 in Taipei
  expect(await due(id)).toMatchObject({ firstResponseDueAt: "2026-03-03T09:00:00.000Z" });
  await hours(office);
  expect(await recount()).toBe(1);
  // One hour on Monday, nine on Tuesday and on Wednesday, five on Thursday: until 14:00 there.
  expect(await due(id)).toMatchObject({ firstResponseDueAt: "2026-03-05T06:00:00.000Z", nextDueAt: "2026-03-05T06:00:00.000Z" });
  expect(await recount()).toBe(0);
  const events = (await world.events()).filter(({ recordId }) => recordId === id);
  expect(events.map(({ type }) => type)).toEqual(["ticket.opened", "ticket.updated"]);
});

test("a holiday puts off what is due; a ticket opened afterwards is counted with it at once", async () => {
  const early = await open("HIGH");
  expect(await due(early)).toMatchObject({ firstResponseDueAt: "2026-03-03T04:00:00.000Z" });
  await holiday("2026-03-03");
  const late = await open("HIGH");
  await recount();
  expect([(await due(early)).firstResponseDueAt, (await due(late)).firstResponseDueAt]).toEqual(["2026-03-04T04:00:00.000Z", "2026-03-04T04:00:00.000Z"]);
});

test("clocks that have stopped keep what they showed", async () => {
  const [answered, resolved] = [await open("HIGH"), await open("HIGH")];
  const before = [await due(answered), await due(resolved)];
  const reply = (id: string, input: object) => world.query("sue", "mutation ($id: ID!, $input: TicketReplyInput!) { replyToTicket(id: $id, input: $input) { id } }", { id, input });
  await reply(answered, { body: "Soon", direction: "OUTBOUND" });
  await reply(resolved, { body: "Done", direction: "OUTBOUND", status: "RESOLVED" });
  await holiday("2026-03-04");
  await recount();
  expect((await due(answered)).firstResponseDueAt).toBe(before[0]?.firstResponseDueAt);
  expect((await due(answered)).resolutionDueAt > (before[0]?.resolutionDueAt ?? "")).toBe(true);
  expect(await due(resolved)).toEqual({ ...before[1], nextDueAt: null });
});

test("without hours everything is counted by the clock again", async () => {
  const id = await open("URGENT");
  await hours(null);
  await recount();
  expect((await due(id)).firstResponseDueAt).toBe("2026-03-02T10:00:00.000Z");
});
