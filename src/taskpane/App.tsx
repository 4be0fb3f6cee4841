import { makeStyles } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import type { FirstUse, HostEnvironment, WorkbookPort } from "../excel/workbook-port";
import type { Texts } from "../locale/texts";
import { CrashGuard } from "./CrashGuard";
import { Button } from "./fields/Button";
import { fetchLaterParts, later } from "./later";
import { PaneContext } from "./pane-context";
import { PaneController } from "./pane-controller";
import { Pane } from "./Pane";
import { usePlainStyles } from "./plain-styles";
import { TextsContext, useTexts } from "./texts-context";

const BrowserPage = later(() => import("./BrowserPage"));

const useStyles = makeStyles({
  crashed: {
    padding: "12px",
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    alignItems: "flex-start",
  },
});

interface AppProps {
  port: WorkbookPort;
  environment: Pick<HostEnvironment, "host" | "firstUse">;
  texts: Texts;
}

export function App({ port, environment, texts }: AppProps) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const crashed = (
    <main className={styles.crashed}>
      <h1 className={plain.heading}>{texts.t("app.name")}</h1>
      <p className={plain.text} role="alert">
        {texts.t("problem.crashed")}
      </p>
      <Button onClick={() => location.reload()}>{texts.t("action.reload")}</Button>
    </main>
  );
  return (
    <TextsContext value={texts}>
      <CrashGuard fallback={crashed}>
        {environment.host === "excel" ? (
          <PaneInExcel port={port} firstUse={environment.firstUse} />
        ) : (
          <BrowserPage />
        )}
      </CrashGuard>
    </TextsContext>
  );
}

function PaneInExcel({ port, firstUse }: { port: WorkbookPort; firstUse: FirstUse }) {
  const texts = useTexts();
  const controller = useMemo(() => new PaneController(port, { firstUse }), [port, firstUse]);
  useEffect(() => {
    // The rest is fetched while the first tasks are looked at.
    void controller.start().then(() => fetchLaterParts(texts));
    return () => controller.dispose();
  }, [controller, texts]);
  return (
    <PaneContext value={controller}>
      <Pane />
    </PaneContext>
  );
}
