/** Who collects, who is served at the door, and in which runs. See README.md. */
export { chooseChannels } from './choose-channels.ts';
