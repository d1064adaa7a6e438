/// One search over everything that people can read.
@NullMarked
package hamgara.forum.search;

import org.jspecify.annotations.NullMarked;
