"use client";
import { useTranslations } from "next-intl";
import { ProofForm, type Proof } from "@/components/proof/ProofForm";
import type { SecondFactorAsked } from "@/lib/apollo/errors";
import styles from "./sign-in.module.css";

interface Props {
  asked: SecondFactorAsked;
  onProof: (proof: Proof) => Promise<void>;
  onBack: () => void;
}

/** The second step of signing in, for people with a second factor. */
export default function SecondStep({ asked, onProof, onBack }: Props) {
  const t = useTranslations("signIn.secondStep");
  return (
    <section className={styles.form} aria-labelledby="second-step">
      <span className={styles.mark} aria-hidden>
        關
      </span>
      <h1 id="second-step" className={styles.title}>
        {t("title")}
      </h1>
      <p className={styles.lead}>{t("lead")}</p>
      <ProofForm ways={asked.ways} passkey={asked.passkey} onProof={onProof} onCancel={onBack} />
    </section>
  );
}
