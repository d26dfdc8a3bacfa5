/** How a question for a proof ended: the person proved who they are, or went away from it. */
export type Answer = (proved: boolean) => void;

let pending: Answer | undefined;
let asked: Promise<boolean> | undefined;
const listeners = new Set<() => void>();
const tell = () => listeners.forEach(listener => listener());

/** Asks the person in a dialog to prove who they are; several that ask at once wait for one answer. */
export function askForProof(): Promise<boolean> {
  asked ??= new Promise<boolean>(resolve => {
    pending = proved => {
      pending = asked = undefined;
      tell();
      resolve(proved);
    };
  });
  tell();
  return asked;
}

/** For the host: the question that waits for an answer. */
export const pendingQuestion = (): Answer | undefined => pending;

export function onQuestion(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
