/// How much people are trusted by what they did, and what somebody may not do for a time.
@NullMarked
package hamgara.forum.trust;

import org.jspecify.annotations.NullMarked;
