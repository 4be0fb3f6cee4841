import { Button, FluentProvider, makeStaticStyles, makeStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { HostEnvironment, WorkbookPort } from "../excel/workbook-port";
import type { Texts } from "../locale/texts";
import { BrowserPage } from "./BrowserPage";
import { CrashGuard } from "./CrashGuard";
import { PaneContext } from "./pane-context";
import { PaneController } from "./pane-controller";
import { Pane } from "./Pane";
import { TextsContext } from "./texts-context";
import { themeFor } from "./theme";

const usePageStyles = makeStaticStyles({
  "*, *::before, *::after": { boxSizing: "border-box" },
  body: { margin: 0, overflowX: "hidden" },
});

const useStyles = makeStyles({
  app: { minHeight: "100vh" },
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
  environment: HostEnvironment;
  texts: Texts;
}

export function App({ port, environment, texts }: AppProps) {
  usePageStyles();
  const styles = useStyles();
  const [theme, setTheme] = useState(environment.theme);
  useEffect(() => environment.onThemeChange(setTheme), [environment]);
  const crashed = (
    <main className={styles.crashed} role="alert">
      <p>{texts.t("problem.crashed")}</p>
      <Button onClick={() => location.reload()}>{texts.t("action.reload")}</Button>
    </main>
  );
  return (
    <FluentProvider
      theme={themeFor(theme)}
      className={styles.app}
      style={{ colorScheme: theme === "light" ? "light" : "dark" }}
    >
      <TextsContext value={texts}>
        <CrashGuard fallback={crashed}>
          {environment.host === "excel" ? <PaneInExcel port={port} /> : <BrowserPage />}
        </CrashGuard>
      </TextsContext>
    </FluentProvider>
  );
}

function PaneInExcel({ port }: { port: WorkbookPort }) {
  const controller = useMemo(() => new PaneController(port), [port]);
  useEffect(() => {
    void controller.start();
    return () => controller.dispose();
  }, [controller]);
  return (
    <PaneContext value={controller}>
      <Pane />
    </PaneContext>
  );
}
