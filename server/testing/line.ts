import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

/** A way to a server that can be cut and laid again on the same port. */
export class Line {
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();
  port = 0;

  constructor(
    private readonly target: URL,
    private readonly usualPort: number,
  ) {}

  async lay(): Promise<void> {
    this.server = createServer((near) => {
      const far = connect(Number(this.target.port || this.usualPort), this.target.hostname);
      for (const socket of [near, far]) this.sockets.add(socket.on("error", () => undefined));
      near.pipe(far).pipe(near);
    });
    this.server.listen(this.port, "127.0.0.1");
    await once(this.server, "listening");
    this.port = (this.server.address() as AddressInfo).port;
  }

  async cut(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    if (!this.server?.listening) return;
    this.server.close();
    await once(this.server, "close");
  }
}
