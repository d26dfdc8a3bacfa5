"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Skeleton } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { PageHead } from "@/components/page/PageHead";
import { ErrorState } from "@/components/state/ErrorState";
import { ForbiddenState } from "@/components/state/ForbiddenState";
import { RulesDocument } from "@/generated/graphql";
import { text } from "@/lib/url/codecs";
import { useUrlState } from "@/lib/url/useUrlState";
import { useCan } from "@/lib/viewer";
import { RuleList } from "./RuleList";
import { TemplateGallery } from "./TemplateGallery";
import styles from "./rules.module.css";

const RuleDialog = dynamic(() => import("./editor/RuleDialog"), { ssr: false });

const shape = { open: text(), from: text() };

/** What stands for a rule that is being made in the address. */
const NEW = "new";

/** What the company is alerted to and what is done by itself: the rules it has, and those of the trade it may take up. */
export function RulesScreen() {
  return useCan("rule:update") ? <Rules /> : <ForbiddenState />;
}

function Rules() {
  const t = useTranslations("settings.rules");
  const { data, error, refetch } = useQuery(RulesDocument);
  const [{ open, from }, setState] = useUrlState<{ open: string; from: string }>(shape);
  const begin = (start: string) => setState({ open: NEW, from: start }, { push: true });
  const close = () => setState({ open: "", from: "" });
  const done = () => {
    close();
    void refetch();
  };
  const add = useCan("rule:create") && (
    <Button size="compact-md" leftSection={<IconPlus size={16} />} onClick={() => begin("")}>
      {t("new")}
    </Button>
  );
  const edited = data?.rules.find(({ id }) => id === open);
  return (
    <>
      <PageHead title={t("title")} detail={t("detail")} actions={add} />
      <div className={styles.screen}>
        {error && !data && <ErrorState error={error} retry={refetch} />}
        {!data && !error && <Skeleton height={320} />}
        {data && (
          <>
            <RuleList rules={data.rules} onEdit={id => setState({ open: id, from: "" }, { push: true })} onCopy={begin} onRemoved={() => void refetch()} />
            <TemplateGallery taken={data.rules.map(({ kind }) => kind)} onMade={() => void refetch()} onAdapt={begin} />
          </>
        )}
      </div>
      {data && (edited ?? open === NEW) && <RuleDialog key={open} rule={edited} from={from} rules={data.rules} onFrom={begin} onClose={close} onDone={done} />}
    </>
  );
}
