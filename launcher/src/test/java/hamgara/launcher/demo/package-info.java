/// The identity provider over HTTP.
@NullMarked
package hamgara.launcher.demo;

import org.jspecify.annotations.NullMarked;
