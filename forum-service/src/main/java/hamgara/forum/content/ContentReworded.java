package hamgara.forum.content;

import java.util.UUID;

/// Within the service: this has other words now, told in the transaction that writes them.
public record ContentReworded(UUID content) {}
