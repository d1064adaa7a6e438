/// Lists in pages that stay right while rows come and go.
@NullMarked
package hamgara.kit.page;

import org.jspecify.annotations.NullMarked;
