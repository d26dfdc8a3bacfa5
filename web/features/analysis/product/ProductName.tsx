"use client";
import { useTranslations } from "next-intl";
import styles from "../parts/parts.module.css";

interface Props {
  product: { id: string; name: string; sku: string } | null;
  /** Chooses it for the view's life curve. */
  onChoose?: (id: string) => void;
}

/** A product's name, cut where there is no room; to be chosen where the view asks for it. */
export function ProductName({ product, onChoose }: Props) {
  const t = useTranslations("analysis");
  if (!product) return <>{t("notYours")}</>;
  const title = `${product.name} · ${product.sku}`;
  if (!onChoose) return <span className={styles.clip} title={title}>{product.name}</span>;
  return (
    <button type="button" className={`${styles.narrow} ${styles.clip}`} title={title} onClick={() => onChoose(product.id)}>
      {product.name}
    </button>
  );
}
