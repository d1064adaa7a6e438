#!/bin/bash
# Makes the topics that are missing; those that are there stay as they are. Events are facts from which a new consumer
# builds its picture, so no topic forgets.
set -euo pipefail
there=$(/opt/kafka/bin/kafka-topics.sh --bootstrap-server "$BROKERS" --list)
for topic in hamgara.card hamgara.forum hamgara.venue hamgara.card.dead hamgara.forum.dead hamgara.venue.dead; do
    grep -qxF "$topic" <<<"$there" || /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$BROKERS" \
        --create --if-not-exists --topic "$topic" --partitions 6 --replication-factor 1 --config retention.ms=-1
done
