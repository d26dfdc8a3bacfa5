import { WebSocket } from "ws";

/** Many sockets on one server, which note when the last of them got a message. */
export class Listeners {
  private readonly sockets: WebSocket[] = [];
  private waiting: { left: number; done(last: number): void } | undefined;
  /** The last message that came. */
  lastMessage = "";

  /** @param hello what each socket says first, and the type of the answer to wait for before `begin` */
  async open(url: string, count: number, protocol?: string, headers: Record<string, string> = {}, hello?: { say: string; hears: string; begin: string }): Promise<void> {
    for (let start = 0; start < count; start += 50) {
      await Promise.all(Array.from({ length: Math.min(50, count - start) }, () => this.openOne(url, protocol, headers, hello)));
    }
  }

  private async openOne(url: string, protocol: string | undefined, headers: Record<string, string>, hello?: { say: string; hears: string; begin: string }): Promise<void> {
    const socket = new WebSocket(url, protocol ? [protocol] : [], { headers });
    this.sockets.push(socket);
    await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
    if (hello) {
      socket.send(hello.say);
      await new Promise((resolve) => socket.on("message", (data: Buffer) => data.toString().includes(hello.hears) && resolve(undefined)));
      socket.removeAllListeners("message");
      socket.send(hello.begin);
    }
    socket.on("message", (data: Buffer) => this.heard(data));
  }

  private heard(data: Buffer): void {
    if (!this.waiting || --this.waiting.left > 0) return;
    this.lastMessage = data.toString();
    this.waiting.done(performance.now());
  }

  /** When every socket has got one more message, in `performance.now()`. */
  all(): Promise<number> {
    return new Promise((done) => (this.waiting = { left: this.sockets.length, done }));
  }

  close(): void {
    for (const socket of this.sockets) socket.terminate();
  }
}
