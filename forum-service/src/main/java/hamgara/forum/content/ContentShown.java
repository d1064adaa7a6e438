package hamgara.forum.content;

import java.util.UUID;

/// Within the service: this is to be shown again, told in the transaction that shows it.
public record ContentShown(UUID content, Kind kind, UUID hallId, String county) {}
