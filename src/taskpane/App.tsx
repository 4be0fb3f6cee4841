import { Button, FluentProvider, makeStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { FirstUse, HostEnvironment, WorkbookPort } from "../excel/workbook-port";
import type { Texts } from "../locale/texts";
import { BrowserPage } from "./BrowserPage";
import { CrashGuard } from "./CrashGuard";
import { PaneContext } from "./pane-context";
import { PaneController } from "./pane-controller";
import { Pane } from "./Pane";
import { TextsContext } from "./texts-context";
import { loadTheme, type PaneTheme } from "./theme";

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
  /** Of the environment as it is at the start. */
  firstTheme: PaneTheme;
}

export function App({ port, environment, texts, firstTheme }: AppProps) {
  const styles = useStyles();
  const [shown, setShown] = useState({ name: environment.theme, theme: firstTheme });
  useEffect(() => {
    let wanted = environment.theme;
    return environment.onThemeChange((name) => {
      wanted = name;
      const show = (theme: PaneTheme) => (name === wanted ? setShown({ name, theme }) : undefined);
      // A theme that does not arrive leaves the one that is there: readable, and nothing is lost.
      loadTheme(name).then(show, () => undefined);
    });
  }, [environment]);
  const crashed = (
    <main className={styles.crashed} role="alert">
      <p>{texts.t("problem.crashed")}</p>
      <Button onClick={() => location.reload()}>{texts.t("action.reload")}</Button>
    </main>
  );
  return (
    <FluentProvider
      theme={shown.theme}
      className={styles.app}
      style={{ colorScheme: shown.name === "light" ? "light" : "dark" }}
    >
      <TextsContext value={texts}>
        <CrashGuard fallback={crashed}>
          {environment.host === "excel" ? (
            <PaneInExcel port={port} firstUse={environment.firstUse} />
          ) : (
            <BrowserPage />
          )}
        </CrashGuard>
      </TextsContext>
    </FluentProvider>
  );
}

function PaneInExcel({ port, firstUse }: { port: WorkbookPort; firstUse: FirstUse }) {
  const controller = useMemo(() => new PaneController(port, { firstUse }), [port, firstUse]);
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
