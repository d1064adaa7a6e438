/// Advice on a text by rules that anybody can read; nothing is judged by mood, and nothing is refused.
@NullMarked
package hamgara.forum.checker;

import org.jspecify.annotations.NullMarked;
