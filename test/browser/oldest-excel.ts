// The tests of this project meet the oldest Excel that is supported, where they do not say otherwise.
process.env["PREVIEW_API"] = "1.9";
