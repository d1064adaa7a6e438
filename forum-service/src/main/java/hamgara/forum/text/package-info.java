/// Words that people write, as this service keeps them.
@NullMarked
package hamgara.forum.text;

import org.jspecify.annotations.NullMarked;
