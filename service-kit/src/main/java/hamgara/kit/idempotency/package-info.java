/// Requests that may be repeated: one effect, and the first answer again.
@NullMarked
package hamgara.kit.idempotency;

import org.jspecify.annotations.NullMarked;
