import { linesOf } from "../../../src/summary/text-lines";

test("a long text is broken at spaces, a long word stays whole", () => {
  expect(linesOf("een twee  drie", 8)).toEqual(["een twee", "drie"]);
  expect(linesOf("onderhoudscontracten ja", 5)).toEqual(["onderhoudscontracten", "ja"]);
});
