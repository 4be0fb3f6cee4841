import fc from "../../property";
import { hasHueOf, isPurple } from "../../../src/reading/purple";

test.each([
  ["Office purple", "#7030A0"],
  ["lavender, 80 % lighter", "#E4DFEC"],
  ["the same as LibreOffice computes it", "#E6E0EC"],
  ["60 % lighter", "#CCC0DA"],
  ["40 % lighter", "#B1A0C7"],
  ["the theme's purple", "#8064A2"],
  ["25 % darker", "#5F497A"],
  ["50 % darker", "#403151"],
  ["plum of the newer themes", "#A02B93"],
  ["its tint", "#E59EDD"],
  ["its darker shade", "#78206E"],
  ["Google's purple", "#9900FF"],
  ["Google's light purple", "#D9D2E9"],
  ["the web's purple", "#800080"],
  ["rebeccapurple", "#663399"],
  ["lower case", "#7030a0"],
])("%s %s is purple", (_, color) => {
  expect(isPurple(color)).toBe(true);
});

test.each([
  ["Office blue", "#0070C0"],
  ["theme blue", "#4472C4"],
  ["old theme blue", "#1F497D"],
  ["blue-grey", "#44546A"],
  ["dark blue of newer themes", "#0E2841"],
  ["pure blue", "#0000FF"],
  ["link", "#0563C1"],
  ["link of newer themes", "#467886"],
  ["indigo link", "#3F51B5"],
  ["another indigo link", "#4F46E5"],
  ["old palette indigo", "#333399"],
  ["followed link", "#954F72"],
  ["followed link of newer themes", "#96607D"],
  ["old palette plum", "#993366"],
  ["pink", "#FFC0CB"],
  ["hot pink", "#FF69B4"],
  ["magenta", "#FF00FF"],
  ["light pink", "#FFCCFF"],
  ["rose", "#FF99CC"],
  ["red", "#C00000"],
  ["Office red", "#FF0000"],
  ["grey", "#7F7F7F"],
  ["grey with a tinge", "#E7E6E6"],
  ["another", "#EDEBEF"],
  ["white", "#FFFFFF"],
  ["black", "#000000"],
  ["nearly black", "#0A0010"],
  ["green", "#00B050"],
  ["yellow", "#FFE615"],
  ["orange", "#ED7D31"],
  ["unknown", ""],
  ["not a colour", "purple"],
])("%s %s is not", (_, color) => {
  expect(isPurple(color)).toBe(false);
});

test.each([
  ["#E4DFEC", "#7030A0", true],
  ["#F2CEEF", "#A02B93", true],
  ["#A02B93", "#7030A0", false],
  ["#7030A0", "#A02B93", false],
  ["#0000FF", "#8E7CC3", false],
  ["#FFFFFF", "#7030A0", false],
])("%s is of the hue of %s: %s", (color, reference, same) => {
  expect(hasHueOf(color, reference)).toBe(same);
});

test("greys are never purple, whatever their lightness", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 255 }), (grey) => {
      const part = grey.toString(16).padStart(2, "0");
      expect(isPurple(`#${part}${part}${part}`)).toBe(false);
    }),
  );
});
