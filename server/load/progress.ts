import { SingleBar } from "cli-progress";
import type { Progress } from "./load";

/** Milliseconds between two lines where there is no terminal. */
const pace = 5_000;

const counted = ({ tally }: Progress): string => [...Object.entries(tally.made).map(([type, count]) => `${count.toLocaleString("en")} × ${type}`), ...(tally.refused > 0 ? [`${tally.refused} rows refused`] : [])].join(", ");

/** Shows how far a load is: a bar on a terminal, else a line now and then. */
export class ProgressView {
  private bar: SingleBar | undefined;
  private step = "";
  private lastLine = 0;

  constructor(private readonly out: NodeJS.WriteStream) {}

  show(progress: Progress): void {
    if (this.out.isTTY) this.showBar(progress);
    else if (progress.step !== this.step || Date.now() - this.lastLine > pace) this.showLine(progress);
    this.step = progress.step;
  }

  stop(): void {
    this.bar?.stop();
    this.bar = undefined;
  }

  private showBar(progress: Progress): void {
    if (progress.step !== this.step) this.stop();
    if (!this.bar) {
      this.bar = new SingleBar({ format: "{step} {bar} {percentage}% · {eta_formatted} left · {counted}", stream: this.out, hideCursor: true });
      this.bar.start(1_000, 0, { step: progress.step, counted: "" });
    }
    this.bar.update(Math.round(progress.share * 1_000), { step: progress.step, counted: counted(progress) });
  }

  private showLine(progress: Progress): void {
    this.lastLine = Date.now();
    this.out.write(`${progress.step}: ${Math.round(progress.share * 100)} % · ${counted(progress)}\n`);
  }
}
