let fatal: string | undefined;

/**
 * A step after which a test may have this process die, as if somebody had pulled the plug right there
 * (`testing/crash-matrix`). Elsewhere nothing happens, at the cost of one comparison: no request, setting or variable of
 * the environment leads to `dieAt`.
 * @param name names the step, unlike any other; the crash matrix has a death for each one that the source names
 */
export function faultPoint(name: string): void {
  if (fatal === name) die();
}

/** Has this process die when it next comes to a step. For processes that tests start; a test sees to it that nobody else calls it. */
export function dieAt(point: string): void {
  fatal = point;
}

/** As `kill -9` does: no handler runs, nothing is flushed, nothing rolled back. */
function die(): never {
  process.kill(process.pid, "SIGKILL");
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); // nothing more is done until the signal is there
}
