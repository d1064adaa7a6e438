/// Voices that a desk enters for others, counted apart from those people give themselves.
@NullMarked
package hamgara.forum.deskentry;

import org.jspecify.annotations.NullMarked;
