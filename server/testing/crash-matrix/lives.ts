import { isEmbedded } from "../../core/database/engine";
import { minute } from "../../core/clock";
import { Mortal } from "../mortal";
import type { CrashCase } from "./cases";
import type { Order } from "./mortal-crm";

type Role = "all" | "api" | "worker";
type Process = Mortal<string>;

/** From one life to the next the clock goes on by more than anybody waits for a sign of life of who is dead: a lease, a mail, a delivery. */
const betweenLives = 3 * minute;
/** Processes that stand by, loaded, while others live. */
const mostStandingBy = 2;

const roleOf = (who: CrashCase["who"]): Role => (isEmbedded ? "all" : who === "server" ? "api" : "worker");

/** The company's processes, of which one after the other dies. */
export class Lives {
  private readonly living = new Map<Role, Process>();
  private readonly standby: { role: Role; process: Promise<Process> }[] = [];
  private readonly upcoming: Role[];
  /** By how much the company's clock is ahead, milliseconds. */
  ahead = 0;

  /** @param deaths who is going to die, so that others are ready by then */
  constructor(private readonly env: Readonly<Record<string, string>>, deaths: readonly CrashCase["who"][]) {
    this.upcoming = [...this.roles, ...deaths.map(roleOf)];
    this.prepare();
  }

  private get roles(): Role[] {
    return isEmbedded ? ["all"] : ["api", "worker"];
  }

  /** Begins the company's first day. */
  async begin(): Promise<void> {
    for (const role of this.roles) await this.replace(role);
  }

  /** Has a process die at a step, the next time that it comes to it. */
  async dieAt({ who, point, earlier = 0 }: CrashCase): Promise<Process> {
    const process = this.living.get(roleOf(who)) as Process;
    await process.ask({ dieAt: { point, hits: isEmbedded ? earlier + 1 : 1 } } satisfies Order);
    return process;
  }

  /** Another process takes the place of the dead one. */
  async takeOver(who: CrashCase["who"]): Promise<void> {
    await this.turnClock(betweenLives, roleOf(who));
    await this.replace(roleOf(who));
  }

  /** Lets time pass. */
  async turnClock(by: number, except?: Role): Promise<void> {
    this.ahead += by;
    for (const [role, process] of this.living) if (role !== except) await process.ask({ ahead: this.ahead } satisfies Order);
  }

  private async replace(role: Role): Promise<void> {
    const index = this.standby.findIndex((each) => each.role === role);
    const [next] = index < 0 ? [] : this.standby.splice(index, 1);
    this.prepare();
    const process = await (next?.process ?? this.start(role));
    await process.ask({ begin: true, ahead: this.ahead } satisfies Order);
    this.living.set(role, process);
  }

  private prepare(): void {
    for (let role = this.upcoming[0]; role && this.standby.length < mostStandingBy; role = this.upcoming[0]) {
      this.upcoming.shift();
      this.standby.push({ role, process: this.start(role) });
    }
  }

  private start(role: Role): Promise<Process> {
    return Mortal.start("crash-matrix/mortal-crm.ts", { ...this.env, ROLE: role });
  }
}
