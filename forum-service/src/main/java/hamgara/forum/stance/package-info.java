/// Whether a proposal shows a way ahead: people decide, say why, and can be appealed against.
@NullMarked
package hamgara.forum.stance;

import org.jspecify.annotations.NullMarked;
