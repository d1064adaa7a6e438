/// What every HTTP exchange has in common: size limits, request ids, parameters.
@NullMarked
package hamgara.kit.http;

import org.jspecify.annotations.NullMarked;
