/// A single-node Kafka broker with the platform's topics.
@NullMarked
package hamgara.launcher.broker;

import org.jspecify.annotations.NullMarked;
