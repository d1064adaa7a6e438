package hamgara.card.admission;

import hamgara.card.programme.Entitlement;
import hamgara.card.programme.ProgrammeTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the rules say to one use of a card, quota aside: no reasons means yes.
public record Ruling(ProgrammeTerms terms, Optional<Entitlement> entitlement, LocalDate day, List<String> reasons) {}
