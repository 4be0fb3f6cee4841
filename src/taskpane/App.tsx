import { makeStyles } from "@fluentui/react-components";
import { useEffect } from "react";
import type { Texts } from "../locale/texts";
import { CrashGuard } from "./CrashGuard";
import { Button } from "./fields/Button";
import { later } from "./later";
import { PaneContext } from "./pane-context";
import type { PaneController } from "./pane-controller";
import { Pane } from "./Pane";
import { usePlainStyles } from "./plain-styles";
import { TextsContext } from "./texts-context";

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
  /** null outside Excel. */
  pane: PaneController | null;
  texts: Texts;
}

export function App({ pane, texts }: AppProps) {
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
      <CrashGuard fallback={crashed}>{pane ? <PaneInExcel pane={pane} /> : <BrowserPage />}</CrashGuard>
    </TextsContext>
  );
}

function PaneInExcel({ pane }: { pane: PaneController }) {
  useEffect(() => () => pane.dispose(), [pane]);
  return (
    <PaneContext value={pane}>
      <Pane />
    </PaneContext>
  );
}
