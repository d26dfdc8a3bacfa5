import { setTimeout as pause } from "node:timers/promises";
import { createClient } from "graphql-ws";
import { LiveClient, type LiveEvent } from "../../docs/client/live-client";
import { evaluateRules } from "../automation/evaluation/evaluate";
import { hour, minute } from "../core/clock";
import { until } from "../core/events/fixture";
import { systemContext } from "../core/transaction";
import { severalServers, withCookie, type OneServer, type SeveralServers } from "./several-servers";

const onServers = process.env["DATABASE_URL"] && process.env["REDIS_URL"] ? describe : describe.skip;

onServers("three servers over one MariaDB and one Redis (skipped without DATABASE_URL and REDIS_URL)", () => {
  let world: SeveralServers;
  let servers: [OneServer, OneServer, OneServer];
  beforeAll(async () => {
    world = await severalServers(3);
    servers = world.servers as [OneServer, OneServer, OneServer];
  }, 60_000);
  afterAll(async () => {
    for (const client of clients) await client.stop();
    await world.close();
  }, 30_000);

  const clients: LiveClient[] = [];
  /** The alerts that a subscriber at each server hears of from now on. */
  const followers = (): Promise<string[][]> => Promise.all(servers.map(follow));
  async function follow({ address, app }: OneServer): Promise<string[]> {
    const client = new LiveClient({ url: `ws://${address}/graphql`, webSocketImpl: withCookie(world.cookie, address), wait: () => pause(20) });
    clients.push(client);
    const heard: string[] = [];
    const query = "subscription ($after: Cursor) { alertRaised(after: $after) { cursor alert { id } } }";
    client.follow<LiveEvent & { alert: { id: string } }>({ query }, { after: await app.hub.latestCursor(), onEvent: ({ alert }) => void heard.push(alert.id), onError: (error) => void heard.push(JSON.stringify(error)) });
    return heard;
  }
  const evaluate = ({ app }: OneServer): Promise<unknown> => evaluateRules(systemContext(app.engine));
  const evaluateAll = (): Promise<unknown> => Promise.all(servers.map(evaluate));

  /** The causes that alerts were raised for, one for each alert. */
  async function causes(): Promise<string[]> {
    const rows = await world.database.sql.rows<{ recordId: string }>("SELECT `recordId` FROM `alert` ORDER BY `recordId`");
    return rows.map(({ recordId }) => recordId);
  }

  /** Everybody has heard of the alerts raised since then, each once and in the order of the log. */
  async function expectHeard(heard: readonly string[][], before: number): Promise<void> {
    const raised = (await world.raised()).slice(before);
    await until(() => heard.every((ids) => ids.length >= raised.length), 20_000);
    await pause(30);
    for (const ids of heard) expect(ids).toEqual(raised);
  }

  test("rules that all of them evaluate at once raise exactly one alert for each cause, and each server's subscribers hear of it once and in order", async () => {
    const [heard, before, given] = [await followers(), (await world.raised()).length, [] as string[]];
    for (let round = 0; round < 5; round += 1) {
      given.push(await world.givenOverdue(), await world.givenOverdue());
      await evaluateAll();
    }
    expect(await causes()).toEqual(given.sort());
    await expectHeard(heard, before);
  }, 60_000);

  test("while Redis is away alerts come by polling, and when it is back at once: none lost, none doubled", async () => {
    const [heard, before] = [await followers(), (await world.raised()).length];
    const raise = async (server: OneServer): Promise<void> => {
      await world.givenOverdue();
      await evaluate(server);
    };
    await world.redis.cut();
    for (const server of servers) await raise(server);
    await expectHeard(heard, before); // Redis is still away
    await raise(servers[0]);
    await world.redis.lay();
    for (const server of servers) await raise(server);
    await expectHeard(heard, before);
    expect(new Set(await world.raised()).size).toBe(before + 7);
  }, 60_000);

  test("a database that fails over: what was being saved is refused as to be sent again, and the servers go on by themselves", async () => {
    const [heard, before] = [await followers(), (await world.raised()).length];
    const [planned, refusals] = [new Map<string, string>(), [] as unknown[]];
    /** As a client does: what was not acknowledged is sent again with the same key. */
    const plan = async (key: string, { address }: OneServer): Promise<void> => {
      while (!planned.has(key)) {
        const { data, errors = [] } = await planFollowUp(address, key);
        if (data) planned.set(key, data.planFollowUp.id);
        for (const { extensions } of errors) refusals.push(extensions.retryable);
        if (!data) await pause(50);
      }
    };
    const planning = Promise.all(servers.flatMap((server, index) => Array.from({ length: 6 }, async (_, number) => {
      await pause(number * 20);
      await plan(`${index}.${number}`, server);
    })));
    await pause(30);
    await world.mariadb.cut();
    await until(() => refusals.length >= 3, 20_000);
    await world.mariadb.lay();
    await planning;
    expect(new Set(refusals)).toEqual(new Set([true]));
    const rows = await world.database.sql.rows<{ id: string }>("SELECT `id` FROM `follow_up` WHERE `subject` LIKE 'failover %' ORDER BY `id`");
    expect(rows.map(({ id }) => id)).toEqual([...planned.values()].sort());
    await evaluateAll();
    expect((await causes()).filter((id) => rows.some((row) => row.id === id))).toHaveLength(rows.length);
    await expectHeard(heard, before);
  }, 60_000);

  interface Planned {
    data?: { planFollowUp: { id: string } } | null;
    errors?: { extensions: { retryable: boolean } }[];
  }

  async function planFollowUp(address: string, key: string): Promise<Planned> {
    const response = await fetch(`http://${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: world.cookie, "sec-fetch-site": "same-origin", "idempotency-key": `failover ${key}` },
      body: JSON.stringify({
        query: "mutation ($input: PlanFollowUpInput!) { planFollowUp(input: $input) { id } }",
        variables: { input: { customerId: "cus_bank", subject: `failover ${key}`, dueAt: new Date(Date.now() - minute).toISOString() } },
      }),
    });
    return (await response.json()) as Planned;
  }

  test("a server an hour ahead and one an hour behind: one alert for a cause, told once, whoever does the job", async () => {
    const [heard, before] = [await followers(), (await world.raised()).length];
    const [right, ahead, behind] = servers;
    try {
      [ahead.clock.ahead, behind.clock.ahead] = [hour, -hour];
      const [overdue, later] = [await world.givenOverdue(), await world.givenOverdue(undefined, new Date(Date.now() + 30 * minute))];
      for (let round = 0; round < 3; round += 1) {
        await Promise.all(servers.map((server) => server.look()));
        for (const server of [ahead, behind, right]) await evaluate(server);
      }
      const all = await causes();
      expect([overdue, later].map((id) => all.filter((cause) => cause === id).length)).toEqual([1, 1]);
      await expectHeard(heard, before);
    } finally {
      [ahead.clock.ahead, behind.clock.ahead] = [0, 0];
    }
  }, 60_000);

  test("a subscriber who comes back 100 times, each time to the next server, hears of everything once and in order", async () => {
    const before = (await world.raised()).length;
    let cursor = await servers[0].app.hub.latestCursor();
    const heard: string[] = [];
    /** Listens at a server for a while, or until it has heard enough. */
    const listen = async ({ address }: OneServer, enough: () => boolean, patience: number): Promise<void> => {
      let isIn = (): void => undefined;
      const letIn = new Promise<void>((resolve) => (isIn = resolve));
      const client = createClient({ url: `ws://${address}/graphql`, webSocketImpl: withCookie(world.cookie, address), retryAttempts: 0, on: { connected: () => isIn() } });
      const query = "subscription ($after: Cursor) { alertRaised(after: $after) { cursor alert { id } } }";
      client.subscribe<{ alertRaised: { cursor: string; alert: { id: string } } }>({ query, variables: { after: cursor } }, {
        next({ data }) {
          cursor = data?.alertRaised.cursor ?? cursor;
          heard.push(data?.alertRaised.alert.id ?? "an error");
        },
        error: () => undefined,
        complete: () => undefined,
      });
      await letIn;
      await until(enough, patience).catch(() => undefined);
      client.terminate();
    };
    const raising = (async () => {
      for (let round = 0; round < 20; round += 1) {
        await world.givenOverdue();
        await evaluate(servers[round % 3] as OneServer);
      }
    })();
    for (let time = 0; time < 100; time += 1) {
      const so = heard.length;
      await listen(servers[time % 3] as OneServer, () => heard.length > so, 15);
    }
    await raising;
    const raised = (await world.raised()).slice(before);
    await listen(servers[0], () => heard.length >= raised.length, 10_000);
    expect(raised).toHaveLength(20);
    expect(heard).toEqual(raised);
  }, 60_000);
});
