import { isEmbedded } from "../../core/database/engine";
import { minute } from "../../core/clock";
import { Mortal } from "../mortal";
import type { Order } from "./mortal-crm";
import type { Death } from "./stories";

type Role = "all" | "api" | "worker";
type Process = Mortal<string>;

/** From one life to the next the clock goes on by more than anybody waits for a sign of life of who is dead: a lease, a mail, a delivery. */
const betweenLives = 3 * minute;
/** Processes that stand by, loaded, while others live. */
const mostStandingBy = 2;

/** What a process does for the company; with an embedded database one does all. */
type Place = "server" | "worker" | "both";
const placeOf = (who: Death["who"]): Place => (isEmbedded ? "both" : who);

/** Whoever goes on with a job and dies of it serves nobody, and loads nothing of what serves people: it is there in half the time. */
const roleOf = (place: Place, next: Death | undefined): Role => (place === "server" ? "api" : place === "worker" || next?.who === "worker" ? "worker" : "all");

/** The death that comes of what was under way at another one; none where something else must happen first. */
export function deathAfter(death: Death, deaths: readonly Death[]): Death | undefined {
  const next = deaths[deaths.indexOf(death) + 1];
  return next?.cause ? undefined : next;
}

/** The company's processes, of which one after the other dies. */
export class Lives {
  private readonly living = new Map<Place, Process>();
  private readonly standby: { role: Role; process: Promise<Process> }[] = [];
  private readonly upcoming: Role[];
  /** By how much the company's clock is ahead, milliseconds. */
  ahead = 0;

  /** @param stories who is going to die, so that others are ready by then */
  constructor(private readonly env: Readonly<Record<string, string>>, stories: readonly (readonly Death[])[]) {
    const heirs = stories.flatMap((deaths) => deaths.map((death) => roleOf(placeOf(death.who), deathAfter(death, deaths))));
    this.upcoming = [...this.places.map((place) => roleOf(place, undefined)), ...heirs];
    this.prepare();
  }

  private get places(): Place[] {
    return isEmbedded ? ["both"] : ["server", "worker"];
  }

  /** Begins the company's first day. */
  async begin(): Promise<void> {
    for (const place of this.places) await this.replace(place, undefined);
  }

  /** Has a process die at a step, the next time that it comes to it. */
  async arm({ who, point }: Death): Promise<void> {
    await this.of(who).ask({ dieAt: point } satisfies Order);
  }

  /** The process that serves people, or does the jobs. */
  of(who: Death["who"]): Process {
    return this.living.get(placeOf(who)) as Process;
  }

  /** Another process takes the place of the dead one. @param next where it is to die in turn */
  async takeOver(who: Death["who"], next: Death | undefined): Promise<void> {
    await this.turnClock(betweenLives, placeOf(who));
    await this.replace(placeOf(who), next);
  }

  /** Lets time pass. */
  async turnClock(by: number, except?: Place): Promise<void> {
    this.ahead += by;
    for (const [place, process] of this.living) if (place !== except) await process.ask({ ahead: this.ahead } satisfies Order);
  }

  private async replace(place: Place, next: Death | undefined): Promise<void> {
    const role = roleOf(place, next);
    const index = this.standby.findIndex((each) => each.role === role);
    const [heir] = index < 0 ? [] : this.standby.splice(index, 1);
    this.prepare();
    const process = await (heir?.process ?? this.start(role));
    this.living.set(place, process);
    await process.ask({ begin: true, ahead: this.ahead, dieAt: next?.point } satisfies Order).catch(() => process.ended); // it may come to the step at once
  }

  private prepare(): void {
    for (let role = this.upcoming[0]; role && this.standby.length < mostStandingBy; role = this.upcoming[0]) {
      this.upcoming.shift();
      this.standby.push({ role, process: this.start(role) });
    }
  }

  private start(role: Role): Promise<Process> {
    return Mortal.start("crash-matrix/mortal-crm.ts", { ...this.env, DOES: role });
  }
}
