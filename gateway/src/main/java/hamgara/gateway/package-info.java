/// The only door: routing by path, token check, limits, and the answers the gateway gives by itself.
@NullMarked
package hamgara.gateway;

import org.jspecify.annotations.NullMarked;
