/** Of package.json; put in when the pane is built. */
declare const TAKENWIJZER_VERSION: string;
