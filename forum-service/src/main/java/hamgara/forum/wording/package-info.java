/// What a proposal says and asks for: its words, its need, and what changed between two wordings.
@NullMarked
package hamgara.forum.wording;

import org.jspecify.annotations.NullMarked;
