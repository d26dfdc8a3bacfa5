import { NOTIFYING, notify, notifyingKey, permission } from "./notify";

const shown: { title: string; tag: string }[] = [];
let held: string[] = [];

class FakeNotification {
  static permission = "granted";
  onclick: (() => void) | undefined;
  constructor(title: string, { tag }: { tag: string }) {
    shown.push({ title, tag });
  }
}

beforeEach(() => {
  jest.useFakeTimers();
  shown.length = 0;
  held = [];
  const locks = {
    async request(name: string, _options: object, work: (lock: object | null) => Promise<void>) {
      const free = !held.includes(name);
      held.push(name);
      await work(free ? {} : null);
    },
  };
  Object.defineProperty(globalThis, "navigator", { value: { locks }, configurable: true });
  Object.assign(globalThis, { Notification: FakeNotification, document: { hidden: true } });
});
afterEach(() => {
  jest.useRealTimers();
  for (const name of ["Notification", "document"]) Reflect.deleteProperty(globalThis, name);
});

const told = async (...told: Promise<void>[]): Promise<void> => {
  await jest.advanceTimersByTimeAsync(5_000);
  await Promise.all(told);
};

test("several pages of one browser tell of an alert once", async () => {
  const chosen = { ...NOTIFYING, browser: true };
  await told(notify("alt_1", "New alert", "Bank", chosen), notify("alt_1", "New alert", "Bank", chosen), notify("alt_2", "New alert", "Bank", chosen));
  expect(shown.map(({ tag }) => tag)).toEqual(["alt_1", "alt_2"]);
});

test("who did not ask for it, who looks at the page, and whose browser may not, gets none", async () => {
  await told(notify("alt_3", "New alert", "", NOTIFYING));
  Object.assign(globalThis, { document: { hidden: false } });
  await told(notify("alt_4", "New alert", "", { ...NOTIFYING, browser: true }));
  FakeNotification.permission = "denied";
  Object.assign(globalThis, { document: { hidden: true } });
  await told(notify("alt_5", "New alert", "", { ...NOTIFYING, browser: true }));
  expect([shown, permission()]).toEqual([[], "denied"]);
});

test("two people at one device each have their own choice", () => {
  expect(notifyingKey("usr_amy")).not.toBe(notifyingKey("usr_ben"));
});
