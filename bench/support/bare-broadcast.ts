import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import { reportUsage } from "./child";

/** Sends what it is posted to every socket: what `ws` itself takes for a broadcast. */
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    const message = Buffer.concat(parts).toString();
    for (const socket of sockets.clients) socket.send(message);
    response.end();
  });
});
const sockets = new WebSocketServer({ server });
server.listen(0, "127.0.0.1", () => reportUsage((server.address() as AddressInfo).port));
