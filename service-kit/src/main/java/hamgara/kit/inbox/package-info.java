/// Facts of other services: each is taken in once, in the transaction of its effect.
@NullMarked
package hamgara.kit.inbox;

import org.jspecify.annotations.NullMarked;
