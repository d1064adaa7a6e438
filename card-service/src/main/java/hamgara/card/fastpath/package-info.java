/// The short way of a usual request at the counter, before the layers that every other request passes.
@NullMarked
package hamgara.card.fastpath;

import org.jspecify.annotations.NullMarked;
