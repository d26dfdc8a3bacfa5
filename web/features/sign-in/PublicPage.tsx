"use client";
import type { ReactNode } from "react";
import { PageTitle } from "@/components/page/PageTitle";
import { Preferences } from "./Preferences";
import styles from "./sign-in.module.css";

/** A page for people who are not signed in: one card with a title, a sentence and what there is to do. */
export function PublicPage({ title, lead, children }: { title: string; lead: string; children?: ReactNode }) {
  return (
    <div className={styles.page}>
      <PageTitle title={title} />
      <header className={styles.top}>
        <Preferences />
      </header>
      <main className={styles.main}>
        <section className={styles.form}>
          <span className={styles.mark} aria-hidden>
            關
          </span>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.lead}>{lead}</p>
          {children}
        </section>
      </main>
    </div>
  );
}
