import { Button, FluentProvider, makeStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { Texts } from "../../locale/texts";
import { CrashGuard } from "./CrashGuard";
import { lazyPart } from "./lazy";
import { PaneContext, ShownStateContext } from "../store/pane-context";
import type { PaneController } from "../store/pane-controller";
import { Pane } from "./Pane";
import { heldWhilePressed, watchPresses } from "../parts/press";
import { usePlainStyles } from "../parts/plain-styles";
import type { ThemeSource } from "./theme";
import { themes } from "./themes";
import { TextsContext } from "../parts/texts-context";

const BrowserPage = lazyPart(() => import("./BrowserPage"));

const useStyles = makeStyles({
  /** As high as the page also when there is little in it. */
  page: { minHeight: "100vh" },
  crashed: {
    padding: "12px",
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    alignItems: "flex-start",
  },
});

interface AppProps {
  /** null outside Excel. */
  pane: PaneController | null;
  texts: Texts;
  theme: ThemeSource;
}

export function App({ pane, texts, theme }: AppProps) {
  const styles = useStyles();
  const shown = useSyncExternalStore(theme.subscribe, theme.now);
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
    <FluentProvider theme={themes[shown]} className={styles.page}>
      <TextsContext value={texts}>
        <CrashGuard fallback={crashed}>{pane ? <PaneInExcel pane={pane} /> : <BrowserPage />}</CrashGuard>
      </TextsContext>
    </FluentProvider>
  );
}

function PaneInExcel({ pane }: { pane: PaneController }) {
  useEffect(() => () => pane.dispose(), [pane]);
  useEffect(() => watchPresses(document), []);
  const shown = useMemo(() => heldWhilePressed(pane), [pane]);
  return (
    <PaneContext value={pane}>
      <ShownStateContext value={shown}>
        <Pane />
      </ShownStateContext>
    </PaneContext>
  );
}
