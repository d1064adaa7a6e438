/// Facts a service publishes: written with the change, sent to Kafka afterwards, never lost and never out of order.
@NullMarked
package hamgara.kit.outbox;

import org.jspecify.annotations.NullMarked;
