"use client";
// A client file of its own: next-intl's server entry wants a build plugin that this app has no need of.
export { NextIntlClientProvider as IntlRoot } from "next-intl";
