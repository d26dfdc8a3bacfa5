import assert from "node:assert/strict";
import { Secret, TOTP } from "otpauth";
import type { Page } from "playwright-core";
import { samplePassword } from "../support/people";
import { gone, see, settled } from "../support/see";
import { virtualAuthenticator } from "../support/virtual-authenticator";
import type { Journey, World } from "../support/world";

/** Keeps the books beside Wenpin; no other journey comes as her. */
const olivia = { email: "olivia.grant@guanxi.example", name: "Olivia Grant" };

/** A code of the app, some half minutes from now: each counts once, and clocks may differ by one. */
const codeOf = (secret: string, halfMinutes = 0): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + halfMinutes * 30_000 });

async function typePassword(page: Page): Promise<void> {
  await page.getByLabel("E-mail").fill(olivia.email);
  await page.getByLabel("Password", { exact: true }).fill(samplePassword);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

async function signOut(world: World, page: Page): Promise<void> {
  await page.getByRole("button", { name: `${olivia.name}: account` }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL("**/sign-in**");
  await page.goto(`${world.base}/sign-in?next=/settings/security`);
}

/** The first answer to an operation says that the last proof is too old; what follows is the server's own. */
async function proofIsOld(page: Page, operation: string): Promise<void> {
  let said = false;
  await page.route("**/graphql", async (route) => {
    const asked = (route.request().postDataJSON() ?? {}) as { operationName?: string };
    if (said || asked.operationName !== operation) return route.fallback();
    said = true;
    return route.fulfill({ status: 200, contentType: "application/json", body: JSON.stringify({ data: null, errors: [{ message: "Prove who you are first.", extensions: { code: "STEP_UP_REQUIRED" } }] }) });
  });
}

/** Profile, password, authenticator app, passkey, recovery codes, sessions and the proof before a dangerous step. */
export const journey: Journey = {
  name: "security",
  async run(world) {
    const page = await world.visit(undefined, "/sign-in?next=/settings/profile");
    const panel = (title: string) => page.getByRole("region", { name: title });
    const keepCodes = async () => {
      await see(page.getByRole("dialog", { name: "Your recovery codes" }));
      assert.equal(await page.getByRole("dialog").getByRole("listitem").count(), 10);
      await page.getByRole("button", { name: "I have kept them" }).click();
    };
    let secret = "";

    await world.step("given Olivia at her profile, when she changes her title, then it stays", async () => {
      await typePassword(page);
      await page.waitForURL("**/settings/profile");
      await settled(page);
      await page.getByLabel("Title").fill("Head of accounts");
      await page.getByRole("region", { name: "About me" }).getByRole("button", { name: "Save" }).click();
      await see(page.getByText("Profile saved"));
      await page.reload();
      await settled(page);
      assert.equal(await page.getByLabel("Title").inputValue(), "Head of accounts");
    });
    await world.step("when she chooses a password that everybody tries, then it says why not", async () => {
      await page.getByLabel("Current password").fill(samplePassword);
      await page.getByLabel("New password").fill("password1234");
      await page.getByRole("button", { name: "Change password" }).click();
      await see(page.getByText("Too easy to guess."));
    });
    await world.step("when she sets up an authenticator app, then she is shown a QR code and ten recovery codes", async () => {
      await page.goto(`${world.base}/settings/security`);
      await settled(page);
      await page.getByRole("button", { name: "Set up app" }).click();
      await see(page.getByRole("img", { name: "QR code for your authenticator app" }));
      secret = (await page.getByRole("dialog").getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText()).replaceAll(" ", "");
      await page.getByRole("textbox", { name: "Code" }).fill(codeOf(secret, -1));
      await page.getByRole("button", { name: "Confirm" }).click();
      await keepCodes();
      await see(page.getByRole("button", { name: "Remove app" }));
      await see(panel("Recovery codes").getByText("10 codes left"));
    });
    await world.step("when she signs in again, then the app's code is asked for, and a wrong one does not do", async () => {
      await signOut(world, page);
      await typePassword(page);
      await see(page.getByRole("heading", { name: "One more step" }));
      await page.getByRole("textbox", { name: "Code" }).fill("000000");
      await page.getByRole("button", { name: "Go on" }).click();
      await see(page.getByText("This is not right."));
      await page.getByRole("textbox", { name: "Code" }).fill(codeOf(secret));
      await page.getByRole("button", { name: "Go on" }).click();
      await page.waitForURL("**/settings/security");
    });
    await world.step("when she adds a passkey, then it is listed", async () => {
      await virtualAuthenticator(page);
      await settled(page);
      await page.getByRole("button", { name: "Add passkey" }).click();
      await page.getByLabel("Name").fill("Olivia's laptop");
      await page.getByRole("dialog").getByRole("button", { name: "Add passkey" }).click();
      await see(page.getByRole("button", { name: "Remove passkey Olivia's laptop" }));
    });
    await world.step("when she signs in with it, then she needs neither address nor password", async () => {
      await signOut(world, page);
      await page.getByRole("button", { name: "Sign in with a passkey" }).click();
      await page.waitForURL("**/settings/security");
      await see(page.getByRole("button", { name: `${olivia.name}: account` }));
    });
    await world.step("when a dangerous step finds her last proof too old, then her passkey is asked for and the step is done", async () => {
      await settled(page);
      await proofIsOld(page, "RenewRecoveryCodes");
      await panel("Recovery codes").getByRole("button", { name: "New codes" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "New codes" }).click();
      await see(page.getByRole("dialog", { name: "Is it you?" }));
      await page.getByRole("button", { name: "Use passkey" }).click();
      await keepCodes();
    });
    await world.step("when she signs another browser out, then its screens are closed", async () => {
      const other = await world.visit(undefined, "/sign-in?next=/settings/security");
      await typePassword(other);
      await other.getByRole("button", { name: "Use the authenticator app" }).click();
      await other.getByRole("textbox", { name: "Code" }).fill(codeOf(secret, 1));
      await other.getByRole("button", { name: "Go on" }).click();
      await other.waitForURL("**/settings/security");
      await page.reload();
      await settled(page);
      await panel("Where you are signed in").getByRole("button", { name: /^Sign out Chrome on Linux/ }).first().click();
      await see(page.getByText("Signed out there"));
      // By itself: the server closes its live connection, and the page goes.
      await other.waitForURL("**/sign-in?**");
    });
    await world.step("when she removes passkey and app, then the password alone lets her in again", async () => {
      await page.getByRole("button", { name: "Remove passkey Olivia's laptop" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
      await gone(page.getByRole("button", { name: "Remove passkey Olivia's laptop" }));
      await page.getByRole("button", { name: "Remove app" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Remove app" }).click();
      await see(page.getByRole("button", { name: "Set up app" }));
      await signOut(world, page);
      await typePassword(page);
      await page.waitForURL("**/settings/security");
    });
  },
};
