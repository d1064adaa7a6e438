/// The identity provider over HTTP.
@NullMarked
package hamgara.launcher.identity;

import org.jspecify.annotations.NullMarked;
