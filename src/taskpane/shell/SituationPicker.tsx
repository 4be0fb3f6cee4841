import { makeStyles, Select } from "@fluentui/react-components";
import type { Texts } from "../../locale/texts";
import type { Overview } from "../../model/overview";
import type { Situation } from "../../model/situation";
import { useOverview } from "../store/pane-context";
import { useTexts } from "../parts/texts-context";

const useStyles = makeStyles({ cut: { textOverflow: "ellipsis" } });

/** "Sint-Jan · Huidige situatie"; of the only school just "Huidige situatie". */
export function situationName(
  { t }: Texts,
  { school, role }: Situation,
  { schools }: Pick<Overview, "schools">,
): string {
  const name = t(`role.${role}`);
  return schools.length > 1 ? t("situation.name", { school, role: name }) : name;
}

const ALL = "";

interface SituationPickerProps {
  situations: Situation[];
  /** Null: what is shown is about all schools; any choice is a new one. */
  chosen: Situation | null;
  onChoose: (sheetId: string) => void;
  className?: string;
}

export function SituationPicker({ situations, chosen, onChoose, className }: SituationPickerProps) {
  const styles = useStyles();
  const texts = useTexts();
  const overview = useOverview();
  return (
    <Select
      className={className}
      select={{ className: styles.cut }}
      aria-label={texts.t("situation.choose")}
      title={chosen ? situationName(texts, chosen, overview) : texts.t("situation.allSchools")}
      value={chosen?.sheet.id ?? ALL}
      onChange={(_, { value }) => value !== ALL && onChoose(value)}
    >
      {!chosen && <option value={ALL}>{texts.t("situation.allSchools")}</option>}
      {situations.map((situation) => (
        <option key={situation.sheet.id} value={situation.sheet.id}>
          {situationName(texts, situation, overview)}
        </option>
      ))}
    </Select>
  );
}
