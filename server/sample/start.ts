import { SingleBar } from "cli-progress";
import type { App } from "../app";
import type { Config } from "../config";
import { newId } from "../core/ids";
import { contextFor } from "../core/transaction";
import type { Role } from "../identity/role";
import { describeWorkspace } from "../identity/workspace/workspace.service";
import type { SampleUser } from "../identity/workspace/workspace.types";
import { loadSample, type OnProgress } from "./load";

/** Where the terminal's lines go. */
export type Print = (text: string) => void;

const toTerminal: Print = (text) => void process.stdout.write(text);

/** Fills an empty database with the sample workspace and shows how far it is; a database with anything in it stays as it is. */
export async function loadSampleOnce(app: Pick<App, "engine">, print: Print = toTerminal): Promise<void> {
  const started = Date.now();
  const progress = process.stdout.isTTY && print === toTerminal ? bar() : lines(print);
  const summary = await loadSample(app.engine, progress.show);
  progress.end();
  if (!summary) return;
  const records = Object.values(summary).reduce((sum, count) => sum + count, 0);
  print(`The sample workspace is ready: ${records.toLocaleString("en")} records in ${((Date.now() - started) / 1000).toFixed(1)} s.\n`);
}

interface Progress {
  readonly show: OnProgress;
  end(): void;
}

/** A bar that fills, for people at a terminal. */
function bar(): Progress {
  const single = new SingleBar({ format: "Loading the sample workspace {bar} {percentage}% {what}", hideCursor: true, stream: process.stdout });
  let running = false;
  return {
    show(done, total, what) {
      if (!running) single.start(total, done, { what });
      running = true;
      single.update(done, { what });
    },
    end: () => running && single.stop(),
  };
}

/** A line for each kind of record, for files and services that keep what is printed. */
function lines(print: Print): Progress {
  let latest: string | undefined;
  return {
    show(done, total, what) {
      if (what === latest) return;
      latest = what;
      print(`Loading the sample workspace: ${Math.floor((done * 100) / total)} %, ${what}\n`);
    },
    end: () => undefined,
  };
}

/** Says where the application is to be reached and, in the sample workspace, as whom one may look around. */
export async function announce(app: Pick<App, "engine">, config: Pick<Config, "publicUrl" | "port">, port: number, print: Print = toTerminal): Promise<void> {
  const { name, sample, sampleUsers, samplePassword } = await describeWorkspace(contextFor(app.engine, { viewer: undefined, requestId: newId("job") }));
  print(`\n${name} is ready at ${addressOf(config, port)}\n`);
  if (!sample) return;
  const rows = sampleUsers.map((user) => [user.name, roleNames[user.role], user.email, placeOf(user)]);
  print(`\nSign in as anybody below with the password ${samplePassword ?? ""}\n\n${table(rows)}\n`);
}

/** The address that people were given, or this machine's where none was configured (the port may have been chosen by the system). */
function addressOf(config: Pick<Config, "publicUrl" | "port">, port: number): string {
  return config.publicUrl === `http://localhost:${config.port}` ? `http://localhost:${port}` : config.publicUrl;
}

const roleNames: Readonly<Record<Role, string>> = {
  SALES: "sales",
  SALES_MANAGER: "sales manager",
  SERVICE: "service",
  SERVICE_MANAGER: "service manager",
  MARKETING: "marketing",
  FINANCE: "finance",
  AUDITOR: "auditor",
  PARTNER: "partner",
  CUSTOMER: "customer",
  ADMINISTRATOR: "administrator",
};

const placeOf = ({ title, team }: SampleUser): string => [title, team].filter((text) => text !== null).join(", ");

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ""))));
  const line = (row: readonly string[]): string => row.map((text, column) => text + " ".repeat((widths[column] ?? 0) - widthOf(text))).join("  ");
  return rows.map((row) => `  ${line(row).trimEnd()}\n`).join("");
}

/** Columns that a text takes in a terminal: ideographs take two. */
const widthOf = (text: string): number => [...text].reduce((width, character) => width + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0);
