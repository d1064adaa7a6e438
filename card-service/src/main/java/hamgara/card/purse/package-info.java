/// Offline purses: what a holder set aside beforehand for use where there is no network.
@NullMarked
package hamgara.card.purse;

import org.jspecify.annotations.NullMarked;
