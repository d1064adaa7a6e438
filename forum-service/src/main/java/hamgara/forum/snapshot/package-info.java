/// Maps of conversations: worked out aside, published with everything that it takes to work them out again.
@NullMarked
package hamgara.forum.snapshot;

import org.jspecify.annotations.NullMarked;
