/* The smallest pane of React and Fluent UI: one button. What our pane is measured against. */
import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

void Office.onReady(() => {
  createRoot(document.getElementById("pane")!).render(
    <FluentProvider theme={webLightTheme}>
      <Button data-task="">Analyseren</Button>
    </FluentProvider>,
  );
});
