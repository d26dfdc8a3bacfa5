/** How a person wants to hear of a new alert, on this device. */
export interface Notifying {
  /** A short line at the bottom of the page. */
  toast: boolean;
  sound: Sound;
  /** A notification of the browser, also while another page is in front; only where the browser was allowed to. */
  browser: boolean;
}

export type Sound = "none" | "soft" | "bright";
export const SOUNDS: readonly Sound[] = ["none", "soft", "bright"];

export const NOTIFYING: Notifying = { toast: true, sound: "none", browser: false };

/** The key of a person's choice, for `useKept`: several people may use one device. */
export const notifyingKey = (userId: string): string => `notify:${userId}`;

/** The notes of each sound, in hertz. */
const NOTES: Record<Sound, readonly number[]> = { none: [], soft: [523], bright: [880, 1175] };
const NOTE_SECONDS = 0.18;
/** For so long no other page of the same browser tells of the same alert. */
const TOLD_MS = 2_000;

/** Plays a sound; made of tones, so that nothing is loaded. Silent where the browser wants a click first. */
export function play(sound: Sound): void {
  if (NOTES[sound].length === 0) return;
  const context = new AudioContext();
  NOTES[sound].forEach((frequency, index) => {
    const [tone, volume] = [new OscillatorNode(context, { frequency }), new GainNode(context, { gain: 0 })];
    const start = context.currentTime + index * NOTE_SECONDS;
    volume.gain.setValueAtTime(0.12, start);
    volume.gain.exponentialRampToValueAtTime(0.001, start + NOTE_SECONDS);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + NOTE_SECONDS);
  });
  setTimeout(() => void context.close(), (NOTES[sound].length * NOTE_SECONDS + 0.5) * 1000);
}

/** Whether the browser can notify at all, and may; "default" means it was not asked yet. */
export const permission = (): NotificationPermission | "absent" => ("Notification" in globalThis ? Notification.permission : "absent");

/** Tells of a new alert in the ways chosen; with several pages open, in one of them. */
export async function notify(id: string, title: string, body: string, { sound, browser }: Notifying): Promise<void> {
  await navigator.locks.request(`alert:${id}`, { ifAvailable: true }, async lock => {
    if (!lock) return;
    play(sound);
    if (browser && permission() === "granted" && document.hidden) {
      const shown = new Notification(title, { body, tag: id });
      shown.onclick = () => (window.focus(), shown.close());
    }
    await new Promise(done => setTimeout(done, TOLD_MS));
  });
}
