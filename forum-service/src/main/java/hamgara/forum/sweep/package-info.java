/// How what time brings is done: one thing after the other, each for itself.
@NullMarked
package hamgara.forum.sweep;

import org.jspecify.annotations.NullMarked;
