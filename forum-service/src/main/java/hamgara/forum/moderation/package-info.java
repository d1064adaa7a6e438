/// What is done about what people wrote: acts with rule and reason, and the public log of them.
@NullMarked
package hamgara.forum.moderation;

import org.jspecify.annotations.NullMarked;
