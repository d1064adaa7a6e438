package hamgara.forum.agencycase;

import java.util.UUID;

/// What others need to know of a case; `answerNo` is 0 while there is no answer.
public record CaseFacts(UUID id, UUID proposalId, UUID hallId, String county, int policyVersion, int answerNo) {}
