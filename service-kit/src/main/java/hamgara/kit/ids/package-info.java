/// Identifiers made by the platform.
@NullMarked
package hamgara.kit.ids;

import org.jspecify.annotations.NullMarked;
