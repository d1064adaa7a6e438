package hamgara.forum.submission;

import hamgara.forum.draft.DraftBody;
import hamgara.forum.draft.Drafts;
import hamgara.forum.wording.NeedsAffirmative;
import hamgara.kit.caller.Caller;
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
    private final Caller caller;

    DraftKeeper(Drafts drafts, Idempotency idempotency, Caller caller) {
        this.drafts = drafts;
        this.idempotency = idempotency;
        this.caller = caller;
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

    /// By the key of the request, or by the words themselves where the request has none: sent again they are kept once.
    private @Nullable UUID kept(InvocationContext call) {
        if (call.getParameters()[0] instanceof DraftBody words) {
            return drafts.keep(caller.pseudonym(), words.toString(), words);
        }
        Asked asked = idempotency.asked(call.getParameters());
        return drafts.keep(asked.scope(), asked.key(), ((NewProposal) call.getParameters()[0]).draft());
    }
}
