import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PersonLoad } from "./person-load";
import { hoursTotalText } from "../../parts/hours-text";
import { usePlainStyles } from "../../parts/plain-styles";
import { Track } from "../../parts/Track";
import { useTexts } from "../../parts/texts-context";

const useStyles = makeStyles({
  room: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "flex-end",
    columnGap: "6px",
  },
  track: { width: "44px", height: "6px" },
  tooMuch: { color: tokens.colorStatusDangerForeground1 },
});

/** The hours someone has now beside what is available, and what they become with the hours that are typed. */
export function PersonRoom({ load }: { load: PersonLoad }) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t, number } = texts;
  const { now, available, becomes, tooMuch, unconfirmed } = load;
  const hours = becomes ?? now.known;
  const scale = Math.max(available ?? 0, hours, 1e-9);
  return (
    <span className={mergeClasses(plain.muted, styles.room)}>
      {unconfirmed && <span>{t("nameCheck.pending")}</span>}
      <span>
        {available === null
          ? hoursTotalText(texts, now)
          : t("picker.ofAvailable", {
              hours: number(now.known),
              available: t("hours.short", { hours: available }),
            })}
      </span>
      {available !== null && (
        <Track className={styles.track} share={hours / scale} limit={available / scale} />
      )}
      {(becomes !== null || tooMuch > 0) && (
        <span className={tooMuch > 0 ? styles.tooMuch : undefined}>
          {[
            ...(becomes === null
              ? []
              : [t("picker.becomes", { hours: t("hours.short", { hours: becomes }) })]),
            ...(tooMuch > 0 ? [t("picker.tooMuch", { hours: number(tooMuch) })] : []),
          ].join(", ")}
        </span>
      )}
    </span>
  );
}
