import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { ada, NewCompany, ownSignIn } from "../support/new-company";
import { see, settled } from "../support/see";
import type { Journey, World } from "../support/world";

/** Whom Ada takes up first. Zoe is nobody here. */
const ivy = { email: "ivy@example.com", name: "Ivy Tang" };
const zoe = "zoe@example.com";
const [firstPassword, secondPassword] = ["three-otters-and-a-kettle", "no-more-otters-in-the-hall"];

async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** At the provider's own pages: says who one is. */
async function signInAtProvider(page: Page, email: string): Promise<void> {
  await page.context().route("https://fonts.googleapis.com/**", (route) => route.abort());
  await page.getByRole("link", { name: `Sign in with ${ownSignIn}` }).click();
  await page.getByPlaceholder("Enter any login").fill(email);
  await page.getByPlaceholder("and password").fill("the provider's affair");
  await page.getByRole("button", { name: "Sign-in" }).click();
}

/** Ivy is invited by mail, comes, forgets her password, and later comes by the company's own sign-in. */
export const journey: Journey = {
  name: "invitation",
  async run(world) {
    const company = await NewCompany.start();
    try {
      await invited(world, company);
      await forgotten(world, company);
      await elsewhere(world, company);
    } finally {
      await company.stop();
    }
  },
};

const ivysAccount = (page: Page) => page.getByRole("button", { name: `${ivy.name}: account` });

async function invited(world: World, company: NewCompany): Promise<void> {
  const { base } = company;
  let link = "";

  await world.step("given an empty workspace, when Ada invites Ivy, then a mail is on its way to Ivy", async () => {
    const page = await world.visit(undefined, "/sign-in?next=/settings/people", { base });
    await signIn(page, ada);
    await page.waitForURL("**/settings/people");
    await settled(page);
    await page.getByRole("button", { name: "Invite", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("Ivy");
    await dialog.getByLabel("E-mail").fill(ivy.email);
    await dialog.getByRole("button", { name: "Invite", exact: true }).click();
    await see(page.getByText("Ivy is invited"));
    await see(page.getByRole("complementary", { name: "Ivy" }));
    link = await company.linkTo(ivy.email, "invites you to");
  });
  const page = await world.visit(undefined, link, { base });
  await world.step("when Ivy follows it and chooses a password that names her, then it says why not", async () => {
    await see(page.getByRole("heading", { name: /^Welcome to / }));
    assert.equal(await page.getByLabel("E-mail").inputValue(), ivy.email);
    assert.ok(!page.url().includes("#"), "The link's secret is out of the address.");
    await page.getByLabel("Your name").fill(ivy.name);
    await page.getByLabel("New password").fill("ivy@example");
    await page.getByRole("button", { name: "Accept the invitation" }).click();
    await see(page.getByText("Too easy to guess. Leave out names and addresses that others know."));
  });
  await world.step("when she chooses a better one, then she is in", async () => {
    await page.getByLabel("New password").fill(firstPassword);
    await page.getByRole("button", { name: "Accept the invitation" }).click();
    await see(ivysAccount(page));
  });
  await world.step("when somebody follows the link again, then it is of no use", async () => {
    await see((await world.visit(undefined, link, { base })).getByRole("heading", { name: "This link cannot be used" }));
  });
}

async function forgotten(world: World, company: NewCompany): Promise<void> {
  const { base } = company;
  const [before, page] = [await world.visit(undefined, "/sign-in", { base }), await world.visit(undefined, "/sign-in", { base })];
  await signIn(before, { ...ivy, password: firstPassword });
  await see(ivysAccount(before));
  let link = "";

  await world.step("given Ivy signed in at the office, when she says at home that she forgot her password, then a link is sent", async () => {
    await page.getByRole("link", { name: "Forgot your password?" }).click();
    await page.waitForURL("**/forgot-password");
    await page.getByLabel("E-mail").fill(ivy.email);
    await page.getByRole("button", { name: "Send the link" }).click();
    await see(page.getByText("a link is on its way"));
    link = await company.linkTo(ivy.email, "A new password for");
  });
  await world.step("when she sets a new password by it, then she is told by mail, and the office is signed out", async () => {
    await page.goto(base + link);
    await page.getByLabel("New password").fill(secondPassword);
    await page.getByRole("button", { name: "Set the password" }).click();
    await see(page.getByRole("heading", { name: "Your password is set" }));
    await company.mailTo(ivy.email, "was changed");
    await before.waitForURL("**/sign-in");
  });
  await world.step("when the link is followed again, then it is of no use", async () => {
    const again = await world.visit(undefined, link, { base });
    await see(again.getByRole("heading", { name: "This link cannot be used" }));
    await see(again.getByRole("link", { name: "Ask for a new link" }));
  });
  await world.step("when she signs in, then the new password counts and the old one does not", async () => {
    await page.getByRole("link", { name: "Sign in" }).click();
    await signIn(page, { ...ivy, password: firstPassword });
    await see(page.getByText("E-mail or password is wrong."));
    await signIn(page, { ...ivy, password: secondPassword });
    await see(ivysAccount(page));
  });
}

async function elsewhere(world: World, { base }: NewCompany): Promise<void> {
  const page = await world.visit(undefined, "/sign-in?next=/customers", { base });
  const notCompleted = page.getByRole("alert").filter({ hasText: "The sign-in was not completed." });

  await world.step("given the company's own sign-in, when Ivy turns back there, then she is told that she is not in", async () => {
    await signInAtProvider(page, ivy.email);
    await page.getByRole("link", { name: "Cancel" }).click();
    await see(notCompleted);
  });
  await world.step("when somebody else's answer comes in the middle of her sign-in, then it is refused", async () => {
    await page.goto(`${base}/sign-in?next=/customers`);
    await page.getByRole("link", { name: `Sign in with ${ownSignIn}` }).click();
    await see(page.getByRole("button", { name: "Continue" }));
    await page.goto(`${base}/auth/oidc/callback?code=theirs&state=theirs`);
    await see(notCompleted);
  });
  await world.step("when she says who she is and consents, then she is in, where she wanted to go", async () => {
    await page.goto(`${base}/sign-in?next=/customers`);
    await page.getByRole("link", { name: `Sign in with ${ownSignIn}` }).click();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.waitForURL("**/customers");
    await see(ivysAccount(page));
  });
  await world.step("when Zoe comes, whom nobody invited, then she is told whom to ask", async () => {
    const hers = await world.visit(undefined, "/sign-in", { base });
    await signInAtProvider(hers, zoe);
    await hers.getByRole("button", { name: "Continue" }).click();
    await see(hers.getByRole("alert").filter({ hasText: "Nobody here has this identity. Ask an administrator to invite you." }));
  });
}
