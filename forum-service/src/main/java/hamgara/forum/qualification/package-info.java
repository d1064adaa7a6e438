/// The word of a session or of its secretary that a proposal goes to its agency.
@NullMarked
package hamgara.forum.qualification;

import org.jspecify.annotations.NullMarked;
