package hamgara.forum.submission;

import hamgara.forum.draft.Drafts;
import hamgara.forum.wording.NeedsAffirmative;
import hamgara.kit.idempotency.Asked;
import hamgara.kit.idempotency.Idempotency;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps the words of a refused proposal, once the transaction that refused them is over: a second connection beside
/// the first would let a burst of refusals wait for each other.
@KeepsDraft
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 850) // after validation, and around the transaction of the request
class DraftKeeper {

    private final Drafts drafts;
    private final Idempotency idempotency;

    DraftKeeper(Drafts drafts, Idempotency idempotency) {
        this.drafts = drafts;
        this.idempotency = idempotency;
    }

    @AroundInvoke
    @Nullable
    Object keep(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (NeedsAffirmative refusal) {
            UUID draft = kept(call);
            throw draft == null ? refusal : refusal.keptIn(draft);
        } catch (SimilarProposalExists refusal) {
            UUID draft = kept(call);
            throw draft == null ? refusal : refusal.keptIn(draft);
        }
    }

    private @Nullable UUID kept(InvocationContext call) {
        Asked asked = idempotency.asked(call.getParameters());
        return drafts.keep(asked.scope(), asked.key(), ((NewProposal) call.getParameters()[0]).draft());
    }
}
