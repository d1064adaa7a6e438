package hamgara.forum.moderation;

import java.util.UUID;

/// Within the service: whether reports of a round were right, told in the transaction that decides it;
/// an appeal may tell the opposite later, and then nobody has read what was reported since.
public record ContentDecided(UUID content, int round, boolean reportsWereRight, boolean wasRead) {}
