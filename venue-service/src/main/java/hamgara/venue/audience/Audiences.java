package hamgara.venue.audience;

import hamgara.venue.card.CardClient;
import hamgara.venue.card.EligibilityQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/// Asks card-service whether time that is kept for some is for the holder of a card, before a place of it is taken and
/// outside of any transaction. Nothing is kept of it there: the check that a booking rests on is made when it is
/// promised, and only whether audience and ages fit counts here; what else keeps a card from being used may be mended
/// by then.
@ApplicationScoped
public class Audiences {

    private final CardClient cards;

    Audiences(CardClient cards) {
        this.cards = cards;
    }

    /// Lets it take places, in transactions of its own. One that finds something nobody was asked about yet comes
    /// again afterwards: time for everyone costs no question, and what is taken is what was asked about, even when
    /// the hours changed in between.
    public <T> T admitting(Function<Admitted, T> taker) {
        var admitted = new Admitted();
        while (true) {
            try {
                return taker.apply(admitted);
            } catch (Admitted.NotAsked unasked) {
                for (EligibilityQuestion question : unasked.questions()) {
                    ask(question);
                    admitted.add(question);
                }
            }
        }
    }

    private void ask(EligibilityQuestion question) {
        List<String> reasons = cards.wouldRefuse(question).stream()
                .filter(reason -> reason.startsWith("AUDIENCE") || reason.startsWith("AGE"))
                .toList();
        if (!reasons.isEmpty()) {
            throw new AudienceNotEligible(reasons);
        }
    }
}
