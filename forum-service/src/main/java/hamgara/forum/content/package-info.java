/// The register of what people wrote, wherever it is shown.
@NullMarked
package hamgara.forum.content;

import org.jspecify.annotations.NullMarked;
