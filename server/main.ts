import "reflect-metadata";
import { createApp, type App } from "./app";
import { ConfigError, readConfig, type Config } from "./config";
import { MasterKeyError } from "./core/encryption/master-key";
import { createLogger, type Logger } from "./core/logger";
import { prepareWorkspace } from "./first-start";
import { startJobs } from "./jobs";
import { announce, loadSampleOnce } from "./sample/start";
import { createWebApp, WebServer } from "./web-server";

/** From nothing to serving, and cleanly back on SIGTERM or Ctrl-C. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const logger = createLogger(config.logLevel);
  const server = new WebServer(config);
  const port = await server.listen();
  const stops: (() => Promise<void>)[] = [];
  stopOnSignal(server, stops, logger);
  const app = config.role === "web" ? undefined : await startServerSide(config, logger, stops);
  const web = config.role === "all" || config.role === "web" ? await createWebApp(config) : undefined;
  server.serve(app, web);
  if (app) await server.listenForMetrics(app);
  if (app) await announce(app, config, port);
}

async function startServerSide(config: Config, logger: Logger, stops: (() => Promise<void>)[]): Promise<App> {
  const app = await createApp(config, logger);
  stops.push(() => app.stop());
  if (config.sample) await loadSampleOnce(app);
  await prepareWorkspace(app.engine, config);
  if (config.role !== "api") {
    const jobs = await startJobs(app, logger);
    stops.unshift(() => jobs.stop());
  }
  return app;
}

function stopOnSignal(server: WebServer, stops: readonly (() => Promise<void>)[], logger: Logger): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    const givenUp = setTimeout(() => process.exit(1), 15_000).unref();
    await server.stop();
    for (const part of stops) await part();
    clearTimeout(givenUp);
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => void stop().catch((error: unknown) => {
      logger.fatal({ err: error }, "could not stop cleanly");
      process.exit(1);
    }));
  }
}

main().catch((error: unknown) => {
  const known = error instanceof ConfigError || error instanceof MasterKeyError || (error as { code?: string }).code === "EADDRINUSE";
  process.stderr.write(`${known ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
});
