import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer, type WebSocket } from "ws";
import { reportUsage } from "./child";

/** Sends what it is posted to every socket that was opened on the same path, and answers when it began: what `ws` itself takes for a broadcast. */
const groups = new Map<string, Set<WebSocket>>();
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    const message = Buffer.concat(parts).toString();
    const at = performance.timeOrigin + performance.now();
    for (const socket of groups.get(String(request.headers["x-group"])) ?? []) socket.send(message);
    response.end(JSON.stringify({ at }));
  });
});
const sockets = new WebSocketServer({ server });
sockets.on("connection", (socket, { url = "" }) => {
  const group = groups.get(url) ?? new Set<WebSocket>();
  groups.set(url, group.add(socket));
  socket.once("close", () => group.delete(socket));
});
server.listen(0, "127.0.0.1", () => reportUsage((server.address() as AddressInfo).port));
