const { default: Sequencer } = require("@jest/test-sequencer");

const SLOW = ["browser", "oldest", "integration"];

/** On a fresh checkout nothing is known of how long a file takes: a slow one that begins last would keep one worker busy and no other. */
module.exports = class SlowFirst extends Sequencer {
  sort(tests) {
    const isQuick = ({ context }) => (SLOW.includes(context.config.displayName?.name) ? 0 : 1);
    return super.sort(tests).sort((one, other) => isQuick(one) - isQuick(other));
  }
};
