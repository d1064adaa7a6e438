/// What the tests of every service stand on: a real PostgreSQL, a real Kafka, real tokens, and the house rules.
@NullMarked
package hamgara.kit.test;

import org.jspecify.annotations.NullMarked;
