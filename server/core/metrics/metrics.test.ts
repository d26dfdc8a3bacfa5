import type { IncomingMessage } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mayRead, Metrics } from "./metrics";

const token = "a-token-of-sixteen";
const asking = (authorization?: string): IncomingMessage => ({ headers: { authorization } }) as IncomingMessage;

test.each([
  ["with the token", token, `Bearer ${token}`, true],
  ["with another one", token, `Bearer ${token}x`, false],
  ["without one", token, undefined, false],
  ["where none is configured", undefined, "Bearer undefined", false],
])("%s", (_, configured, sent, may) => expect(mayRead(asking(sent), configured)).toBe(may));

test("tells of requests, jobs, what waits and of Node, in Prometheus' words", async () => {
  let waiting = 3;
  const metrics = new Metrics(() => Promise.resolve([{ what: "mails", count: waiting }]));
  const server = createServer((request, response) => {
    if (request.url === "/metrics") return void metrics.answer(response);
    metrics.watch(request, response, "graphql");
    response.writeHead(418).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await (await fetch(`${address}/graphql`, { method: "POST" })).text();
  metrics.ran({ job: "mail", outcome: "FAILED", milliseconds: 1_500 });
  const read = async (): Promise<string> => (await fetch(`${address}/metrics`)).text();
  const text = await read();
  expect(text).toContain('guanxi_http_request_seconds_count{method="POST",route="graphql",status="418"} 1');
  expect(text).toContain('guanxi_job_runs_total{job="mail",outcome="FAILED"} 1');
  expect(text).toContain('guanxi_job_seconds_sum{job="mail",outcome="FAILED"} 1.5');
  expect(text).toContain('guanxi_waiting{what="mails"} 3');
  expect(text).toContain("nodejs_eventloop_lag_seconds");
  waiting = 0;
  expect(await read()).toContain('guanxi_waiting{what="mails"} 0');
  server.close();
});
