import { Button } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { useEffect, useState, type ComponentType } from "react";
import { problemOf, type Problem } from "../../port/problem";
import type { Texts } from "../../locale/texts";
import { ProblemNotice } from "../parts/ProblemNotice";
import { useTexts } from "../parts/texts-context";

type Part<Props> = ComponentType<Props>;

/** How to fetch every part that comes after the task list, with the texts of those parts. */
const parts: ((texts: Texts) => Promise<unknown>)[] = [];

let tellListStands: () => void = () => undefined;
const listStands = new Promise<void>((resolve) => (tellListStands = resolve));

/**
 * A part of the pane whose code comes after the task list. Usually it is there before it is asked for; a part that does not
 * arrive says so in its place, and can be tried again. A place that is no larger than a button has a button for it,
 * and stands beside the list from the start: what belongs there does not come before the list.
 */
export function lazyPart<Props extends object>(
  fetchPart: () => Promise<{ default: Part<Props> }>,
  place: "wide" | "button" = "wide",
): Part<Props> {
  let Arrived: Part<Props> | undefined;
  const load = async (texts: Texts) => {
    if (Arrived) return;
    const [part] = await Promise.all([fetchPart(), texts.fetchLater()]);
    Arrived = part.default;
  };
  parts.push(load);
  return function Later(props) {
    const texts = useTexts();
    const [problem, setProblem] = useState<Problem | null>(null);
    const [, setTurn] = useState(0);
    const isHere = Arrived !== undefined;
    const isWanted = !isHere && problem === null;
    useEffect(() => {
      if (!isWanted) return;
      let shown = true;
      const begin = place === "button" ? listStands : Promise.resolve();
      begin
        .then(() => load(texts))
        .then(
          () => shown && setTurn((turn) => turn + 1),
          (error: unknown) => shown && setProblem(problemOf(error)),
        );
      return () => void (shown = false);
    }, [isWanted, texts]);
    if (Arrived) return <Arrived {...props} />;
    if (!problem) return <span aria-busy="true" />;
    if (place === "button") {
      const label = `${texts.t("problem.title.fetching")}: ${texts.t("action.retry")}`;
      return (
        <Button
          appearance="subtle"
          icon={<ArrowClockwiseRegular />}
          aria-label={label}
          title={label}
          onClick={() => setProblem(null)}
        />
      );
    }
    return (
      <ProblemNotice
        problem={problem}
        title={texts.t("problem.title.fetching")}
        onRetry={() => setProblem(null)}
      />
    );
  };
}

/** One after another, so that they do not stand in the way of what the user does first; what does not come is fetched when it is asked for. */
export async function fetchLaterParts(texts: Texts): Promise<void> {
  tellListStands();
  for (const load of parts) await load(texts).catch(() => undefined);
}
