/// The opinion map as a pure function: votes, moderation, parameters and the map before in, a map out.
@NullMarked
package hamgara.forum.polis;

import org.jspecify.annotations.NullMarked;
