import type { Locale } from "./locale";
import type { Messages } from "./messages";

// Makes `t("…")` know every key, so that a misspelt one does not compile.
declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
