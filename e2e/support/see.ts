import { setTimeout as pause } from "node:timers/promises";
import type { Locator, Page } from "playwright-core";

/** Waits until something is to be seen. */
export const see = (thing: Locator): Promise<void> => thing.first().waitFor({ state: "visible" });

/** Waits until nothing of it is to be seen. */
export const gone = (thing: Locator): Promise<void> => thing.first().waitFor({ state: "hidden" });

/** Waits until something holds; throws with `what` when it does not within the time, in milliseconds. */
export async function until(what: string, holds: () => Promise<boolean>, within = 15_000): Promise<void> {
  const end = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It never came true that ${what}.`);
    await pause(100);
  }
}

/** Waits until a screen shows a heading or a record, and nothing of it is still on its way. */
export async function settled(page: Page): Promise<void> {
  await see(page.locator("main :is(h1, h2, aside):visible"));
  // What is typed before React has taken the page over is lost to it.
  await page.waitForFunction(() => Object.keys(document.querySelector("main") ?? {}).some((key) => key.startsWith("__react")));
  const onTheWay = page.locator("main :is([aria-busy=true], [class*=Skeleton-root]):visible");
  // Twice: between the answer to one question and the next one a screen looks quiet for a moment.
  for (const _ of [1, 2]) {
    await until("nothing is busy any more", async () => (await onTheWay.count()) === 0);
    await pause(120);
  }
}
