import { startContents } from './contents.ts';
import { startCopying } from './copy-anchor.ts';
import { startHelp } from './help.ts';
import { startKeys } from './keys.ts';
import { startSearch } from './search-keys.ts';
import { startTheme } from './theme.ts';

/* What every page does in its reader's hand: nothing here is needed to read. */

startTheme();
startKeys();
startSearch();
startHelp();
startContents();
startCopying();
